import { expect, test } from 'vitest';
import { isInWarranty, promiseWarranty, warrantyEnd, warrantyPeriod } from './warranty-period.ts';

test('the highest class decides', () => {
  expect(warrantyPeriod(['LEVEL1', 'MINOR'])).toEqual({ km: 2_000, days: 10 });
  expect(warrantyPeriod(['MINOR', 'LEVEL2'])).toEqual({ km: 5_000, days: 30 });
  expect(warrantyPeriod(['LEVEL1', 'ASSEMBLY', 'LEVEL2'])).toEqual({ km: 20_000, days: 100 });
  expect(warrantyPeriod([])).toEqual({ km: 0, days: 0 });
});

test('the shop may promise more, never less', () => {
  const minimum = warrantyPeriod(['LEVEL2']);
  expect(promiseWarranty(minimum, { km: 10_000, days: 30 })).toEqual({ ok: true, value: { km: 10_000, days: 30 } });
  for (const less of [
    { km: 4_999, days: 365 },
    { km: 99_999, days: 29 },
  ]) {
    expect(promiseWarranty(minimum, less)).toEqual({
      ok: false,
      refusal: { code: 'WARRANTY_BELOW_MINIMUM', data: { km: 5_000, days: 30 } },
    });
  }
});

test('it begins on delivery and ends with days or kilometres, whichever comes first', () => {
  const delivered = { on: '2026-11-22', km: 45_213 };
  const period = { km: 5_000, days: 30 };
  expect(warrantyEnd(period, delivered)).toEqual({ on: '2026-12-22', km: 50_213 });
  expect(isInWarranty(period, delivered, { on: '2026-12-22', km: 50_213 })).toBe(true);
  expect(isInWarranty(period, delivered, { on: '2026-12-23', km: 45_300 })).toBe(false);
  expect(isInWarranty(period, delivered, { on: '2026-11-23', km: 50_214 })).toBe(false);
  expect(isInWarranty({ km: 0, days: 0 }, delivered, delivered)).toBe(false);
});
