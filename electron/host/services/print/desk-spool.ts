/** What the main process of a desk asks of the spool and says about it. Each call is one durable act. */
import { createHash } from 'node:crypto';
import { v7 } from 'uuid';
import {
  addPrintEvent,
  changePrintJob,
  nextPrintJob,
  type PrintJobRow,
  printJobById,
  printJobsInState,
  printJobWithName,
  printPayloadOf,
  savePrintPayload,
} from '#db/store/print-jobs.ts';
import { logoPicture } from '#db/store/logos.ts';
import type { WriteTx } from '#db/write.ts';
import type { Actor } from '#domain/actor.ts';
import type { Outcome, PrintJob, Rendered } from '#domain/contract/spool-contract.ts';
import { withLogoPicture } from '#domain/printing/logo.ts';
import { mayBecome } from '#domain/printing/spool.ts';
import type { Host } from '../../host.ts';
import { found, refuse } from '../../refused.ts';

/** Row 0 of employee: a desk is no person. */
function deskActor(actor: Actor): Actor {
  return { ...actor, employeeId: 0, name: '' };
}

/** A job as the desk gets it, with the bytes once they exist. */
export function deskJob(host: Host, id: string): PrintJob {
  const { job, requestedByName } = found(printJobWithName(host.read, id), '打印任务');
  const payload = printPayloadOf(host.read, id);
  return {
    id: job.id,
    form: job.form,
    docNo: job.docNo,
    kind: job.kind,
    reprintNo: job.reprintNo,
    requestedAt: job.requestedAt,
    requestedByName,
    state: job.state,
    attempts: job.attempts,
    ...(job.chosenPrinter ? { chosenPrinter: job.chosenPrinter } : {}),
    data: withLogoPicture(job.data, (sha256) => logoPicture(host.read, sha256)),
    ...(payload
      ? {
          payload: {
            format: payload.format,
            paper: payload.paper,
            base64: payload.bytes.toString('base64'),
            sha256: payload.sha256,
          },
        }
      : {}),
  };
}

/** The oldest job of this desk whose time has come. */
export function nextJob(host: Host, actor: Actor): PrintJob | null {
  const row = nextPrintJob(host.read, actor.deskId, host.now());
  return row ? deskJob(host, row.id) : null;
}

function ownJob(actor: Actor, tx: WriteTx, id: string): PrintJobRow {
  const job = found(printJobById(tx, id), '打印任务');
  if (job.deskId !== actor.deskId) return refuse('NOT_FOUND', { what: '打印任务' });
  return job;
}

function moveTo(
  host: Host,
  tx: WriteTx,
  actor: Actor,
  job: PrintJobRow,
  change: Partial<PrintJobRow>,
  detail?: string,
): void {
  const now = host.now();
  changePrintJob(tx, job.id, { ...change, updatedAt: now });
  if (change.state === undefined) return;
  addPrintEvent(tx, {
    jobId: job.id,
    at: now,
    state: change.state,
    detail: detail ?? null,
    deskId: actor.deskId,
    reason: change.errorCode ?? null,
    printer: change.printer ?? null,
  });
}

const touched = (job: PrintJobRow) => ['printJobs', `printJob:${job.id}`];

/** Keeps the finished bytes; a retry sends these and no others. Nothing changes once they are stored. */
export function storeRendered(host: Host, actor: Actor, input: { id: string; rendered: Rendered }): void {
  const bytes = Buffer.from(input.rendered.base64, 'base64');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 !== input.rendered.sha256) return refuse('INPUT_INVALID', { path: 'rendered.sha256' });
  host.write(deskActor(actor), 'print.rendered', { commandId: v7() }, (tx) => {
    const job = ownJob(actor, tx, input.id);
    if (!printPayloadOf(tx, job.id)) {
      const { format, paper, pages } = input.rendered;
      savePrintPayload(tx, { jobId: job.id, format, paper, pages, bytes, sha256, at: host.now() });
    }
    if (mayBecome(job.state, 'RENDERED')) moveTo(host, tx, actor, job, { state: 'RENDERED' });
    return { result: null, touches: touched(job) };
  });
}

/** The last durable word before the first byte. `false`: do not send. */
export function grantSending(host: Host, actor: Actor, input: { id: string; printer: string }): boolean {
  return host.write(deskActor(actor), 'print.sending', { commandId: v7() }, (tx) => {
    const job = ownJob(actor, tx, input.id);
    const isGranted = mayBecome(job.state, 'SENDING');
    if (isGranted)
      moveTo(host, tx, actor, job, { state: 'SENDING', attempts: job.attempts + 1, printer: input.printer });
    return { result: isGranted, touches: touched(job) };
  });
}

/** How the attempt ended. */
export function storeOutcome(host: Host, actor: Actor, input: { id: string; outcome: Outcome }): void {
  const { state, reason, printer, retryAfterMs, detail, osJobId } = input.outcome;
  host.write(deskActor(actor), 'print.outcome', { commandId: v7() }, (tx) => {
    const job = ownJob(actor, tx, input.id);
    if (mayBecome(job.state, state)) {
      const notBeforeAt = state === 'NOT_SENT' ? host.now() + (retryAfterMs ?? 0) : null;
      moveTo(
        host,
        tx,
        actor,
        job,
        { state, errorCode: reason ?? null, printer, notBeforeAt, osJobId: osJobId ?? null },
        detail,
      );
    }
    return { result: null, touches: touched(job) };
  });
}

/** On start of a desk: what was under way when it died is of unknown end now, and a person must say. */
export function markLost(host: Host, actor: Actor): void {
  if (printJobsInState(host.read, actor.deskId, 'SENDING').length === 0) return;
  host.write(deskActor(actor), 'print.lost', { commandId: v7() }, (tx) => {
    const lost = printJobsInState(tx, actor.deskId, 'SENDING');
    for (const job of lost) moveTo(host, tx, actor, job, { state: 'UNKNOWN', errorCode: 'PROCESS_LOST' });
    return { result: null, touches: lost.flatMap(touched) };
  });
}
