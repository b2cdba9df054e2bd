/** Queues of CUPS (Linux, macOS): lp hands over, IPP tells what became of it. Source: domain rules §5.8. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { PrintReason } from '#domain/printing/spool.ts';
import { askIpp, type IppAnswer, ippRequest } from './ipp.ts';
import { mediaOf, type QueueJob, type QueueOutcome, type QueueSink } from './queue-sink.ts';

const run = promisify(execFile);

/** Milliseconds. A queue that has not begun by `begin` is taken back; one that has begun gets until `end`. */
export type QueueLimits = { readonly begin: number; readonly end: number; readonly look: number };
export const QUEUE_LIMITS: QueueLimits = { begin: 20_000, end: 120_000, look: 500 };
const ASK_MS = 3_000;

/** job-state of RFC 8011. */
const STOPPED = 6;
const CANCELED = 7;
const ABORTED = 8;
const COMPLETED = 9;
const PROCESSING = 5;

const PRINTER_STOPPED = 5;

/** printer-state-reasons as the spool says them; the first that fits. */
const REASONS: readonly [RegExp, PrintReason][] = [
  [/^media-(empty|needed|jam)/, 'PAPER_OUT'],
  [/^(cover|door|interlock)-open/, 'COVER_OPEN'],
  [/^(offline|shutdown|timed-out|connecting-to-device)/, 'OFFLINE'],
  [/-error$/, 'PRINTER_ERROR'],
];

function textsOf(answer: IppAnswer | undefined, name: string): string[] {
  return (answer?.values.get(name) ?? []).map(String);
}

/** Why the printer cannot print now; undefined when it can, or says nothing. */
export function queueComplaint(reasons: readonly string[]): PrintReason | undefined {
  for (const [pattern, reason] of REASONS) if (reasons.some((r) => pattern.test(r))) return reason;
  return undefined;
}

/** The printer's own word comes first: who fills the paper does not look for a stopped queue. */
function whyNot(printer: IppAnswer): PrintReason | undefined {
  const own = queueComplaint(textsOf(printer, 'printer-state-reasons'));
  if (own !== undefined) return own;
  const isRefusing = printer.values.get('printer-is-accepting-jobs')?.[0] === 0;
  return isRefusing || printer.values.get('printer-state')?.[0] === PRINTER_STOPPED ? 'QUEUE_STOPPED' : undefined;
}

/** Arguments of lp, one by one: no shell ever sees them. */
export function lpArguments(job: QueueJob, file: string): string[] {
  const raw = ['-o', 'raw'];
  const tray = job.tray === undefined ? [] : ['-o', `InputSlot=${job.tray}`];
  const page = ['-o', `media=${mediaOf(job.paper, job.pageHeightMm)}`, '-o', 'print-scaling=none', ...tray];
  const more = job.format === 'RAW' ? raw : page;
  return ['-d', job.queue, '-t', job.title, '-n', String(job.copies), ...more, '--', file];
}

type Seen = { readonly state: number; readonly hasBegun: boolean };

export class CupsQueues implements QueueSink {
  readonly #limits: QueueLimits;

  constructor(limits: QueueLimits = QUEUE_LIMITS) {
    this.#limits = limits;
  }

