/** Next numbers, given inside the act that uses them: a number shown is never given twice. */
import type { WriteTx } from '../write.ts';
import { keep } from '../keep.ts';

const next = keep((tx: WriteTx) =>
  tx.$client
    .prepare(
      `INSERT INTO counter (prefix, day_on, next) VALUES (?, ?, 2)
       ON CONFLICT (prefix, day_on) DO UPDATE SET next = next + 1 RETURNING next - 1`,
    )
    .pluck(),
);

/**
 * The next number of `prefix` on a day, starting at 1.
 *
 * @param dayOn YYYY-MM-DD, or empty for numbers that never restart
 * @source domain rules §7
 */
export function nextNumber(tx: WriteTx, prefix: string, dayOn: string): number {
  return next(tx).get(prefix, dayOn) as number;
}
