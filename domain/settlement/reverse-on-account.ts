/** 反结算 of a slip whose payer owes it: nothing has come in on it, and the manufacturer is not looking at it. @source domain rules §5.6, §8.6 */
import type { ClaimState, PayerType } from '../enums.ts';
import { ok, type Result, refuse } from '../result.ts';

/** A claim that is out of the house; a draft is not yet, a rejected one no more. */
const HANDED_IN: readonly ClaimState[] = ['SUBMITTED', 'APPROVED', 'PARTLY', 'SETTLED'];

/**
 * @param slip what was received on its receivable, in fen, and the state of the order's claim, null without one
 * @refuses RECEIVABLE_RECEIVED once something came in, CLAIM_HANDED_IN for the manufacturer's slip while its claim is out
 */
export function mayReverseOnAccount(slip: {
  readonly payerType: PayerType;
  readonly receivedFen: number;
  readonly claimState: ClaimState | null;
}): Result<true, 'RECEIVABLE_RECEIVED' | 'CLAIM_HANDED_IN'> {
  const { payerType, receivedFen, claimState } = slip;
  if (receivedFen > 0) return refuse('RECEIVABLE_RECEIVED', { receivedFen });
  if (payerType === 'WARRANTY' && claimState !== null && HANDED_IN.includes(claimState))
    return refuse('CLAIM_HANDED_IN', { state: claimState });
  return ok(true);
}
