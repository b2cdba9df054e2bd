/** Which price of the list a line has: it depends on who pays. @source domain rules §8.1, §8.2 */
import type { PayerType } from '../enums.ts';
import { type Fen, fen } from '../money.ts';
import { ok, type Result, refuse } from '../result.ts';
import { lineAmounts, lineGross, type PricedLine } from './line-amounts.ts';

/** Price of one unit, or of one hour, in fen; a payer whom the list does not name is absent. */
export type PriceByPayer = Partial<Record<PayerType, number>>;

/** Prices of a part in the list, in fen. */
export type PartPrices = {
  readonly salePriceFen: number;
  readonly claimPriceFen: number | null;
  readonly internalPriceFen: number | null;
  readonly insurancePriceFen: number | null;
};

/** Unit price for each payer; a payer without an own price pays the sale price, FREE pays nothing. */
export function partPriceByPayer(part: PartPrices): Record<PayerType, Fen> {
  return {
    SELF: fen(part.salePriceFen),
    WARRANTY: fen(part.claimPriceFen ?? part.salePriceFen),
    INTERNAL: fen(part.internalPriceFen ?? part.salePriceFen),
    INSURANCE: fen(part.insurancePriceFen ?? part.salePriceFen),
    FREE: fen(0),
  };
}

/** A line that may change its payer. */
export type PayerLine = PricedLine & { readonly name: string; readonly payerType: PayerType };

/** What the lists say for the new payer. */
export type NewTerms = {
  readonly prices: PriceByPayer;
  /** rate of the customer's plan for this line, 10000 = none; counts for SELF only */
  readonly planPayRateBp: number;
  /** 定损: unit price, rate or amount the insurer agreed to; counts for INSURANCE only */
  readonly assessedFen?: number | null;
};

export type Repriced<T> = {
  readonly line: T;
  readonly grossBeforeFen: Fen;
  readonly grossAfterFen: Fen;
  readonly netBeforeFen: Fen;
  readonly netAfterFen: Fen;
};

/** Fixed prices and other charges stand in no list by payer: they stay as they are, unless they were free before. */
function keptPrice(line: PayerLine): number | null {
  if (line.payerType === 'FREE') return null;
  if (line.kind === 'OTHER') return line.amountFen ?? null;
  return line.kind === 'LABOR' && line.pricingMode === 'FIXED' ? (line.fixedPriceFen ?? null) : null;
}

function priceOf(line: PayerLine, payerType: PayerType, terms: NewTerms): number | null {
  if (payerType === 'FREE') return 0;
  const assessedFen = payerType === 'INSURANCE' ? terms.assessedFen : null;
  return assessedFen ?? terms.prices[payerType] ?? keptPrice(line);
}

function withPrice<T extends PayerLine>(line: T, priceFen: number): T {
  if (line.kind === 'PART') return { ...line, unitPriceFen: priceFen };
  if (line.kind === 'OTHER') return { ...line, amountFen: priceFen };
  return line.pricingMode === 'FIXED' ? { ...line, fixedPriceFen: priceFen } : { ...line, rateFen: priceFen };
}

/**
 * The line as another payer pays it, with old and new amounts to show side by side. Only the customer keeps a discount.
 *
 * @refuses PRICE_NOT_LISTED when the list has no price for that payer: it must be typed
 */
export function repriceForPayer<T extends PayerLine>(
  line: T,
  payerType: PayerType,
  terms: NewTerms,
): Result<Repriced<T>, 'PRICE_NOT_LISTED'> {
  const priceFen = priceOf(line, payerType, terms);
  if (priceFen === null) return refuse('PRICE_NOT_LISTED', { name: line.name, payerType });
  const isPlanned = payerType === 'SELF' && typeof line.packageNetFen !== 'number';
  const payRateBp = isPlanned ? terms.planPayRateBp : 10_000;
  const after = { ...withPrice(line, priceFen), payerType, payRateBp };
  const was = lineAmounts(line);
  const is = lineAmounts(after);
  return ok({
    line: after,
    grossBeforeFen: was.grossFen,
    grossAfterFen: is.grossFen,
    netBeforeFen: was.netFen,
    netAfterFen: is.netFen,
  });
}

/** What the whole line would cost the customer by the list: printed in brackets on free lines. */
export function listValue(line: PricedLine, prices: PriceByPayer): Fen {
  return lineGross(withPrice({ ...line, name: '', payerType: 'SELF' }, prices.SELF ?? 0));
}
