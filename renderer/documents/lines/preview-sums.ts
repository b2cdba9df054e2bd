/** Sums of lines while they are typed, previewed with the host's own functions. */
import { type PayerSum, payerSums, type Totals, totalsOf } from '#domain/repair-order/totals.ts';
import type { LineForMoney } from '#domain/settlement/settle.ts';
import { amountsOf, type TypedLine } from './typed-line.ts';

/** The lines as the money rules want them. */
function forMoney(lines: readonly TypedLine[], laborCoeffBp: number): LineForMoney[] {
  return lines.map((line) => ({
    lineNo: line.input.lineNo,
    kind: line.input.kind,
    payerType: line.input.payerType,
    payerAccountId: line.input.payerAccountId,
    taxRatePct: line.input.taxRatePct,
    isDiscountable: line.input.kind !== 'OTHER' || line.input.isDiscountable,
    ...amountsOf(line, laborCoeffBp),
  }));
}

/** The sums that are always visible, and what each of several payers is to pay. */
export function previewSums(
  typed: readonly TypedLine[],
  laborCoeffBp: number,
  orderDiscountFen: number,
): { totals: Totals; payers: PayerSum[] } {
  const lines = forMoney(typed, laborCoeffBp);
  return { totals: totalsOf(lines, orderDiscountFen), payers: payerSums(lines, orderDiscountFen) };
}
