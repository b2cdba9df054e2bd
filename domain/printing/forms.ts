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
  'SUPPLEMENT',
  'DISPATCH',
  'CERTIFICATE',
  'DEPOSIT_RECEIPT',
  'DAY_REPORT',
  'GOODS_RECEIPT',
  'COUNT_SHEET',
  'REORDER_LIST',
  'SHORTAGE_LIST',
  'PART_LABEL',
  'APPOINTMENT_BOARD',
  'WORKSHOP_BOARD',
  'ACCOUNT_STATEMENT',
] as const;
export type Form = (typeof FORMS)[number];

/** Paper keys of domain rules §9.1. */
export const PAPERS = ['A4', 'A5', 'CF241', 'CF241_2', 'CF241_3', 'T80', 'T58', 'LABEL_40X30'] as const;
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
  SUPPLEMENT: { zh: '增项确认单', en: 'Supplement consent' },
  DISPATCH: { zh: '派工单', en: 'Dispatch sheet' },
  CERTIFICATE: { zh: '竣工出厂合格证', en: 'Completion certificate' },
  DEPOSIT_RECEIPT: { zh: '预收款收据', en: 'Deposit receipt' },
  DAY_REPORT: { zh: '日结单', en: 'Day report' },
  GOODS_RECEIPT: { zh: '采购入库单', en: 'Goods receipt' },
  COUNT_SHEET: { zh: '盘点表', en: 'Count sheet' },
  REORDER_LIST: { zh: '补货清单', en: 'Reorder list' },
  SHORTAGE_LIST: { zh: '缺件单', en: 'Shortage list' },
  PART_LABEL: { zh: '配件标签', en: 'Part label' },
  APPOINTMENT_BOARD: { zh: '预约看板', en: 'Appointment board' },
  WORKSHOP_BOARD: { zh: '在修看板', en: 'Workshop board' },
  ACCOUNT_STATEMENT: { zh: '挂账对账单', en: 'Account statement' },
};

/** Papers each form can be drawn on; the first is used when a desk has set nothing. */
export const formPapers: { [F in Form]: readonly [Paper, ...Paper[]] } = {
  RECEPTION_SHEET: ['A4'],
  ESTIMATE: ['A4', 'A5'],
  REPAIR_ORDER: ['A4', 'CF241', 'CF241_2'],
  PART_ISSUE: ['CF241_3', 'CF241_2', 'A5'],
  SETTLEMENT: ['A4', 'CF241_2', 'CF241'],
  RECEIPT: ['T80', 'T58'],
  GATE_PASS: ['T80', 'T58'],
  SHIFT_REPORT: ['T80', 'T58', 'A4'],
  SUPPLEMENT: ['A5', 'CF241_2'],
  DISPATCH: ['A5'],
  CERTIFICATE: ['A5'],
  DEPOSIT_RECEIPT: ['A5', 'T80', 'T58'],
  DAY_REPORT: ['A4', 'T80'],
  GOODS_RECEIPT: ['A4'],
  COUNT_SHEET: ['A4'],
  REORDER_LIST: ['A4'],
  SHORTAGE_LIST: ['A4'],
  PART_LABEL: ['LABEL_40X30'],
  APPOINTMENT_BOARD: ['A4'],
  WORKSHOP_BOARD: ['A4'],
  ACCOUNT_STATEMENT: ['A4'],
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

/** Copies drawn one after another into the same job on cut sheets. Source: domain rules §9.2-§9.8. */
export const formCopies: { [F in Form]: readonly [Copy, ...Copy[]] } = {
  RECEPTION_SHEET: ['CUSTOMER', 'SHOP'],
  ESTIMATE: ['ONLY'],
  REPAIR_ORDER: ['CUSTOMER', 'SHOP', 'WORKSHOP'],
  PART_ISSUE: ['WAREHOUSE', 'WORKSHOP', 'FINANCE'],
  SETTLEMENT: ['CUSTOMER', 'SHOP'],
  RECEIPT: ['ONLY'],
  GATE_PASS: ['ONLY'],
  SHIFT_REPORT: ['ONLY'],
  SUPPLEMENT: ['CUSTOMER', 'SHOP'],
  DISPATCH: ['ONLY'],
  CERTIFICATE: ['ONLY'],
  DEPOSIT_RECEIPT: ['CUSTOMER', 'SHOP'],
  DAY_REPORT: ['ONLY'],
  GOODS_RECEIPT: ['ONLY'],
  COUNT_SHEET: ['ONLY'],
  REORDER_LIST: ['ONLY'],
  SHORTAGE_LIST: ['ONLY'],
  PART_LABEL: ['ONLY'],
  APPOINTMENT_BOARD: ['ONLY'],
  WORKSHOP_BOARD: ['ONLY'],
  ACCOUNT_STATEMENT: ['ONLY'],
};

/** True for continuous paper, whose copies come from the carbon in one pass. */
export function isContinuous(paper: Paper): boolean {
  return paper === 'CF241' || paper === 'CF241_2' || paper === 'CF241_3';
}

/**
 * Copies drawn into one job. Carbon shows the same on every part, so the copies that bear prices are one page there; the
 * workshop's copy of a repair order, which bears none, is a page of its own. A roll and a label have no copies.
 */
export function copiesOf(form: Form, paper: Paper): readonly [Copy, ...Copy[]] {
  if (isThermal(paper) || paper === 'LABEL_40X30') return ['ONLY'];
  if (!isContinuous(paper)) return formCopies[form];
  return form === 'REPAIR_ORDER' ? ['ONLY', 'WORKSHOP'] : ['ONLY'];
}

/** Who keeps which part of a carbon set, by the colour of the stock; '' for none. Source: domain rules §9.1. */
export function carbonLegend(form: Form): string {
  if (form === 'PART_ISSUE') return '白联:仓库 红联:车间 黄联:财务';
  if (form === 'SUPPLEMENT') return '白联:存根 红联:客户';
  return form === 'SETTLEMENT' || form === 'REPAIR_ORDER' ? '白联:存根 红联:客户 黄联:财务' : '';
}

/** True for forms that go to a receipt printer as bytes; the others become a PDF. */
export function isThermal(paper: Paper): boolean {
  return paper === 'T80' || paper === 'T58';
}
