import { expect, test } from 'vitest';
import { lineNote } from './line-note.ts';

const labor = {
  kind: 'LABOR',
  pricingMode: 'HOURS',
  billHoursCenti: 50,
  laborCoeffBp: 11_000,
  payRateBp: 10_000,
} as const;

test('free work shows the value of the whole line', () => {
  expect(lineNote({ ...labor, rateFen: 0, payerType: 'FREE', listPriceFen: 6_600 })).toBe('原价66.00');
  const oil = { kind: 'PART', qtyMilli: 4_200, unitPriceFen: 0, payRateBp: 10_000 } as const;
  expect(lineNote({ ...oil, payerType: 'FREE', listPriceFen: 7_200 })).toBe('原价302.40');
  expect(lineNote({ ...oil, payerType: 'FREE', listPriceFen: null })).toBe('');
});

test('a discount is written as people say it', () => {
  const own = { ...labor, rateFen: 12_000, payerType: 'SELF', listPriceFen: 12_000 } as const;
  expect([9_000, 8_550, 10_000].map((payRateBp) => lineNote({ ...own, payRateBp }))).toEqual(['9折', '8.55折', '']);
});
