/** 改版: a new version with the same lines and prices beside the old one (domain rules §5.2). */
import type { Actor } from '#domain/actor.ts';
import { dayOf } from '#domain/calendar.ts';
import { validUntil } from '#domain/estimate/accept.ts';
import { addEstimate, linesOfEstimate, replaceEstimateLines } from '#db/store/estimates.ts';
import type { Host } from '../../host.ts';
import { shopOptions } from '../settings/shop-options.ts';
import { actOnEstimate, type EstimateCommand } from './estimate-act.ts';
import { estimatedLines } from './estimate-sums.ts';
import { sumsOf } from '../repair-order/document-sums.ts';

/** @refuses STATE_REFUSED for a draft (it is edited instead) and once the order is signed, ESTIMATE_NEWER_VERSION */
export function reviseEstimate(host: Host, actor: Actor, input: EstimateCommand) {
  const { estimateId } = actOnEstimate(host, actor, 'estimate.revised', input, 'revise', (scene) => {
    const { tx, estimate, order, by } = scene;
    const { id: _id, version: _version, presentedAt: _presentedAt, ...head } = estimate;
    const lines = linesOfEstimate(tx, estimate.id);
    const madeId = addEstimate(tx, {
      ...head,
      ...sumsOf(estimatedLines(tx, order.id, lines), estimate.orderDiscountFen).columns,
      versionNo: estimate.versionNo + 1,
      status: 'DRAFT',
      promisedAt: order.promisedAt,
      validUntilOn: validUntil(dayOf(by.now), shopOptions(tx).estimateValidDays),
      acceptedAt: null,
      acceptedBy: null,
      acceptMode: null,
      rejectReason: null,
      createdAt: by.now,
      createdBy: by.employeeId,
      updatedAt: by.now,
      updatedBy: by.employeeId,
    });
    replaceEstimateLines(
      tx,
      madeId,
      lines.map(({ id: _lineId, estimateId: _estimateId, ...line }) => line),
    );
    return {
      touches: [`estimate:${madeId}`],
      changes: { versionNo: estimate.versionNo + 1 },
      more: { estimateId: madeId },
    };
  });
  return { estimateId };
}
