/** States of a settlement slip (结算单). @source domain rules §5.6 */
import type { SettlementStatus } from '../enums.ts';
import type { Result } from '../result.ts';
import { nextStatus, type StateTable } from '../state-table.ts';

export const SETTLEMENT_ACTIONS = [
  'confirm',
  'payPart',
  'payAll',
  'payNothing',
  'announce',
  'voidSome',
  'voidAll',
  'voidWaiting',
  'putOnAccount',
  'reverseUnpaid',
  'reversePaid',
] as const;
export type SettlementAction = (typeof SETTLEMENT_ACTIONS)[number];

/**
 * Voiding a tender leaves some money (`voidSome`) or none (`voidAll`); a transfer is announced before the bank shows it, and one
 * that never came is void (`voidWaiting`) without moving the slip. A mirror slip and a reversed one never move again.
 */
export const settlementStatusTable: StateTable<'settlement', SettlementStatus, SettlementAction> = {
  machine: 'settlement',
  moves: {
    DRAFT: { confirm: 'CONFIRMED' },
    CONFIRMED: {
      payPart: 'PART_PAID',
      payAll: 'PAID',
      payNothing: 'PAID',
      announce: 'CONFIRMED',
      voidWaiting: 'CONFIRMED',
      putOnAccount: 'ON_ACCOUNT',
      reverseUnpaid: 'REVERSED',
    },
    PART_PAID: {
      payPart: 'PART_PAID',
      payAll: 'PAID',
      announce: 'PART_PAID',
      voidSome: 'PART_PAID',
      voidAll: 'CONFIRMED',
      voidWaiting: 'PART_PAID',
      putOnAccount: 'ON_ACCOUNT',
      reversePaid: 'REVERSED',
    },
    // the customer may have paid otherwise while the transfer was waited for
    PAID: { voidSome: 'PART_PAID', voidAll: 'CONFIRMED', voidWaiting: 'PAID', reversePaid: 'REVERSED' },
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
 * @param isVoid a tender is taken back; it tells what is announced from what never came
 * @refuses STATE_REFUSED where its state knows no such move: no money moves on a reversed slip or one on account
 * @source domain rules §5.6
 */
export function statusAfter(
  slip: { readonly status: SettlementStatus; readonly payableFen: number; readonly receivedFen: number },
  deltaFen: number,
  isVoid = deltaFen < 0,
): Result<SettlementStatus, 'STATE_REFUSED'> {
  if (deltaFen === 0) return nextStatus(settlementStatusTable, slip.status, isVoid ? 'voidWaiting' : 'announce');
  const to = settlementStatusOf(slip.payableFen, slip.receivedFen + deltaFen);
  const paying = to === 'PAID' ? 'payAll' : 'payPart';
  return nextStatus(
    settlementStatusTable,
    slip.status,
    isVoid ? (to === 'CONFIRMED' ? 'voidAll' : 'voidSome') : paying,
  );
}
