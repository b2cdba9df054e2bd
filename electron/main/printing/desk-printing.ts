/** Paper of this PC: the printing process, the spool worker, the settings, and previews that are the paper itself. */
import { join } from 'node:path';
import type { PrinterComplaint } from '#domain/contract/desk.contract.ts';
import type { PrintJob, SpoolHost } from '#domain/contract/spool-contract.ts';
import { copiesOf, type Form, formPapers, isThermal, type Paper } from '#domain/printing/forms.ts';
import type { PreviewLine } from '#print/common/thermal.ts';
import { FONT, FONT_FILES } from '#print/fonts/families.ts';
import { loadPrinters, type PrinterSettings, type Route, routeOf, savePrinters } from '../desk/printer-settings.ts';
import { type PrintingChild, PrintingProcess, type RenderAnswer } from './printing-process.ts';
import type { FontPaths } from './render-pdf.ts';
import { PrinterHealth, turnOf } from './printer-health.ts';
import { PrinterTurns } from './printer-turns.ts';
import { queuesOfThisSystem } from './queues.ts';
import { drawnFor, runOf, Spool } from './spool.ts';
import { type AskedTestPage, drawTestPage, sendTestPage, type TestPageEnd } from './send-test-page.ts';
import { probePrinter } from './transport-tcp.ts';

export type Preview =
  | { readonly ok: true; readonly format: 'PDF'; readonly base64: string; readonly pages: number }
  | { readonly ok: true; readonly format: 'LINES'; readonly columns: 48 | 32; readonly lines: readonly PreviewLine[] }
  | Extract<RenderAnswer, { ok: false }>;

/** The two font files below a folder; the build puts them there. */
export function fontsIn(folder: string): FontPaths {
  return { regular: join(folder, FONT_FILES[FONT].regular), bold: join(folder, FONT_FILES[FONT].bold) };
}

/** A roll is shown as its lines, a sheet as its page. */
function shownOn(paper: Paper, answer: RenderAnswer): Preview {
  if (!answer.ok) return answer;
  const { bytes, pages, lines } = answer.paper;
  if (isThermal(paper)) return { ok: true, format: 'LINES', columns: paper === 'T58' ? 32 : 48, lines };
  return { ok: true, format: 'PDF', base64: Buffer.from(bytes).toString('base64'), pages };
}

export type DeskPrintingOptions = {
  readonly dataDir: string;
  readonly host: SpoolHost;
  readonly start: () => PrintingChild;
  readonly note: (event: string, facts: Record<string, string | number>) => void;
};

/** How long a job in hand may still take when the program ends; what is under way then becomes unknown. */
const CLOSE_MS = 4_000;

export class DeskPrinting {
  readonly #process: PrintingProcess;
  readonly #spool: Spool;
  readonly #file: string;
  readonly #queues = queuesOfThisSystem();
  readonly #turns = new PrinterTurns();
  readonly #health = new PrinterHealth(this.#queues, this.#turns);
  #settings: PrinterSettings;

