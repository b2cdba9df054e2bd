/** Who may pay ahead. @source domain rules §4.6 */
import type { CustomerKind } from '../enums.ts';
import { ok, type Result, refuse } from '../result.ts';

const HOLDERS: readonly CustomerKind[] = ['PERSON', 'COMPANY'];

/** @refuses STORED_VALUE_HOLDER for insurers, the manufacturer and departments: they have receivables */
export function mayHoldStoredValue(customer: {
  readonly kind: CustomerKind;
  readonly name: string;
}): Result<true, 'STORED_VALUE_HOLDER'> {
  return HOLDERS.includes(customer.kind) ? ok(true) : refuse('STORED_VALUE_HOLDER', { name: customer.name });
}
