/** 质保答复 while the estimate is written: what the manufacturer was asked and said goes into the order with the line. @source domain rules §4.3 */
import type { LineKind, PayerType } from '../enums.ts';
import { FindingList, type Findings } from '../findings.ts';
import { askableLines, type CoverageMark, checkCoverageTyped, coverageFits } from '../repair-order/coverage.ts';

export type CoveredLine = CoverageMark & {
  readonly lineNo: number;
  readonly kind: LineKind;
  readonly name: string;
  readonly payerType: PayerType;
  readonly laborLineNo: number | null;
  readonly isCustomerSupplied: boolean;
};

const NO_MARK: CoverageMark = { coverage: 'NONE', coverageBy: null, coverageAt: null };

/** The jobs and single parts that may be asked about, by their number. */
function askable<L extends CoveredLine>(lines: readonly L[]): ReadonlyMap<number, L> {
  // nothing of an estimate is cancelled
  const open = lines.map((line) => ({ ...line, status: 'OPEN' as const }));
  return new Map(askableLines(open).map((line) => [line.lineNo, line]));
}

/** The job a part follows; undefined where it stands alone, or where nobody asks the manufacturer about it. */
function jobOf<L extends CoveredLine>(jobs: ReadonlyMap<number, L>, line: L): L | undefined {
  return line.kind === 'PART' && line.laborLineNo !== null ? jobs.get(line.laborLineNo) : undefined;
}

/** The lines with the marks of their jobs: parts the customer or the manufacturer pays follow, others stay without. */
export function withFollowers<L extends CoveredLine>(lines: readonly L[]): L[] {
  if (lines.every((line) => line.coverage === 'NONE')) return [...lines];
  const jobs = askable(lines);
  return lines.map((line) => {
    const job = jobOf(jobs, line);
    if (!job) return line;
    const isBorne = (line.payerType === 'SELF' || line.payerType === 'WARRANTY') && !line.isCustomerSupplied;
    const { coverage, coverageBy, coverageAt } = isBorne ? job : NO_MARK;
    return { ...line, coverage, coverageBy, coverageAt };
  });
}

/**
 * What was answered must be what the line says of its payer.
 *
 * @refuses COVERAGE_NOT_HERE, COVERAGE_PAYER, COVERAGE_BY_MISSING, COVERAGE_AT_ODD beside the line
 */
export function checkEstimateCoverage(lines: readonly CoveredLine[], now: number): Findings {
  const found = new FindingList();
  const jobs = askable(lines);
  for (const line of lines) {
    const { coverage, name, lineNo, payerType } = line;
    if (coverage === 'NONE') continue;
    const field = `lines.${lineNo}`;
    const isHere = jobs.has(lineNo) || jobOf(jobs, line) !== undefined;
    found.refuseIf(!isHere, 'COVERAGE_NOT_HERE', { name }, field);
    found.refuseIf(isHere && !coverageFits(coverage, payerType), 'COVERAGE_PAYER', { name, coverage }, field);
    const typed = checkCoverageTyped({ answer: coverage, by: line.coverageBy ?? '', at: line.coverageAt }, now);
    if (jobs.has(lineNo)) found.add({ ...typed, refusals: typed.refusals.map((one) => ({ ...one, field })) });
  }
  return found.found;
}

/** Which of two marks of the same line counts: the later word. */
export function laterMark(a: CoverageMark, b: CoverageMark | null): CoverageMark {
  return b !== null && (a.coverage === 'NONE' || (b.coverageAt ?? 0) > (a.coverageAt ?? 0)) ? b : a;
}
