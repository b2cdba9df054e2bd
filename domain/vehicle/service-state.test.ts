import { expect, test } from 'vitest';
import { serviceStateOf, warrantyOf } from './service-state.ts';

const none = { untilOn: null, untilKm: null, soldOn: null, modelMonths: null, modelKm: null, lastKm: null };

test('warranty runs from the sale or as written, until day or kilometres', () => {
  const sold = { ...none, soldOn: '2024-11-22', modelMonths: 36, modelKm: 100_000 };
  expect(warrantyOf({ ...sold, lastKm: 99_999 }, '2027-11-22')).toEqual({
    state: 'IN',
    untilOn: '2027-11-22',
    untilKm: 100_000,
  });
  expect(warrantyOf({ ...sold, lastKm: 99_999 }, '2027-11-23').state).toBe('OUT');
  expect(warrantyOf({ ...sold, lastKm: 100_001 }, '2025-01-01').state).toBe('OUT');
  expect(warrantyOf({ ...sold, untilOn: '2025-01-01' }, '2025-06-01').state).toBe('OUT');
  expect(warrantyOf(none, '2025-06-01').state).toBe('UNKNOWN');
});

test('the next service is near by day or by kilometres', () => {
  const state = (nextOn: string | null, nextKm: number | null, lastKm: number | null) =>
    serviceStateOf({ nextOn, nextKm, lastKm }, '2026-11-22');
  expect(state('2026-11-21', null, null)).toBe('OVERDUE');
  expect(state('2026-12-22', null, null)).toBe('SOON');
  expect(state('2026-12-23', null, null)).toBe('LATER');
  expect(state('2027-11-21', 50_000, 49_000)).toBe('SOON');
  expect(state('2027-11-21', 50_000, 50_001)).toBe('OVERDUE');
  expect(state('2027-11-21', 50_000, null)).toBe('LATER');
  expect(state(null, null, 5)).toBe('UNKNOWN');
});
