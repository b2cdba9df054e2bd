import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ROUNDING_MODES } from './enums.ts';
import { roundingOf } from './rounding.ts';

test.each([
  [76_208, 'NONE', 0],
  [76_208, 'DROP_FEN', 8],
  [76_208, 'DROP_JIAO', 8],
  [40_840, 'DROP_JIAO', 40],
  [76_299, 'DROP_JIAO', 99],
  [76_200, 'DROP_JIAO', 0],
  [76_249, 'HALF_UP_YUAN', 49],
  [76_250, 'HALF_UP_YUAN', -50],
  [76_299, 'HALF_UP_YUAN', -1],
  [0, 'DROP_JIAO', 0],
  [50, 'HALF_UP_YUAN', -50],
] as const)('%i fen, %s', (payable, mode, off) => {
  expect(roundingOf(payable, mode)).toBe(off);
});

test('property: at most 0.99, only HALF_UP_YUAN ever adds, and what is left is even', () => {
  fc.assert(
    fc.property(fc.nat(99_999_999), fc.constantFrom(...ROUNDING_MODES), (payable, mode) => {
      const off = roundingOf(payable, mode);
      const step = { NONE: 1, DROP_FEN: 10, DROP_JIAO: 100, HALF_UP_YUAN: 100 }[mode];
      expect(Math.abs(off)).toBeLessThanOrEqual(99);
      expect((payable - off) % step).toBe(0);
      expect(payable - off).toBeGreaterThanOrEqual(0);
      if (mode !== 'HALF_UP_YUAN') expect(off).toBeGreaterThanOrEqual(0);
    }),
  );
});
