import { expect, test } from 'vitest';
import { warrantyPeriod } from './warranty-period.ts';

test('the highest class decides', () => {
  expect(warrantyPeriod(['LEVEL1', 'MINOR'])).toEqual({ km: 2_000, days: 10 });
  expect(warrantyPeriod(['MINOR', 'LEVEL2'])).toEqual({ km: 5_000, days: 30 });
  expect(warrantyPeriod(['LEVEL1', 'ASSEMBLY', 'LEVEL2'])).toEqual({ km: 20_000, days: 100 });
  expect(warrantyPeriod([])).toEqual({ km: 0, days: 0 });
});
