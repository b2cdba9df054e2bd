/** States of an insurance case (保险案件). @source domain rules §4.5 */
import type { InsuranceState } from '../enums.ts';
import type { StateTable } from '../state-table.ts';

export const INSURANCE_ACTIONS = ['survey', 'assess', 'repair', 'submit', 'pay', 'reject'] as const;
export type InsuranceAction = (typeof INSURANCE_ACTIONS)[number];

/** A step may be typed late, so the early ones can be left out; what the workshop finds more is assessed once more. */
export const insuranceStatusTable: StateTable<'insurance', InsuranceState, InsuranceAction> = {
  machine: 'insurance',
  moves: {
    REPORTED: { survey: 'SURVEYED', assess: 'ASSESSED', repair: 'REPAIRING', reject: 'REJECTED' },
    SURVEYED: { assess: 'ASSESSED', repair: 'REPAIRING', reject: 'REJECTED' },
    ASSESSED: { repair: 'REPAIRING', submit: 'SUBMITTED', reject: 'REJECTED' },
    REPAIRING: { assess: 'ASSESSED', submit: 'SUBMITTED', reject: 'REJECTED' },
    SUBMITTED: { pay: 'PAID', reject: 'REJECTED' },
    PAID: {},
    REJECTED: { submit: 'SUBMITTED' },
  },
};

/** What leads to a state; a case begins as REPORTED. */
export const ACTION_TO: Readonly<Record<Exclude<InsuranceState, 'REPORTED'>, InsuranceAction>> = {
  SURVEYED: 'survey',
  ASSESSED: 'assess',
  REPAIRING: 'repair',
  SUBMITTED: 'submit',
  PAID: 'pay',
  REJECTED: 'reject',
};

/** The states a case may have next, its own first: what the list on the screen offers. */
export function statesAfter(state: InsuranceState): readonly InsuranceState[] {
  return [state, ...Object.values(insuranceStatusTable.moves[state])];
}
