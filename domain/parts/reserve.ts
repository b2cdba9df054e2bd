/** Parts kept back for an order. @source domain rules §5.5 */
import type { PartStock } from './issue-part.ts';

/** What can be kept back of a line now: first authorised, first served; never more than is free. */
export function reservable(stock: Pick<PartStock, 'onHandMilli' | 'reservedMilli'>, wantedMilli: number): number {
  return Math.max(0, Math.min(wantedMilli, stock.onHandMilli - stock.reservedMilli));
}
