/** 委托书 once more, from the data frozen at the signature; marked 补打. */
import type { Actor } from '#domain/actor.ts';
import { firstPrintOf } from '#db/store/print-jobs.ts';
import type { Host } from '../../host.ts';
import { found } from '../../refused.ts';
import { enqueuePaper } from '../print/enqueue.ts';

/** @refuses NOT_FOUND before it was signed and printed */
export function reprintOrder(host: Host, actor: Actor, input: { commandId: string; id: number }) {
  return host.write(actor, 'order.reprinted', input, (tx) => {
    const first = found(firstPrintOf(tx, 'REPAIR_ORDER', 'order', input.id), '已打印的委托书');
    const { form, docType, docId, docNo, docRev, data } = first;
    const jobId = enqueuePaper(tx, { form, docType, docId, docNo, docRev, data });
    return { result: { printJobIds: [jobId] }, touches: ['printJobs', `printJob:${jobId}`] };
  });
}
