/** What a person does with paper: look, reprint (补打), send again, give up, say whether it came out. */

import {
  addPrintEvent,
  changePrintJob,
  dropPrintPayload,
  formsAskedAt,
  type PrintJobRow,
  printJobById,
  printJobPage,
  saveFormsAsked,
} from '#db/store/print-jobs.ts';
import type { WriteTx } from '#db/write.ts';
import type { Actor } from '#domain/actor.ts';
import type { PrintJobView } from '#domain/contract/print.contract.ts';
import type { Form } from '#domain/printing/forms.ts';
import { type PrintJobAction, printJobStatusTable } from '#domain/printing/print-job-status.ts';
import { nextStatus } from '#domain/state-table.ts';
import type { Host } from '../../host.ts';
import { found, must, refuse } from '../../refused.ts';
import { slipReceipts } from '../settlement/slip-receipts.ts';
import { enqueuePaper } from './enqueue.ts';

/** Jobs as screens show them, newest first. */
export function listJobs(
  host: Host,
  ask: {
    isOpenOnly?: boolean | undefined;
    ids?: readonly string[] | undefined;
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
    isHeld: job.isHeld,
    requestedByName,
    requestedAt: job.requestedAt,
    updatedAt: job.updatedAt,
  }));
}

/** So soon after a print that did not come out, another is no 补打. Source: domain rules §5.8. */
const SAME_PRINT_MS = 5 * 60_000;

const touched = (id: string) => ['printJobs', `printJob:${id}`];

/** A job that puts out paper: the drawer's pulse is of its payment alone, never once more and at no other till. */
function paperJob(tx: WriteTx, id: string): PrintJobRow {
  const job = printJobById(tx, id);
  return found(job?.kind === 'DRAWER' ? undefined : job, '打印任务');
}

/** The stored data once more, marked 补打 n; the reason stays in the log. @refuses NOT_FOUND for a drawer's pulse */
export function reprint(host: Host, actor: Actor, input: { commandId: string; id: string; reason: string }) {
  return host.write(actor, 'print.reprinted', input, (tx) => {
    const job = paperJob(tx, input.id);
    const id = again(tx, job, input.reason);
    return { result: { printJobIds: [id] }, touches: touched(id) };
  });
}

/** A slip's figures stay as frozen; only what was paid on it since is read anew. */
function dataAgain(tx: WriteTx, job: PrintJobRow): unknown {
  if (job.form !== 'SETTLEMENT' || typeof job.data !== 'object') return job.data;
  return { ...job.data, ...slipReceipts(tx, job.docId) };
}

function again(tx: WriteTx, job: PrintJobRow, reason: string, as: Partial<PrintJobRow> = {}): string {
  const id = enqueuePaper(tx, {
    form: job.form,
    docType: job.docType,
    docId: job.docId,
    docNo: job.docNo,
    docRev: job.docRev,
    data: dataAgain(tx, job),
    reason,
  });
  if (Object.keys(as).length > 0) changePrintJob(tx, id, as);
  return id;
}

/** A job in the state `action` leaves it in. @refuses STATE_REFUSED */
function step(
  tx: WriteTx,
  host: Host,
  actor: Actor,
  job: PrintJobRow,
  action: PrintJobAction,
  change: Partial<PrintJobRow> = {},
): void {
  const state = must(nextStatus(printJobStatusTable, job.state, action));
  const now = host.now();
  changePrintJob(tx, job.id, { ...change, state, updatedAt: now });
  const { deskId, employeeId } = actor;
  addPrintEvent(tx, {
    jobId: job.id,
    at: now,
    state,
    printer: change.chosenPrinter ?? null,
    employeeId,
    deskId,
    action,
  });
}

