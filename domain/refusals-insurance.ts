/** Refusals about an insurance case: code -> the figures its sentence needs. Source: domain rules §4.5, §8.6. */

type None = Record<string, never>;

export type InsuranceRefusalData = {
  INSURER_MISSING: None;
  INSURER_DIFFERS: { name: string };
  LOSS_IN_FUTURE: { lossOn: string };
  ASSESSMENT_MISSING: None;
  ASSESSED_LINE_WRONG: { lineNo: number };
  PERCENT_INVALID: { text: string };
  INSURANCE_SETTLED: { settlementNo: string };
};
