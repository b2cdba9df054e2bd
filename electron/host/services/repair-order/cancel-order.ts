/** 取消 before the work began, and lines taken off a signed order (domain rules §5.3). */
import type { Actor } from '#domain/actor.ts';
import { grantOf } from '#domain/permissions.ts';
import { checkCancel, checkRemoveLine, inspectionAdvice } from '#domain/repair-order/cancel.ts';
import { requestStatusTable } from '#domain/parts/request-status.ts';
import { nextStatus } from '#domain/state-table.ts';
import { addAdvice, changeLine } from '#db/store/orders.ts';
import { changeRequest, requestsOfOrder } from '#db/store/stock.ts';
import type { Host } from '../../host.ts';
import { found, must, mustPass } from '../../refused.ts';
import { mustOwn } from '../own-document.ts';
import { refreshRequests } from '../part/issue-part.ts';
import { moveVisit } from '../reception/move-visit.ts';
import { billedLines } from '../settlement/compute-slips.ts';
import { mustHaveNoSlip } from '../settlement/live-slips.ts';
import { expireSupplements } from '../supplement/expire-supplements.ts';
import { mustNotBeOffered } from './coverage-terms.ts';
import { sumsAfter } from './lines-after.ts';
import { actOnOrder } from './order-act.ts';
import { releaseReservations } from './reserve-parts.ts';

/** @refuses MANAGER_NEEDED once signed, REASON_MISSING, PARTS_OUT, LABOR_STARTED, STATE_REFUSED */
export function cancelOrder(
  host: Host,
  actor: Actor,
  input: { commandId: string; id: number; version: number; reason: string },
) {
  return actOnOrder(host, actor, 'order.cancelled', input, 'cancel', ({ tx, order, now, by }) => {
    mustOwn(tx, actor, 'order.authorise', order.advisorId);
    const lines = billedLines(tx, order.id);
    const isManager = grantOf(actor.roles, 'order.authorise') === 'any';
    const labor = lines.filter((line) => line.kind === 'LABOR');
    const parts = lines.filter((line) => line.kind === 'PART');
    mustPass(
      checkCancel({ status: order.status, isManager, reason: input.reason, parts, labor, deposits: [] }),
      undefined,
    );
    const expired = expireSupplements(tx, order.id);
    releaseReservations(tx, order.id);
    for (const request of requestsOfOrder(tx, order.id)) {
      if (request.status === 'CANCELLED') continue;
      changeRequest(tx, request.id, must(nextStatus(requestStatusTable, request.status, 'cancel')), by);
    }
    if (order.visitId !== null) moveVisit(tx, order.visitId, 'cancelOrder');
    return {
      change: { cancelledAt: now, cancelReason: input.reason },
      touches: ['requests', ...expired, ...parts.map((line) => `part:${line.partId ?? 0}`)],
      changes: { reason: input.reason },
    };
  });
}

type RemoveInput = { commandId: string; id: number; version: number; lineNo: number; reason: string };

/** The line stays on record as CANCELLED; what was kept for it is free again, what an inspection found is advice. @refuses LINE_PART_OUT, LINE_LABOR_DONE, REASON_MISSING, COVERAGE_OFFERED */
export function removeLine(host: Host, actor: Actor, input: RemoveInput) {
  return actOnOrder(host, actor, 'order.lineRemoved', input, 'removeLine', ({ tx, order, by }) => {
    mustOwn(tx, actor, 'estimate.write', order.advisorId);
    const lines = billedLines(tx, order.id);
    const line = found(
      lines.find((l) => l.lineNo === input.lineNo),
      '行',
    );
    mustPass(checkRemoveLine({ ...line, unit: line.unit ?? '' }, input.reason), undefined);
    mustNotBeOffered(tx, [line.id]);
    mustHaveNoSlip(tx, order.id, line.payerType);
    changeLine(tx, line.id, { status: 'CANCELLED', cancelReason: input.reason }, by);
    const advice = inspectionAdvice(line, input.reason);
    addAdvice(tx, order, advice, by);
    releaseReservations(tx, order.id, { id: line.id, keptMilli: 0 });
    refreshRequests(tx, order.id, 'drop', [line.id]);
    return {
      change: sumsAfter(tx, order).columns,
      touches: [
        'requests',
        ...(line.partId ? [`part:${line.partId}`] : []),
        ...(advice.length > 0 && order.vehicleId ? [`vehicle:${order.vehicleId}`] : []),
      ],
      changes: { lineNo: line.lineNo, name: line.name, netFen: line.netFen, reason: input.reason },
    };
  });
}
