/** Refusals about a warranty claim: code -> the figures its sentence needs. Source: domain rules §4.3, §4.5, §5.6. */

type None = Record<string, never>;

export type ClaimRefusalData = {
  CLAIM_MISSING: None;
  CLAIM_REFUSED: None;
  CLAIM_HANDED_IN: { state: string };
  CLAIM_LINES_MISSING: None;
  CLAIM_PART_MISSING: None;
  CLAIM_FAILURE_MISSING: None;
  CLAIM_RESULT_MISSING: { name: string };
  CLAIM_JOB_WRONG: { lineNo: number };
};
