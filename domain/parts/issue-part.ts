/** 领料 and 退料: how much may go out and come back. Source: domain rules §5.5, §8.8. */
import { ok, type Result, refuse } from '../result.ts';
import { returnCost, type StockBalance, takeOut } from './stock-cost.ts';

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
};

/** What of a line is still to go out. */
export function openMilli(line: { lineQtyMilli: number; issuedMilli: number; returnedMilli: number }): number {
  return line.lineQtyMilli - (line.issuedMilli - line.returnedMilli);
}

/**
 * Takes a quantity out of stock for a line of an order.
 * @refuses ISSUE_TOO_MUCH above what is open on the line; STOCK_SHORT when less is free than asked: what is reserved for
 * other orders is not free, what is reserved for this line is
 */
export function issuePart(stock: PartStock, ask: IssueAsk): Result<Issued, 'ISSUE_TOO_MUCH' | 'STOCK_SHORT'> {
  const { name, unit, qtyMilli: askedMilli } = ask;
  const open = openMilli(ask);
  if (askedMilli > open) return refuse('ISSUE_TOO_MUCH', { name, unit, openMilli: Math.max(open, 0), askedMilli });
  const freeMilli = stock.onHandMilli - stock.reservedMilli + ask.reservedForLineMilli;
  if (askedMilli > freeMilli)
    return refuse('STOCK_SHORT', { name, unit, freeMilli: Math.max(freeMilli, 0), askedMilli });
  const after = takeOut(stock, askedMilli);
  return ok({
    ...after,
    usedReservationMilli: Math.min(askedMilli, ask.reservedForLineMilli),
    isComplete: askedMilli === open,
  });
}

/** One issue of a line, newest first, and what came back of it. */
export type IssuedPiece = {
  readonly issueLineId: number;
  readonly qtyMilli: number;
  readonly costFen: number;
  readonly backMilli: number;
  readonly backFen: number;
};

export type ReturnedPiece = { readonly issueLineId: number; readonly qtyMilli: number; readonly costFen: number };

/**
 * Spreads a return over the issues it came from, newest first, each at the cost it went out.
 * @refuses RETURN_TOO_MUCH above issued − returned
 */
export function returnPart(
  line: { readonly name: string; readonly unit: string },
  pieces: readonly IssuedPiece[],
  qtyMilli: number,
): Result<readonly ReturnedPiece[], 'RETURN_TOO_MUCH'> {
  const outMilli = pieces.reduce((s, p) => s + p.qtyMilli - p.backMilli, 0);
  if (qtyMilli > outMilli)
    return refuse('RETURN_TOO_MUCH', { name: line.name, unit: line.unit, outMilli, askedMilli: qtyMilli });
  let left = qtyMilli;
  const back: ReturnedPiece[] = [];
  for (const piece of pieces) {
    const take = Math.min(left, piece.qtyMilli - piece.backMilli);
    if (take <= 0) continue;
    const costFen = returnCost(piece, { qtyMilli: piece.backMilli, costFen: piece.backFen }, take);
    back.push({ issueLineId: piece.issueLineId, qtyMilli: take, costFen });
    left -= take;
  }
  return ok(back);
}

/** What can be kept back of a line now: first authorised, first served; never more than is free. */
export function reservable(stock: PartStock, wantedMilli: number): number {
  return Math.max(0, Math.min(wantedMilli, stock.onHandMilli - stock.reservedMilli));
}
