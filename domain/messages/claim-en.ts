/** Sentences about a warranty claim. */
import type { ClaimRefusalData } from '../refusals-claim.ts';
import { wordOf } from './labels.ts';

export const claimRefusalsEn: {
  [C in keyof ClaimRefusalData]: (data: ClaimRefusalData[C]) => string;
} = {
  CLAIM_MISSING: () => 'The warranty lines have no claim yet: press Shift+F3 on the order, save the claim, then settle',
  CLAIM_REFUSED: () =>
    'The manufacturer rejected the claim: give its lines to another payer, or hand it in again with Shift+F3, then settle',
  CLAIM_LINES_MISSING: () =>
    'No line is paid by the manufacturer, so there is nothing to claim; set the payer of a line to Warranty first',
  CLAIM_PART_MISSING: () => 'A claim for a fault needs the part that caused it',
  CLAIM_FAILURE_MISSING: () => 'A claim for a fault needs a description of the failure',
  CLAIM_RESULT_MISSING: (d) => `“${d.name}” has no result yet: press Shift+F3 and enter it in the claim`,
  CLAIM_JOB_WRONG: (d) => `Line ${d.lineNo} is no labor paid by the manufacturer: it takes no result`,
  CLAIM_HANDED_IN: (d) =>
    `The claim is “${wordOf('en', 'claimState', d.state)}”: the manufacturer’s slip stands. Once it is rejected, press Shift+F3 on the order and say so`,
};
