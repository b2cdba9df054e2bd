/** Work and parts of the lists as they would be typed today: at today's price, for the customer. */
import type { LineInput } from '#domain/contract/line.ts';
import { operationById } from '#db/store/catalog.ts';
import { partById } from '#db/store/stock.ts';
import type { ReadDb } from '#db/write.ts';

const common = { payerType: 'SELF', payerAccountId: null, payRateBp: 10_000, taxRatePct: 13, remark: '' } as const;

/** Null for an operation that is none. */
export function laborInput(db: ReadDb, operationId: number, lineNo: number, name?: string): LineInput | null {
  const operation = operationById(db, operationId);
  if (!operation) return null;
  const { pricingMode, rateClass, workClass, billHoursCenti, fixedPriceFen, code } = operation;
  const priced = { pricingMode, rateClass, workClass, billHoursCenti, fixedPriceFen, rateFen: null };
  return { ...common, lineNo, name: name ?? operation.name, ...priced, kind: 'LABOR', operationId, code };
}

/** Null for a part that is none. */
export function partInput(
  db: ReadDb,
  partId: number,
  qtyMilli: number,
  lineNo: number,
  name?: string,
): (LineInput & { kind: 'PART' }) | null {
  const part = partById(db, partId);
  if (!part) return null;
  const { salePriceFen: unitPriceFen, qualityType, unit } = part;
  const priced = { unitPriceFen, qualityType, unit, qtyMilli, spec: part.spec ?? '' };
  const line = { isCustomerSupplied: false, laborLineNo: null, partId, code: part.partNo };
  return { ...common, lineNo, name: name ?? part.name, ...priced, ...line, kind: 'PART' };
}
