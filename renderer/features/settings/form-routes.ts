/** Where a form of this PC goes when it is not where everything goes, and the settings that come of it. */
import {
  fits,
  type NamedPrinter,
  type PrinterSettings,
  type PrinterTarget,
  TO_FOLDER,
} from '#domain/contract/printers.ts';
import { type Form, FORMS, formPapers, isThermal, type Paper } from '#domain/printing/forms.ts';

/** A printer by name or TO_FOLDER; '' = as usual: receipts to the receipt printer, sheets into the folder. */
export type Choice = { readonly printer: string; readonly paper: Paper; readonly copies: number };
export type Choices = { readonly [F in Form]?: Choice };

/** Papers of a form that a printer has. */
export function papersOn(form: Form, printer: PrinterTarget | undefined): Paper[] {
  const isRoll = isThermal(formPapers[form][0]);
  return formPapers[form].filter((paper) =>
    printer === undefined ? isThermal(paper) === isRoll : fits(printer, paper),
  );
}

const FOLDER: PrinterTarget = { kind: 'PDF_FOLDER' };

/** The printer a choice names; undefined for the usual one, and for one that is gone. */
export function chosenTarget(choice: Choice | undefined, printers: readonly NamedPrinter[]): PrinterTarget | undefined {
  if (choice?.printer === TO_FOLDER) return FOLDER;
  return printers.find(({ name }) => name === choice?.printer);
}

/** Printers that can put a form out. */
export function printersFor(form: Form, printers: readonly NamedPrinter[]): NamedPrinter[] {
  return printers.filter((printer) => papersOn(form, printer).length > 0);
}

/** What is set apart from the usual. */
export function choicesOf(settings: PrinterSettings): Choices {
  const listed = new Set((settings.printers ?? []).map(({ name }) => name));
  const choices: { [F in Form]?: Choice } = {};
  for (const form of FORMS) {
    const set = settings.forms[form];
    if (set === undefined) continue;
    const folder = isThermal(formPapers[form][0]) ? TO_FOLDER : '';
    const printer = set.target.kind === 'PDF_FOLDER' ? folder : listed.has(set.target.name) ? set.target.name : '';
    if (printer !== '' || set.target.kind === 'PDF_FOLDER')
      choices[form] = { printer, paper: set.paper, copies: set.copies ?? 1 };
  }
  return choices;
}

/** The settings with each choice in place; a choice whose printer is gone is dropped. */
export function withChoices(settings: PrinterSettings, choices: Choices): PrinterSettings {
  const forms: PrinterSettings['forms'] = { ...settings.forms };
  for (const form of FORMS) {
    const choice = choices[form];
    if (choice === undefined) continue;
    const printer = chosenTarget(choice, settings.printers ?? []);
    if (choice.printer !== '' && printer === undefined) {
      delete forms[form];
      continue;
    }
    const papers = papersOn(form, printer);
    const paper = papers.includes(choice.paper) ? choice.paper : papers[0];
    if (paper === undefined || (printer === undefined && isThermal(paper))) continue;
    const copies = choice.copies > 1 ? { copies: choice.copies } : {};
    forms[form] = { target: printer ?? FOLDER, paper, ...copies };
  }
  return { ...settings, forms };
}
