import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byDue, type CarForPackage, isAskedFor, markReached, packageDue, type PackageMarks } from './package-due.ts';

const TODAY = '2026-11-22';
const small: PackageMarks = { firstKm: null, everyKm: 10_000, everyMonths: 6 };
const large: PackageMarks = { firstKm: null, everyKm: 60_000, everyMonths: null };
const first: PackageMarks = { firstKm: 5000, everyKm: null, everyMonths: 6 };
const car = (km: number, more: Partial<CarForPackage> = {}): CarForPackage => ({
  ...{ km, lastKm: null, lastOn: null, boughtOn: '2020-01-01', ...more },
});

describe('a package is due', () => {
  test('at the mark the odometer has reached or is about to reach', () => {
    expect(packageDue(small, car(59_300, { lastKm: 50_100 }), TODAY)).toEqual({ atKm: 60_000, onDay: null });
    expect(packageDue(large, car(59_300, { lastKm: 50_100 }), TODAY)).toEqual({ atKm: 60_000, onDay: null });
    expect(packageDue(small, car(58_999, { lastKm: 50_100 }), TODAY)).toBeNull();
    expect(packageDue(large, car(78_000, { lastKm: 50_100 }), TODAY)).toEqual({ atKm: 60_000, onDay: null });
  });

  test('not again near the mark it was done for', () => {
    expect(packageDue(small, car(60_400, { lastKm: 59_300 }), TODAY)).toBeNull();
    expect(packageDue(large, car(78_000, { lastKm: 60_100 }), TODAY)).toBeNull();
  });

  test('of a car nobody serviced here only near the mark', () => {
    expect(packageDue(large, car(60_900), TODAY)).toEqual({ atKm: 60_000, onDay: null });
    expect(packageDue(large, car(61_001), TODAY)).toBeNull();
  });

  test('when its time is up since the last service', () => {
    const young = car(53_000, { lastKm: 50_100, lastOn: '2026-06-20' });
    expect(packageDue(small, young, TODAY)).toEqual({ atKm: null, onDay: '2026-12-20' });
    expect(packageDue(small, { ...young, lastOn: '2026-06-23' }, TODAY)).toBeNull();
    expect(packageDue(small, { ...young, lastOn: null }, TODAY)).toBeNull();
  });

  test('the first service once: by its kilometres or since the sale, not on an old car', () => {
    expect(packageDue(first, car(4_200, { boughtOn: '2026-09-01' }), TODAY)).toEqual({ atKm: 5000, onDay: null });
    expect(packageDue(first, car(1_200, { boughtOn: '2026-06-01' }), TODAY)).toEqual({
      atKm: null,
      onDay: '2026-12-01',
    });
    expect(packageDue(first, car(1_200, { boughtOn: '2026-09-01' }), TODAY)).toBeNull();
    expect(packageDue(first, car(45_000), TODAY)).toBeNull();
    expect(packageDue(first, car(5_400, { lastKm: 4_900, lastOn: '2026-10-01' }), TODAY)).toBeNull();
  });
});

test('due ones first, the rarer before the more frequent, time after kilometres, the rest by code', () => {
  const atKm = { atKm: 60_000, onDay: null };
  const rows = [
    { code: 'C', ...small, due: null },
    { code: 'A', ...small, due: null },
    { code: 'D', ...small, due: { atKm: null, onDay: TODAY } },
    { code: 'E', ...small, due: atKm },
    { code: 'F', ...large, due: atKm },
  ];
  expect(rows.toSorted(byDue).map((row) => row.code)).toEqual(['F', 'E', 'D', 'A', 'C']);
});

test('property: the mark is a multiple, within reach, and the next one is not', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), fc.nat(999_999), (everyKm, km) => {
      const mark = markReached({ firstKm: null, everyKm, everyMonths: null }, km);
      expect((mark ?? 0) % everyKm).toBe(0);
      expect(mark ?? 0).toBeLessThanOrEqual(km + 1000);
      expect((mark ?? 0) + everyKm).toBeGreaterThan(km + 1000);
    }),
  );
});

test('what the car came for is offered though nothing is due: the first service while it is young, else what comes again', () => {
  const asked = (type: 'FIRST_SERVICE' | 'PERIODIC' | 'GENERAL', km: number) =>
    [small, large, first].filter((marks) => isAskedFor(marks, type, km));
  expect(asked('PERIODIC', 53_000)).toEqual([small, large]);
  expect(asked('FIRST_SERVICE', 2000)).toEqual([first]);
  expect(asked('FIRST_SERVICE', 6001)).toEqual([]);
  expect(asked('GENERAL', 53_000)).toEqual([]);
  expect(isAskedFor({ firstKm: null, everyKm: null, everyMonths: null }, 'PERIODIC', 1)).toBe(false);
});
