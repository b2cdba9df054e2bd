/** 退料: what comes back to stock before the order is settled, at the cost it went out. @source domain rules §5.5, §8.8 */
import { ok, type Result, refuse } from '../result.ts';
import { returnCost } from './stock-cost.ts';

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
 * @refuses RETURN_TOO_MUCH above issued − returned, PART_NOT_RETURNABLE for 特殊订货
 */
export function returnPart(
  line: { readonly name: string; readonly unit: string; readonly isSpecialOrder?: boolean },
  pieces: readonly IssuedPiece[],
  qtyMilli: number,
): Result<readonly ReturnedPiece[], 'RETURN_TOO_MUCH' | 'PART_NOT_RETURNABLE'> {
  if (line.isSpecialOrder === true) return refuse('PART_NOT_RETURNABLE', { name: line.name });
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
