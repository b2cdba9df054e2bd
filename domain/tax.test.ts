import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitTax } from './tax.ts';

test.each([
  [11_300, 13, 1_300, 10_000],
  [10_000, 13, 1_150, 8_850],
  [76_200, 13, 8_766, 67_434],
  [4, 13, 0, 4],
  [5, 13, 1, 4],
  [20_000, 9, 1_651, 18_349],
  [30_000, 6, 1_698, 28_302],
  [10_000, 0, 0, 10_000],
  [-76_200, 13, -8_766, -67_434],
])('%i fen at %i %%', (gross, rate, taxFen, netOfTaxFen) => {
  expect(splitTax(gross, rate)).toEqual({ taxFen, netOfTaxFen });
});

test('property: tax and net make the gross, and tax is within half a fen of its share', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), fc.constantFrom(13, 9, 6, 0), (gross, rate) => {
      const { taxFen, netOfTaxFen } = splitTax(gross, rate);
      expect(taxFen + netOfTaxFen).toBe(gross);
      const gap = BigInt(taxFen) * BigInt(100 + rate) - BigInt(gross) * BigInt(rate);
      expect(2n * (gap < 0n ? -gap : gap) <= BigInt(100 + rate)).toBe(true);
    }),
  );
});
