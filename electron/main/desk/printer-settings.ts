/** Which printer and paper each form of this PC goes to. A file of the PC, not of the shop: every desk has its own. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { PrinterSettings, type PrinterTarget } from '#domain/contract/printers.ts';
import { type Form, formPapers, isThermal, type Paper } from '#domain/printing/forms.ts';

export type { PrinterSettings, PrinterTarget };

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
