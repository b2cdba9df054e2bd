/** Sentences about what the manufacturer bears. */
import type { CoverageRefusalData } from '../refusals-coverage.ts';

export const coverageRefusalsEn: {
  [C in keyof CoverageRefusalData]: (data: CoverageRefusalData[C]) => string;
} = {
  COVERAGE_NOT_HERE: (d) =>
    `“${d.name}” is no matter of the manufacturer: only labor and parts paid by the customer or as a claim; change its payer first`,
  COVERAGE_FOLLOWS_LABOR: (d) => `The part “${d.name}” follows “${d.job}”: record the answer for that job`,
  COVERAGE_PAYER: (d) =>
    d.coverage === 'COVERED'
      ? `“${d.name}” is recorded as covered, so the manufacturer pays. Change the payer, or record the answer again`
      : `“${d.name}” is recorded as not covered, so the customer pays. Change the payer, or record the answer again`,
  COVERAGE_BY_MISSING: () => 'Who answered for the manufacturer?',
  COVERAGE_AT_ODD: () => 'The answer cannot be later than now',
  COVERAGE_OFFERED: (d) =>
    `Supplement ${d.supplementNo} asks the customer about these lines: record their word under Supplements first`,
  COVERAGE_QTY_FIXED: (d) =>
    `“${d.name}” stands in the order: when it goes from the manufacturer to the customer, only price and discount may change, not hours or quantity`,
  COVERAGE_OPEN: (d) =>
    `Not to be settled, the manufacturer has not answered: ${d.lines.join(', ')}; record the answer on the order (Coverage)`,
  COVERAGE_UNBORNE: (d) =>
    `Not to be settled, neither the manufacturer nor the customer pays: ${d.lines.join(', ')}; record the answer to the supplement, take the line off, or let a manager set it free`,
};
