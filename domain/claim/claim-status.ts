/** States of a warranty claim (索赔单). @source domain rules §4.5 */
import type { ClaimState } from '../enums.ts';
import type { StateTable } from '../state-table.ts';

export const CLAIM_ACTIONS = ['submit', 'approve', 'approvePart', 'reject', 'settle'] as const;
export type ClaimAction = (typeof CLAIM_ACTIONS)[number];

/** A refused claim may be handed in once more; what was borne in part or whole ends with the manufacturer's money. */
export const claimStatusTable: StateTable<'claim', ClaimState, ClaimAction> = {
  machine: 'claim',
  moves: {
    DRAFT: { submit: 'SUBMITTED' },
    SUBMITTED: { approve: 'APPROVED', approvePart: 'PARTLY', reject: 'REJECTED' },
    APPROVED: { settle: 'SETTLED' },
    PARTLY: { settle: 'SETTLED' },
    REJECTED: { submit: 'SUBMITTED' },
    SETTLED: {},
  },
};

/** What leads to a state; a claim begins as a DRAFT. */
export const CLAIM_ACTION_TO: Readonly<Record<Exclude<ClaimState, 'DRAFT'>, ClaimAction>> = {
  SUBMITTED: 'submit',
  APPROVED: 'approve',
  PARTLY: 'approvePart',
  REJECTED: 'reject',
  SETTLED: 'settle',
};

/** The states a claim may have next, its own first: what the list on the screen offers. */
export function claimStatesAfter(state: ClaimState): readonly ClaimState[] {
  return [state, ...Object.values(claimStatusTable.moves[state])];
}
