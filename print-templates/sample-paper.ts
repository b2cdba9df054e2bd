/** A form with invented data under the shop's own head, as the choices would print it: for the preview beside them. */
import type { PaperChoice, PaperHead } from '#domain/contract/layout.contract.ts';
import { type LayoutForm, termsOnPaper } from '#domain/printing/paper-layout.ts';
import { estimateSamples } from './estimate/sample.ts';
import { receiptSamples } from './receipt/sample.ts';
import { receptionSheetSamples } from './reception-sheet/sample.ts';
import { repairOrderSamples } from './repair-order/sample.ts';
import { settlementSamples } from './settlement/sample.ts';
import { supplementSamples } from './supplement/sample.ts';

const SAMPLES: { readonly [F in LayoutForm]: object } = {
  RECEPTION_SHEET: receptionSheetSamples.ordinary,
  ESTIMATE: estimateSamples.ordinary,
  REPAIR_ORDER: repairOrderSamples.ordinary,
  SUPPLEMENT: supplementSamples.ordinary,
  SETTLEMENT: settlementSamples.ordinary,
  RECEIPT: receiptSamples.ordinary,
};

/** Data for the form's own template. */
export function samplePaper({ form, terms, columns }: PaperChoice, shop: PaperHead): unknown {
  const sample = { ...SAMPLES[form], shop };
  if (form === 'RECEIPT') return { ...sample, thanks: termsOnPaper(form, terms).join('\n') };
  return form === 'RECEPTION_SHEET' ? { ...sample, terms } : { ...sample, terms, columns };
}