  constructor(o: DeskPrintingOptions) {
    this.#file = join(o.dataDir, 'desk', 'printers.json');
    this.#settings = loadPrinters(this.#file);
    this.#process = new PrintingProcess(o.start);
    this.#spool = new Spool({
      host: o.host,
      printing: this.#process,
      settings: () => this.#settings,
      papersDir: join(o.dataDir, 'papers'),
      queues: this.#queues,
      turns: this.#turns,
      note: o.note,
    });
  }

  /** Warms the process and begins to work the queue; after the first screen, never before it. */
  start(): void {
    this.#process.warm();
    this.#spool.start();
  }

  /** A job was queued or retried: look now. */
  wake(): void {
    this.#spool.wake();
  }

  get settings(): PrinterSettings {
    return this.#settings;
  }

  /** Keeps the settings; jobs that wait for a printer are looked at again. */
  save(settings: PrinterSettings): void {
    savePrinters(this.#file, settings);
    this.#settings = settings;
    this.#spool.wake();
  }

  /** Asks a network printer whether it is there and what it answers; nothing is printed. */
  probe(host: string, port: number): ReturnType<typeof probePrinter> {
    return probePrinter({ host, port });
  }

  /** Draws the test page of a printer and sends it once, past the queue. */
  testPage(asked: AskedTestPage): Promise<TestPageEnd> {
    const send = () => sendTestPage(asked, { printing: this.#process, queues: this.#queues });
    return this.#turns.take(turnOf(asked.printer), send);
  }

  /** The test page of a printer of sheets, as it would come out with what is typed for it. */
  async testPreview(asked: AskedTestPage): Promise<Preview> {
    const made = await drawTestPage(asked, this.#process);
    if (made === undefined) return { ok: false, reason: 'NO_PRINTER', detail: '' };
    return shownOn(made.paper, made.drawn);
  }

  /** Why printers of these forms cannot print now; nothing while nothing is known to stand in the way. */
  health(forms: readonly Form[]): Promise<PrinterComplaint[]> {
    return this.#health.complaints(this.#settings, forms);
  }

  /** Where a form goes from here; a printer of null is none, '' the folder. */
  route(form: Form): { printer: string | null; paper: Paper | null; copies: number } {
    const route = routeOf(this.#settings, form);
    if (route === undefined) return { printer: null, paper: null, copies: 1 };
    const { target, paper, copies } = route;
    return { printer: target.kind === 'PDF_FOLDER' ? '' : target.name, paper, copies };
  }

  /** What the job prints: the stored bytes when it has been drawn, else drawn now exactly as the spool will. */
  async preview(job: PrintJob): Promise<Preview> {
    if (job.payload?.format === 'PDF') return { ok: true, format: 'PDF', base64: job.payload.base64, pages: 0 };
    const { paper } = this.#placeOf(job);
    return shownOn(paper, await this.#draw(job));
  }

  /** A sample on one of the form's papers, placed as this PC's printer of the form needs it. */
  async sample(form: Form, paper: Paper, data: unknown): Promise<Preview> {
    const set = routeOf(this.#settings, form);
    const route: Route = set?.paper === paper ? set : { target: { kind: 'PDF_FOLDER' }, paper, copies: 1 };
    const run = { printedAt: Date.now(), printedByName: '', reprintNo: 0, jobShort: '' };
    const request = { form, data, run, copies: copiesOf(form, paper), ...drawnFor(route) };
    return shownOn(paper, await this.#process.render({ ...request, isPage: true }));
  }

  /** The job as a PDF to be kept elsewhere; of a receipt the page with the very lines that were printed. */
  async asPdf(job: PrintJob): Promise<{ ok: true; bytes: Buffer } | Extract<RenderAnswer, { ok: false }>> {
    if (job.payload?.format === 'PDF') return { ok: true, bytes: Buffer.from(job.payload.base64, 'base64') };
    const answer = await this.#draw(job);
    return answer.ok ? { ok: true, bytes: Buffer.from(answer.paper.bytes) } : answer;
  }

  /** Paper of the job: the one it was drawn on, else where it goes now; a receipt has the usual roll before one is set. */
  #placeOf(job: PrintJob): Route {
    const route = routeOf(this.#settings, job.form, job.chosenPrinter);
    const paper = job.payload?.paper ?? route?.paper ?? formPapers[job.form][0];
    return route?.paper === paper ? route : { target: { kind: 'PDF_FOLDER' }, paper, copies: 1 };
  }

  /** As a page, drawn from the frozen data. */
  #draw(job: PrintJob): Promise<RenderAnswer> {
    const route = this.#placeOf(job);
    const { form, data } = job;
    const request = { form, data, run: runOf(job), copies: copiesOf(form, route.paper), ...drawnFor(route) };
    return this.#process.render({ ...request, isPage: true });
  }

  /** Lets the job in hand end, then stops the process. */
  async close(): Promise<void> {
    const ended = this.#spool.close();
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, CLOSE_MS))]);
    this.#process.close();
    await ended;
  }
}
