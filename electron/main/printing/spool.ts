/** The desk's spool worker: one job at a time, from the host's queue to paper. Source: domain rules §5.8, reliability §9. */

import type { PrintJob, Rendered, SpoolHost } from '#domain/contract/spool-contract.ts';
import { isRollPrinter } from '#domain/contract/printers.ts';
import { copiesOf } from '#domain/printing/forms.ts';
import { type PrintReason, retryAfterMs } from '#domain/printing/spool.ts';
import { type PrinterSettings, type Route, routeOf } from '../desk/printer-settings.ts';
import { sha256Of } from './hash.ts';
import { keepPaper } from './papers.ts';
import { type End, PaperWays, type Payload } from './paper-ways.ts';
import type { PrinterTurns } from './printer-turns.ts';
import type { PrintingProcess } from './printing-process.ts';
import type { RenderRequest } from './process-messages.ts';
import type { QueueSink } from './queue-sink.ts';
import type { TcpLimits } from './transport-tcp.ts';

export type SpoolOptions = {
  readonly host: SpoolHost;
  readonly printing: Pick<PrintingProcess, 'render' | 'drawer' | 'send'>;
  readonly settings: () => PrinterSettings;
  readonly papersDir: string;
  readonly queues: QueueSink;
  /** Shared with whoever else talks to the printers. */
  readonly turns?: PrinterTurns;
  readonly note: (event: string, facts: Record<string, string | number>) => void;
  /** How often the host is asked while nothing wakes the worker, ms. */
  readonly pollMs?: number;
  readonly limits?: TcpLimits;
};

/** Waiting for a printer to be set up: often at first, while somebody is at it; each look is a row of the journal. */
function noPrinterMs(tries: number): number {
  return tries <= 8 ? 15_000 : 300_000;
}
const POLL_MS = 1_500;
/** After a job that was withdrawn or did not leave: it is not offered again so soon, but never ask in a circle. */
const HESITATE_MS = 300;

export class Spool {
  readonly #o: SpoolOptions;
  /** Tries of a job that never left, since this program started. */
  readonly #tries = new Map<string, number>();
  /** Characters a job prints as 〓: told with its end, so that somebody reads the name again. */
  readonly #substituted = new Map<string, string>();
  readonly #ways: PaperWays;
  #isClosed = false;
  #wake: () => void = () => {};
  #ended: Promise<void> | undefined;

  constructor(options: SpoolOptions) {
    this.#o = options;
    this.#ways = new PaperWays(options);
  }

  /** Begins: first what an earlier run left under way becomes unknown, then job after job. */
  start(): void {
    this.#ended ??= this.#run();
  }

  /** Something was queued or set: look now. */
  wake(): void {
    this.#wake();
  }

  /** Stops after the job in hand. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#wake();
    await this.#ended;
  }

  async #run(): Promise<void> {
    await this.#insist(() => this.#o.host.lost());
    while (!this.#isClosed) {
      const job = await this.#o.host.next().catch(() => undefined);
      if (job === undefined) await this.#pause(this.#o.pollMs ?? POLL_MS);
      else await this.#work(job);
    }
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
      if (this.#isClosed) this.#wake();
    });
  }

  /** What happened to paper must reach the host, however often the line breaks. */
  async #insist(tell: () => Promise<void>): Promise<void> {
    for (let wait = 200; ; wait = Math.min(wait * 2, 5_000)) {
      try {
        await tell();
        return;
      } catch (error) {
        this.#o.note('spool.host-silent', { name: error instanceof Error ? error.name : 'unknown' });
        // closing: once was tried; the host makes it UNKNOWN on the next start
        if (this.#isClosed) return;
        await this.#pause(wait);
      }
    }
  }

