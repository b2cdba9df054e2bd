/** A lower price of a line of a signed order: a lower unit price, a deeper discount, or free of charge. @source domain rules §2 (limits), §5.3 (Lines), §8.2 */
import type { ClaimState, PayerType } from '../enums.ts';
import { FindingList, type Findings } from '../findings.ts';
import { cleanLine } from '../text.ts';
import { isBegun, mayRemoveLine, type RemovedLine } from './cancel.ts';
import { outMilli } from './handover.ts';
import { lineAmounts, lineGross, type PricedLine } from './line-amounts.ts';

/** `payRateBp`: what the customer pays of the price, 9000 = 9折; `unitFen`: of one unit or hour, of the whole where it has neither. */
export type Cheaper =
  | { readonly kind: 'FREE' }
  | { readonly kind: 'DISCOUNT'; readonly payRateBp: number }
  | { readonly kind: 'PRICE'; readonly unitFen: number };

export type CheaperLine = RemovedLine &
  PricedLine & {
    readonly payerType: PayerType;
    readonly netFen: number;
    readonly isDiscountable: boolean;
    /** of one unit for parts, of the whole line for the rest */
    readonly listPriceFen: number | null;
  };

/** What the manufacturer will not pay after all: nobody's, unless the shop gives it away (§8.6). */
function isGivenUp(
  line: { readonly payerType: PayerType; readonly netFen: number },
  claim: ClaimState | null,
): boolean {
  return line.payerType === 'WARRANTY' && line.netFen > 0 && claim === 'REJECTED';
}

/** True where the customer could pay less of it, nothing of it out, its work not begun; or where its claim was rejected. */
export function mayCheapenLine(
  line: Parameters<typeof mayRemoveLine>[0] & { readonly payerType: PayerType; readonly netFen: number },
  claim: ClaimState | null,
): boolean {
  return isGivenUp(line, claim) || (line.payerType === 'SELF' && line.netFen > 0 && mayRemoveLine(line));
}

function priceOf(line: PricedLine, unitFen: number): Partial<PricedLine> {
  if (line.kind === 'PART') return { unitPriceFen: unitFen };
  if (line.kind === 'OTHER') return { amountFen: unitFen };
  return line.pricingMode === 'FIXED' ? { fixedPriceFen: unitFen } : { rateFen: unitFen };
}

/** Price of one unit or hour, of the whole where the line has neither, in fen. */
export function unitFenOf(line: PricedLine): number {
  if (line.kind === 'PART') return line.unitPriceFen ?? 0;
  if (line.kind === 'OTHER') return line.amountFen ?? 0;
  return (line.pricingMode === 'FIXED' ? line.fixedPriceFen : line.rateFen) ?? 0;
}

/** What changes on the line; free of charge it keeps in brackets what it would have cost. */
export function cheaperLine(line: CheaperLine, to: Cheaper) {
  if (to.kind === 'DISCOUNT') {
    return { payRateBp: to.payRateBp, ...lineAmounts({ ...line, payRateBp: to.payRateBp }) };
  }
  if (to.kind === 'PRICE') {
    const price = priceOf(line, to.unitFen);
    return { ...price, ...lineAmounts({ ...line, ...price }) };
  }
  const terms = { ...priceOf(line, 0), payRateBp: 10_000, payerType: 'FREE' as const };
  const listPriceFen = line.listPriceFen ?? (line.kind === 'PART' ? (line.unitPriceFen ?? null) : lineGross(line));
  return { ...terms, listPriceFen, ...lineAmounts({ ...line, ...terms }) };
}

/**
 * Whether the line may become cheaper at all; who may say so is asked beside it (domain/limits.ts). What a rejected claim leaves
 * may be given away though its parts are in the car.
 *
 * @param claim state of the order's claim
 * @refuses REASON_MISSING, LINE_NOT_CHEAPER, DISCOUNT_NOT_ALLOWED, LINE_PART_OUT (退料 first), LINE_LABOR_DONE
 */
export function checkCheaperLine(line: CheaperLine, to: Cheaper, reason: string, claim: ClaimState | null): Findings {
  const { name } = line;
  const out = outMilli(line);
  const isLess = line.payerType === 'SELF' && line.netFen > 0 && cheaperLine(line, to).netFen < line.netFen;
  const found = new FindingList().refuseIf(cleanLine(reason) === '', 'REASON_MISSING', {}, 'reason');
  if (to.kind === 'FREE' && isGivenUp(line, claim)) return found.found;
  return found
    .refuseIf(to.kind === 'DISCOUNT' && !line.isDiscountable, 'DISCOUNT_NOT_ALLOWED', { name }, 'payRateBp')
    .refuseIf(!isLess, 'LINE_NOT_CHEAPER', { name }, to.kind === 'PRICE' ? 'unitFen' : 'payRateBp')
    .refuseIf(out > 0, 'LINE_PART_OUT', { name, unit: line.unit, outMilli: out })
    .refuseIf(isBegun(line), 'LINE_LABOR_DONE', { name }).found;
}
