/** Sentences about an insurance case. */
import type { InsuranceRefusalData } from '../refusals-insurance.ts';

export const insuranceRefusalsEn: {
  [C in keyof InsuranceRefusalData]: (data: InsuranceRefusalData[C]) => string;
} = {
  INSURER_MISSING: () => 'Choose the insurer',
  INSURER_DIFFERS: (d) => `“${d.name}” is on another insurer's account: set it to the insurer of the case first`,
  LOSS_IN_FUTURE: (d) => `The day of loss ${d.lossOn} is later than today`,
  ASSESSMENT_MISSING: () =>
    'There is no assessment yet: enter its number and amount in the insurance case, or let a manager settle with a reason',
  ASSESSED_LINE_WRONG: (d) => `Line ${d.lineNo} is not paid by the insurer: it has no assessed price`,
  PERCENT_INVALID: (d) => `“${d.text}” is no percentage: type 0 to 100 with at most two decimals`,
  INSURANCE_SETTLED: (d) =>
    `The insurer's slip ${d.settlementNo} stands: insurer, assessed sum, deductible and prices can change no more; reverse it first`,
};
