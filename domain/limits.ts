/**
 * How far a right marked L reaches; above it a second person with A types their PIN.
 *
 * @source domain rules §2 (limits), §8.2, §8.7
 */
import type { Role } from './enums.ts';
import type { ApprovedRight } from './approval-kinds.ts';
import { grantOf } from './permissions.ts';
import { ok, refuse, type Result } from './result.ts';

/** The store's choices; the defaults are those of the rules. */
export type Limits = {
  readonly advisorPriceChangeBp: number;
  readonly advisorMinPayRateBp: number;
  readonly advisorOrderDiscountFen: number;
  readonly managerMinPayRateBp: number;
  readonly cashierRoundingFen: number;
  readonly cashierRefundFen: number;
};

export const DEFAULT_LIMITS: Limits = {
  advisorPriceChangeBp: 500,
  advisorMinPayRateBp: 9000,
  advisorOrderDiscountFen: 20_000,
  managerMinPayRateBp: 7000,
  cashierRoundingFen: 99,
  cashierRefundFen: 50_000,
};

/** Who asks, with what already approved by a second person. */
export type Asking = { readonly roles: readonly Role[]; readonly isApproved: boolean };
type LimitCode = 'FORBIDDEN' | 'APPROVAL_REQUIRED';

function within(asking: Asking, permission: ApprovedRight, isSmall: boolean): Result<true, LimitCode> {
  const grant = grantOf(asking.roles, permission);
  if (grant === 'any') return ok(true);
  if (grant !== 'limit') return refuse('FORBIDDEN', { permission });
  return isSmall || asking.isApproved ? ok(true) : refuse('APPROVAL_REQUIRED', { kind: permission });
}

/**
 * A unit or hourly price other than the list's, in fen.
 *
 * @refuses FORBIDDEN, APPROVAL_REQUIRED beyond ±5 %
 */
export function mayChangePrice(
  asking: Asking,
  listFen: number,
  newFen: number,
  limits: Limits = DEFAULT_LIMITS,
): Result<true, LimitCode> {
  if (newFen === listFen) return ok(true);
  const isSmall = Math.abs(newFen - listFen) * 10_000 <= listFen * limits.advisorPriceChangeBp;
  return within(asking, 'price.change', isSmall);
}

/**
 * A line's pay rate. What the customer's own plan grants is no discount of the person who types it.
 *
 * @refuses LINE_DISCOUNT_TOO_DEEP for everybody below 7折, FORBIDDEN, APPROVAL_REQUIRED below 9折
 */
export function mayDiscountLine(
  asking: Asking,
  payRateBp: number,
  planPayRateBp: number,
  limits: Limits = DEFAULT_LIMITS,
): Result<true, LimitCode | 'LINE_DISCOUNT_TOO_DEEP'> {
  if (payRateBp >= Math.min(10_000, planPayRateBp)) return ok(true);
  const { managerMinPayRateBp: minPayRateBp } = limits;
  if (payRateBp < minPayRateBp) return refuse('LINE_DISCOUNT_TOO_DEEP', { minPayRateBp });
  return within(asking, 'line.discount', payRateBp >= limits.advisorMinPayRateBp);
}

/**
 * 整单优惠, in fen.
 *
 * @refuses FORBIDDEN, APPROVAL_REQUIRED above 200.00
 */
export function mayDiscountOrder(
  asking: Asking,
  discountFen: number,
  limits: Limits = DEFAULT_LIMITS,
): Result<true, LimitCode> {
  if (discountFen === 0) return ok(true);
  return within(asking, 'order.discount', discountFen <= limits.advisorOrderDiscountFen);
}

/**
 * 抹零 beyond what the store's rounding does by itself, in fen.
 *
 * @refuses FORBIDDEN, APPROVAL_REQUIRED above 0.99
 */
export function mayRoundBy(
  asking: Asking,
  roundingFen: number,
  limits: Limits = DEFAULT_LIMITS,
): Result<true, LimitCode> {
  return within(asking, 'order.discount', Math.abs(roundingFen) <= limits.cashierRoundingFen);
}

/**
 * Setting a line FREE or INTERNAL: advisors only on what the lists mark 可免费.
 *
 * @refuses FREE_REASON_MISSING, FORBIDDEN, APPROVAL_REQUIRED
 */
export function maySetFree(
  asking: Asking,
  isFreeAllowed: boolean,
  reason: string,
): Result<true, LimitCode | 'FREE_REASON_MISSING'> {
  if (!isFreeAllowed && reason.trim() === '') return refuse('FREE_REASON_MISSING');
  return within(asking, 'payer.setFree', isFreeAllowed);
}

/**
 * Settling an insurer's slip at another sum than the assessed one, or before there is any: a manager's word.
 *
 * @refuses FORBIDDEN, APPROVAL_REQUIRED
 */
export function maySettleOffAssessment(asking: Asking): Result<true, LimitCode> {
  return within(asking, 'settlement.offAssessment', false);
}

/**
 * 赠送 on a top-up, in fen: a manager's word for any.
 *
 * @refuses FORBIDDEN, APPROVAL_REQUIRED
 */
export function mayGiveBonus(asking: Asking, bonusFen: number): Result<true, LimitCode> {
  return within(asking, 'storedValue.bonus', bonusFen === 0);
}

/**
 * 反结算 of a slip that was paid or stands on account: asked by who may reverse, with a manager's word for anybody (§5.6).
 *
 * @refuses APPROVAL_REQUIRED
 */
export function mayReversePaid(asking: Asking): Result<true, 'APPROVAL_REQUIRED'> {
  return asking.isApproved ? ok(true) : refuse('APPROVAL_REQUIRED', { kind: 'settlement.reversePaid' });
}

export type RefundAsked = {
  readonly amountFen: number;
  readonly isSameDay: boolean;
  readonly isSameTender: boolean;
};

/**
 * A refund, in fen: a cashier alone up to 500.00, on the day of the payment, by the same tender.
 *
 * @refuses FORBIDDEN, APPROVAL_REQUIRED
 */
export function mayRefund(
  asking: Asking,
  refund: RefundAsked,
  limits: Limits = DEFAULT_LIMITS,
): Result<true, LimitCode> {
  const isSmall = refund.amountFen <= limits.cashierRefundFen && refund.isSameDay && refund.isSameTender;
  return within(asking, 'refund.make', isSmall);
}
