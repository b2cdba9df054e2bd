/** States of a settlement slip (结算单). @source domain rules §5.6 */
import type { SettlementStatus } from '../enums.ts';
import { ok, type Result } from '../result.ts';
import { nextStatus, type StateTable } from '../state-table.ts';

export const SETTLEMENT_ACTIONS = [
  'confirm',
  'payPart',
  'payAll',
  'payNothing',
  'voidSome',
  'voidAll',
  'putOnAccount',
  'reverseUnpaid',
  'reversePaid',
] as const;
export type SettlementAction = (typeof SETTLEMENT_ACTIONS)[number];

/** Voiding a tender leaves some money (`voidSome`) or none (`voidAll`). A mirror slip and a reversed one never move again. */
export const settlementStatusTable: StateTable<'settlement', SettlementStatus, SettlementAction> = {
  machine: 'settlement',
  moves: {
    DRAFT: { confirm: 'CONFIRMED' },
    CONFIRMED: {
      payPart: 'PART_PAID',
      payAll: 'PAID',
      payNothing: 'PAID',
      putOnAccount: 'ON_ACCOUNT',
      reverseUnpaid: 'REVERSED',
    },
    PART_PAID: {
      payPart: 'PART_PAID',
      payAll: 'PAID',
      voidSome: 'PART_PAID',
      voidAll: 'CONFIRMED',
      putOnAccount: 'ON_ACCOUNT',
      reversePaid: 'REVERSED',
    },
    PAID: { voidSome: 'PART_PAID', voidAll: 'CONFIRMED', reversePaid: 'REVERSED' },
    ON_ACCOUNT: { reversePaid: 'REVERSED' },
    REVERSED: {},
  },
};

/** The state a live slip has from what was paid, in fen; a slip of nothing is paid at once. */
export function settlementStatusOf(payableFen: number, paidFen: number): 'CONFIRMED' | 'PART_PAID' | 'PAID' {
  if (paidFen >= payableFen) return 'PAID';
  return paidFen > 0 ? 'PART_PAID' : 'CONFIRMED';
}

/**
 * The state of a slip once `deltaFen` more was received; below 0 when a payment is void, 0 when only the bank is waited for.
 * @refuses STATE_REFUSED where its state knows no such move: no money moves on a reversed slip or one on account
 * @source domain rules §5.6
 */
export function statusAfter(
  slip: { readonly status: SettlementStatus; readonly payableFen: number; readonly receivedFen: number },
  deltaFen: number,
): Result<SettlementStatus, 'STATE_REFUSED'> {
  if (deltaFen === 0) return ok(slip.status);
  const to = settlementStatusOf(slip.payableFen, slip.receivedFen + deltaFen);
  const paying = to === 'PAID' ? 'payAll' : 'payPart';
  const move = deltaFen > 0 ? paying : to === 'CONFIRMED' ? 'voidAll' : 'voidSome';
  return nextStatus(settlementStatusTable, slip.status, move);
}
