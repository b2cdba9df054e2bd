/** The ways a finished paper can go: the folder, the network, a port of this PC, a queue of its operating system. */
import type { Outcome, PrintJob, SpoolHost } from '#domain/contract/spool-contract.ts';
import { formLabels } from '#domain/printing/forms.ts';
import type { PrinterTarget, Route } from '../desk/printer-settings.ts';
import { keepPaper } from './papers.ts';
import { turnOf } from './printer-health.ts';
import { PrinterTurns } from './printer-turns.ts';
import type { PrintingProcess } from './printing-process.ts';
import type { QueueOutcome, QueueSink } from './queue-sink.ts';
import { sendToDevice } from './transport-device.ts';
import type { TcpLimits } from './transport-tcp.ts';

export type Payload = { readonly format: 'PDF' | 'ESCPOS'; readonly bytes: Buffer };
export type End = Omit<Outcome, 'printer'> & { printer?: string };

export type WaysOptions = {
  readonly host: Pick<SpoolHost, 'sending'>;
  readonly printing: Pick<PrintingProcess, 'send'>;
  readonly queues: QueueSink;
  readonly papersDir: string;
  readonly turns?: PrinterTurns;
  readonly limits?: TcpLimits;
};

/** Cuts off what an unfinished job may have left on the roll; the next paper begins clean. */
const AFTER_UNKNOWN = Buffer.from([0x1b, 0x40, 0x0a, 0x1d, 0x56, 0x42, 0x00]);

type Target<K extends PrinterTarget['kind']> = Extract<PrinterTarget, { kind: K }>;

export class PaperWays {
  readonly #o: WaysOptions;
  readonly #turns: PrinterTurns;
  /** Printers whose last job ended nobody knows how. */
  readonly #suspect = new Set<string>();

  constructor(options: WaysOptions) {
    this.#o = options;
    this.#turns = options.turns ?? new PrinterTurns();
  }

  /** One try. Undefined: the host withdrew the job, there is nothing to tell. */
  send(job: PrintJob, route: Route, payload: Payload): Promise<End | undefined> {
    const { target } = route;
    const { bytes, format } = payload;
    const isPage = target.kind === 'PDF_FOLDER' || target.kind === 'OS_QUEUE';
    if (isPage !== (format === 'PDF')) return Promise.resolve({ state: 'NOT_SENT', reason: 'NO_PRINTER' });
    switch (target.kind) {
      case 'PDF_FOLDER':
        return this.#keep(job, bytes);
      case 'OS_QUEUE':
        return this.#queuePages(job, route, target, bytes);
      case 'QUEUE_THERMAL':
        return this.#queueRaw(job, route, target, bytes);
      case 'DEVICE_THERMAL':
        return this.#word(job, target.name, (beforeFirstByte) =>
          this.#turns.take(turnOf(target), () => sendToDevice({ path: target.path, bytes, beforeFirstByte })),
        );
      case 'NETWORK_THERMAL':
        return this.#network(job, target, bytes);
    }
  }

  /** Name below the folder of papers, or why it could not be written. */
  #file(job: PrintJob, bytes: Buffer): string | End {
    try {
      return keepPaper(this.#o.papersDir, job, bytes);
    } catch (error) {
      return { state: 'NOT_SENT', reason: 'DISK', detail: (error as NodeJS.ErrnoException).code ?? '' };
    }
  }

  /** Written before the word is asked: writing the same file again does no harm, asking a person about a file would. */
  async #keep(job: PrintJob, bytes: Buffer): Promise<End | undefined> {
    const name = this.#file(job, bytes);
    if (typeof name !== 'string') return name;
    if (!(await this.#o.host.sending(job.id, name))) return undefined;
    return { state: 'DONE', printer: name };
  }

  /** The document's PDF is kept whatever becomes of the paper. */
  async #queuePages(job: PrintJob, route: Route, at: Target<'OS_QUEUE'>, bytes: Buffer): Promise<End | undefined> {
    const name = this.#file(job, bytes);
    if (typeof name !== 'string') return name;
    const { paper, copies, pageHeightMm } = route;
    const { queue, tray } = at;
    const title = titleOf(job);
    return this.#word(job, at.name, (beforeFirstByte) =>
      this.#o.queues.send({ queue, title, bytes, format: 'PDF', paper, pageHeightMm, copies, tray, beforeFirstByte }),
    );
  }

  #queueRaw(job: PrintJob, route: Route, at: Target<'QUEUE_THERMAL'>, bytes: Buffer): Promise<End | undefined> {
    const raw = { queue: at.queue, title: titleOf(job), bytes, format: 'RAW', paper: route.paper, copies: 1 } as const;
    return this.#word(job, at.name, (beforeFirstByte) => this.#o.queues.send({ ...raw, beforeFirstByte }));
  }

  async #network(job: PrintJob, at: Target<'NETWORK_THERMAL'>, bytes: Buffer): Promise<End | undefined> {
    const { host, port, hasFence, name } = at;
    const key = `${host}:${port}`;
    const limits = this.#o.limits ? { limits: this.#o.limits } : {};
    const clean = this.#suspect.has(key) ? { preamble: AFTER_UNKNOWN } : {};
    const request = { jobId: job.id, host, port, hasFence, bytes, ...clean, ...limits };
    const end = await this.#word(job, name, (mayBegin) =>
      this.#turns.take(turnOf(at), () => this.#o.printing.send(request, mayBegin)),
    );
    if (end?.state === 'UNKNOWN') this.#suspect.add(key);
    else if (end && end.state !== 'NOT_SENT') this.#suspect.delete(key);
    return end;
  }

  /** Lets `send` ask the host for the word once; a host that does not answer gets no paper. */
  async #word(
    job: PrintJob,
    printer: string,
    send: (mayBegin: () => Promise<boolean>) => Promise<QueueOutcome>,
  ): Promise<End | undefined> {
    let isHostSilent = false;
    const outcome = await send(async () => {
      try {
        return await this.#o.host.sending(job.id, printer);
      } catch {
        isHostSilent = true;
        return false;
      }
    });
    // whether the host heard it or not: no byte went out
    if (isHostSilent) return { state: 'NOT_SENT', reason: 'PROCESS_LOST', printer };
    const { state, reason, bytesSent, osJobId } = outcome;
    if (state === 'WITHDRAWN') return undefined;
    const why = reason === undefined ? {} : { reason };
    return { state, ...why, printer, detail: `${bytesSent} bytes`, ...(osJobId ? { osJobId } : {}) };
  }
}

function titleOf(job: PrintJob): string {
  return `${formLabels[job.form].zh} ${job.docNo}`;
}
