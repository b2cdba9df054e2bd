/** States of one version of an estimate (估价单). @source domain rules §5.2 */
import type { EstimateStatus } from '../enums.ts';
import type { StateTable } from '../state-table.ts';

export const ESTIMATE_ACTIONS = ['edit', 'present', 'accept', 'reject', 'revise', 'supersede', 'expire'] as const;
export type EstimateAction = (typeof ESTIMATE_ACTIONS)[number];

/** `revise` writes a new version beside this one; `supersede` is what that does to a version not yet answered. */
export const estimateStatusTable: StateTable<'estimate', EstimateStatus, EstimateAction> = {
  machine: 'estimate',
  moves: {
    DRAFT: { edit: 'DRAFT', present: 'PRESENTED', supersede: 'SUPERSEDED' },
    PRESENTED: {
      accept: 'ACCEPTED',
      reject: 'REJECTED',
      revise: 'SUPERSEDED',
      supersede: 'SUPERSEDED',
      expire: 'EXPIRED',
    },
    // it counts until the version written beside it is accepted
    ACCEPTED: { revise: 'ACCEPTED', supersede: 'SUPERSEDED' },
    REJECTED: { revise: 'REJECTED' },
    SUPERSEDED: {},
    EXPIRED: { revise: 'EXPIRED' },
  },
};
