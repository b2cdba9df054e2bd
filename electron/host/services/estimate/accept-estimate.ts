/** 接受: the customer's word is kept and the lines become those of the order (domain rules §4.3, §5.2). */
import type { Actor } from '#domain/actor.ts';
import { dayOf } from '#domain/calendar.ts';
import type { AcceptMode } from '#domain/enums.ts';
import { checkAccept } from '#domain/estimate/accept.ts';
import { laterMark } from '#domain/estimate/estimate-coverage.ts';
import { estimateStatusTable } from '#domain/estimate/estimate-status.ts';
import { carriedCoverage } from '#domain/repair-order/coverage.ts';
import { nextStatus } from '#domain/state-table.ts';
import { cleanLine } from '#domain/text.ts';
import { changeEstimate, type EstimateLineRow, linesOfEstimate, versionsOfEstimate } from '#db/store/estimates.ts';
import {
  type NewOrderLine,
  replaceOrderLines,
  resolveDeclinedAdvice,
  resolveTakenAdvice,
} from '#db/store/order-drafts.ts';
import { changeOrder, linesOfOrder } from '#db/store/orders.ts';
import type { Host } from '../../host.ts';
import { must, mustPass } from '../../refused.ts';
import { actOnEstimate, type EstimateCommand, type EstimateScene } from './estimate-act.ts';
import { sumsOf } from '../repair-order/document-sums.ts';
import { summedLines } from '../settlement/compute-slips.ts';

/** The version accepted before counts no more. */
function supersedeAccepted({ tx, estimate, by }: EstimateScene): void {
  for (const one of versionsOfEstimate(tx, estimate.estimateNo)) {
    if (one.id === estimate.id || one.status !== 'ACCEPTED') continue;
    const status = must(nextStatus(estimateStatusTable, one.status, 'supersede'));
    changeEstimate(tx, { id: one.id, version: one.version }, { status }, by);
  }
}

function orderLineOf(
  { id: _id, estimateId: _estimateId, ...line }: EstimateLineRow,
  by: EstimateScene['by'],
): NewOrderLine {
  return {
    ...line,
    status: 'OPEN',
    createdAt: by.now,
    createdBy: by.employeeId,
    updatedAt: by.now,
    updatedBy: by.employeeId,
  };
}

function markOf({ coverage, coverageBy, coverageAt }: EstimateLineRow) {
  return { coverage, coverageBy, coverageAt };
}

/** The order takes over lines, sums and promise. */
function fillOrder({ tx, estimate, order, by }: EstimateScene): void {
  const lines = linesOfEstimate(tx, estimate.id);
  const before = linesOfOrder(tx, order.id);
  replaceOrderLines(
    tx,
    order.id,
    lines.map((line) => ({ ...orderLineOf(line, by), ...laterMark(markOf(line), carriedCoverage(before, line)) })),
  );
  // an insurance case may move a part of the lines to the customer
  const { columns } = sumsOf(summedLines(tx, order.id), estimate.orderDiscountFen);
  changeOrder(tx, order, columns, by);
  resolveDeclinedAdvice(tx, order.id, by);
  if (order.vehicleId !== null) {
    const names = lines.map((line) => line.name);
    resolveTakenAdvice(tx, { vehicleId: order.vehicleId, orderId: order.id, names }, by);
  }
}

type AcceptInput = EstimateCommand & { acceptedBy: string; acceptMode: AcceptMode; note: string };

/** @refuses ESTIMATE_NEWER_VERSION, ESTIMATE_EXPIRED, SIGNED_BY_MISSING, STATE_REFUSED unless presented */
export function acceptEstimate(host: Host, actor: Actor, input: AcceptInput) {
  return actOnEstimate(host, actor, 'estimate.accepted', input, 'accept', (scene) => {
    const { estimate, order, by } = scene;
    const checks = checkAccept({
      validUntilOn: estimate.validUntilOn,
      today: dayOf(by.now),
      versionNo: estimate.versionNo,
      newestVersionNo: estimate.versionNo,
      acceptedBy: input.acceptedBy,
    });
    mustPass(checks, input.confirmed);
    supersedeAccepted(scene);
    fillOrder(scene);
    return {
      change: { acceptedAt: by.now, acceptedBy: cleanLine(input.acceptedBy), acceptMode: input.acceptMode },
      touches: order.vehicleId ? [`vehicle:${order.vehicleId}`] : [],
      changes: { mode: input.acceptMode, totalFen: estimate.totalFen, note: cleanLine(input.note) },
      more: { orderId: order.id },
    };
  });
}
