/** The discount a line has by itself: what was typed on it, else what the customer's plan grants, never both. @source domain rules §8.2 */
import type { LineKind, PayerType } from './enums.ts';

/** 折扣方案 of a customer; rates in basis points, 10000 = no discount. */
export type DiscountPlan = {
  readonly laborPayRateBp: number;
  readonly partsPayRateBp: number;
  /** last day, null = no end */
  readonly validUntilOn: string | null;
  /** category of the list -> rate that counts instead of the two above */
  readonly exceptions: Readonly<Record<string, number>>;
};

export type DiscountedLine = {
  readonly kind: LineKind;
  readonly payerType: PayerType;
  readonly category: string;
  readonly isNoDiscount: boolean;
};

/** No discount on what somebody else than the customer pays, on other charges, nor where the list forbids it. */
export function mayHaveDiscount(line: DiscountedLine): boolean {
  return line.payerType === 'SELF' && line.kind !== 'OTHER' && !line.isNoDiscount;
}

/** The rate the plan grants a line on a day; 10000 without a plan, after its last day, or where no discount may be. */
export function planPayRate(plan: DiscountPlan | null, line: DiscountedLine, on: string): number {
  if (plan === null || !mayHaveDiscount(line)) return 10_000;
  if (plan.validUntilOn !== null && on > plan.validUntilOn) return 10_000;
  return plan.exceptions[line.category] ?? (line.kind === 'LABOR' ? plan.laborPayRateBp : plan.partsPayRateBp);
}

/** What was typed on the line counts alone; only without it does the plan. */
export function payRateOf(typedBp: number | null, planBp: number): number {
  return typedBp ?? planBp;
}
