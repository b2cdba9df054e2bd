/** 客户放弃: the reason is kept, the lines become advice for the next visit (domain rules §5.2). */
import type { Actor } from '#domain/actor.ts';
import { checkReject } from '#domain/estimate/accept.ts';
import { cleanLine } from '#domain/text.ts';
import { linesOfEstimate } from '#db/store/estimates.ts';
import { addDeclinedAdvice } from '#db/store/order-drafts.ts';
import type { Host } from '../../host.ts';
import { mustPass } from '../../refused.ts';
import { actOnEstimate, type EstimateCommand } from './estimate-act.ts';

/** @refuses REASON_MISSING, STATE_REFUSED unless presented */
export function rejectEstimate(host: Host, actor: Actor, input: EstimateCommand & { reason: string }) {
  return actOnEstimate(host, actor, 'estimate.rejected', input, 'reject', ({ tx, estimate, order, by }) => {
    mustPass(checkReject(input.reason), input.confirmed);
    // parts go with the job they belong to; other charges are no work
    const declined = linesOfEstimate(tx, estimate.id).filter(
      (line) => line.kind === 'LABOR' || (line.kind === 'PART' && line.laborLineNo === null),
    );
    addDeclinedAdvice(
      tx,
      order,
      declined.map((line) => line.name),
      by,
    );
    return {
      change: { rejectReason: cleanLine(input.reason) },
      touches: order.vehicleId ? [`vehicle:${order.vehicleId}`] : [],
      changes: { reason: cleanLine(input.reason), totalFen: estimate.totalFen },
      more: {},
    };
  });
}
