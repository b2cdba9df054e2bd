/** 补货: what lies below its lower limit, and how much to order. Quantities in thousandths. */

export type ReorderStock = {
  readonly onHandMilli: number;
  /** ordered and not here yet */
  readonly onOrderMilli: number;
  /** null: no limit is kept for it */
  readonly minMilli: number | null;
  readonly maxMilli: number | null;
};

/**
 * How much to order so that the part is full again, 0 while what lies there and what is on its way reach the lower limit.
 * Without an upper limit it is filled to the lower one.
 * @source domain rules §4.1 minMilli, §9.11
 */
export function suggestedOrder({ onHandMilli, onOrderMilli, minMilli, maxMilli }: ReorderStock): number {
  const coming = onHandMilli + onOrderMilli;
  if (minMilli === null || coming >= minMilli) return 0;
  return Math.max(minMilli, maxMilli ?? 0) - coming;
}
