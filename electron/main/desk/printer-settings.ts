/** Which printer and paper each form of this PC goes to. A file of the PC, not of the shop: every desk has its own. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fits, PrinterSettings, printersOf, type PrinterTarget, TO_FOLDER } from '#domain/contract/printers.ts';
import { type Form, formPapers, isContinuous, isThermal, type Paper } from '#domain/printing/forms.ts';

export type { PrinterSettings, PrinterTarget };

export const DEFAULT_PRINTERS: PrinterSettings = { forms: {}, pageHeightMm: { CF241_2: 139.7, CF241_3: 93.1 } };

/** Where a form goes; undefined when it needs a receipt printer and none is set. */
export type Route = {
  readonly target: PrinterTarget;
  readonly paper: Paper;
  readonly copies: number;
  readonly pageHeightMm?: number;
};

/** The paper a target prints a form on; undefined when it has none of the form's papers. */
function paperOn(target: PrinterTarget, form: Form, wanted: Paper | undefined): Paper | undefined {
  const papers = formPapers[form].filter((paper) => fits(target, paper));
  return papers.find((paper) => paper === wanted) ?? papers[0];
}

/** The route to one target; undefined when it cannot print the form. */
function routeTo(settings: PrinterSettings, form: Form, target: PrinterTarget): Route | undefined {
  const set = settings.forms[form];
  const paper = paperOn(target, form, set?.paper);
  if (paper === undefined) return undefined;
  const route = { target, paper, copies: set?.copies ?? 1 };
  if (!isContinuous(paper)) return route;
  const pageHeightMm = settings.pageHeightMm[paper as 'CF241' | 'CF241_2' | 'CF241_3'];
  return pageHeightMm === undefined ? route : { ...route, pageHeightMm };
}

/**
 * The route of a form. Without a setting a sheet becomes a kept PDF; a receipt waits until a printer is set.
 * @param chosen name of a printer that a person chose for this job; another PC's name leads nowhere
 */
export function routeOf(settings: PrinterSettings, form: Form, chosen?: string | null): Route | undefined {
  if (chosen === TO_FOLDER) return routeTo(settings, form, { kind: 'PDF_FOLDER' });
  if (chosen) {
    const printer = printersOf(settings).find(({ name }) => name === chosen);
    return printer && routeTo(settings, form, printer);
  }
  const set = settings.forms[form];
  if (set === undefined && isThermal(formPapers[form][0])) return undefined;
  return routeTo(settings, form, set?.target ?? { kind: 'PDF_FOLDER' });
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
