/**
 * 退货: parts that come back unused after their slip was settled, without reversing the slip.
 *
 * @source domain rules §8.7a
 */
import type { LineKind } from '../enums.ts';
import { type Fen, fen, scaleFen, sumFen } from '../money.ts';
import { ok, type Result, refuse } from '../result.ts';

/** A line of the slip as stored, with what came back of it before. */
export type ReturnableLine = {
  readonly lineNo: number;
  readonly kind: LineKind;
  readonly name: string;
  readonly unit: string;
  /** 特殊订货不退 */
  readonly isSpecialOrder: boolean;
  readonly billedMilli: number;
  readonly returnedMilli: number;
  readonly taxRatePct: number;
  readonly grossFen: number;
  readonly shareFen: number;
  readonly orderDiscountFen: number;
  readonly roundingFen: number;
  readonly finalFen: number;
  readonly taxFen: number;
};

/** The settled slip; `refundedFen` is what earlier returns of it paid out. */
export type ReturnableSlip = {
  readonly payableFen: number;
  readonly refundedFen: number;
  readonly lines: readonly ReturnableLine[];
};

export type ReturnAsked = { readonly lineNo: number; readonly qtyMilli: number };

/** A line of the return slip; every amount is negative or 0. */
export type ReturnSlipLine = {
  readonly lineNo: number;
  readonly qtyMilli: number;
  readonly taxRatePct: number;
  readonly grossFen: Fen;
  readonly shareFen: Fen;
  readonly orderDiscountFen: Fen;
  readonly roundingFen: Fen;
  readonly finalFen: Fen;
  readonly taxFen: Fen;
  readonly netOfTaxFen: Fen;
};

export type ReturnSlip = {
  readonly partsFen: Fen;
  readonly discountFen: Fen;
  readonly orderDiscountFen: Fen;
  readonly roundingFen: Fen;
  /** negative: what is paid out */
  readonly payableFen: Fen;
  readonly taxFen: Fen;
  readonly netOfTaxFen: Fen;
  readonly lines: readonly ReturnSlipLine[];
};

export type ReturnCode = 'LINE_NOT_RETURNABLE' | 'PART_NOT_RETURNABLE' | 'RETURN_TOO_MUCH';
type Piece = { readonly line: ReturnableLine; readonly qtyMilli: number };

/** This piece's part of a stored amount: what all pieces so far make, less what the earlier ones made. */
function pieceOf({ line, qtyMilli }: Piece, amountFen: number): number {
  const upTo = (milli: number) => scaleFen(amountFen, milli, line.billedMilli);
  return upTo(line.returnedMilli + qtyMilli) - upTo(line.returnedMilli);
}

function findPiece(slip: ReturnableSlip, asked: ReturnAsked): Result<Piece, ReturnCode> {
  const line = slip.lines.find((l) => l.lineNo === asked.lineNo);
  if (!line || line.kind !== 'PART') return refuse('LINE_NOT_RETURNABLE', { name: line?.name ?? `${asked.lineNo}` });
  const { name, unit } = line;
  if (line.isSpecialOrder) return refuse('PART_NOT_RETURNABLE', { name });
  const outMilli = line.billedMilli - line.returnedMilli;
  if (asked.qtyMilli > outMilli || asked.qtyMilli <= 0) {
    return refuse('RETURN_TOO_MUCH', { name, unit, outMilli, askedMilli: asked.qtyMilli });
  }
  return ok({ line, qtyMilli: asked.qtyMilli });
}

/** Nothing that was paid for stays with the customer: no labor, no other charge, no piece. */
function isAllBack(slip: ReturnableSlip, pieces: readonly Piece[]): boolean {
  return slip.lines.every((line) => {
    if (line.finalFen + line.roundingFen === 0) return true;
    const now = pieces.find((piece) => piece.line.lineNo === line.lineNo)?.qtyMilli ?? 0;
    return line.kind === 'PART' && line.returnedMilli + now === line.billedMilli;
  });
}

/** 抹零 is not touched, except that never more than what is left is paid out, and the very last piece pays out all that is left. */
function refundsOf(slip: ReturnableSlip, pieces: readonly Piece[]): number[] {
  let left = slip.payableFen - slip.refundedFen;
  const refunds = pieces.map((piece) => {
    const refundFen = Math.min(pieceOf(piece, piece.line.finalFen + piece.line.roundingFen), left);
    left -= refundFen;
    return refundFen;
  });
  const last = refunds.length - 1;
  if (last >= 0 && isAllBack(slip, pieces)) refunds[last] = (refunds[last] ?? 0) + left;
  return refunds;
}

function slipLine(piece: Piece, refundFen: number): ReturnSlipLine {
  const { line } = piece;
  const shareFen = pieceOf(piece, line.shareFen);
  const netFen = pieceOf(piece, line.finalFen + line.roundingFen);
  const taxFen = pieceOf(piece, line.taxFen);
  return {
    lineNo: line.lineNo,
    qtyMilli: piece.qtyMilli,
    taxRatePct: line.taxRatePct,
    grossFen: fen(-pieceOf(piece, line.grossFen)),
    shareFen: fen(-shareFen),
    orderDiscountFen: fen(netFen - shareFen),
    roundingFen: fen(refundFen - netFen),
    finalFen: fen(-refundFen),
    taxFen: fen(-taxFen),
    netOfTaxFen: fen(taxFen - refundFen),
  };
}

/**
 * The return slip. Pieces of one line need not refund equally; all of them together refund exactly what was paid.
 *
 * @param asked quantities in thousandths
 * @refuses LINE_NOT_RETURNABLE for labor and charges, PART_NOT_RETURNABLE for 特殊订货, RETURN_TOO_MUCH above billed − returned
 */
export function returnParts(slip: ReturnableSlip, asked: readonly ReturnAsked[]): Result<ReturnSlip, ReturnCode> {
  const pieces: Piece[] = [];
  for (const lineNo of [...new Set(asked.map((one) => one.lineNo))].sort((a, b) => a - b)) {
    const qtyMilli = asked.reduce((sum, one) => sum + (one.lineNo === lineNo ? one.qtyMilli : 0), 0);
    const piece = findPiece(slip, { lineNo, qtyMilli });
    if (!piece.ok) return piece;
    pieces.push(piece.value);
  }
  const refunds = refundsOf(slip, pieces);
  const lines = pieces.map((piece, i) => slipLine(piece, refunds[i] ?? 0));
  return ok({
    partsFen: sumFen(lines.map((l) => l.grossFen)),
    discountFen: sumFen(lines.map((l) => l.grossFen - l.shareFen)),
    orderDiscountFen: sumFen(lines.map((l) => l.orderDiscountFen)),
    roundingFen: sumFen(lines.map((l) => l.roundingFen)),
    payableFen: sumFen(lines.map((l) => l.finalFen)),
    taxFen: sumFen(lines.map((l) => l.taxFen)),
    netOfTaxFen: sumFen(lines.map((l) => l.netOfTaxFen)),
    lines,
  });
}
