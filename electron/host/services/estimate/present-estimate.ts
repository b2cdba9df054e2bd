/** 报价: the version is frozen, printed and shown to the customer (domain rules §5.2). */
import type { Actor } from '#domain/actor.ts';
import { checkPresent } from '#domain/estimate/present.ts';
import { linesOfEstimate } from '#db/store/estimates.ts';
import type { Host } from '../../host.ts';
import { mustPass } from '../../refused.ts';
import { enqueuePaper } from '../print/enqueue.ts';
import { buildEstimateSheet } from './build-estimate-sheet.ts';
import { actOnEstimate, type EstimateCommand } from './estimate-act.ts';

/** @refuses ESTIMATE_NO_LINE, ESTIMATE_LINE_NO_PRICE, PAYER_ACCOUNT_MISSING, PROMISE_MISSING, STATE_REFUSED */
export function presentEstimate(host: Host, actor: Actor, input: EstimateCommand) {
  return actOnEstimate(host, actor, 'estimate.presented', input, 'present', ({ tx, estimate, by }) => {
    const lines = linesOfEstimate(tx, estimate.id);
    mustPass(checkPresent({ lines, promisedAt: estimate.promisedAt }), input.confirmed);
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
