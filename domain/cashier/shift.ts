/** What should be in the drawer. Source: domain rules §5.7. */
import type { Tender } from '../enums.ts';
import { type Fen, fen } from '../money.ts';

export type TenderSum = { readonly tender: Tender; readonly inFen: number; readonly outFen: number };

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

/** 长短款 over all tenders: counted − expected. A tender nobody counted counts as 0. */
export function overShort(
  expected: readonly { readonly tender: Tender; readonly expectedFen: number }[],
  counted: readonly { readonly tender: Tender; readonly countedFen: number }[],
): Fen {
  const countedSum = counted.reduce((s, c) => s + c.countedFen, 0);
  return fen(countedSum - expected.reduce((s, e) => s + e.expectedFen, 0));
}
