/** Less of a line of a signed order, at its own price (domain rules §5.3, Lines). */
import type { Actor } from '#domain/actor.ts';
import { checkLowerLine, loweredLine, measureOf } from '#domain/repair-order/lower-line.ts';
import { discountableSum } from '#domain/settlement/settle.ts';
import { changeLine, type OrderLineRow, sharesOfOrder } from '#db/store/orders.ts';
import { addToStock, openReservations, useReservation } from '#db/store/stock.ts';
import type { WriteTx } from '#db/write.ts';
import type { Host } from '../../host.ts';
import { found, mustPass, refuse } from '../../refused.ts';
import { mustOwn } from '../own-document.ts';
import { refreshRequests } from '../part/issue-part.ts';
import { billedLines, linesForMoney, summedLines } from '../settlement/compute-slips.ts';
import { mustNotBeOffered } from './coverage-terms.ts';
import { sumsOf } from './document-sums.ts';
import { actOnOrder } from './order-act.ts';
import { mustHaveNoSlip } from './set-coverage.ts';

type LowerInput = {
  commandId: string;
  id: number;
  version: number;
  lineNo: number;
  measure: number;
  reason: string;
};

/** What was kept for the line beyond what it needs now is free for others. */
function releaseBeyond(tx: WriteTx, line: OrderLineRow, qtyMilli: number): void {
  const kept = openReservations(tx, line.orderId).find((one) => one.orderLineId === line.id);
  const beyondMilli = (kept?.qtyMilli ?? 0) - qtyMilli;
  if (!kept || beyondMilli <= 0) return;
  addToStock(tx, kept.partId, { onHandMilli: 0, reservedMilli: -beyondMilli, valueFen: 0 });
  useReservation(tx, kept, beyondMilli, 'CANCELLED', tx.act.at);
}

/** @refuses REASON_MISSING, LINE_NOT_LOWER, LINE_PART_OUT, LINE_LABOR_DONE, LINE_SHARED, COVERAGE_OFFERED, SETTLEMENT_LIVE */
export function lowerLine(host: Host, actor: Actor, input: LowerInput) {
  return actOnOrder(host, actor, 'order.lineLowered', input, 'removeLine', ({ tx, order, by }) => {
    mustOwn(tx, actor, 'estimate.write', order.advisorId);
    const line = found(
      billedLines(tx, order.id).find((one) => one.lineNo === input.lineNo),
      '行',
    );
    mustPass(checkLowerLine({ ...line, unit: line.unit ?? '' }, input.measure, input.reason), undefined);
    if (sharesOfOrder(tx, order.id).some((share) => share.lineNo === line.lineNo))
      refuse('LINE_SHARED', { name: line.name });
    mustNotBeOffered(tx, [line.id]);
    mustHaveNoSlip(tx, order.id, line.payerType);
    const after = loweredLine(line, input.measure);
    changeLine(tx, line.id, after, by);
    if (line.kind === 'PART') releaseBeyond(tx, line, input.measure);
    refreshRequests(tx, order.id);
    // what is left may be worth less than the discount that was promised on the whole
    const orderDiscountFen = Math.min(order.orderDiscountFen, discountableSum(linesForMoney(tx, order.id)));
    return {
      change: sumsOf(summedLines(tx, order.id), orderDiscountFen).columns,
      touches: ['requests', ...(line.partId ? [`part:${line.partId}`] : [])],
      changes: {
        lineNo: line.lineNo,
        name: line.name,
        measure: { before: measureOf(line), after: input.measure },
        netFen: { before: line.netFen, after: after.netFen },
        reason: input.reason,
      },
    };
  });
}