/** A job that never left is asked for at once; a failed one is queued again. @refuses STATE_REFUSED */
export function retryJob(host: Host, actor: Actor, input: { commandId: string; id: string }) {
  return host.write(actor, 'print.retried', input, (tx) => {
    const job = found(printJobById(tx, input.id), '打印任务');
    const change = { notBeforeAt: null, errorCode: job.state === 'NOT_SENT' ? job.errorCode : null };
    step(tx, host, actor, job, 'retry', change);
    return { result: {}, touches: touched(job.id) };
  });
}

/**
 * Another printer takes a waiting or failed job over, on the desk of the person who asks. Its paper may be another one, so
 * it is drawn anew from the frozen data; nothing of it has reached a printer.
 * @refuses STATE_REFUSED once some of it may be on paper, NOT_FOUND for a drawer's pulse
 */
export function takeOverJob(host: Host, actor: Actor, input: { commandId: string; id: string; printer: string }) {
  return host.write(actor, 'print.takenOver', input, (tx) => {
    const job = paperJob(tx, input.id);
    const rest = { notBeforeAt: null, errorCode: null, isHeld: false };
    step(tx, host, actor, job, 'takeOver', { deskId: actor.deskId, chosenPrinter: input.printer, ...rest });
    dropPrintPayload(tx, job.id);
    return { result: {}, touches: touched(job.id) };
  });
}

/** 打印: a job that waited for a person's word goes to its printer. @refuses STATE_REFUSED when it waits for none */
export function releaseJob(host: Host, actor: Actor, input: { commandId: string; id: string }) {
  return host.write(actor, 'print.released', input, (tx) => {
    const job = found(printJobById(tx, input.id), '打印任务');
    if (!job.isHeld) return refuse('STATE_REFUSED', { machine: 'printJob', state: job.state, action: 'release' });
    step(tx, host, actor, job, 'release', { isHeld: false, deskId: actor.deskId });
    return { result: {}, touches: touched(job.id) };
  });
}

/** Forms the desk of this person asks about before printing. */
export function askedForms(host: Host, actor: Actor): { forms: Form[] } {
  return { forms: formsAskedAt(host.read, actor.deskId) };
}

/** Which forms this desk asks about from now on; what already waits goes on waiting. */
export function setAskedForms(host: Host, actor: Actor, input: { commandId: string; forms: readonly Form[] }) {
  return host.write(actor, 'print.asksSet', input, (tx) => {
    const before = formsAskedAt(tx, actor.deskId);
    const forms = [...new Set(input.forms)];
    saveFormsAsked(tx, actor.deskId, forms);
    return { result: {}, touches: ['deskForms'], changes: { before, after: forms } };
  });
}

/** Gives a job up; the document stays valid and can be printed again later. */
export function cancelJob(host: Host, actor: Actor, input: { commandId: string; id: string }) {
  return host.write(actor, 'print.cancelled', input, (tx) => {
    const job = found(printJobById(tx, input.id), '打印任务');
    step(tx, host, actor, job, 'cancel');
    return { result: {}, touches: touched(job.id) };
  });
}

/** 已打出: done. 未打出: the old job ends and the same paper is printed anew. */
export function confirmJob(host: Host, actor: Actor, input: { commandId: string; id: string; isPrinted: boolean }) {
  return host.write(actor, 'print.confirmed', input, (tx) => {
    const job = found(printJobById(tx, input.id), '打印任务');
    if (input.isPrinted) {
      step(tx, host, actor, job, 'printed', { confirmedBy: actor.employeeId });
      return { result: { printJobIds: [] as string[] }, touches: touched(job.id) };
    }
    step(tx, host, actor, job, 'notPrinted', { confirmedBy: actor.employeeId });
    if (job.kind === 'DRAWER') return { result: { printJobIds: [] as string[] }, touches: touched(job.id) };
    const isSame = host.now() - job.requestedAt <= SAME_PRINT_MS;
    const same = isSame ? { kind: job.kind, reprintNo: job.reprintNo } : {};
    const id = again(tx, job, '未打出', { ...same, isHeld: false });
    return { result: { printJobIds: [id] }, touches: [...touched(job.id), ...touched(id)] };
  });
}
