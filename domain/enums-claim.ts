/** Words of a warranty claim (索赔单). @source domain rules §4.5 */
export const CLAIM_KINDS = ['FAULT', 'FIRST_SERVICE', 'RECALL', 'PDI', 'GOODWILL'] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

export const CLAIM_STATES = ['DRAFT', 'SUBMITTED', 'APPROVED', 'PARTLY', 'REJECTED', 'SETTLED'] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];
