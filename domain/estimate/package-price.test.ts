import fc from 'fast-check';
import { expect, test } from 'vitest';
import { priceAsPackage } from './package-price.ts';

test('a service of 412.40 as a package of 368.00', () => {
  const lines = [12_000, 24_000, 3_400, 1_840].map((grossFen, i) => ({ lineNo: i + 1, grossFen }));
  const result = priceAsPackage(lines, 36_800);
  if (!result.ok) throw new Error(result.refusal.code);
  expect(result.value.map((l) => l.netFen)).toEqual([10_708, 21_416, 3_034, 1_642]);
});

test('a package dearer than its lines is refused', () => {
  expect(priceAsPackage([{ lineNo: 1, grossFen: 100 }], 101)).toEqual({
    ok: false,
    refusal: { code: 'PACKAGE_PRICE_TOO_HIGH', data: { packageFen: 101, linesFen: 100 } },
  });
});

test('property: the lines make the package price, none is dearer than by the list', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(999_999), { minLength: 1, maxLength: 20 }), fc.nat(10_000), (gross, partBp) => {
      const sum = gross.reduce((s, g) => s + g, 0);
      const packageFen = Math.floor((sum * partBp) / 10_000);
      const lines = gross.map((grossFen, i) => ({ lineNo: i + 1, grossFen }));
      const result = priceAsPackage(lines, packageFen);
      if (!result.ok) throw new Error(result.refusal.code);
      expect(result.value.reduce((s, l) => s + l.netFen, 0)).toBe(packageFen);
      for (const l of result.value) {
        expect(l.netFen).toBeLessThanOrEqual(l.grossFen);
        expect(l.discountFen).toBe(l.grossFen - l.netFen);
      }
    }),
  );
});
