/** The printed forms, the papers they exist on, and what a desk calls them. */

/** Every form that has a template. Source: domain rules §9. */
export const FORMS = [
  'RECEPTION_SHEET',
  'ESTIMATE',
  'REPAIR_ORDER',
  'PART_ISSUE',
  'SETTLEMENT',
  'RECEIPT',
  'GATE_PASS',
  'SHIFT_REPORT',
] as const;
export type Form = (typeof FORMS)[number];

/** Paper keys of domain rules §9.1. */
export const PAPERS = ['A4', 'A5', 'CF241_2', 'CF241_3', 'T80', 'T58'] as const;
export type Paper = (typeof PAPERS)[number];

export const formLabels: { [F in Form]: { zh: string; en: string } } = {
  RECEPTION_SHEET: { zh: '接车单', en: 'Reception sheet' },
  ESTIMATE: { zh: '估价单', en: 'Estimate' },
  REPAIR_ORDER: { zh: '维修委托书', en: 'Repair order' },
  PART_ISSUE: { zh: '出库单', en: 'Part issue slip' },
  SETTLEMENT: { zh: '结算单', en: 'Settlement' },
  RECEIPT: { zh: '收款凭证', en: 'Cash receipt' },
  GATE_PASS: { zh: '出门证', en: 'Gate pass' },
  SHIFT_REPORT: { zh: '交班单', en: 'Shift report' },
};

/** Papers each form can be drawn on; the first is used when a desk has set nothing. */
export const formPapers: { [F in Form]: readonly [Paper, ...Paper[]] } = {
  RECEPTION_SHEET: ['A4'],
  ESTIMATE: ['A4', 'A5'],
  REPAIR_ORDER: ['A4'],
  PART_ISSUE: ['CF241_3', 'CF241_2', 'A5'],
  SETTLEMENT: ['A4'],
  RECEIPT: ['T80', 'T58'],
  GATE_PASS: ['T80', 'T58'],
  SHIFT_REPORT: ['T80', 'T58'],
};

/** Copies a form is made out in; the key goes to the template, the label onto the paper. Source: domain rules §9.2-§9.8. */
export const COPIES = ['ONLY', 'CUSTOMER', 'SHOP', 'WORKSHOP', 'WAREHOUSE', 'FINANCE'] as const;
export type Copy = (typeof COPIES)[number];

export const copyLabels: { [C in Copy]: { zh: string; en: string } } = {
  ONLY: { zh: '', en: '' },
  CUSTOMER: { zh: '客户联', en: 'Customer copy' },
  SHOP: { zh: '店方存根联', en: 'Shop copy' },
  WORKSHOP: { zh: '车间联', en: 'Workshop copy' },
  WAREHOUSE: { zh: '仓库联', en: 'Warehouse copy' },
  FINANCE: { zh: '财务联', en: 'Finance copy' },
};

/** Copies drawn one after another into the same job. Carbon paper makes its own copies, so those forms have one. */
export const formCopies: { [F in Form]: readonly [Copy, ...Copy[]] } = {
  RECEPTION_SHEET: ['CUSTOMER', 'SHOP'],
  ESTIMATE: ['ONLY'],
  REPAIR_ORDER: ['CUSTOMER', 'SHOP', 'WORKSHOP'],
  PART_ISSUE: ['ONLY'],
  SETTLEMENT: ['CUSTOMER', 'SHOP'],
  RECEIPT: ['ONLY'],
  GATE_PASS: ['ONLY'],
  SHIFT_REPORT: ['ONLY'],
};

/** True for forms that go to a receipt printer as bytes; the others become a PDF. */
export function isThermal(paper: Paper): boolean {
  return paper === 'T80' || paper === 'T58';
}
