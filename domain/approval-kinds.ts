/** What a second person is asked to approve. @source domain rules §2, reliability §5 */
import type { Permission } from './permissions.ts';

/** Rights that reach to a limit, or that are a manager's word only; each has its label on the approval dialog. */
const APPROVED_RIGHTS = [
  'price.change',
  'line.discount',
  'order.discount',
  'payer.setFree',
  'part.issueNegative',
  'count.post',
  'payment.onAccount',
  'refund.make',
  'settlement.reversePaid',
  'settlement.offAssessment',
  'storedValue.bonus',
] as const satisfies readonly Permission[];

/** With the acts of the house itself that need a manager beside the one who asks. */
export const APPROVAL_KINDS = [...APPROVED_RIGHTS, 'backup.restore', 'house.clock'] as const;
export type ApprovalKind = (typeof APPROVAL_KINDS)[number];
export type ApprovedRight = (typeof APPROVED_RIGHTS)[number];
