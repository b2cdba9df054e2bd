/** From the lines of an order to its slips, one per payer. The order of steps is fixed. Source: domain rules §8.2-§8.6. */
import { allocate } from '../allocation.ts';
import type { LineKind, PayerType, RoundingMode } from '../enums.ts';
import { type Fen, fen, sumFen } from '../money.ts';
import { ok, type Result, refuse } from '../result.ts';
import { roundingOf } from '../rounding.ts';
import { checkShares, type LineShare, slipKey } from './payer-shares.ts';
import { taxLines, type TaxSum } from './slip-tax.ts';

export type LineForMoney = {
  readonly lineNo: number;
  readonly kind: LineKind;
  readonly grossFen: number;
  readonly netFen: number;
  readonly isDiscountable: boolean;
  readonly payerType: PayerType;
  readonly payerAccountId: number | null;
  readonly taxRatePct: number;
  /** absent: the line's own payer bears all */
  readonly shares?: readonly LineShare[];
};

export type SlipLine = {
  readonly lineNo: number;
  readonly kind: LineKind;
  readonly payerType: PayerType;
  readonly taxRatePct: number;
  readonly grossFen: Fen;
  readonly shareFen: Fen;
  readonly orderDiscountFen: Fen;
  readonly roundingFen: Fen;
  readonly finalFen: Fen;
  readonly taxFen: Fen;
  readonly netOfTaxFen: Fen;
};

export type Slip = {
  readonly payerType: PayerType;
  readonly payerAccountId: number | null;
  readonly laborFen: Fen;
  readonly partsFen: Fen;
  readonly otherFen: Fen;
  readonly discountFen: Fen;
  readonly orderDiscountFen: Fen;
  readonly roundingFen: Fen;
  readonly payableFen: Fen;
  readonly taxFen: Fen;
  readonly netOfTaxFen: Fen;
  readonly taxByRate: readonly TaxSum[];
  readonly lines: readonly SlipLine[];
};

/** A line's part on one slip, before order discount and 抹零. */
type Draft = Pick<SlipLine, 'lineNo' | 'kind' | 'payerType' | 'taxRatePct' | 'grossFen' | 'shareFen'> & {
  readonly isDiscountable: boolean;
};
type Group = { readonly payerType: PayerType; readonly payerAccountId: number | null; readonly drafts: Draft[] };

/** What each payer bears of a line; without shares its own payer bears all. */
export function sharesOf(line: LineForMoney): readonly LineShare[] {
  if (line.shares && line.shares.length > 0) return line.shares;
  return [{ payerType: line.payerType, payerAccountId: line.payerAccountId, shareFen: line.netFen }];
}

/** Free work is listed at 0.00 and only where the customer pays nothing of that line; a payer who bears 0 of a line is left out. */
function listed(shares: readonly LineShare[]): boolean[] {
  const isSharedOut = shares.length > 1;
  return shares.map((share) => {
    if (share.payerType === 'FREE') return !shares.some((other) => other.payerType === 'SELF');
    return !isSharedOut || share.shareFen !== 0 || share.payerType === 'SELF';
  });
}

function addDrafts(groups: Map<string, Group>, line: LineForMoney): void {
  const shares = sharesOf(line);
  const weights = shares.map((share) => share.shareFen);
  const gross = allocate(line.grossFen, weights);
  const isListed = listed(shares);
  shares.forEach((share, i) => {
    if (!isListed[i]) return;
    const key = slipKey(share);
    const isFree = share.payerType === 'FREE';
    const payerType = isFree ? 'SELF' : share.payerType;
    const group = groups.get(key) ?? {
      payerType,
      payerAccountId: payerType === 'SELF' ? null : share.payerAccountId,
      drafts: [],
    };
    groups.set(key, group);
    group.drafts.push({
      lineNo: line.lineNo,
      kind: line.kind,
      payerType: share.payerType,
      taxRatePct: line.taxRatePct,
      grossFen: isFree ? fen(0) : (gross[i] ?? fen(0)),
      shareFen: isFree ? fen(0) : fen(share.shareFen),
      isDiscountable: line.isDiscountable && share.payerType === 'SELF',
    });
  });
}

/**
 * 抹零 to the lines: the dearest bears it, a tie goes to the lower line number. A dearest line of less than the 抹零
 * goes down to 0 and the next dearest bears the rest, so that no line falls below 0.
 */
function spreadRounding(amounts: readonly number[], roundingFen: number): number[] {
  const shares = amounts.map(() => 0);
  const dearestFirst = amounts.map((amount, i) => ({ amount, i })).sort((a, b) => b.amount - a.amount || a.i - b.i);
  let left = roundingFen;
  for (const { amount, i } of dearestFirst) {
    if (left === 0) break;
    shares[i] = Math.min(left, amount);
    left -= shares[i] ?? 0;
  }
  return shares;
}

