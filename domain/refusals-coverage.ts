/** Refusals about what the manufacturer bears: code -> the figures its sentence needs. Source: domain rules §4.3 `coverage`. */

import type { Coverage } from './enums.ts';

type None = Record<string, never>;

export type CoverageRefusalData = {
  COVERAGE_NOT_HERE: { name: string };
  COVERAGE_FOLLOWS_LABOR: { name: string; job: string };
  COVERAGE_PAYER: { name: string; coverage: Coverage };
  COVERAGE_BY_MISSING: None;
  COVERAGE_AT_ODD: None;
  COVERAGE_OFFERED: { supplementNo: string };
  COVERAGE_QTY_FIXED: { name: string };
  COVERAGE_OPEN: { lines: string[] };
  COVERAGE_UNBORNE: { lines: string[] };
};
