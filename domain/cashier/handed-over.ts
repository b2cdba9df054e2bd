/** 实收 and 找零 as a paper states them. @source domain rules §5.6, §8.7, §9.8, §9.10 */
import { type Fen, sumFen } from '../money.ts';

export type HandedTender = {
  readonly amountFen: number;
  /** what the customer handed over; null for everything but cash */
  readonly tenderedFen: number | null;
  readonly changeFen: number | null;
  /** a transfer the bank has not shown yet */
  readonly isPending: boolean;
};

/** What came over the counter, cash before its change; null where nothing was received. A waiting transfer is not received. */
export function handedOver(tenders: readonly HandedTender[]): {
  readonly receivedFen: Fen | null;
  readonly changeFen: Fen | null;
} {
  const received = tenders.filter((t) => !t.isPending);
  if (received.length === 0) return { receivedFen: null, changeFen: null };
  return {
    receivedFen: sumFen(received.map((t) => t.tenderedFen ?? t.amountFen)),
    changeFen: sumFen(received.map((t) => t.changeFen ?? 0)),
  };
}
