import { expect, test } from 'vitest';
import { atOf } from '../calendar.ts';
import { checkPromiseChange } from './change-promise.ts';
import { checkRework, type Original, warrantyOf } from './rework.ts';

const ORIGINAL: Original = {
  orderNo: 'WT20261101-0001',
  vehicleId: 5,
  status: 'DELIVERED',
  deliveredAt: atOf('2026-11-01', '16:00'),
  mileageOutKm: 45_000,
  warrantyKm: 2_000,
  warrantyDays: 10,
};
const said = (change: Partial<Original>, now: { vehicleId?: number; on?: string; km?: number | null } = {}) => {
  const found = checkRework({ ...ORIGINAL, ...change }, { vehicleId: 5, on: '2026-11-05', km: 45_100, ...now });
  return [...found.refusals, ...found.warnings].map((one) => one.code);
};

test('within days and kilometres it is the shop’s; one day or one kilometre too late warns', () => {
  expect(said({})).toEqual([]);
  expect(said({}, { on: '2026-11-11', km: 47_000 })).toEqual([]);
  expect(said({}, { on: '2026-11-12' })).toEqual(['REWORK_OUT_OF_WARRANTY']);
  expect(said({}, { km: 47_001 })).toEqual(['REWORK_OUT_OF_WARRANTY']);
  expect(warrantyOf(ORIGINAL)).toEqual({ on: '2026-11-11', km: 47_000 });
});

test('another car, or one that never left, is refused', () => {
  expect(said({ vehicleId: 6 })).toEqual(['REWORK_ORIGINAL_OTHER_CAR']);
  expect(said({ deliveredAt: null })).toEqual(['REWORK_ORIGINAL_NOT_DELIVERED', 'REWORK_OUT_OF_WARRANTY']);
});

test('a changed promise is a new one, says why and who told the customer; large work in the peak warns', () => {
  const hours = { openFrom: '08:00', openTo: '18:00' };
  const now = atOf('2026-11-22', '09:00');
  const promise = { promisedAt: atOf('2026-11-22', '17:30'), arrivedAt: now - 1, now, hours, isLargeWork: true };
  const change = { before: atOf('2026-11-22', '12:00'), promise, reason: '等料', toldBy: '何青禾' };
  const all = (part: object) => {
    const found = checkPromiseChange({ ...change, ...part });
    return [...found.refusals, ...found.warnings].map((one) => one.code);
  };
  expect(all({})).toEqual(['PROMISE_IN_PEAK']);
  expect(all({ promise: { ...promise, peak: { peakFrom: '11:00', peakTo: '12:00' } } })).toEqual([]);
  expect(all({ before: promise.promisedAt, reason: ' ', toldBy: '' })).toEqual([
    'PROMISE_UNCHANGED',
    'PROMISE_REASON_MISSING',
    'PROMISE_TOLD_BY_MISSING',
    'PROMISE_IN_PEAK',
  ]);
});