  /** printer-state-reasons and where the queue sends to; undefined when there is no such queue. */
  async #printer(queue: string): Promise<IppAnswer | undefined> {
    const path = `/printers/${encodeURIComponent(queue)}`;
    const answer = await askIpp(path, ippRequest('printer', `ipp://localhost${path}`), ASK_MS);
    return answer && answer.status < 0x100 ? answer : undefined;
  }

  /** What stands in the way now, before anything is printed. */
  async complaint(queue: string): Promise<PrintReason | undefined> {
    const printer = await this.#printer(queue);
    return printer === undefined ? 'UNREACHABLE' : whyNot(printer);
  }

  /** One attempt. A job that never began is taken back from the queue, or the queue would print it behind our back. */
  async send(job: QueueJob): Promise<QueueOutcome> {
    const printer = await this.#printer(job.queue);
    if (printer === undefined) return { state: 'NOT_SENT', reason: 'UNREACHABLE', bytesSent: 0 };
    const why = whyNot(printer);
    if (why !== undefined) return { state: 'NOT_SENT', reason: why, bytesSent: 0 };
    if (!(await job.beforeFirstByte())) return { state: 'WITHDRAWN', bytesSent: 0 };
    const osJobId = await this.#handOver(job);
    if (osJobId === undefined) return { state: 'UNKNOWN', reason: 'PRINTER_ERROR', bytesSent: 0 };
    const end = await this.#follow(job.queue, osJobId);
    const isAnswer = /^(ipps?|dnssd|implicitclass):/.test(textsOf(printer, 'device-uri')[0] ?? '');
    return {
      ...ending(end, isAnswer),
      bytesSent: end.state === COMPLETED ? job.bytes.length : 0,
      osJobId: `${osJobId}`,
    };
  }

  async #handOver(job: QueueJob): Promise<number | undefined> {
    const folder = await mkdtemp(join(tmpdir(), 'qiantai-print-'));
    try {
      const file = join(folder, job.format === 'PDF' ? 'paper.pdf' : 'paper.bin');
      await writeFile(file, job.bytes, { mode: 0o600 });
      const env = { ...process.env, LC_ALL: 'C' };
      const { stdout } = await run('lp', lpArguments(job, file), { env, timeout: this.#limits.begin });
      const id = /request id is \S+-(\d+) /.exec(stdout)?.[1];
      return id === undefined ? undefined : Number(id);
    } catch {
      // lp said no or never ended: whether the queue has the job, nobody knows
      return undefined;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  async #job(id: number): Promise<IppAnswer | undefined> {
    return askIpp('/jobs', ippRequest('job', 'ipp://localhost/', id), ASK_MS);
  }

  /** Looks until the job has ended or its time is over. */
  async #follow(queue: string, id: number): Promise<Seen & { reason?: PrintReason | undefined }> {
    const from = Date.now();
    let hasBegun = false;
    for (;;) {
      const state = Number((await this.#job(id))?.values.get('job-state')?.[0] ?? 0);
      if (state >= CANCELED) return { state, hasBegun };
      const printer = await this.#printer(queue);
      const reasons = textsOf(printer, 'printer-state-reasons');
      const isConnecting = reasons.some((r) => r.startsWith('connecting-to-device'));
      hasBegun ||= state === PROCESSING && !isConnecting;
      const limit = hasBegun ? this.#limits.end : this.#limits.begin;
      if (Date.now() - from > limit) {
        const cancelled = await askIpp('/jobs', ippRequest('cancel', 'ipp://localhost/', id), ASK_MS);
        const reason = printer === undefined ? 'OFFLINE' : (whyNot(printer) ?? 'OFFLINE');
        const isTakenBack = cancelled !== undefined && cancelled.status < 0x100;
        return { state: STOPPED, hasBegun: hasBegun || !isTakenBack, reason };
      }
      await new Promise((resolve) => setTimeout(resolve, this.#limits.look));
    }
  }
}

/** Only a printer that speaks IPP itself says that the paper is out; elsewhere "completed" means handed over. */
function ending(
  end: Seen & { reason?: PrintReason | undefined },
  isAnswer: boolean,
): Pick<QueueOutcome, 'state' | 'reason'> {
  if (end.state === COMPLETED) return isAnswer ? { state: 'DONE' } : { state: 'SENT' };
  if (end.state === ABORTED || end.state === CANCELED) return { state: 'UNKNOWN', reason: 'PRINTER_ERROR' };
  const reason = end.reason ?? 'OFFLINE';
  return end.hasBegun ? { state: 'UNKNOWN', reason } : { state: 'NOT_SENT', reason };
}
