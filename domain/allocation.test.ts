import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allocate } from './allocation.ts';

test.each([
  [1000, [3333, 3333, 3334], [333, 333, 334]],
  [100, [500, 500, 500], [34, 33, 33]],
  [1, [700, 700], [1, 0]],
  [999, [1, 1, 1, 7], [100, 100, 100, 699]],
])('%i over %j', (total, weights, shares) => {
  expect(allocate(total, weights)).toEqual(shares);
});

test('property: conserves, stays within one fen of the exact share, mirrors for negatives', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 99_999_999_999 }),
      fc.array(fc.integer({ min: 0, max: 99_999_999_999 }), { minLength: 1, maxLength: 60 }),
      (total, weights) => {
        const shares = allocate(total, weights);
        expect(shares.reduce((s, x) => s + x, 0)).toBe(total);
        const sum = weights.reduce((s, w) => s + BigInt(w), 0n);
        if (sum > 0n) {
          shares.forEach((share, i) => {
            const gap = BigInt(share) * sum - BigInt(total) * BigInt(weights[i] ?? 0);
            expect(gap < sum && gap > -sum).toBe(true);
          });
        }
        expect(allocate(-total, weights)).toEqual(shares.map((s) => (s === 0 ? 0 : -s)));
      },
    ),
  );
});
