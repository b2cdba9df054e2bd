/** Sums of an estimate as the order will have them: what the customer bears of insured lines is theirs already (domain rules §8.6). */
import { withDeductible } from '#domain/insurance/insured-lines.ts';
import { splitByPayer, type SummedLine } from '#domain/repair-order/totals.ts';
import type { LineForMoney } from '#domain/settlement/settle.ts';
import { caseOfOrder } from '#db/store/insurance.ts';
import type { ReadDb } from '#db/write.ts';

/** The lines with the deductible of the order's insurance case moved to the customer; as they are without a case. */
export function estimatedForMoney(db: ReadDb, orderId: number | null, lines: readonly LineForMoney[]): LineForMoney[] {
  return withDeductible(lines, caseOfOrder(db, orderId ?? 0) ?? null);
}

/** Each payer's part of every line. */
export function estimatedLines(db: ReadDb, orderId: number | null, lines: readonly LineForMoney[]): SummedLine[] {
  return splitByPayer(estimatedForMoney(db, orderId, lines));
}
