/** 领料: what may go out, and how much of it. Source: domain rules §5.5, §8.8. */
import { ok, type Result, refuse } from '../result.ts';
import type { PayerType, QualityType } from '../enums.ts';
import { type FieldRefusal, finding } from '../findings.ts';
import { type CostOf, takeOutBeforeReceipt } from './before-receipt.ts';
import { type StockBalance, takeOut } from './stock-cost.ts';

/** A part line of an order and the part behind it; quantities in thousandths. */
export type IssueAsk = {
  readonly name: string;
  readonly unit: string;
  readonly lineQtyMilli: number;
  readonly issuedMilli: number;
  readonly returnedMilli: number;
  readonly qtyMilli: number;
  /** kept back for this very line */
  readonly reservedForLineMilli: number;
  /** 先出后入: a parts manager lets out what has not come in yet; what is kept for other orders stays kept */
  readonly isBeforeReceipt?: boolean;
  /** what the part last went out or came in for; needed only when nothing lies there */
  readonly lastCost?: CostOf;
};

export type PartStock = StockBalance & { readonly reservedMilli: number };

export type Issued = {
  readonly onHandMilli: number;
  readonly valueFen: number;
  /** what the issue costs, in fen */
  readonly costFen: number;
  /** how much of the line's reservation it uses up */
  readonly usedReservationMilli: number;
  /** true when nothing of the line is open any more */
  readonly isComplete: boolean;
  /** went out before it came in: to be covered within 3 days ⚙ */
  readonly isBeforeReceipt: boolean;
};

/** What of a line decides whether its part may go out at all. */
export type IssuableLine = {
  readonly name: string;
  readonly payerType: PayerType;
  readonly qualityType: QualityType | null;
  readonly isQualityConsented: boolean;
  readonly isCustomerSupplied: boolean;
  readonly isCancelled: boolean;
  /** freeAllowed by the list, or approved */
  readonly isFreeApproved: boolean;
  /** the supplement the line came with, when its customer has not agreed */
  readonly unagreedSupplementNo: string | null;
};

/**
 * Whether the part of a line may go out at all; everything that is wrong, at once.
 *
 * @refuses LINE_NOT_ISSUABLE for cancelled lines and what the customer brought, PART_CONSENT_MISSING for REMAN and REPAIRED without
 *   written consent, FREE_NOT_APPROVED, SUPPLEMENT_NOT_AGREED
 */
export function checkIssuable(line: IssuableLine, field: string): FieldRefusal[] {
  const { name } = line;
  const isUsed = line.qualityType === 'REMAN' || line.qualityType === 'REPAIRED';
  const found: FieldRefusal[] = [];
  if (line.isCancelled || line.isCustomerSupplied) found.push(finding('LINE_NOT_ISSUABLE', { name }, field));
  if (isUsed && !line.isQualityConsented) found.push(finding('PART_CONSENT_MISSING', { names: [name] }, field));
  if (line.payerType === 'FREE' && !line.isFreeApproved) found.push(finding('FREE_NOT_APPROVED', { name }, field));
  if (line.unagreedSupplementNo !== null)
    found.push(finding('SUPPLEMENT_NOT_AGREED', { supplementNo: line.unagreedSupplementNo }, field));
  return found;
}

/** What of a line is still to go out. */
export function openMilli(line: { lineQtyMilli: number; issuedMilli: number; returnedMilli: number }): number {
  return line.lineQtyMilli - (line.issuedMilli - line.returnedMilli);
}

/**
 * Takes a quantity out of stock for a line of an order.
 * @refuses ISSUE_TOO_MUCH above what is open on the line; STOCK_SHORT when less is free than asked: what is reserved for
 * other orders is not free, what is reserved for this line is; 先出后入 lets the stock go below 0, at the last average
 */
export function issuePart(stock: PartStock, ask: IssueAsk): Result<Issued, 'ISSUE_TOO_MUCH' | 'STOCK_SHORT'> {
  const { name, unit, qtyMilli: askedMilli } = ask;
  const open = openMilli(ask);
  if (askedMilli > open) return refuse('ISSUE_TOO_MUCH', { name, unit, openMilli: Math.max(open, 0), askedMilli });
  const freeMilli = stock.onHandMilli - stock.reservedMilli + ask.reservedForLineMilli;
  const isShort = askedMilli > freeMilli;
  if (isShort && ask.isBeforeReceipt !== true)
    return refuse('STOCK_SHORT', { name, unit, freeMilli: Math.max(freeMilli, 0), askedMilli });
  const after = isShort ? takeOutBeforeReceipt(stock, askedMilli, ask.lastCost) : takeOut(stock, askedMilli);
  return ok({
    ...after,
    usedReservationMilli: Math.min(askedMilli, ask.reservedForLineMilli),
    isComplete: askedMilli === open,
    isBeforeReceipt: isShort,
  });
}
