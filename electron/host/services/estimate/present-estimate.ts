/** 报价: the version is frozen, printed and shown to the customer (domain rules §5.2). */
import type { Actor } from '#domain/actor.ts';
import { checkPresent } from '#domain/estimate/present.ts';
import { linesOfEstimate } from '#db/store/estimates.ts';
import { orderById } from '#db/store/orders.ts';
import type { Host } from '../../host.ts';
import { found, mustPass } from '../../refused.ts';
import { enqueuePaper } from '../print/enqueue.ts';
import { promiseOf } from '../workshop/promise.ts';
import { buildEstimateSheet } from './build-estimate-sheet.ts';
import { actOnEstimate, type EstimateCommand } from './estimate-act.ts';

/** @refuses ESTIMATE_NO_LINE, ESTIMATE_LINE_NO_PRICE, PAYER_ACCOUNT_MISSING, PROMISE_MISSING, STATE_REFUSED; warns PROMISE_IN_PEAK */
export function presentEstimate(host: Host, actor: Actor, input: EstimateCommand) {
  return actOnEstimate(host, actor, 'estimate.presented', input, 'present', ({ tx, estimate, by }) => {
    const lines = linesOfEstimate(tx, estimate.id);
    const order = found(orderById(tx, estimate.orderId ?? 0), '委托书');
    const promise = promiseOf(tx, order, estimate.promisedAt, by.now, lines);
    mustPass(checkPresent({ lines, promise }), input.confirmed);
    const data = buildEstimateSheet(tx, estimate.id);
    const jobId = enqueuePaper(tx, {
      form: 'ESTIMATE',
      docType: 'estimate',
      docId: estimate.id,
      docNo: data.docNo,
      docRev: estimate.versionNo,
      data,
    });
    return { change: { presentedAt: by.now }, touches: ['printJobs'], more: { printJobIds: [jobId] } };
  });
}
