/** What an insurance case needs before it is kept. @source domain rules §4.5, §5.3, §8.6 */
import type { InsuranceDoc, InsuranceState } from '../enums.ts';
import { readPhone } from '../customer/phone.ts';
import { FindingList, type Findings } from '../findings.ts';
import { ok, type Result, refuse } from '../result.ts';
import { nextStatus } from '../state-table.ts';
import { cleanLine } from '../text.ts';
import { ACTION_TO, insuranceStatusTable } from './case-status.ts';

export type InsuranceCase = {
  readonly insurerId: number | null;
  readonly reportNo: string;
  readonly policyNo: string;
  /** day of the loss */
  readonly lossOn: string | null;
  readonly driver: string;
  readonly surveyor: string;
  readonly surveyorPhone: string;
  readonly assessNo: string;
  /** 定损, before the deductible */
  readonly assessedFen: number | null;
  /** 核损 */
  readonly approvedFen: number | null;
  readonly deductibleBp: number;
  /** 直赔: the insurer pays the shop; otherwise the customer pays all and claims it back */
  readonly isDirectPay: boolean;
  readonly docs: readonly InsuranceDoc[];
  readonly state: InsuranceState;
};

export type CaseKnown = {
  readonly before: InsuranceCase | null;
  readonly today: string;
  /** the account is an insurer's */
  readonly isInsurer: boolean;
  /** a line that another insurer is to pay */
  readonly otherInsurersLine: string | null;
  /** number of a slip of this order that stands */
  readonly settledNo: string | null;
};

/** What the customer bears of the insured lines, in basis points. */
export function borneBp(insuranceCase: Pick<InsuranceCase, 'deductibleBp' | 'isDirectPay'>): number {
  return insuranceCase.isDirectPay ? insuranceCase.deductibleBp : 10_000;
}

/** A case begins as 已报案 or further on, when it is typed late. @refuses STATE_REFUSED */
function checkState(before: InsuranceState, after: InsuranceState): Result<InsuranceState, 'STATE_REFUSED'> {
  if (before === after) return ok(after);
  if (after !== 'REPORTED') return nextStatus(insuranceStatusTable, before, ACTION_TO[after]);
  return refuse('STATE_REFUSED', { machine: 'insurance', state: before, action: 'survey' });
}

/** What of a case the slips were made from. */
function isSumChanged(before: InsuranceCase, after: InsuranceCase): boolean {
  return (
    before.insurerId !== after.insurerId ||
    before.assessedFen !== after.assessedFen ||
    borneBp(before) !== borneBp(after)
  );
}

/** True from the state on in which the damage is assessed; a rejected case may have been rejected before. */
function needsAssessment(state: InsuranceState): boolean {
  return state === 'ASSESSED' || state === 'SUBMITTED' || state === 'PAID';
}

/**
 * Everything that is missing or wrong, at once.
 *
 * @refuses INSURER_MISSING, INSURER_DIFFERS, INSURANCE_REPORT_MISSING, LOSS_IN_FUTURE, PHONE_INVALID, ASSESSMENT_MISSING, INSURANCE_SETTLED,
 *   STATE_REFUSED
 */
export function checkCase(
  after: InsuranceCase,
  { before, today, isInsurer, otherInsurersLine, settledNo }: CaseKnown,
): Findings {
  const isAssessed = after.assessedFen !== null && cleanLine(after.assessNo) !== '';
  const found = new FindingList()
    .refuseIf(!isInsurer, 'INSURER_MISSING', {}, 'insurerId')
    .refuseIf(cleanLine(after.reportNo) === '', 'INSURANCE_REPORT_MISSING', {}, 'reportNo')
    .refuseIf(needsAssessment(after.state) && !isAssessed, 'ASSESSMENT_MISSING', {}, 'assessedFen');
  if (otherInsurersLine !== null) found.refuseIf(true, 'INSURER_DIFFERS', { name: otherInsurersLine }, 'insurerId');
  if (after.lossOn !== null && after.lossOn > today)
    found.refuseIf(true, 'LOSS_IN_FUTURE', { lossOn: after.lossOn }, 'lossOn');
  if (after.surveyorPhone !== '') found.take(readPhone(after.surveyorPhone), 'surveyorPhone');
  if (settledNo !== null && before !== null && isSumChanged(before, after))
    found.refuseIf(true, 'INSURANCE_SETTLED', { settlementNo: settledNo }, 'assessedFen');
  found.take(checkState(before?.state ?? 'REPORTED', after.state), 'state');
  return found.found;
}
