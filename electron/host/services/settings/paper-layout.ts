/** What the shop chose about its papers, and what of it a paper bears. */
import type { Actor } from '#domain/actor.ts';
import { PaperChoice } from '#domain/contract/layout.contract.ts';
import {
  checkTerms,
  LAYOUT_FORMS,
  type LayoutForm,
  optionalColumns,
  type TermsForm,
  termsOnPaper,
  usualColumns,
  type WarrantyFigures,
} from '#domain/printing/paper-layout.ts';
import { cleanLine } from '#domain/text.ts';
import { employeeById } from '#db/store/employees.ts';
import { firstPrintOf } from '#db/store/print-jobs.ts';
import { LOGO_SETTING } from '#db/store/logos.ts';
import { changeSetting, settingRow } from '#db/store/shop.ts';
import type { ReadDb, WriteTx } from '#db/write.ts';
import type { Host } from '../../host.ts';
import { mustPass, refuse } from '../../refused.ts';
import { chooseLogo, drawLogo } from './logo.ts';

const keyOf = (form: LayoutForm) => `paper.${form}`;

/** The choices for one form; 0 is the version of what nobody chose. */
function choiceOf(db: ReadDb, form: LayoutForm): PaperChoice & { version: number } {
  const row = settingRow(db, keyOf(form));
  const stored = { terms: [], columns: usualColumns(form), ...(row?.value as object | undefined) };
  return { ...PaperChoice.parse({ form, ...stored }), version: row?.version ?? 0 };
}

/** The choices for every form that has any. */
export function listLayouts(db: ReadDb): (PaperChoice & { version: number })[] {
  return LAYOUT_FORMS.map((form) => choiceOf(db, form));
}

/** Who chose something else meanwhile. @refuses CHANGED_MEANWHILE */
function refuseChanged(tx: WriteTx, key: string): never {
  const row = settingRow(tx, key);
  const byName = row ? (employeeById(tx, row.updatedBy)?.name ?? '') : '';
  return refuse('CHANGED_MEANWHILE', { byName, at: row?.updatedAt ?? tx.act.at, fields: '' });
}

type LayoutInput = PaperChoice & {
  readonly commandId: string;
  readonly version: number;
  readonly logo?: { readonly picture: string | null; readonly version: number } | undefined;
};

/** @refuses TERMS_TOO_MANY, TERM_TOO_LONG, TERM_PLACE_UNKNOWN, CHANGED_MEANWHILE; of the mark as drawLogo */
export async function saveLayout(host: Host, actor: Actor, input: LayoutInput) {
  const { logo } = input;
  const drawn = logo?.picture ? await drawLogo(logo.picture) : null;
  return host.write(actor, 'settings.layoutSaved', input, (tx) => {
    const { form, version } = input;
    const terms = input.terms.map(cleanLine).filter((term) => term !== '');
    mustPass(checkTerms(form, terms), undefined);
    const before = settingRow(tx, keyOf(form));
    const stamps = { now: tx.act.at, by: actor.employeeId };
    const columns = optionalColumns(form).filter((column) => input.columns.includes(column));
    const after = { terms, columns };
    if (!changeSetting(tx, { key: keyOf(form), value: after, version, ...stamps }))
      return refuseChanged(tx, keyOf(form));
    if (logo && !chooseLogo(tx, drawn, logo.version)) return refuseChanged(tx, LOGO_SETTING);
    return {
      result: { version: version + 1 },
      touches: ['settings'],
      changes: { before: before?.value ?? null, after: logo ? { ...after, logo: drawn?.sha256 ?? null } : after },
    };
  });
}

/** A document that may have been printed before. */
type Printed = { readonly docType: string; readonly docId: number };

/** What a document's first print froze, where there was one. */
function frozenOf(tx: WriteTx, form: LayoutForm, as: Printed | undefined): Partial<PaperChoice> {
  const first = as && firstPrintOf(tx, form, as.docType, as.docId);
  const { terms, columns, showTax } = (first?.data ?? {}) as Partial<PaperChoice> & { readonly showTax?: boolean };
  // before tax was a column, a slip said apart whether it shows it
  return showTax === true ? { terms, columns: [...(columns ?? usualColumns(form)), 'tax'] } : { terms, columns };
}

/**
 * The terms of a paper that is made now. A document printed before keeps those of its first print: the customer's copy and
 * the next one say the same.
 */
export function termsOf(
  tx: WriteTx,
  form: TermsForm,
  more: { warranty?: WarrantyFigures; as?: Printed } = {},
): string[] {
  const { terms } = frozenOf(tx, form, more.as);
  return terms ?? termsOnPaper(form, choiceOf(tx, form).terms, more.warranty);
}

/** Terms and columns of a paper that is made now, each as termsOf. */
export function layoutOn(
  tx: WriteTx,
  form: TermsForm,
  more: { warranty?: WarrantyFigures; as?: Printed } = {},
): Pick<PaperChoice, 'terms' | 'columns'> {
  const { columns } = frozenOf(tx, form, more.as);
  return { terms: termsOf(tx, form, more), columns: columns ?? choiceOf(tx, form).columns };
}
