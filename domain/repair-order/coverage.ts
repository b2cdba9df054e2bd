/**
 * 质保答复: whether the manufacturer bears a job of a signed or unsigned order. Part lines follow their job; what somebody
 * else bears already stays with them.
 *
 * @source domain rules §4.3 (LaborLine `coverage`), §5.3 (Lines), §8.1
 */
import type { Coverage, CoverageAnswer, LineKind, LineStatus, PayerType } from '../enums.ts';
import { FindingList, type Findings } from '../findings.ts';
import { ok, type Result, refuse } from '../result.ts';
import { cleanLine } from '../text.ts';
import { type NewTerms, type PayerLine, type Repriced, repriceForPayer } from './pricing.ts';
import { isSameWork, type Work } from './same-work.ts';

export type CoverageLine = PayerLine & {
  readonly lineNo: number;
  readonly kind: LineKind;
  readonly status: LineStatus;
  readonly laborLineNo: number | null;
  readonly isCustomerSupplied: boolean;
  readonly coverage: Coverage;
};

export type AnsweredCoverage<L> = {
  /** the line asked for and the parts that follow it */
  readonly lineNos: readonly number[];
  /** lines of the order that cost something else from now on */
  readonly repriced: readonly Repriced<L>[];
  /** lines as the customer would pay them: theirs only by a supplement */
  readonly offered: readonly Repriced<L>[];
};

type MayBeAsked = Pick<CoverageLine, 'kind' | 'status' | 'payerType' | 'isCustomerSupplied'>;

/** Labor and parts of the list that the customer or the manufacturer pays. */
function mayBeAsked(line: MayBeAsked): boolean {
  const isBorne = line.payerType === 'SELF' || line.payerType === 'WARRANTY';
  return isBorne && line.kind !== 'OTHER' && line.status !== 'CANCELLED' && !line.isCustomerSupplied;
}

type WithJob = MayBeAsked & Pick<CoverageLine, 'lineNo' | 'laborLineNo'>;

/** The job a part line follows; none when it stands alone. */
function jobOf<L extends WithJob>(lines: readonly L[], line: L): L | undefined {
  if (line.kind !== 'PART' || line.laborLineNo === null) return undefined;
  const job = lines.find((one) => one.kind === 'LABOR' && one.lineNo === line.laborLineNo);
  return job && mayBeAsked(job) ? job : undefined;
}

/** Lines a person may ask the manufacturer about: jobs, and parts that follow none. */
export function askableLines<L extends WithJob>(lines: readonly L[]): L[] {
  return lines.filter((line) => mayBeAsked(line) && jobOf(lines, line) === undefined);
}

function reprice<L extends CoverageLine>(
  lines: readonly L[],
  payerType: PayerType,
  termsOf: (line: L) => NewTerms,
): Result<Repriced<L>[], 'PRICE_NOT_LISTED'> {
  const done: Repriced<L>[] = [];
  for (const line of lines) {
    if (line.payerType === payerType) continue;
    const priced = repriceForPayer(line, payerType, termsOf(line));
    if (!priced.ok) return priced;
    done.push(priced.value);
  }
  return ok(done);
}

/**
 * What an answer does to the lines: ASKED to none of them; COVERED puts them on the manufacturer at claim prices;
 * NOT_COVERED gives them back to the customer, on a signed order only as an offer.
 *
 * @param isSigned the customer's sum is frozen
 * @refuses COVERAGE_NOT_HERE for charges, own parts and what others pay, COVERAGE_FOLLOWS_LABOR, PRICE_NOT_LISTED
 */
