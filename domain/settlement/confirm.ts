/** What confirming a slip decides beside its amounts. Source: domain rules §5.4, §5.6, §8.9. */
import { ok, type Result, refuse } from '../result.ts';

/** All free: nothing is collected, the slip is paid at once and the list is still printed. */
export function isSettlementPaidAtOnce(payableFen: number): boolean {
  return payableFen === 0;
}

/** The warranty sentence of the slip; empty when nothing was repaired. */
export function warrantyTextOf(km: number, days: number): string {
  return km === 0 && days === 0 ? '' : `自出厂日起 ${days} 天或 ${km} 公里,先到为止`;
}

/** What the customer pays on a slip before 抹零, in fen: the figure their consent is measured against. */
export function selfBeforeRounding(slip: { readonly payableFen: number; readonly roundingFen: number }): number {
  return slip.payableFen + slip.roundingFen;
}

/**
 * The customer never pays more than they last agreed to. Before anything was authorised (counter sales) there is no such sum.
 *
 * @refuses ABOVE_AUTHORISED until a further consent is recorded
 */
export function checkAuthorised(selfFen: number, authorisedFen: number | null): Result<true, 'ABOVE_AUTHORISED'> {
  if (authorisedFen === null || selfFen <= authorisedFen) return ok(true);
  return refuse('ABOVE_AUTHORISED', { authorisedFen, nowFen: selfFen });
}
