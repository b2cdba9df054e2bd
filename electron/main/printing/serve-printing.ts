/** The printing process at work: draws forms and talks to printers. Knows no Electron, so a test can run it as it is. */
import { formLabels } from '#domain/printing/forms.ts';
import type { PrintReason } from '#domain/printing/spool.ts';
import { layOut, previewLines } from '#print/common/thermal.ts';
import type { Columns, ThermalTemplate } from '#print/define-template.ts';
import { receiptSamples } from '#print/receipt/sample.ts';
import { columnsOfPaper, templates } from '#print/registry.ts';
import { settlementSamples } from '#print/settlement/sample.ts';
import { testSlip } from '#print/test-page/slip.ts';
import type {
  FromPrinting,
  Line,
  RenderedPaper,
  RenderRequest,
  TestPageRequest,
  ToPrinting,
} from './process-messages.ts';
import { preparePainter } from './raster.ts';
import { type FontPaths, glyphsOf, type Pdf, preparePages } from './render-pdf.ts';
import { type Artist, drawerBytes, receiptBytes } from './render-thermal.ts';
import { sendOverTcp } from './transport-tcp.ts';

/** The two ways onto paper, prepared once. Without an artist a roll has only what its printer can write. */
export type Tools = { readonly pdf: Pdf; readonly artist?: Artist };

/** Opens the fonts for both. */
export function prepareTools(fonts: FontPaths): Tools {
  return { pdf: preparePages(fonts), artist: { painter: preparePainter(fonts), has: glyphsOf(fonts) } };
}

/** The stored data do not fit the template, or there is no template for this paper. */
export class PaperRefused extends Error {
  readonly reason: PrintReason;
  constructor(reason: PrintReason, detail: string) {
    super(detail);
    this.name = 'PaperRefused';
    this.reason = reason;
  }
}

/** The same lines as the bytes would carry, as a page. */
async function drawRollPage(
  template: ThermalTemplate,
  { form, data, run }: RenderRequest,
  columns: Columns,
  pdf: Pdf,
): Promise<RenderedPaper> {
  const lines = layOut(template.draw(data, run, columns), columns);
  const { docNo, shop } = data as { docNo: string; shop: { name: string } };
  const title = `${formLabels[form].zh} ${docNo}`;
  const drawn = await pdf.roll({ lines, columns, title, author: shop.name, at: run.printedAt });
  const { bytes, sha256, pages, substituted } = drawn;
  return { format: 'PDF', bytes, sha256, pages, lines: previewLines(lines, columns), substituted };
}

function drawReceipt(
  template: ThermalTemplate,
  request: RenderRequest,
  columns: Columns,
  artist: Artist | undefined,
): RenderedPaper {
  const ops = template.draw(request.data, request.run, columns);
  const { bytes, sha256, lines, substituted } = receiptBytes(ops, columns, artist, request.thermalMode);
  return { format: 'ESCPOS', bytes, sha256, pages: 1, lines: previewLines(lines, columns), substituted };
}

/** Draws one form on one paper, checked by the template's own schema first. */
export async function drawPaper(tools: Tools, request: RenderRequest): Promise<RenderedPaper> {
  const template = templates[request.form][request.paper];
  if (template === undefined) throw new PaperRefused('RENDER_FAILED', `${request.form} on ${request.paper}`);
  const checked = template.accepts.safeParse(request.data);
  if (!checked.success) {
    // paths only: values of a person's form never enter a log
    const paths = checked.error.issues.map((i) => i.path.join('.')).join(', ');
    throw new PaperRefused('DATA_REFUSED', paths.slice(0, 200));
  }
  const columns = columnsOfPaper(request.paper);
  if (template.kind === 'THERMAL') {
    if (request.isPage) return drawRollPage(template, request, columns ?? 48, tools.pdf);
    return drawReceipt(template, request, columns ?? 48, tools.artist);
  }
  const { data, run, copies, pageHeightMm, shiftMm } = request;
  const { bytes, sha256, pages, substituted } = await tools.pdf.form({
    template,
    data,
    run,
    copies,
    pageHeightMm,
    shiftMm,
  });
  return { format: 'PDF', bytes, sha256, pages, lines: [], substituted };
}

