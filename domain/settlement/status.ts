/** States of a settlement slip (结算单). @source domain rules §5.6 */
import type { SettlementStatus } from '../enums.ts';
import type { StateTable } from '../state-table.ts';

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

/** The state of a slip once `deltaFen` more was received; below 0 when a payment is void. */
export function statusAfter(
  slip: { readonly payableFen: number; readonly receivedFen: number },
  deltaFen: number,
): 'CONFIRMED' | 'PART_PAID' | 'PAID' {
  return settlementStatusOf(slip.payableFen, slip.receivedFen + deltaFen);
}
