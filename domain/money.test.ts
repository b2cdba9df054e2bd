import fc from 'fast-check';
import { expect, test } from 'vitest';
import { divideRounded, fen, formatYuan, MAX_FEN, parseYuan, scaleFen, sumFen, typedAmount } from './money.ts';

test.each([
  ['300', 30_000],
  ['￥300', 30_000],
  ['¥ 300', 30_000],
  ['300元', 30_000],
  ['1,234.5', 123_450],
  ['1,234.50', 123_450],
  ['１２３．４５', 12_345],
  ['￥１，２３４．５０', 123_450],
  [' 0.05 ', 5],
  ['007', 700],
  ['-5.00', -500],
  ['−5', -500],
  ['-0', 0],
  ['999,999,999.99', MAX_FEN],
])('%s is an amount', (typed, amount) => {
  expect(parseYuan(typed)).toBe(amount);
  expect(Object.is(parseYuan(typed), -0)).toBe(false);
});

test.each([
  '1.005',
  '三百',
  '3元5',
  '3 00',
  '12,34',
  '1,23.5',
  '1.',
  '.5',
  '',
  '1e3',
  '0x10',
  '5-',
  '1000000000',
  '9'.repeat(40),
  '300元整',
  'NaN',
])('%s is none', (typed) => {
  expect(parseYuan(typed)).toBeNull();
  expect(typedAmount(typed)).toMatchObject({ ok: false, refusal: { code: 'AMOUNT_INVALID' } });
});

test('a form takes no negative amount', () => {
  expect(typedAmount('-5')).toMatchObject({ ok: false, refusal: { code: 'AMOUNT_INVALID', data: { typed: '-5' } } });
  expect(typedAmount('0')).toEqual({ ok: true, value: 0 });
});

test('what is no integer, or beyond the limit, never becomes money', () => {
  for (const wrong of [0.1, Number.NaN, Number.POSITIVE_INFINITY, MAX_FEN + 1, -MAX_FEN - 1]) {
    expect(() => fen(wrong)).toThrow(RangeError);
  }
  expect(() => sumFen([MAX_FEN, 1])).toThrow(RangeError);
  expect(() => scaleFen(MAX_FEN, 2, 1)).toThrow(RangeError);
});

test('halves are rounded away from zero, both ways', () => {
  expect([5n, 15n, -5n, -15n, 4n, -4n].map((n) => Number(divideRounded(n, 10n)))).toEqual([1, 2, -1, -2, 0, 0]);
  expect([scaleFen(1, 1, 2), scaleFen(-1, 1, 2), scaleFen(1, -1, 2), scaleFen(10_050, 7, 100)]).toEqual([
    1, -1, -1, 704,
  ]);
});

test('property: a printed amount reads back as itself', () => {
  fc.assert(
    fc.property(fc.integer({ min: -MAX_FEN, max: MAX_FEN }), (amount) => {
      expect(parseYuan(formatYuan(amount))).toBe(amount);
      expect(formatYuan(amount)).toMatch(/^-?\d+\.\d{2}$/);
    }),
  );
});

test('property: scaling is off by half a fen at most, and exact where a float is not', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -MAX_FEN, max: MAX_FEN }),
      fc.integer({ min: 0, max: 10_000 }),
      fc.integer({ min: 10_000, max: 1_000_000 }),
      (amount, numerator, denominator) => {
        const exact = BigInt(amount) * BigInt(numerator);
        const gap = BigInt(scaleFen(amount, numerator, denominator)) * BigInt(denominator) - exact;
        expect(2n * (gap < 0n ? -gap : gap) <= BigInt(denominator)).toBe(true);
      },
    ),
  );
});
