/** What a warranty claim needs before it is kept, and before its lines are settled. @source domain rules §4.3, §4.5, §5.6 */
import type { ClaimKind, ClaimState, LineKind, MainType, PayerType } from '../enums.ts';
import { FindingList, type Findings } from '../findings.ts';
import { ok, type Result, refuse } from '../result.ts';
import { nextStatus } from '../state-table.ts';
import { cleanLine } from '../text.ts';
import { CLAIM_ACTION_TO, claimStatusTable } from './claim-status.ts';

export type Claim = {
  readonly kind: ClaimKind;
  readonly faultCode: string;
  readonly causalPart: string;
  readonly failureText: string;
  readonly oldPartTag: string;
  readonly state: ClaimState;
};

/** A job the manufacturer bears, with what was found and done. */
export type ClaimJob = {
  readonly lineNo: number;
  readonly name: string;
  readonly cause: string;
  readonly result: string;
};

type Borne = { readonly kind: LineKind; readonly payerType: PayerType };

/** True for lines the manufacturer is to pay. */
export function isClaimed(line: Pick<Borne, 'payerType'>): boolean {
  return line.payerType === 'WARRANTY';
}

/** The jobs among them: only labor has a cause and a result. */
export function claimJobsOf<T extends Borne>(lines: readonly T[]): T[] {
  return lines.filter((line) => isClaimed(line) && line.kind === 'LABOR');
}

/** A claim begins as a draft. @refuses STATE_REFUSED */
function checkState(before: ClaimState, after: ClaimState): Result<ClaimState, 'STATE_REFUSED'> {
  if (before === after) return ok(after);
  if (after !== 'DRAFT') return nextStatus(claimStatusTable, before, CLAIM_ACTION_TO[after]);
  return refuse('STATE_REFUSED', { machine: 'claim', state: before, action: 'submit' });
}

function checkResults(jobs: readonly ClaimJob[]): FindingList {
  const found = new FindingList();
  for (const { lineNo, name, result } of jobs)
    found.refuseIf(cleanLine(result) === '', 'CLAIM_RESULT_MISSING', { name }, `results.${lineNo}`);
  return found;
}

/**
 * Everything that is missing or wrong, at once; what was done is asked once the claim leaves the shop.
 *
 * @param hasLines the order has lines the manufacturer is to pay
 * @refuses CLAIM_LINES_MISSING, CLAIM_PART_MISSING, CLAIM_FAILURE_MISSING, CLAIM_RESULT_MISSING, STATE_REFUSED
 */
export function checkClaim(
  after: Claim,
  known: { readonly before: ClaimState; readonly hasLines: boolean; readonly jobs: readonly ClaimJob[] },
): Findings {
  const isFault = after.kind === 'FAULT';
  const found = new FindingList()
    .refuseIf(!known.hasLines, 'CLAIM_LINES_MISSING', {}, 'kind')
    .refuseIf(isFault && cleanLine(after.causalPart) === '', 'CLAIM_PART_MISSING', {}, 'causalPart')
    .refuseIf(isFault && cleanLine(after.failureText) === '', 'CLAIM_FAILURE_MISSING', {}, 'failureText');
  if (after.state !== 'DRAFT') found.add(checkResults(known.jobs).found);
  found.take(checkState(known.before, after.state), 'state');
  return found.found;
}

/**
 * The manufacturer's slip stands on a claim, and every job of it says what was done.
 *
 * @refuses CLAIM_MISSING, CLAIM_REFUSED, CLAIM_RESULT_MISSING
 */
export function checkClaimSettled(state: ClaimState | null, jobs: readonly ClaimJob[]): Findings {
  return new FindingList()
    .refuseIf(state === null, 'CLAIM_MISSING', {})
    .refuseIf(state === 'REJECTED', 'CLAIM_REFUSED', {})
    .add(state === null ? { refusals: [], warnings: [] } : checkResults(jobs).found).found;
}

const KIND_OF: Partial<Record<MainType, ClaimKind>> = { FIRST_SERVICE: 'FIRST_SERVICE', RECALL: 'RECALL', PDI: 'PDI' };

/** An order as far as a claim is drafted from it. */
export type ClaimSource = {
  readonly mainType: MainType;
  readonly complaint: string;
  readonly lines: readonly (Borne & { readonly code: string | null; readonly name: string })[];
};

/** A claim as the order already tells it: the first claimed part is what failed, the customer's words how. */
export function proposeClaim({ mainType, complaint, lines }: ClaimSource): Claim {
  const part = lines.find((line) => isClaimed(line) && line.kind === 'PART');
  const causalPart = part === undefined ? '' : cleanLine(`${part.code ?? ''} ${part.name}`).slice(0, 60);
  const kind = KIND_OF[mainType] ?? 'FAULT';
  const failureText = cleanLine(complaint).slice(0, 200);
  return { kind, faultCode: '', causalPart, failureText, oldPartTag: '', state: 'DRAFT' };
}

/** What a finished job came to unless somebody says more; of a job that is not done nothing is known. */
export function proposeResult(known: string, isDone: boolean): string {
  return known === '' && isDone ? '已完成' : known;
}
