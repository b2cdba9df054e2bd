/** A payment after it was keyed: the bank shows a transfer, or a tender is taken back. @source domain rules §5.6, §5.7, §8.7 */
import type { PaymentState, ShiftStatus, Tender } from '../enums.ts';
import { type Fen, fen } from '../money.ts';
import { ok, type Result, refuse } from '../result.ts';

export type KeyedPayment = {
  readonly paymentNo: string;
  readonly tender: Tender;
  readonly state: PaymentState;
  /** the shift whose till counts it; null while it waits */
  readonly countedShiftId: number | null;
};

/** @refuses TRANSFER_NOT_WAITING for anything but a transfer the bank has not shown yet */
export function checkArrival(payment: KeyedPayment): Result<true, 'TRANSFER_NOT_WAITING'> {
  const isWaiting = payment.tender === 'TRANSFER' && payment.state === 'PENDING';
  return isWaiting ? ok(true) : refuse('TRANSFER_NOT_WAITING', { paymentNo: payment.paymentNo });
}

/** The shift that counts an arrived transfer: the one that keyed it while that is open, afterwards the one that sees it arrive. */
export function countingShift(
  keyedIn: { readonly id: number; readonly status: ShiftStatus },
  seenInId: number,
): number {
  return keyedIn.status === 'OPEN' ? keyedIn.id : seenInId;
}

/**
 * 作废: what a till counts is void in its own open shift only; a transfer that never came is counted nowhere and may be void in any.
 * @param shiftId the open shift of who asks
 * @refuses PAYMENT_NOT_OF_SHIFT
 */
export function checkVoid(payment: KeyedPayment, shiftId: number): Result<true, 'PAYMENT_NOT_OF_SHIFT'> {
  const isOwn = payment.state === 'RECEIVED' && payment.countedShiftId === shiftId;
  return isOwn || payment.state === 'PENDING'
    ? ok(true)
    : refuse('PAYMENT_NOT_OF_SHIFT', { paymentNo: payment.paymentNo });
}

/** What a slip receives less when a payment is void: a transfer that waited was never received. */
export function voidedFen(payment: Pick<KeyedPayment, 'state'> & { readonly amountFen: number }): Fen {
  return fen(payment.state === 'RECEIVED' ? -payment.amountFen : 0);
}
