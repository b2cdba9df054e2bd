/** What is still open on a slip, and how it is offered at the counter. @source domain rules §5.6, §8.7, §11.3 #31 */
import type { PaymentState, SettlementStatus, Tender } from '../enums.ts';
import { type Fen, fen, sumFen } from '../money.ts';
import type { Balances, KeyedTender } from './tenders.ts';

export type SlipPayment = {
  readonly amountFen: number;
  readonly refundedFen: number;
  readonly state: PaymentState;
};

/** Received less refunded. A transfer that waits for the bank is not received. */
export function receivedFen(payments: readonly SlipPayment[]): Fen {
  const counted = payments.filter((p) => p.state !== 'VOIDED' && p.state !== 'PENDING');
  return sumFen(counted.map((p) => p.amountFen - p.refundedFen));
}

/** What is still to be received on a live slip; nothing on a mirror or a reversed one. */
export function dueOf(slip: {
  readonly status: SettlementStatus;
  readonly slipKind: string;
  readonly payableFen: number;
  readonly receivedFen: number;
}): Fen {
  const isLive = slip.slipKind === 'NORMAL' && (slip.status === 'CONFIRMED' || slip.status === 'PART_PAID');
  return fen(isLive ? slip.payableFen - slip.receivedFen : 0);
}

/** Transfers the bank has not shown yet. */
export function waitingFen(payments: readonly Pick<SlipPayment, 'amountFen' | 'state'>[]): Fen {
  return sumFen(payments.filter((p) => p.state === 'PENDING').map((p) => p.amountFen));
}

/** What may still be keyed of what is due: a waiting transfer is not received, but nobody is asked for it twice. Never below 0. */
export function stillToKeyFen(dueFen: number, waiting: number): Fen {
  return fen(Math.max(0, dueFen - waiting));
}

/** The same, from the payments of a slip. */
export function openToKeyFen(payableFen: number, payments: readonly SlipPayment[]): Fen {
  return stillToKeyFen(payableFen - receivedFen(payments), waitingFen(payments));
}

/** Order in which tenders are offered: what lies ready first, then cards of the house, then money. */
export const TENDER_ORDER = [
  'DEPOSIT',
  'PACKAGE',
  'VOUCHER',
  'STORED_VALUE',
  'WECHAT',
  'ALIPAY',
  'CARD',
  'CASH',
  'TRANSFER',
  'ON_ACCOUNT',
] as const satisfies readonly Tender[];

/** Keyed tenders in the order of the screen. */
export function inTenderOrder<T extends { readonly tender: Tender }>(keyed: readonly T[]): T[] {
  const place = (tender: Tender) => {
    const at = (TENDER_ORDER as readonly Tender[]).indexOf(tender);
    return at < 0 ? TENDER_ORDER.length : at;
  };
  return [...keyed].sort((a, b) => place(a.tender) - place(b.tender));
}

/**
 * What is filled in before the cashier types: the deposit by itself; of a stored value that is asked for, what is there.
 * @param wanted balances to use after the deposit, in the order of the screen
 * @returns the tenders and what is left for money
 */
export function offerTenders(
  dueFen: number,
  balances: Balances,
  wanted: readonly Tender[] = [],
): { readonly tenders: readonly KeyedTender[]; readonly leftFen: Fen } {
  let leftFen = dueFen;
  const asked = inTenderOrder(
    ['DEPOSIT' as Tender, ...wanted.filter((t) => t !== 'DEPOSIT')].map((tender) => ({ tender })),
  );
  const tenders = asked.flatMap(({ tender }) => {
    const amountFen = Math.min(leftFen, balances[tender] ?? 0);
    leftFen -= amountFen;
    return amountFen > 0 ? [{ tender, amountFen, reference: '' }] : [];
  });
  return { tenders, leftFen: fen(leftFen) };
}
