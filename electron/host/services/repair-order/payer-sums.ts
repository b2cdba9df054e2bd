/** What each of several payers is to pay, with the names people know them by. */
import type { PayerSumView } from '#domain/contract/shapes.ts';
import { payerSums } from '#domain/repair-order/totals.ts';
import type { LineForMoney } from '#domain/settlement/settle.ts';
import { customerName } from '#db/store/names.ts';
import type { ReadDb } from '#db/write.ts';

/** Empty where one payer has all of it; sums in fen. */
export function payerSumViews(db: ReadDb, lines: readonly LineForMoney[], orderDiscountFen: number): PayerSumView[] {
  return payerSums(lines, orderDiscountFen).map((payer) => ({
    ...payer,
    payerName: payer.payerAccountId === null ? '' : customerName(db, payer.payerAccountId),
  }));
}
