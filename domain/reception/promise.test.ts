import { expect, test } from 'vitest';
import { atOf } from '../calendar.ts';
import { checkGauges } from './fuel.ts';
import { checkPromise } from './promise.ts';

const hours = { openFrom: '08:00', openTo: '18:00' };
const at = (time: string, day = '2026-11-22') => atOf(day, time);
const check = (promisedAt: number | null, isLargeWork = false) => {
  const f = checkPromise({ promisedAt, arrivedAt: at('09:00'), now: at('09:10'), hours, isLargeWork });
  return [...f.refusals, ...f.warnings.map((w) => ({ ...w, code: `warn ${w.code}` }))].map((x) => x.code);
};

test('a promise lies after arrival, after now and inside opening hours', () => {
  expect(check(null)).toEqual(['PROMISE_MISSING']);
  expect(check(at('08:59'))).toEqual(['PROMISE_BEFORE_ARRIVAL']);
  expect(check(at('09:05'))).toEqual(['PROMISE_PAST']);
  expect(check(at('16:30'))).toEqual([]);
  expect(check(at('18:00'))).toEqual([]);
  expect(check(at('18:01'))).toEqual(['warn PROMISE_OUT_OF_HOURS']);
  expect(check(at('07:59', '2026-11-23'))).toEqual(['warn PROMISE_OUT_OF_HOURS']);
});

test('large work stays out of the delivery peak', () => {
  expect(check(at('17:30'), true)).toEqual(['warn PROMISE_IN_PEAK']);
  expect(check(at('17:30'), false)).toEqual([]);
  expect(check(at('16:59'), true)).toEqual([]);
});

test('the gauge of the car is read', () => {
  const codes = (f: ReturnType<typeof checkGauges>) => f.refusals.map((r) => `${r.field} ${r.code}`);
  expect(codes(checkGauges('PETROL', {}))).toEqual(['fuelEighths FUEL_MISSING']);
  expect(codes(checkGauges('ELECTRIC', { fuelEighths: 4 }))).toEqual(['socPct FUEL_MISSING']);
  expect(codes(checkGauges('ELECTRIC', { socPct: 100 }))).toEqual([]);
  expect(codes(checkGauges('PLUG_IN', { fuelEighths: 8, socPct: 0 }))).toEqual([]);
  expect(codes(checkGauges('OTHER', { socPct: 50 }))).toEqual([]);
  expect(codes(checkGauges('PETROL', { fuelEighths: 9 }))).toEqual(['fuelEighths FUEL_RANGE']);
  expect(codes(checkGauges('ELECTRIC', { socPct: 100.5 }))).toEqual(['socPct FUEL_RANGE']);
  expect(codes(checkGauges('PETROL', { fuelEighths: -1 }))).toEqual(['fuelEighths FUEL_RANGE']);
});
