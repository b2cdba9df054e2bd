/** An insurer's slip is settled at the assessed sum, or by a manager's word (domain rules §5.6, §8.6). */
import { checkAssessment } from '#domain/insurance/deductible.ts';
import { isInsured } from '#domain/insurance/insured-lines.ts';
import { maySettleOffAssessment } from '#domain/limits.ts';
import type { Refusal } from '#domain/refusals.ts';
import { caseOfOrder } from '#db/store/insurance.ts';
import type { WriteTx } from '#db/write.ts';
import { must, refuse } from '../../refused.ts';
import type { Approvals } from '../approval/ask-approval.ts';
import { billedLines } from '../settlement/compute-slips.ts';

function differenceOf(tx: WriteTx, orderId: number): Refusal | null {
  const insured = billedLines(tx, orderId).filter(isInsured);
  const assessedFen = caseOfOrder(tx, orderId)?.assessedFen ?? null;
  if (assessedFen === null) return { code: 'ASSESSMENT_MISSING', data: {} };
  const checked = checkAssessment(insured, assessedFen);
  return checked.ok ? null : checked.refusal;
}

/**
 * Lets the insurer's slip pass at its assessment; beside it only with a reason and a manager's word.
 * @refuses ASSESSMENT_MISSING, ASSESSMENT_DIFFERS while no reason is given; APPROVAL_REQUIRED, FORBIDDEN
 */
export function allowAssessment(tx: WriteTx, orderId: number, approvals: Approvals, reason: string): void {
  const difference = differenceOf(tx, orderId);
  if (difference === null) return;
  if (reason.trim() === '') refuse(difference.code, difference.data, 'assessmentReason');
  const insuredFen = billedLines(tx, orderId)
    .filter(isInsured)
    .reduce((sum, line) => sum + line.netFen, 0);
  const terms = { before: caseOfOrder(tx, orderId)?.assessedFen ?? null, after: insuredFen, amountFen: insuredFen };
  must(approvals.ask('settlement.offAssessment', maySettleOffAssessment, terms), 'assessmentReason');
}
