/** The host's side of the spool in memory, with the same table of states; waiting times are noted and cut short. */
import { createHash } from 'node:crypto';
import type { Outcome, PrintJob, Rendered, SpoolHost } from '#domain/contract/spool-contract.ts';
import { mayBecome, type PrintState } from '#domain/printing/spool.ts';

const SHORT_MS = 20;
const DUE: readonly PrintState[] = ['QUEUED', 'RENDERED', 'NOT_SENT'];

export class MemoryHost implements SpoolHost {
  readonly jobs: PrintJob[] = [];
  readonly outcomes: Outcome[] = [];
  readonly calls: string[] = [];
  /** Calls that fail before the next one gets through, by name. */
  readonly failures: { [call: string]: number } = {};
  /** False: the host withdraws the job when asked for the word. */
  grants = true;
  readonly #notBefore = new Map<string, number>();
  #settled: (() => void) | undefined;

  add(job: Partial<PrintJob> & Pick<PrintJob, 'form' | 'docNo' | 'data'>): PrintJob {
    const made: PrintJob = {
      id: `0197f3a0-0000-7000-8000-${String(this.jobs.length + 1).padStart(12, '0')}`,
      kind: 'FIRST',
      reprintNo: 0,
      requestedAt: Date.UTC(2026, 10, 22, 8, 31),
      requestedByName: '郑收银',
      state: 'QUEUED',
      attempts: 0,
      ...job,
    };
    this.jobs.push(made);
    return made;
  }

  /** Resolves when no job is left that the worker may take. */
  settled(): Promise<void> {
    return new Promise((resolve) => {
      this.#settled = resolve;
    });
  }

  #note(call: string): void {
    this.calls.push(call);
    const left = this.failures[call] ?? 0;
    if (left > 0) {
      this.failures[call] = left - 1;
      throw new Error('LINE_LOST');
    }
  }

  #move(id: string, to: PrintState): PrintJob {
    const job = this.jobs.find((j) => j.id === id);
    if (job === undefined || !mayBecome(job.state, to)) throw new Error(`${job?.state} -> ${to}`);
    job.state = to;
    return job;
  }

  async next(): Promise<PrintJob | undefined> {
    const open = this.jobs.filter((j) => DUE.includes(j.state));
    if (open.length === 0) this.#settled?.();
    const job = open.find((j) => (this.#notBefore.get(j.id) ?? 0) <= Date.now());
    return job && { ...job };
  }

  async rendered(id: string, rendered: Rendered): Promise<void> {
    this.#note('rendered');
    const { format, base64, sha256 } = rendered;
    if (createHash('sha256').update(Buffer.from(base64, 'base64')).digest('hex') !== sha256) throw new Error('hash');
    this.#move(id, 'RENDERED').payload = { format, base64, sha256 };
  }

  async sending(id: string): Promise<boolean> {
    this.#note('sending');
    if (!this.grants) {
      this.#move(id, 'CANCELLED');
      return false;
    }
    this.#move(id, 'SENDING').attempts += 1;
    return true;
  }

  async outcome(id: string, outcome: Outcome): Promise<void> {
    this.#note('outcome');
    this.#move(id, outcome.state);
    this.#notBefore.set(id, Date.now() + SHORT_MS);
    this.outcomes.push(outcome);
  }

  async lost(): Promise<void> {
    this.#note('lost');
    for (const job of this.jobs) if (job.state === 'SENDING') job.state = 'UNKNOWN';
  }
}
