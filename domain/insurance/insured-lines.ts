/** Lines of an order with an insurance case: their assessed price, and what of them the customer bears. @source domain rules §8.6 */
import { lineAmounts, type PricedLine } from '../repair-order/line-amounts.ts';
import type { LineForMoney } from '../settlement/settle.ts';
import { borneBp, type InsuranceCase } from './case.ts';
import { deductibleShares, splitDeductible } from './deductible.ts';

type CaseTerms = Pick<InsuranceCase, 'deductibleBp' | 'isDirectPay'>;

/** True for lines the insurer is to pay. */
export function isInsured(line: Pick<LineForMoney, 'payerType'>): boolean {
  return line.payerType === 'INSURANCE';
}

/** The lines with the deductible moved to the customer, to the fen; shares agreed by hand stay. */
export function withDeductible(lines: readonly LineForMoney[], terms: CaseTerms | null): LineForMoney[] {
  const bp = terms === null ? 0 : borneBp(terms);
  const insured = lines.filter((line) => isInsured(line) && !line.shares?.length);
  if (bp === 0 || insured.length === 0) return [...lines];
  const splits = new Map(splitDeductible(insured, bp).map((split) => [split.lineNo, split]));
  return lines.map((line) => {
    const split = insured.includes(line) ? splits.get(line.lineNo) : undefined;
    if (split === undefined) return line;
    return { ...line, shares: deductibleShares(split, line.payerAccountId ?? 0) };
  });
}

/** What a line of this kind is sold for once the insurer assessed it: the whole of a job, one unit of a part, the amount of a charge. */
export function atAssessedPrice<T extends PricedLine>(line: T, priceFen: number) {
  const price =
    line.kind === 'PART'
      ? { unitPriceFen: priceFen }
      : line.kind === 'OTHER'
        ? { amountFen: priceFen }
        : { pricingMode: 'FIXED' as const, fixedPriceFen: priceFen, rateFen: null };
  const payRateBp = 10_000;
  return { ...price, payRateBp, ...lineAmounts({ ...line, ...price, payRateBp }) };
}

/** The price that `atAssessedPrice` would set to leave the line as it is, in fen. */
export function priceNow(line: PricedLine & { readonly netFen: number }): number {
  return line.kind === 'PART' ? (line.unitPriceFen ?? 0) : line.netFen;
}
