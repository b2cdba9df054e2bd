/** Which printer and paper each form of this PC goes to. A file of the PC, not of the shop: every desk has its own. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { FORMS, type Form, formPapers, isThermal, PAPERS, type Paper } from '#domain/printing/forms.ts';

/** A receipt printer on the network speaks ESC/POS on its port; hasFence is what a probe at set-up found. */
export const NetworkThermal = z.strictObject({
  kind: z.literal('NETWORK_THERMAL'),
  name: z.string().min(1).max(60),
  host: z.string().regex(/^[A-Za-z0-9.:_-]{1,253}$/),
  port: z.int().min(1).max(65_535),
  columns: z.union([z.literal(48), z.literal(32)]),
  hasFence: z.boolean(),
});

/** The finished PDF kept in the papers folder is the paper. */
export const PdfFolder = z.strictObject({ kind: z.literal('PDF_FOLDER') });

export const PrinterTarget = z.discriminatedUnion('kind', [NetworkThermal, PdfFolder]);
export type PrinterTarget = z.infer<typeof PrinterTarget>;

const heightMm = z.number().min(60).max(320);

export const PrinterSettings = z.strictObject({
  forms: z.partialRecord(z.enum(FORMS), z.strictObject({ target: PrinterTarget, paper: z.enum(PAPERS) })),
  /** Exact height of continuous sheets on this PC's printer; the trade names 140 and 93 are not it. */
  pageHeightMm: z.strictObject({ CF241_2: heightMm, CF241_3: heightMm }),
});
export type PrinterSettings = z.infer<typeof PrinterSettings>;

export const DEFAULT_PRINTERS: PrinterSettings = { forms: {}, pageHeightMm: { CF241_2: 139.7, CF241_3: 93.1 } };

/** Where a form goes; undefined when it needs a receipt printer and none is set. */
export type Route = { readonly target: PrinterTarget; readonly paper: Paper; readonly pageHeightMm?: number };

/** True when the target can put this paper out. */
export function fits(target: PrinterTarget, paper: Paper): boolean {
  return isThermal(paper) === (target.kind === 'NETWORK_THERMAL');
}

/** The route of a form. Without a setting a sheet becomes a kept PDF; a receipt waits until a printer is set. */
export function routeOf(settings: PrinterSettings, form: Form): Route | undefined {
  const set = settings.forms[form];
  const usual = formPapers[form][0];
  if (set === undefined && isThermal(usual)) return undefined;
  const target: PrinterTarget = set?.target ?? { kind: 'PDF_FOLDER' };
  const paper = target.kind === 'NETWORK_THERMAL' ? (target.columns === 32 ? 'T58' : 'T80') : (set?.paper ?? usual);
  if (!fits(target, paper) || !formPapers[form].includes(paper)) return undefined;
  if (paper !== 'CF241_2' && paper !== 'CF241_3') return { target, paper };
  return { target, paper, pageHeightMm: settings.pageHeightMm[paper] };
}

/** Settings of this PC from `file`; the defaults while there is none. Throws on a file somebody damaged: it is not guessed. */
export function loadPrinters(file: string): PrinterSettings {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return DEFAULT_PRINTERS;
    throw error;
  }
  return PrinterSettings.parse(JSON.parse(text));
}

/** Writes the settings whole or not at all. */
export function savePrinters(file: string, settings: PrinterSettings): void {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.new`;
  writeFileSync(draft, `${JSON.stringify(PrinterSettings.parse(settings), null, 2)}\n`);
  renameSync(draft, file);
}
