/** Queues of Windows by SumatraPDF: it hands pages to the spooler and ends; more is not to be known from it. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { QueueJob, QueueOutcome, QueueSink } from './queue-sink.ts';

const run = promisify(execFile);
const LIMIT_MS = 60_000;

/** Never scaled; A4 and A5 by name, continuous paper by the form set for the queue, which the page's size finds. */
export function sumatraArguments(job: QueueJob, file: string): string[] {
  const paper = job.paper === 'A4' || job.paper === 'A5' ? [`paper=${job.paper}`] : [];
  const tray = job.tray === undefined ? [] : [`bin=${job.tray}`];
  const settings = ['noscale', `${job.copies}x`, ...paper, ...tray].join(',');
  return ['-print-to', job.queue, '-print-settings', settings, '-silent', '-exit-when-done', file];
}

export class WindowsQueues implements QueueSink {
  readonly #program: string;

  /** @param program path of SumatraPDF.exe; it is not part of this program */
  constructor(program: string) {
    this.#program = program;
  }

  /** The spooler is not asked: what it knows of a printer that is off is often wrong. */
  complaint(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  async send(job: QueueJob): Promise<QueueOutcome> {
    // bytes of a receipt printer cannot go through a program that prints pages
    if (job.format === 'RAW') return { state: 'NOT_SENT', reason: 'NO_PRINTER', bytesSent: 0 };
    const folder = await mkdtemp(join(tmpdir(), 'qiantai-print-'));
    try {
      const file = join(folder, 'paper.pdf');
      await writeFile(file, job.bytes);
      if (!(await job.beforeFirstByte())) return { state: 'WITHDRAWN', bytesSent: 0 };
      await run(this.#program, sumatraArguments(job, file), { timeout: LIMIT_MS, windowsHide: true });
      return { state: 'SENT', bytesSent: job.bytes.length };
    } catch (error) {
      const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
      if (isMissing) return { state: 'NOT_SENT', reason: 'UNREACHABLE', bytesSent: 0 };
      return { state: 'UNKNOWN', reason: 'PRINTER_ERROR', bytesSent: 0 };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}
