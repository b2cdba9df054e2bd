/** Paper of this PC: previews that are the paper itself, copies as a file, printers. */
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { app, BrowserWindow, dialog } from 'electron';
import type { PreviewView } from '#domain/contract/desk.contract.ts';
import type { PaperChoice, PaperHead } from '#domain/contract/layout.contract.ts';
import type { PrintJob } from '#domain/contract/spool-contract.ts';
import { formLabels, type Paper } from '#domain/printing/forms.ts';
import { readPicture } from '#domain/reception/photo.ts';
import type { Preview } from '../printing/desk-printing.ts';
import { type DeskContext, os } from './desk-base.ts';
import { queueView } from './queue-view.ts';

function shownAs(context: DeskContext, shown: Preview): PreviewView {
  if (!shown.ok) return { kind: 'NONE', reason: shown.reason };
  if (shown.format === 'LINES') return { kind: 'LINES', columns: shown.columns, lines: [...shown.lines] };
  return { kind: 'PDF', address: context.shelf.put(Buffer.from(shown.base64, 'base64')) };
}

async function preview(context: DeskContext, id: string): Promise<PreviewView> {
  const job = await context.client.print.job({ id });
  return shownAs(context, await context.printing.preview(job));
}

type AskedSample = { choice: PaperChoice; paper: Paper; logo?: string | null | undefined };

/** The head with a mark that is not saved yet; one that cannot be read is left out. */
function withMark({ logo: _stored, ...head }: PaperHead, png: string | null): PaperHead {
  const picture = png === null ? null : readPicture(Buffer.from(png, 'base64'));
  if (png === null || picture === null) return head;
  const { widthPx, heightPx } = picture;
  return { ...head, logo: { sha256: '0'.repeat(64), widthPx, heightPx, png } };
}

/** The samples are loaded with the first look at one: a desk at its work never needs them. */
async function sample(context: DeskContext, asked: AskedSample): Promise<PreviewView> {
  const [{ samplePaper }, head] = await Promise.all([import('#print/sample-paper.ts'), context.client.layout.head({})]);
  const { choice, paper, logo } = asked;
  const data = samplePaper(choice, logo === undefined ? head : withMark(head, logo));
  return shownAs(context, await context.printing.sample(choice.form, paper, data));
}

/** Where a person would look for it, under a name that says what it is. */
function proposedFile(job: PrintJob): string {
  const name = `${formLabels[job.form].zh}-${job.docNo}.pdf`.replace(/[\\/:*?"<>|]/g, '_');
  return join(app.getPath('documents'), name);
}

async function savePdf(
  context: DeskContext,
  id: string,
): Promise<{ fileName: string | null; reason: null | 'RENDER_FAILED' }> {
  const job = await context.client.print.job({ id });
  const drawn = await context.printing.asPdf(job);
  if (!drawn.ok) return { fileName: null, reason: 'RENDER_FAILED' };
  const window = BrowserWindow.fromWebContents(context.contents);
  const options = { defaultPath: proposedFile(job), filters: [{ name: 'PDF', extensions: ['pdf'] }] };
  const { canceled, filePath } = window
    ? await dialog.showSaveDialog(window, options)
    : await dialog.showSaveDialog(options);
  if (canceled || !filePath) return { fileName: null, reason: null };
  await writeFile(filePath, drawn.bytes);
  return { fileName: basename(filePath), reason: null };
}

export const printRouter = {
  preview: os.print.preview.handler(({ input, context }) => preview(context, input.id)),
  sample: os.print.sample.handler(({ input, context }) => sample(context, input)),
  savePdf: os.print.savePdf.handler(({ input, context }) => savePdf(context, input.id)),
  wake: os.print.wake.handler(({ context }) => {
    context.printing.wake();
    return {};
  }),
  settings: os.print.settings.handler(({ context }) => context.printing.settings),
  saveSettings: os.print.saveSettings.handler(({ input, context }) => {
    context.printing.save(input);
    return {};
  }),
  queues: os.print.queues.handler(async ({ context }) => {
    const printers = await context.contents.getPrintersAsync();
    return printers.map(queueView);
  }),
  testPreview: os.print.testPreview.handler(async ({ input, context }) =>
    shownAs(context, await context.printing.testPreview(input)),
  ),
  testPage: os.print.testPage.handler(({ input, context }) => context.printing.testPage(input)),
  health: os.print.health.handler(({ input, context }) => context.printing.health(input.forms)),
  route: os.print.route.handler(({ input, context }) => context.printing.route(input.form)),
  probe: os.print.probe.handler(({ input, context }) => context.printing.probe(input.host, input.port)),
};
