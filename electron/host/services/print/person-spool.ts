/** What a person does with paper: look, reprint (补打), send again, give up, say whether it came out. */

import { addPrintEvent, changePrintJob, type PrintJobRow, printJobById, printJobPage } from '#db/store/print-jobs.ts';
import type { WriteTx } from '#db/write.ts';
import type { Actor } from '#domain/actor.ts';
import type { PrintJobView } from '#domain/contract/print.contract.ts';
import { mayBecome, type PrintState } from '#domain/printing/spool.ts';
import type { Host } from '../../host.ts';
import { found, refuse } from '../../refused.ts';
import { slipReceipts } from '../settlement/slip-receipts.ts';
import { enqueuePaper } from './enqueue.ts';

/** Jobs as screens show them, newest first. */
export function listJobs(
  host: Host,
  ask: {
    isOpenOnly?: boolean | undefined;
    docType?: string | undefined;
    docId?: number | undefined;
    limit?: number | undefined;
  },
): PrintJobView[] {
  const rows = printJobPage(host.read, { ...ask, isOpenOnly: ask.isOpenOnly ?? false, limit: ask.limit ?? 100 });
  return rows.map(({ job, requestedByName }) => ({
    id: job.id,
    form: job.form,
    docType: job.docType,
    docId: job.docId,
    docNo: job.docNo,
    kind: job.kind,
    reprintNo: job.reprintNo,
    state: job.state,
    reason: job.errorCode,
    printer: job.printer ?? '',
    attempts: job.attempts,
    requestedByName,
    requestedAt: job.requestedAt,
    updatedAt: job.updatedAt,
  }));
}

const touched = (id: string) => ['printJobs', `printJob:${id}`];

/** The stored data once more, marked 补打 n; the reason stays in the log. */
export function reprint(host: Host, actor: Actor, input: { commandId: string; id: string; reason: string }) {
  return host.write(actor, 'print.reprinted', input, (tx) => {
    const job = found(printJobById(tx, input.id), '打印任务');
    const id = again(tx, job, input.reason);
    return { result: { printJobIds: [id] }, touches: touched(id) };
  });
}

/** A slip's figures stay as frozen; only what was paid on it since is read anew. */
function dataAgain(tx: WriteTx, job: PrintJobRow): unknown {
  if (job.form !== 'SETTLEMENT' || typeof job.data !== 'object') return job.data;
  return { ...job.data, ...slipReceipts(tx, job.docId) };
}

function again(tx: WriteTx, job: PrintJobRow, reason: string): string {
  const id = enqueuePaper(tx, {
    form: job.form,
    docType: job.docType,
    docId: job.docId,
    docNo: job.docNo,
    docRev: job.docRev,
    data: dataAgain(tx, job),
  });
  changePrintJob(tx, id, { reason });
  return id;
}

function step(
  tx: WriteTx,
  host: Host,
  actor: Actor,
  job: PrintJobRow,
  state: PrintState,
  change: Partial<PrintJobRow> = {},
): void {
  if (!mayBecome(job.state, state))
    return refuse('STATE_REFUSED', { machine: 'printJob', state: job.state, action: state });
  const now = host.now();
  changePrintJob(tx, job.id, { ...change, state, updatedAt: now });
  addPrintEvent(tx, { jobId: job.id, at: now, state, employeeId: actor.employeeId, deskId: actor.deskId });
}

/** A job that never left is asked for at once; a failed one is queued again. */
export function retryJob(host: Host, actor: Actor, input: { commandId: string; id: string }) {
  return host.write(actor, 'print.retried', input, (tx) => {
    const job = found(printJobById(tx, input.id), '打印任务');
    if (job.state === 'NOT_SENT') changePrintJob(tx, job.id, { notBeforeAt: null, updatedAt: host.now() });
    else step(tx, host, actor, job, 'QUEUED', { errorCode: null, notBeforeAt: null });
    return { result: {}, touches: touched(job.id) };
  });
}

/** Gives a job up; the document stays valid and can be printed again later. */
export function cancelJob(host: Host, actor: Actor, input: { commandId: string; id: string }) {
  return host.write(actor, 'print.cancelled', input, (tx) => {
    const job = found(printJobById(tx, input.id), '打印任务');
    step(tx, host, actor, job, 'CANCELLED');
    return { result: {}, touches: touched(job.id) };
  });
}

/** 已打出: done. 未打出: the old job ends and the same paper is printed anew. */
export function confirmJob(host: Host, actor: Actor, input: { commandId: string; id: string; isPrinted: boolean }) {
  return host.write(actor, 'print.confirmed', input, (tx) => {
    const job = found(printJobById(tx, input.id), '打印任务');
    if (input.isPrinted) {
      step(tx, host, actor, job, 'DONE', { confirmedBy: actor.employeeId });
      return { result: { printJobIds: [] as string[] }, touches: touched(job.id) };
    }
    step(tx, host, actor, job, 'CANCELLED', { confirmedBy: actor.employeeId });
    if (job.kind === 'DRAWER') return { result: { printJobIds: [] as string[] }, touches: touched(job.id) };
    const id = again(tx, job, '未打出');
    return { result: { printJobIds: [id] }, touches: [...touched(job.id), ...touched(id)] };
  });
}
