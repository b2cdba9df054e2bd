/** From the lines of an order to its slips, one per payer. The order of steps is fixed. Source: domain rules §8.2-§8.6. */
import { allocate } from '../allocation.ts';
import type { LineKind, PayerType, RoundingMode } from '../enums.ts';
import { type Fen, fen, sumFen } from '../money.ts';
import { ok, type Result, refuse } from '../result.ts';
import { roundingOf } from '../rounding.ts';
import { splitTax } from '../tax.ts';

/** What one payer bears of a line, in fen of its net. */
export type LineShare = {
  readonly payerType: PayerType;
  readonly payerAccountId: number | null;
  readonly shareFen: number;
};

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

export type TaxSum = {
  readonly taxRatePct: number;
  readonly grossFen: Fen;
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

type Draft = Omit<SlipLine, 'taxFen' | 'netOfTaxFen' | 'finalFen' | 'roundingFen' | 'orderDiscountFen'> & {
  isDiscountable: boolean;
};

/** Free work stands on the customer's slip with 0.00; every other payer has a slip of its own. */
function slipKey(payerType: PayerType, accountId: number | null): string {
  return payerType === 'FREE' || payerType === 'SELF' ? 'SELF:' : `${payerType}:${accountId ?? ''}`;
}

function sharesOf(line: LineForMoney): readonly LineShare[] {
  return line.shares && line.shares.length > 0
    ? line.shares
    : [{ payerType: line.payerType, payerAccountId: line.payerAccountId, shareFen: line.netFen }];
}

function draftsOf(line: LineForMoney): { key: string; accountId: number | null; draft: Draft }[] {
  const shares = sharesOf(line);
  const weights = shares.map((s) => s.shareFen);
  const gross = allocate(line.grossFen, weights);
  return shares.map((share, i) => ({
    key: slipKey(share.payerType, share.payerAccountId),
    accountId: share.payerAccountId,
    draft: {
      lineNo: line.lineNo,
      kind: line.kind,
      payerType: share.payerType,
      taxRatePct: line.taxRatePct,
      grossFen: gross[i] ?? fen(0),
      shareFen: fen(share.shareFen),
      isDiscountable: line.isDiscountable && share.payerType === 'SELF',
    },
  }));
}

/** Tax per rate on the sums, then to the lines, so that lines and slip agree to the fen. */
function withTax(lines: readonly Omit<SlipLine, 'taxFen' | 'netOfTaxFen'>[]): {
  lines: SlipLine[];
  taxByRate: TaxSum[];
} {
  const rates = [...new Set(lines.map((l) => l.taxRatePct))].sort((a, b) => b - a);
  const taxOfLine = new Map<number, Fen>();
  const taxByRate = rates.map((taxRatePct) => {
    const own = lines.filter((l) => l.taxRatePct === taxRatePct);
    const grossFen = sumFen(own.map((l) => l.finalFen));
    const split = splitTax(grossFen, taxRatePct);
    const shares = allocate(
      split.taxFen,
      own.map((l) => l.finalFen),
    );
    own.forEach((l, i) => taxOfLine.set(l.lineNo, shares[i] ?? fen(0)));
    return { taxRatePct, grossFen, ...split };
  });
  return {
    taxByRate,
    lines: lines.map((l) => {
      const taxFen = taxOfLine.get(l.lineNo) ?? fen(0);
      return { ...l, taxFen, netOfTaxFen: fen(l.finalFen - taxFen) };
    }),
  };
}

/** The dearest line bears the 抹零; a tie goes to the lower line number. */
function dearest(amounts: readonly number[]): number {
  return amounts.reduce((best, amount, i) => (amount > (amounts[best] ?? 0) ? i : best), 0);
}

function slipOf(
  payerType: PayerType,
  payerAccountId: number | null,
  drafts: readonly Draft[],
  orderDiscountFen: number,
  mode: RoundingMode,
): Slip {
  const weights = drafts.map((d) => (d.isDiscountable ? d.shareFen : 0));
  const discounts = orderDiscountFen === 0 ? drafts.map(() => fen(0)) : allocate(orderDiscountFen, weights);
  const afterDiscount = drafts.map((d, i) => fen(d.shareFen - (discounts[i] ?? 0)));
  const roundingFen = payerType === 'SELF' ? roundingOf(sumFen(afterDiscount), mode) : fen(0);
  const bearer = dearest(afterDiscount);
  const finals = drafts.map((draft, i) => {
    const own = i === bearer ? roundingFen : fen(0);
    const { isDiscountable: _flag, ...line } = draft;
    return {
      ...line,
      orderDiscountFen: discounts[i] ?? fen(0),
      roundingFen: own,
      finalFen: fen((afterDiscount[i] ?? 0) - own),
    };
  });
  const taxed = withTax(finals);
  const gross = (kind: LineKind) => sumFen(finals.filter((l) => l.kind === kind).map((l) => l.grossFen));
  return {
    payerType,
    payerAccountId,
    laborFen: gross('LABOR'),
    partsFen: gross('PART'),
    otherFen: gross('OTHER'),
    discountFen: sumFen(finals.map((l) => l.grossFen - l.shareFen)),
    orderDiscountFen: fen(orderDiscountFen),
    roundingFen,
    payableFen: sumFen(finals.map((l) => l.finalFen)),
    taxFen: sumFen(taxed.taxByRate.map((t) => t.taxFen)),
    netOfTaxFen: sumFen(taxed.taxByRate.map((t) => t.netOfTaxFen)),
    taxByRate: taxed.taxByRate,
    lines: taxed.lines,
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

/**
 * The slips of an order: the customer's first, then each other payer that pays anything.
 * @param orderDiscountFen 整单优惠, 0 or more
 * @refuses SHARES_DIFFER when shares do not add up to the line net; ORDER_DISCOUNT_TOO_HIGH above the discountable sum
 */
export function settle(
  lines: readonly LineForMoney[],
  orderDiscountFen: number,
  mode: RoundingMode,
): Result<readonly Slip[], 'SHARES_DIFFER' | 'ORDER_DISCOUNT_TOO_HIGH'> {
  const sorted = [...lines].sort((a, b) => a.lineNo - b.lineNo);
  for (const line of sorted) {
    const sharesFen = sumFen(sharesOf(line).map((s) => s.shareFen));
    if (sharesFen !== line.netFen)
      return refuse('SHARES_DIFFER', { lineNo: line.lineNo, netFen: line.netFen, sharesFen });
  }
  const maxFen = discountableSum(sorted);
  if (orderDiscountFen > maxFen) return refuse('ORDER_DISCOUNT_TOO_HIGH', { maxFen });
  const groups = new Map<string, { payerType: PayerType; accountId: number | null; drafts: Draft[] }>();
  for (const { key, accountId, draft } of sorted.flatMap(draftsOf)) {
    const payerType = key === 'SELF:' ? 'SELF' : draft.payerType;
    const group = groups.get(key) ?? { payerType, accountId: payerType === 'SELF' ? null : accountId, drafts: [] };
    group.drafts.push(draft);
    groups.set(key, group);
  }
  const slips = [...groups.values()].map((g) =>
    slipOf(g.payerType, g.accountId, g.drafts, g.payerType === 'SELF' ? orderDiscountFen : 0, mode),
  );
  const kept = slips.filter((s) => s.payerType === 'SELF' || s.payableFen !== 0);
  return ok(kept.sort((a, b) => Number(b.payerType === 'SELF') - Number(a.payerType === 'SELF')));
}