  async #work(job: PrintJob): Promise<void> {
    const end = await this.#attempt(job)
      .then((e) => e && this.#withSubstituted(job, e))
      .catch((error: unknown): End => {
        this.#o.note('spool.failed', { name: error instanceof Error ? error.name : 'unknown' });
        return { state: 'NOT_SENT', reason: 'RENDER_FAILED' };
      });
    if (end === undefined) return this.#pause(HESITATE_MS);
    const told = job.kind === 'DRAWER' && end.state === 'NOT_SENT' ? { ...end, state: 'FAILED' as const } : end;
    const wait = told.state === 'NOT_SENT' ? { retryAfterMs: this.#nextWait(job, told.reason) } : {};
    if (told.state !== 'NOT_SENT') this.#tries.delete(job.id);
    await this.#insist(() => this.#o.host.outcome(job.id, { printer: '', ...told, ...wait }));
    this.#o.note('spool.ended', { job: job.id, form: job.form, state: told.state, reason: told.reason ?? '' });
    if (told.state === 'NOT_SENT') await this.#pause(HESITATE_MS);
    else if (told.state !== 'FAILED') await this.#keepRoll(job);
  }

  /** A receipt's bytes are no document a person can open: its page is kept beside the sheets, after the paper is out. */
  async #keepRoll(job: PrintJob): Promise<void> {
    const route = routeOf(this.#o.settings(), job.form, job.chosenPrinter);
    if (job.kind === 'DRAWER' || route === undefined || !isRollPrinter(route.target)) return;
    const { form, data } = job;
    const { paper } = route;
    const request = { form, data, paper, run: runOf(job), copies: copiesOf(form, paper), isPage: true };
    const answer = await this.#o.printing.render(request).catch(() => undefined);
    if (!answer?.ok) return this.#o.note('spool.page-not-kept', { job: job.id });
    try {
      keepPaper(this.#o.papersDir, job, answer.paper.bytes);
    } catch (error) {
      // the document can be drawn again from its data at any time
      this.#o.note('spool.page-not-kept', { job: job.id, code: (error as NodeJS.ErrnoException).code ?? '' });
    }
  }

  #withSubstituted(job: PrintJob, end: End): End {
    const characters = this.#substituted.get(job.id);
    if (characters === undefined || end.reason !== undefined || end.state === 'NOT_SENT') return end;
    this.#substituted.delete(job.id);
    return { ...end, reason: 'GLYPH_MISSING', detail: characters.slice(0, 200) };
  }

  #nextWait(job: PrintJob, reason: PrintReason | undefined): number {
    const tries = (this.#tries.get(job.id) ?? 0) + 1;
    this.#tries.set(job.id, tries);
    return reason === 'NO_PRINTER' ? noPrinterMs(tries) : retryAfterMs(tries);
  }

  /** One try. Undefined: the host withdrew the job, there is nothing to tell. */
  async #attempt(job: PrintJob): Promise<End | undefined> {
    const route = routeOf(this.#o.settings(), job.form, job.chosenPrinter);
    if (route === undefined) return { state: 'NOT_SENT', reason: 'NO_PRINTER' };
    const payload = job.payload ? stored(job.payload) : await this.#render(job, route);
    return 'state' in payload ? payload : this.#ways.send(job, route, payload);
  }

  async #render(job: PrintJob, route: Route): Promise<Payload | End> {
    const answer =
      job.kind === 'DRAWER'
        ? await this.#o.printing.drawer()
        : await this.#o.printing.render({
            form: job.form,
            data: job.data,
            run: runOf(job),
            copies: copiesOf(job.form, route.paper),
            ...drawnFor(route),
          });
    if (!answer.ok) return refusal(answer.reason, answer.detail);
    const { format, bytes, sha256, pages, substituted } = answer.paper;
    if (substituted.length > 0) this.#substituted.set(job.id, substituted.join(''));
    const base64 = Buffer.from(bytes).toString('base64');
    const rendered: Rendered = { format, paper: route.paper, pages, base64, sha256 };
    await this.#o.host.rendered(job.id, rendered);
    return { format, bytes: Buffer.from(bytes) };
  }
}

/** What the printer asks of the drawing: paper, exact height, shift, pictures or text. */
export function drawnFor(route: Route): Omit<RenderRequest, 'form' | 'data' | 'run' | 'copies'> {
  const { target, paper, pageHeightMm } = route;
  const mode = isRollPrinter(target) ? target.mode : undefined;
  const offset = target.kind === 'OS_QUEUE' ? target.offset : undefined;
  return {
    paper,
    ...(target.kind === 'PDF_FOLDER' ? { isPage: true } : {}),
    ...(pageHeightMm === undefined ? {} : { pageHeightMm }),
    ...(mode === undefined ? {} : { thermalMode: mode }),
    ...(offset === undefined ? {} : { shiftMm: offset }),
  };
}

/** Circumstances a template prints, from the job. */
export function runOf(job: PrintJob): {
  printedAt: number;
  printedByName: string;
  reprintNo: number;
  jobShort: string;
} {
  const { requestedAt: printedAt, requestedByName: printedByName, reprintNo } = job;
  return { printedAt, printedByName, reprintNo, jobShort: job.id.slice(-8) };
}

/** Bytes the host kept. Changed ones are not sent: they are not what was frozen. */
function stored(payload: NonNullable<PrintJob['payload']>): Payload | End {
  const bytes = Buffer.from(payload.base64, 'base64');
  if (sha256Of(bytes) !== payload.sha256) return refusal('DATA_REFUSED', 'stored bytes differ from their hash');
  return { format: payload.format, bytes };
}

/** A dead process is tried again; anything else stays wrong however often it is drawn. */
function refusal(reason: PrintReason, detail: string): End {
  return { state: reason === 'PROCESS_LOST' ? 'NOT_SENT' : 'FAILED', reason, detail: detail.slice(0, 200) };
}