export function answerCoverage<L extends CoverageLine>(
  lines: readonly L[],
  lineNo: number,
  answer: CoverageAnswer,
  isSigned: boolean,
  termsOf: (line: L) => NewTerms,
): Result<AnsweredCoverage<L>, 'COVERAGE_NOT_HERE' | 'COVERAGE_FOLLOWS_LABOR' | 'PRICE_NOT_LISTED'> {
  const asked = lines.find((line) => line.lineNo === lineNo);
  if (!asked || !mayBeAsked(asked)) return refuse('COVERAGE_NOT_HERE', { name: asked?.name ?? String(lineNo) });
  const job = jobOf(lines, asked);
  if (job) return refuse('COVERAGE_FOLLOWS_LABOR', { name: asked.name, job: `${job.lineNo} ${job.name}` });
  const group = lines.filter((line) => line === asked || (mayBeAsked(line) && jobOf(lines, line) === asked));
  const lineNos = group.map((line) => line.lineNo);
  if (answer === 'ASKED') return ok({ lineNos, repriced: [], offered: [] });
  const priced = reprice(group, answer === 'COVERED' ? 'WARRANTY' : 'SELF', termsOf);
  if (!priced.ok) return priced;
  const isOffer = isSigned && answer === 'NOT_COVERED';
  return ok({ lineNos, repriced: isOffer ? [] : priced.value, offered: isOffer ? priced.value : [] });
}

/**
 * Who answered and when, as typed; that somebody was asked needs neither.
 *
 * @refuses COVERAGE_BY_MISSING, COVERAGE_AT_ODD after now
 */
export function checkCoverageTyped(
  typed: { readonly answer: CoverageAnswer; readonly by: string; readonly at: number | null },
  now: number,
): Findings {
  const isBare = typed.answer !== 'ASKED' && cleanLine(typed.by) === '';
  return new FindingList()
    .refuseIf(isBare, 'COVERAGE_BY_MISSING', {}, 'by')
    .refuseIf(typed.at !== null && typed.at > now + MINUTE, 'COVERAGE_AT_ODD', {}, 'at').found;
}

const MINUTE = 60_000;

export type CoverageMark = { coverage: Coverage; coverageBy: string | null; coverageAt: number | null };
const BEARER: Partial<Record<Coverage, PayerType>> = { COVERED: 'WARRANTY', NOT_COVERED: 'SELF' };

/** True where the payer of a line is the one its answer names; asked or not says nothing about the payer. */
export function coverageFits(coverage: Coverage, payerType: PayerType): boolean {
  return (BEARER[coverage] ?? payerType) === payerType;
}

type Marked = Work & Pick<CoverageLine, 'payerType'>;

/**
 * What was answered for a line before its order was filled anew from an estimate: it stands for the same work, unless the
 * new estimate lets somebody else pay.
 */
export function carriedCoverage(before: readonly (Marked & CoverageMark)[], line: Marked): CoverageMark | null {
  const was = before.find((one) => isSameWork(one, line));
  if (!was || was.coverage === 'NONE' || !coverageFits(was.coverage, line.payerType)) return null;
  const { coverage, coverageBy, coverageAt } = was;
  return { coverage, coverageBy, coverageAt };
}

type Borne = Pick<CoverageLine, 'lineNo' | 'name' | 'payerType' | 'coverage'>;

/** True while the manufacturer said no and the customer has not agreed to pay. */
export function isUnborne(line: Pick<Borne, 'payerType' | 'coverage'>): boolean {
  return line.coverage === 'NOT_COVERED' && line.payerType === 'WARRANTY';
}

/** Lines that block settling. @refuses COVERAGE_OPEN (no answer yet), COVERAGE_UNBORNE (answered no, nobody pays) */
export function checkCoverageSettled(lines: readonly Borne[]): Findings {
  const named = (of: readonly Borne[]) => of.map((line) => `${line.lineNo} ${line.name}`);
  const open = lines.filter((line) => line.coverage === 'ASKED');
  const unborne = lines.filter(isUnborne);
  return new FindingList()
    .refuseIf(open.length > 0, 'COVERAGE_OPEN', { lines: named(open) })
    .refuseIf(unborne.length > 0, 'COVERAGE_UNBORNE', { lines: named(unborne) }).found;
}
