/**
 * What a shop may choose about a form: its terms in its own words, and the columns that are optional. What a paper was
 * printed with is frozen with its data: a later choice never changes a paper that was signed.
 *
 * @source domain rules §9.2-§9.10
 */
import { FindingList, type Findings } from '../findings.ts';
import { cleanLine, lengthOf } from '../text.ts';
import type { Form } from './forms.ts';

/** Forms that bear terms; of a receipt it is the line at its end. */
export const TERMS_FORMS = [
  'RECEPTION_SHEET',
  'ESTIMATE',
  'REPAIR_ORDER',
  'SUPPLEMENT',
  'SETTLEMENT',
  'RECEIPT',
] as const satisfies readonly Form[];
export type TermsForm = (typeof TERMS_FORMS)[number];

/** Every form with something to choose, in the order a car meets them. */
export const LAYOUT_FORMS = TERMS_FORMS;
export type LayoutForm = (typeof LAYOUT_FORMS)[number];

/** What a form may show or leave out. */
export const PAPER_COLUMNS = [
  'laborCode',
  'laborRate',
  'technicians',
  'partNo',
  'brand',
  'quality',
  'unit',
  'note',
  'stock',
  'tax',
] as const;
export type PaperColumn = (typeof PAPER_COLUMNS)[number];

type Shown = { readonly [C in PaperColumn]?: boolean };

/**
 * What is optional on each form, and whether it stands there when nothing is chosen. The other columns of a settlement are
 * those of the industry form; tax is its own block under the sums. Source: domain rules §8.5, §9.3, §9.4, §9.5, §9.8.
 */
const OPTIONAL: { readonly [F in LayoutForm]: Shown } = {
  RECEPTION_SHEET: {},
  ESTIMATE: { laborCode: false, laborRate: true, partNo: true, brand: false, quality: true, unit: true, stock: true },
  REPAIR_ORDER: {
    laborCode: true,
    laborRate: false,
    technicians: true,
    partNo: true,
    brand: false,
    quality: true,
    unit: true,
  },
  SUPPLEMENT: { laborCode: false, laborRate: true, partNo: true, brand: false, quality: true, unit: true },
  SETTLEMENT: { laborCode: false, brand: true, note: true, tax: false },
  RECEIPT: {},
};

/** What may be chosen on a form, in the order of its tables. */
export function optionalColumns(form: LayoutForm): PaperColumn[] {
  return PAPER_COLUMNS.filter((column) => column in OPTIONAL[form]);
}

/** What a form shows when nothing is chosen. */
export function usualColumns(form: LayoutForm): PaperColumn[] {
  return PAPER_COLUMNS.filter((column) => OPTIONAL[form][column] === true);
}

/** Places in a term that each paper fills with its own figures: days and kilometres of the quality warranty. */
export const TERM_PLACES = ['{warrantyDays}', '{warrantyKm}'] as const;
/** Forms that know a warranty. */
const WITH_WARRANTY: readonly Form[] = ['REPAIR_ORDER', 'SETTLEMENT'];

export type WarrantyFigures = { readonly days: number; readonly km: number };

/** The words a form brings along. Source: domain rules §9.2 block 7, §9.3, §9.4, §9.5, §9.8, §9.10. */
export const OWN_TERMS: { readonly [F in TermsForm]: readonly string[] } = {
  RECEPTION_SHEET: [
    '车内现金及贵重物品请自行带走,未登记物品店方不负保管责任。',
    '因检验需要,店方可在附近道路试车。',
    '估价为初步费用,以签字的委托书和结算清单为准。',
  ],
  ESTIMATE: ['诊断后如有变化将先征得您的同意。', '本单为估价,实际费用以结算清单为准。'],
  REPAIR_ORDER: [
    '费用为预估,增加项目或费用先经客户同意再施工。',
    '实际费用以结算清单为准。',
    '旧件按所选方式处理,质量担保更换件由厂家收回。',
    '客户自带配件由客户对其质量负责。',
    '质量保证期 {warrantyDays} 天或 {warrantyKm} 公里,先到为止,自出厂日起算。',
    '凭本单客户联提车。',
    '发生争议先协商,不成可向主管部门或消费者组织投诉,或向法院起诉。',
    '个人信息仅用于本次及后续服务。',
  ],
  SUPPLEMENT: ['未经您同意的项目不施工、不收费。', '不同意的项目作为维修建议记录,下次到店时提示。'],
  SETTLEMENT: ['请核对项目和金额,签字表示认可。', '客户、店方各留一份。', '客户自带的配件,店方不作质保。'],
  RECEIPT: ['谢谢惠顾,祝您一路平安'],
};

/** How many terms a form holds, and how many characters each. */
export function termsRoom(form: LayoutForm): { readonly count: number; readonly length: number } {
  return form === 'RECEIPT' ? { count: 3, length: 60 } : { count: 10, length: 500 };
}

/** Typed text as terms: one on each line, empty lines dropped. */
export function readTerms(typed: string): string[] {
  return typed
    .split(/\r\n?|\n/)
    .map(cleanLine)
    .filter((line) => line !== '');
}

/** What a form's own terms may leave to be filled in. */
export function placesOf(form: LayoutForm): readonly string[] {
  return WITH_WARRANTY.includes(form) ? TERM_PLACES : [];
}

/** What a term asks for that no paper of this form can fill in. */
function unknownPlaces(form: LayoutForm, term: string): string[] {
  const known = placesOf(form);
  return [...term.matchAll(/\{[^{}]*\}/g)].map(([place]) => place).filter((place) => !known.includes(place));
}

/**
 * Whether a form can bear these terms; all faults at once.
 *
 * @refuses TERMS_TOO_MANY, TERM_TOO_LONG, TERM_PLACE_UNKNOWN
 */
export function checkTerms(form: LayoutForm, terms: readonly string[]): Findings {
  const room = termsRoom(form);
  const found = new FindingList().refuseIf(terms.length > room.count, 'TERMS_TOO_MANY', { max: room.count }, 'terms');
  terms.forEach((term, i) => {
    found.refuseIf(lengthOf(term) > room.length, 'TERM_TOO_LONG', { line: i + 1, max: room.length }, 'terms');
    const [place] = unknownPlaces(form, term);
    found.refuseIf(place !== undefined, 'TERM_PLACE_UNKNOWN', { line: i + 1, place: place ?? '' }, 'terms');
  });
  return found.found;
}

/** The terms a paper bears: the shop's own or else the form's, with the figures of this paper filled in. */
export function termsOnPaper(form: TermsForm, own: readonly string[], warranty?: WarrantyFigures): string[] {
  const terms = own.length > 0 ? own : OWN_TERMS[form];
  if (warranty === undefined) return [...terms];
  const [days, km] = TERM_PLACES;
  return terms.map((term) => term.replaceAll(days, String(warranty.days)).replaceAll(km, String(warranty.km)));
}
