/** Splitting an amount so that not one fen is lost: largest remainder. Source: domain rules §8.3. */
import { type Fen, fen } from './money.ts';

/**
 * Splits `total` by `weights` (integers ≥ 0, in the order of line numbers).
 * Left-over fen go one each to the largest remainders, ties to the earlier weight. A negative total mirrors the positive split.
 * Weights that are all 0 give all to the first.
 * @throws RangeError for a negative weight: a fault of the program, not of a person
 */
export function allocate(total: number, weights: readonly number[]): Fen[] {
  if (weights.length === 0) return [];
  if (total < 0) return allocate(-total, weights).map((share) => fen(-share));
  if (weights.some((w) => w < 0)) throw new RangeError(`negative weight: ${weights.join(', ')}`);
  const sum = weights.reduce((s, w) => s + BigInt(w), 0n);
  if (sum === 0n) return weights.map((_, i) => fen(i === 0 ? total : 0));
  const parts = weights.map((w, i) => {
    const product = BigInt(total) * BigInt(w);
    return { i, share: product / sum, remainder: product % sum };
  });
  let left = total - Number(parts.reduce((s, p) => s + p.share, 0n));
  const byRemainder = [...parts].sort((a, b) =>
    a.remainder === b.remainder ? a.i - b.i : a.remainder > b.remainder ? -1 : 1,
  );
  const shares = parts.map((p) => Number(p.share));
  for (const p of byRemainder) {
    if (left === 0) break;
    shares[p.i] = (shares[p.i] ?? 0) + 1;
    left -= 1;
  }
  return shares.map((share) => fen(share));
}
