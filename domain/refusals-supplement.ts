/** Refusals about supplements and what the customer agreed to: code -> the figures its sentence needs. Source: domain rules §5.3, §5.4. */

type None = Record<string, never>;

export type SupplementRefusalData = {
  SUPPLEMENT_EMPTY: { supplementNo: string };
  SUPPLEMENT_UNPRICED: { lines: string[] };
  SUPPLEMENT_TOO_MANY: { max: number };
  SUPPLEMENT_LINE_UNKNOWN: { supplementNo: string; lineNos: number[] };
  SUPPLEMENT_PART_ALONE: { names: string[] };
  SUPPLEMENT_TOTAL_DIFFERS: { toldFen: number; nowFen: number };
  SUPPLEMENT_LABOR_OPEN: { names: string[] };
  CONSENT_AT_ODD: None;
  CONSENT_NOT_NEEDED: { authorisedFen: number };
  LINE_NOT_LOWER: { name: string };
  LINE_NOT_CHEAPER: { name: string };
  LINE_SHARED: { name: string };
  LINES_TO_CHECK: { lines: string[] };
};
