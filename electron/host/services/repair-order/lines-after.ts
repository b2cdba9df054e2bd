/** The sums of an order whose lines became less, went, or are paid by somebody else (domain rules §5.3, §8.2). */
import type { Repriced } from '#domain/repair-order/pricing.ts';
import { splitByPayer } from '#domain/repair-order/totals.ts';
import { keptDiscount } from '#domain/settlement/settle.ts';
import type { OrderLineRow, OrderRow } from '#db/store/orders.ts';
import type { ReadDb } from '#db/write.ts';
import { linesForMoney } from '../settlement/compute-slips.ts';
import { sumsOf } from './document-sums.ts';

type Changed = Pick<Repriced<OrderLineRow>, 'line' | 'grossAfterFen' | 'netAfterFen'>;

/** @param changed lines that are about to change; none when the stored ones are as they should be */
export function sumsAfter(db: ReadDb, order: OrderRow, changed: readonly Changed[] = []) {
  const lines = linesForMoney(db, order.id, (line) => {
    const after = changed.find((one) => one.line.lineNo === line.lineNo);
    if (!after) return line;
    return { ...line, payerType: after.line.payerType, grossFen: after.grossAfterFen, netFen: after.netAfterFen };
  });
  return sumsOf(splitByPayer(lines), keptDiscount(lines, order.orderDiscountFen));
}