function finalLines(drafts: readonly Draft[], orderDiscountFen: number, mode: RoundingMode) {
  const weights = drafts.map((d) => (d.isDiscountable ? d.shareFen : 0));
  const discounts = orderDiscountFen === 0 ? [] : allocate(orderDiscountFen, weights);
  const afterDiscount = drafts.map((d, i) => fen(d.shareFen - (discounts[i] ?? 0)));
  const rounding = spreadRounding(afterDiscount, roundingOf(sumFen(afterDiscount), mode));
  return drafts.map(({ isDiscountable: _flag, ...line }, i) => ({
    ...line,
    orderDiscountFen: fen(discounts[i] ?? 0),
    roundingFen: fen(rounding[i] ?? 0),
    finalFen: fen((afterDiscount[i] ?? 0) - (rounding[i] ?? 0)),
  }));
}

function slipOf(group: Group, orderDiscountFen: number, mode: RoundingMode): Slip {
  const isCustomer = group.payerType === 'SELF';
  const { lines, taxByRate } = taxLines(
    finalLines(group.drafts, isCustomer ? orderDiscountFen : 0, isCustomer ? mode : 'NONE'),
  );
  const gross = (kind: LineKind) => sumFen(lines.filter((l) => l.kind === kind).map((l) => l.grossFen));
  return {
    payerType: group.payerType,
    payerAccountId: group.payerAccountId,
    laborFen: gross('LABOR'),
    partsFen: gross('PART'),
    otherFen: gross('OTHER'),
    discountFen: sumFen(lines.map((l) => l.grossFen - l.shareFen)),
    orderDiscountFen: sumFen(lines.map((l) => l.orderDiscountFen)),
    roundingFen: sumFen(lines.map((l) => l.roundingFen)),
    payableFen: sumFen(lines.map((l) => l.finalFen)),
    taxFen: sumFen(taxByRate.map((t) => t.taxFen)),
    netOfTaxFen: sumFen(taxByRate.map((t) => t.netOfTaxFen)),
    taxByRate,
    lines,
  };
}

/** The most an order discount can be: the customer's shares of discountable lines, in fen. */
export function discountableSum(lines: readonly LineForMoney[]): Fen {
  return sumFen(
    lines
      .filter((l) => l.isDiscountable)
      .flatMap(sharesOf)
      .filter((s) => s.payerType === 'SELF')
      .map((s) => s.shareFen),
  );
}

/** What is left of a promised order discount when lines became less: never more than may be discounted, in fen. */
export function keptDiscount(lines: readonly LineForMoney[], orderDiscountFen: number): number {
  return Math.min(orderDiscountFen, discountableSum(lines));
}

/**
 * 整单优惠 against what may be discounted.
 *
 * @refuses ORDER_DISCOUNT_TOO_HIGH with the most it can be; also below 0
 */
export function checkOrderDiscount(
  lines: readonly LineForMoney[],
  orderDiscountFen: number,
): Result<true, 'ORDER_DISCOUNT_TOO_HIGH'> {
  const maxFen = discountableSum(lines);
  return orderDiscountFen < 0 || orderDiscountFen > maxFen ? refuse('ORDER_DISCOUNT_TOO_HIGH', { maxFen }) : ok(true);
}

/**
 * The slips of an order: the customer's first, then each other payer that pays anything.
 * @param orderDiscountFen 整单优惠, 0 or more
 * @refuses SHARES_DIFFER when shares do not add up to the line net, SHARES_PAYER_TWICE; ORDER_DISCOUNT_TOO_HIGH above the
 *   discountable sum
 */
export function settle(
  lines: readonly LineForMoney[],
  orderDiscountFen: number,
  mode: RoundingMode,
): Result<readonly Slip[], 'SHARES_DIFFER' | 'SHARES_PAYER_TWICE' | 'ORDER_DISCOUNT_TOO_HIGH'> {
  const sorted = [...lines].sort((a, b) => a.lineNo - b.lineNo);
  for (const line of sorted) {
    const checked = checkShares(line, sharesOf(line));
    if (!checked.ok) return checked;
  }
  const checked = checkOrderDiscount(sorted, orderDiscountFen);
  if (!checked.ok) return checked;
  const groups = new Map<string, Group>();
  for (const line of sorted) addDrafts(groups, line);
  const slips = [...groups.values()].map((group) => slipOf(group, orderDiscountFen, mode));
  const kept = slips.filter((s) => s.payerType === 'SELF' || s.payableFen !== 0);
  return ok(kept.sort((a, b) => Number(b.payerType === 'SELF') - Number(a.payerType === 'SELF')));
}