/** The test page of a printer, on its paper. */
export async function drawTestPage(tools: Tools, request: TestPageRequest): Promise<RenderedPaper> {
  const { page, thermalMode, pageHeightMm, shiftMm } = request;
  const columns = columnsOfPaper(page.paper);
  if (columns === undefined) {
    const { bytes, sha256, pages, substituted } = await tools.pdf.testPage(page, { pageHeightMm, shiftMm });
    return { format: 'PDF', bytes, sha256, pages, lines: [], substituted };
  }
  const ops = testSlip(page, columns);
  const { bytes, sha256, substituted } = receiptBytes(ops, columns, tools.artist, thermalMode);
  return { format: 'ESCPOS', bytes, sha256, pages: 1, lines: [], substituted };
}

function reasonOf(error: unknown): { reason: PrintReason; detail: string } {
  if (error instanceof PaperRefused) return { reason: error.reason, detail: error.message };
  return { reason: 'RENDER_FAILED', detail: error instanceof Error ? error.name : 'unknown' };
}

/** One pulse; the same bytes each time, but a job is sent once only. */
function drawer(): RenderedPaper {
  const { bytes, sha256 } = drawerBytes();
  return { format: 'ESCPOS', bytes, sha256, pages: 0, lines: [], substituted: [] };
}

/** First drawing takes four times as long as the next ones: done before anybody waits for it. */
async function warm(tools: Tools): Promise<void> {
  const run = { printedAt: 0, printedByName: '', reprintNo: 0, jobShort: '' };
  await drawPaper(tools, {
    form: 'SETTLEMENT',
    paper: 'A4',
    data: settlementSamples.ordinary,
    run,
    copies: ['CUSTOMER'],
  });
  await drawPaper(tools, { form: 'RECEIPT', paper: 'T80', data: receiptSamples.ordinary, run, copies: ['ONLY'] });
}

/** Serves one line until the process ends. Papers are drawn one after another; sending does not wait for drawing. */
export function servePrinting(line: Line<ToPrinting, FromPrinting>, fonts: FontPaths): void {
  const tools = prepareTools(fonts);
  const asked = new Map<number, (isAllowed: boolean) => void>();
  let last: Promise<unknown> = warm(tools).then(() => line.postMessage({ kind: 'ready' }));

  const render = (id: number, draw: () => Promise<RenderedPaper> | RenderedPaper): void => {
    last = last.then(draw).then(
      (paper) => line.postMessage({ kind: 'rendered', id, paper, rssBytes: process.memoryUsage.rss() }),
      (error: unknown) => line.postMessage({ kind: 'refused', id, ...reasonOf(error) }),
    );
  };
  const send = async (id: number, request: Extract<ToPrinting, { kind: 'send' }>['request']): Promise<void> => {
    const { bytes, preamble, limits, ...rest } = request;
    const beforeFirstByte = (): Promise<boolean> =>
      new Promise((resolve) => {
        asked.set(id, resolve);
        line.postMessage({ kind: 'ask', id });
      });
    const job = { ...rest, bytes: Buffer.from(bytes), beforeFirstByte };
    const outcome = await sendOverTcp(preamble ? { ...job, preamble: Buffer.from(preamble) } : job, limits);
    line.postMessage({ kind: 'sent', id, outcome });
  };

  line.onMessage((message) => {
    if (message.kind === 'render') render(message.id, () => drawPaper(tools, message.request));
    else if (message.kind === 'testPage') render(message.id, () => drawTestPage(tools, message.request));
    else if (message.kind === 'drawer') render(message.id, drawer);
    else if (message.kind === 'send') void send(message.id, message.request);
    else {
      asked.get(message.id)?.(message.isAllowed);
      asked.delete(message.id);
    }
  });
}
