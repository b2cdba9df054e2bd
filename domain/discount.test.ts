import { expect, test } from 'vitest';
import { type DiscountedLine, payRateOf, planPayRate } from './discount.ts';

const plan = { laborPayRateBp: 9_000, partsPayRateBp: 9_500, validUntilOn: '2026-12-31', exceptions: { 轮胎: 9_800 } };
const labor: DiscountedLine = { kind: 'LABOR', payerType: 'SELF', category: '定期保养', isNoDiscount: false };
const part: DiscountedLine = { ...labor, kind: 'PART', category: '滤清' };
const today = '2026-11-22';

test('labor and parts have own rates, a category may have another', () => {
  expect(planPayRate(plan, labor, today)).toBe(9_000);
  expect(planPayRate(plan, part, today)).toBe(9_500);
  expect(planPayRate(plan, { ...part, category: '轮胎' }, today)).toBe(9_800);
});

test('no plan, an ended plan, another payer, another charge, a line that takes none: full price', () => {
  expect(planPayRate(null, labor, today)).toBe(10_000);
  expect(planPayRate(plan, labor, '2026-12-31')).toBe(9_000);
  expect(planPayRate(plan, labor, '2027-01-01')).toBe(10_000);
  expect(planPayRate({ ...plan, validUntilOn: null }, labor, '2099-01-01')).toBe(9_000);
  for (const payerType of ['WARRANTY', 'INSURANCE', 'INTERNAL', 'FREE'] as const) {
    expect(planPayRate(plan, { ...labor, payerType }, today)).toBe(10_000);
  }
  expect(planPayRate(plan, { ...labor, kind: 'OTHER' }, today)).toBe(10_000);
  expect(planPayRate(plan, { ...part, isNoDiscount: true }, today)).toBe(10_000);
});

test('what was typed and the plan are never multiplied', () => {
  expect(payRateOf(8_500, 9_000)).toBe(8_500);
  expect(payRateOf(10_000, 9_000)).toBe(10_000);
  expect(payRateOf(null, 9_000)).toBe(9_000);
});
