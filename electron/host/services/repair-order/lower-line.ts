/** Less of a line of a signed order, at its own price (domain rules §5.3, Lines). */
import type { Actor } from '#domain/actor.ts';
import { checkLowerLine, loweredLine, measureOf } from '#domain/repair-order/lower-line.ts';
import { changeLine, sharesOfOrder } from '#db/store/orders.ts';
import type { Host } from '../../host.ts';
import { found, mustPass, refuse } from '../../refused.ts';
import { mustOwn } from '../own-document.ts';
import { refreshRequests } from '../part/issue-part.ts';
import { billedLines } from '../settlement/compute-slips.ts';
import { mustHaveNoSlip } from '../settlement/live-slips.ts';
import { mustNotBeOffered } from './coverage-terms.ts';
import { sumsAfter } from './lines-after.ts';
import { actOnOrder } from './order-act.ts';
import { releaseReservations } from './reserve-parts.ts';

type LowerInput = {
  commandId: string;
  id: number;
  version: number;
  lineNo: number;
  measure: number;
  reason: string;
};

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
    if (line.kind === 'PART') releaseReservations(tx, order.id, { id: line.id, keptMilli: input.measure });
    refreshRequests(tx, order.id, 'drop', [line.id]);
    return {
      change: sumsAfter(tx, order).columns,
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
