/** Samples of every form, by name, for tests that look at all of them. */
import type { Form } from '#domain/printing/forms.ts';
import { LAYOUT_FORMS, optionalColumns, TERMS_FORMS } from '#domain/printing/paper-layout.ts';
import { dispatchSamples } from '#print/dispatch/sample.ts';
import { certificateSamples } from '#print/certificate/sample.ts';
import { depositReceiptSamples } from '#print/deposit-receipt/sample.ts';
import { dayReportSamples } from '#print/day-report/sample.ts';
import { goodsReceiptSamples } from '#print/goods-receipt/sample.ts';
import { countSheetSamples } from '#print/count-sheet/sample.ts';
import { reorderListSamples } from '#print/reorder-list/sample.ts';
import { shortageListSamples } from '#print/shortage-list/sample.ts';
import { partLabelSamples } from '#print/part-label/sample.ts';
import { appointmentBoardSamples } from '#print/appointment-board/sample.ts';
import { workshopBoardSamples } from '#print/workshop-board/sample.ts';
import { accountStatementSamples } from '#print/account-statement/sample.ts';
import { estimateSamples } from '#print/estimate/sample.ts';
import { gatePassSamples } from '#print/gate-pass/sample.ts';
import { partIssueSamples } from '#print/part-issue/sample.ts';
import { receiptSamples } from '#print/receipt/sample.ts';
import { receptionSheetSamples } from '#print/reception-sheet/sample.ts';
import { repairOrderSamples } from '#print/repair-order/sample.ts';
import { settlementSamples } from '#print/settlement/sample.ts';
import { shiftReportSamples } from '#print/shift-report/sample.ts';
import { supplementSamples } from '#print/supplement/sample.ts';

type Sample = {
  docNo: string;
  shop: { name: string; address: string };
  terms?: readonly string[];
  columns?: readonly string[];
};
type Samples = { readonly [name: string]: Sample };

const samples: { readonly [F in Form]?: Samples } = {
  RECEPTION_SHEET: receptionSheetSamples,
  ESTIMATE: estimateSamples,
  REPAIR_ORDER: repairOrderSamples,
  PART_ISSUE: partIssueSamples,
  SETTLEMENT: settlementSamples,
  RECEIPT: receiptSamples,
  GATE_PASS: gatePassSamples,
  SHIFT_REPORT: shiftReportSamples,
  DISPATCH: dispatchSamples,
  CERTIFICATE: certificateSamples,
  DEPOSIT_RECEIPT: depositReceiptSamples,
  DAY_REPORT: dayReportSamples,
  GOODS_RECEIPT: goodsReceiptSamples,
  COUNT_SHEET: countSheetSamples,
  REORDER_LIST: reorderListSamples,
  SHORTAGE_LIST: shortageListSamples,
  PART_LABEL: partLabelSamples,
  APPOINTMENT_BOARD: appointmentBoardSamples,
  WORKSHOP_BOARD: workshopBoardSamples,
  ACCOUNT_STATEMENT: accountStatementSamples,
  SUPPLEMENT: supplementSamples,
};

/** As many terms as a shop may write, each as long as it may be: more than a page of half paper holds. */
export const LONG_TERMS = Array.from({ length: 10 }, (_, i) =>
  `条款${i + 1}:${'车辆维修期间产生的试车里程由双方确认,'.repeat(40)}`.slice(0, 500),
);

const WITH_TERMS: readonly Form[] = TERMS_FORMS.filter((form) => form !== 'RECEIPT');

/** Samples of a form; none while it has no template. */
export function samplesOf(form: Form): Samples {
  const all = samples[form] ?? {};
  const { ordinary } = all;
  const layout = LAYOUT_FORMS.find((one) => one === form);
  if (!ordinary || layout === undefined || !WITH_TERMS.includes(form)) return all;
  const longTerms = { ...ordinary, terms: LONG_TERMS };
  const optional = optionalColumns(layout);
  if (optional.length === 0) return { ...all, longTerms };
  const allColumns = { ...(all['longest'] ?? ordinary), columns: optional };
  return { ...all, longTerms, noColumns: { ...ordinary, columns: [] }, allColumns };
}
