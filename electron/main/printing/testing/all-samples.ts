/** Samples of every form, by name, for tests that look at all of them. */
import type { Form } from '#domain/printing/forms.ts';
import { estimateSamples } from '#print/estimate/sample.ts';
import { gatePassSamples } from '#print/gate-pass/sample.ts';
import { partIssueSamples } from '#print/part-issue/sample.ts';
import { receiptSamples } from '#print/receipt/sample.ts';
import { receptionSheetSamples } from '#print/reception-sheet/sample.ts';
import { repairOrderSamples } from '#print/repair-order/sample.ts';
import { settlementSamples } from '#print/settlement/sample.ts';
import { shiftReportSamples } from '#print/shift-report/sample.ts';

type Samples = { readonly [name: string]: { docNo: string; shop: { name: string; address: string } } };

const samples: { readonly [F in Form]?: Samples } = {
  RECEPTION_SHEET: receptionSheetSamples,
  ESTIMATE: estimateSamples,
  REPAIR_ORDER: repairOrderSamples,
  PART_ISSUE: partIssueSamples,
  SETTLEMENT: settlementSamples,
  RECEIPT: receiptSamples,
  GATE_PASS: gatePassSamples,
  SHIFT_REPORT: shiftReportSamples,
};

/** Samples of a form; none while it has no template. */
export function samplesOf(form: Form): Samples {
  return samples[form] ?? {};
}
