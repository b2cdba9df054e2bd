/** What should be in the drawer. Source: domain rules §5.7. */
import type { Tender } from '../enums.ts';
import { type Fen, fen, MAX_FEN, sumFen } from '../money.ts';
import { isHeldHere } from './tenders.ts';
import { ok, type Result, refuse } from '../result.ts';

export type TenderSum = { readonly tender: Tender; readonly inFen: number; readonly outFen: number };

/** In − out of one tender. */
export function netOfTender(sum: Pick<TenderSum, 'inFen' | 'outFen'>): Fen {
  return fen(sum.inFen - sum.outFen);
}

/** 净额 over all tenders. */
export function netOfShift(sums: readonly Pick<TenderSum, 'inFen' | 'outFen'>[]): Fen {
  return sumFen(sums.map(netOfTender));
}

/** Counted − expected of one tender. */
export function overShortOf(row: { readonly expectedFen: number; readonly countedFen: number }): Fen {
  return fen(row.countedFen - row.expectedFen);
}

/** Expected per tender: money in − money out; cash starts with the float. */
export function expectedOf(
  floatFen: number,
  sums: readonly TenderSum[],
): { readonly tender: Tender; readonly expectedFen: Fen }[] {
  const tenders = new Set<Tender>(['CASH', ...sums.map((s) => s.tender)]);
  return [...tenders].map((tender) => {
    const sum = sums.find((s) => s.tender === tender);
    const moved = (sum?.inFen ?? 0) - (sum?.outFen ?? 0);
    return { tender, expectedFen: fen(tender === 'CASH' ? floatFen + moved : moved) };
  });
}

/**
 * The count of a cashier with what nobody can count: what was used of balances that lie here is booked as it is expected.
 * @param counted what was typed; a figure for such a balance is left out of account
 */
export function withBalances(
  expected: readonly { readonly tender: Tender; readonly expectedFen: number }[],
  counted: readonly { readonly tender: Tender; readonly countedFen: number }[],
): { readonly tender: Tender; readonly countedFen: number }[] {
  const held = expected.filter((e) => isHeldHere(e.tender));
  return [
    ...counted.filter((c) => !isHeldHere(c.tender)),
    ...held.map((e) => ({ tender: e.tender, countedFen: e.expectedFen })),
  ];
}

/** 长短款 over all tenders: counted − expected. A tender nobody counted counts as 0. */
export function overShort(
  expected: readonly { readonly tender: Tender; readonly expectedFen: number }[],
  counted: readonly { readonly tender: Tender; readonly countedFen: number }[],
): Fen {
  const countedSum = counted.reduce((s, c) => s + c.countedFen, 0);
  return fen(countedSum - expected.reduce((s, e) => s + e.expectedFen, 0));
}

export type CountedTender = {
  readonly tender: Tender;
  readonly expectedFen: Fen;
  readonly countedFen: Fen;
  /** counted − expected */
  readonly overShortFen: Fen;
};

export type ComparedCount = {
  readonly tenders: readonly CountedTender[];
  readonly overShortFen: Fen;
  readonly isEven: boolean;
};

/**
 * Count against books, tender by tender: what was expected and not counted, and what was counted and not expected, both stand
 * there. A surplus in one tender never hides a shortage in another.
 *
 * @refuses AMOUNT_TOO_LARGE when the count is beyond any amount
 */
export function compareCount(
  expected: readonly { readonly tender: Tender; readonly expectedFen: number }[],
  counted: readonly { readonly tender: Tender; readonly countedFen: number }[],
): Result<ComparedCount, 'AMOUNT_TOO_LARGE'> {
  const wholeFen = [...counted.map((c) => c.countedFen), ...expected.map((e) => Math.abs(e.expectedFen))];
  if (wholeFen.reduce((sum, amount) => sum + amount, 0) > MAX_FEN)
    return refuse('AMOUNT_TOO_LARGE', { maxFen: MAX_FEN });
  const all = new Set<Tender>([...expected, ...counted].map((row) => row.tender));
  const tenders = [...all].map((tender) => {
    const expectedFen = sumFen(expected.filter((e) => e.tender === tender).map((e) => e.expectedFen));
    const countedFen = sumFen(counted.filter((c) => c.tender === tender).map((c) => c.countedFen));
    return { tender, expectedFen, countedFen, overShortFen: overShortOf({ expectedFen, countedFen }) };
  });
  return ok({
    tenders,
    overShortFen: sumFen(tenders.map((t) => t.overShortFen)),
    isEven: tenders.every((t) => t.overShortFen === 0),
  });
}
