import { expect, test } from 'vitest';
import { readEngineNo } from './engine-no.ts';
import { checkMileage, checkMileageOut } from './mileage.ts';

const before = { lastKm: 45_000, lastOn: '2026-11-12', today: '2026-11-22' };
const codes = (f: ReturnType<typeof checkMileage>) => ({
  refusals: f.refusals.map((r) => r.code),
  warnings: f.warnings.map((w) => w.code),
});

test('mileage below the last visit needs a reason', () => {
  expect(checkMileage({ ...before, km: 44_999 }).refusals).toEqual([
    { code: 'MILEAGE_LOWER', data: { lastKm: 45_000, typedKm: 44_999 }, field: 'mileageIn' },
  ]);
  expect(codes(checkMileage({ ...before, km: 44_999, reason: 'METER_REPLACED' }))).toEqual({
    refusals: [],
    warnings: [],
  });
  expect(codes(checkMileage({ ...before, km: 45_000 }))).toEqual({ refusals: [], warnings: [] });
});

test('more than 300 km a day since the last visit warns', () => {
  expect(codes(checkMileage({ ...before, km: 48_000 })).warnings).toEqual([]);
  expect(codes(checkMileage({ ...before, km: 48_001 })).warnings).toEqual(['MILEAGE_JUMP']);
  expect(codes(checkMileage({ ...before, today: '2026-11-12', km: 45_301 })).warnings).toEqual(['MILEAGE_JUMP']);
});

test.each([-1, 1_000_000, 1.5, Number.NaN])('%d km is refused', (km) => {
  expect(codes(checkMileage({ ...before, km })).refusals).toEqual(['MILEAGE_RANGE']);
  expect(codes(checkMileageOut(10, km)).refusals).toEqual(['MILEAGE_RANGE']);
});

test('a car never seen before has nothing to compare with', () => {
  expect(codes(checkMileage({ km: 999_999, lastKm: null, lastOn: null, today: '2026-11-22' }))).toEqual({
    refusals: [],
    warnings: [],
  });
});

test('departure: not below arrival, a long test drive warns', () => {
  expect(codes(checkMileageOut(45_210, 45_209)).refusals).toEqual(['MILEAGE_OUT_LOWER']);
  expect(codes(checkMileageOut(45_210, 45_260))).toEqual({ refusals: [], warnings: [] });
  expect(codes(checkMileageOut(45_210, 45_261)).warnings).toEqual(['MILEAGE_OUT_FAR']);
});

test('engine numbers only warn', () => {
  expect(readEngineNo('k15b-123*4')).toEqual({ engineNo: 'K15B-123*4', warnings: [] });
  expect(readEngineNo('').warnings).toEqual([]);
  for (const typed of ['abc', 'x'.repeat(21), '发动机1234']) expect(readEngineNo(typed).warnings).toHaveLength(1);
});
