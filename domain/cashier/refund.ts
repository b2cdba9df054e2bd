/** Money that goes back: never more than a payment brought in. @source domain rules §5.6, §8.7, §8.7a */
import type { PaymentState, Tender } from '../enums.ts';
import { type Fen, fen, sumFen } from '../money.ts';
import { ok, type Result, refuse } from '../result.ts';
import { isHeldHere } from './tenders.ts';

/** A payment with what was refunded of it before, oldest first in a list. */
export type PaidIn = {
  readonly paymentId: number;
  readonly tender: Tender;
  readonly amountFen: number;
  readonly refundedFen: number;
  readonly state: PaymentState;
};

export type GoingBack = { readonly paymentId: number; readonly tender: Tender; readonly amountFen: number };

/** What is left of a payment to refund; 0 when it is void or not received yet. */
export function refundableFen(payment: PaidIn): Fen {
  const isIn = payment.state === 'RECEIVED' || payment.state === 'REFUNDED_PART';
  return fen(isIn ? payment.amountFen - payment.refundedFen : 0);
}

/** @refuses REFUND_TOO_MUCH above what is left of the payment, and for nothing at all */
export function checkRefund(payment: PaidIn, askedFen: number): Result<true, 'REFUND_TOO_MUCH'> {
  const leftFen = refundableFen(payment);
  return askedFen <= 0 || askedFen > leftFen ? refuse('REFUND_TOO_MUCH', { leftFen, askedFen }) : ok(true);
}

/** The state of a payment after a refund of it. */
export function refundedState(payment: PaidIn, backFen: number): 'REFUNDED_PART' | 'REFUNDED' {
  return payment.refundedFen + backFen >= payment.amountFen ? 'REFUNDED' : 'REFUNDED_PART';
}

/**
 * How a sum is offered to go back: by the tenders it came in, the latest first.
 * @refuses REFUND_TOO_MUCH above what is left of all payments
 */
export function offerRefund(payments: readonly PaidIn[], amountFen: number): Result<GoingBack[], 'REFUND_TOO_MUCH'> {
  const leftFen = sumFen(payments.map(refundableFen));
  if (amountFen > leftFen) return refuse('REFUND_TOO_MUCH', { leftFen, askedFen: amountFen });
  let open = amountFen;
  const back = [...payments].reverse().flatMap((payment) => {
    const own = Math.min(open, refundableFen(payment));
    open -= own;
    return own > 0 ? [{ paymentId: payment.paymentId, tender: payment.tender, amountFen: own }] : [];
  });
  return ok(back);
}

/**
 * How a sum goes back as keyed: each payment at most what is left of it, all together the sum.
 *
 * @returns whether some of it leaves by another tender than it came in, which needs a manager
 * @refuses REFUND_TOO_MUCH, REFUND_DIFFERS
 */
export function checkGoingBack(
  payments: readonly PaidIn[],
  refundFen: number,
  keyed: readonly GoingBack[],
): Result<{ readonly isOtherTender: boolean }, 'REFUND_TOO_MUCH' | 'REFUND_DIFFERS'> {
  for (const { paymentId, amountFen } of keyed) {
    const payment = payments.find((p) => p.paymentId === paymentId);
    const askedFen = sumFen(keyed.filter((k) => k.paymentId === paymentId).map((k) => k.amountFen));
    const leftFen = payment ? refundableFen(payment) : fen(0);
    if (askedFen > leftFen || amountFen <= 0) return refuse('REFUND_TOO_MUCH', { leftFen, askedFen });
  }
  const tendersFen = sumFen(keyed.map((k) => k.amountFen));
  if (tendersFen !== refundFen) return refuse('REFUND_DIFFERS', { refundFen, tendersFen });
  const isOtherTender = keyed.some((k) => payments.find((p) => p.paymentId === k.paymentId)?.tender !== k.tender);
  return ok({ isOtherTender });
}

/** Where the money of a reversed slip goes: out of the house, back to what the customer has here, or it never came. */
export type ReversalWay = 'REFUND' | 'TO_BALANCE' | 'CANCEL_PENDING';
export type ReversedPayment = GoingBack & { readonly way: ReversalWay };

/** What a full reversal pays out of each payment: only what is left after earlier refunds; void payments nothing. */
export function moneyOfReversal(payments: readonly PaidIn[]): ReversedPayment[] {
  return payments.flatMap((payment): ReversedPayment[] => {
    const { paymentId, tender } = payment;
    if (payment.state === 'PENDING')
      return [{ paymentId, tender, amountFen: payment.amountFen, way: 'CANCEL_PENDING' }];
    const amountFen = refundableFen(payment);
    if (amountFen === 0) return [];
    return [{ paymentId, tender, amountFen, way: isHeldHere(tender) ? 'TO_BALANCE' : 'REFUND' }];
  });
}
