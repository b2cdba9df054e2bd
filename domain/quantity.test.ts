import fc from 'fast-check';
import { expect, test } from 'vitest';
import { centiHour, formatCentiHours, formatMilli, milliQty, parseCentiHours, parseMilli } from './quantity.ts';

test.each([
  ['4.2', '升', 3, 4_200],
  ['0.333', '升', 3, 333],
  ['1', '个', 0, 1_000],
  ['1.000', '个', 0, 1_000],
  ['12.5', '克', 1, 12_500],
  ['４．２', '升', 3, 4_200],
  ['99999', '个', 0, 99_999_000],
])('%s %s with %i decimals', (typed, unit, decimals, milli) => {
  expect(parseMilli(typed, unit, decimals)).toEqual({ ok: true, value: milli });
});

test.each([
  ['0.5', '个', 0, 'QTY_DECIMALS'],
  ['1.25', '克', 1, 'QTY_DECIMALS'],
  ['0.0001', '升', 3, 'QTY_DECIMALS'],
  ['0', '个', 0, 'QTY_RANGE'],
  ['0.000', '升', 3, 'QTY_RANGE'],
  ['-1', '个', 0, 'QTY_RANGE'],
  ['100000', '个', 0, 'QTY_RANGE'],
  ['99999.001', '升', 3, 'QTY_RANGE'],
  ['一', '个', 0, 'QTY_INVALID'],
  ['1,000', '个', 0, 'QTY_INVALID'],
  ['', '个', 0, 'QTY_INVALID'],
  ['1.', '个', 0, 'QTY_INVALID'],
])('%s %s with %i decimals is refused: %s', (typed, unit, decimals, code) => {
  expect(parseMilli(typed, unit, decimals)).toMatchObject({ ok: false, refusal: { code } });
});

test.each([
  ['1', 100],
  ['0.35', 35],
  ['0.01', 1],
  ['999.99', 99_999],
  ['0.350', 35],
])('%s hours', (typed, centi) => {
  expect(parseCentiHours(typed)).toEqual({ ok: true, value: centi });
});

test.each(['0', '-1', '0.00', '1000', '999.991', '0.355', 'x', ''])('%s hours are refused', (typed) => {
  expect(parseCentiHours(typed)).toMatchObject({ ok: false, refusal: { code: 'HOURS_INVALID', data: { typed } } });
});

test('what is no integer never becomes a quantity or hours', () => {
  for (const wrong of [0.5, Number.NaN, 2 ** 53]) expect(() => milliQty(wrong)).toThrow(RangeError);
  for (const wrong of [0, 0.5, 100_000, -1]) expect(() => centiHour(wrong)).toThrow(RangeError);
});

test('property: what is shown reads back as itself', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999_000 }), fc.integer({ min: 1, max: 99_999 }), (milli, centi) => {
      expect(parseMilli(formatMilli(milli), '升', 3)).toEqual({ ok: true, value: milli });
      expect(parseCentiHours(formatCentiHours(centi))).toEqual({ ok: true, value: centi });
      expect(formatMilli(-milli)).toBe(`-${formatMilli(milli)}`);
    }),
  );
});
