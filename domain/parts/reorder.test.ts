import fc from 'fast-check';
import { expect, test } from 'vitest';
import { suggestedOrder } from './reorder.ts';

const at = (onHandMilli: number, onOrderMilli: number, minMilli: number | null, maxMilli: number | null) =>
  suggestedOrder({ onHandMilli, onOrderMilli, minMilli, maxMilli });

test('below the lower limit it is filled to the upper one, what is on its way counted', () => {
  expect(at(4_000, 0, 20_000, 60_000)).toBe(56_000);
  expect(at(4_000, 10_000, 20_000, 60_000)).toBe(46_000);
  expect(at(4_000, 16_000, 20_000, 60_000)).toBe(0);
  expect(at(4_000, 0, 20_000, null)).toBe(16_000);
  expect(at(0, 0, null, 60_000)).toBe(0);
  expect(at(-2_000, 0, 0, null)).toBe(2_000);
});

test('what is ordered lifts it to the lower limit or over, and is never asked for twice', () => {
  const milli = fc.integer({ min: -50_000, max: 900_000 });
  fc.assert(
    fc.property(milli, fc.nat(900_000), fc.nat(900_000), fc.option(fc.nat(900_000)), (onHand, onOrder, min, max) => {
      const ordered = at(onHand, onOrder, min, max);
      return ordered >= 0 && at(onHand, onOrder + ordered, min, max) === 0;
    }),
  );
});
