/** States of a supplement (增项). @source domain rules §5.4 */
import type { SupplementStatus } from '../enums.ts';
import type { StateTable } from '../state-table.ts';

export const SUPPLEMENT_ACTIONS = ['edit', 'present', 'approve', 'approvePartly', 'decline', 'expire'] as const;
export type SupplementAction = (typeof SUPPLEMENT_ACTIONS)[number];

/** Only the customer's recorded word ends a presented supplement; closing the order expires what is left. */
export const supplementStatusTable: StateTable<'supplement', SupplementStatus, SupplementAction> = {
  machine: 'supplement',
  moves: {
    DRAFT: { edit: 'DRAFT', present: 'PRESENTED', expire: 'EXPIRED' },
    PRESENTED: { approve: 'APPROVED', approvePartly: 'PARTLY_APPROVED', decline: 'DECLINED', expire: 'EXPIRED' },
    APPROVED: {},
    PARTLY_APPROVED: {},
    DECLINED: {},
    EXPIRED: {},
  },
};

/** Parts may go out and labor may start on lines of these only. */
export function isAgreed(status: SupplementStatus): boolean {
  return status === 'APPROVED' || status === 'PARTLY_APPROVED';
}
