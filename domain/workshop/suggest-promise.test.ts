import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atOf, formatAt, MINUTE_MS, timeOf } from '../calendar.ts';
import { afterOpenMinutes, hoursBeforeLines, isLargeWork, suggestPromise } from './suggest-promise.ts';

const hours = { openFrom: '08:00', openTo: '18:00' };
const at = (time: string) => atOf('2026-11-22', time);
const wanted = { now: at('09:00'), hours, ownCenti: 100, queueCenti: 0, technicians: 2 };

describe('the time to propose', () => {
  test.each([
    ['an hour of work on an empty shop', {}, '2026-11-22 10:00'],
    ['eight hours before it shared by two', { queueCenti: 800 }, '2026-11-22 14:00'],
    ['nobody there counts as one', { queueCenti: 100, technicians: 0 }, '2026-11-22 11:00'],
    ['0.35 h is told as a quarter', { ownCenti: 35 }, '2026-11-22 09:30'],
    ['before opening the day begins at opening', { now: at('06:00') }, '2026-11-22 09:00'],
    ['what does not fit goes on tomorrow', { now: at('17:30') }, '2026-11-23 08:30'],
    ['after closing it is tomorrow', { now: at('21:00') }, '2026-11-23 09:00'],
    ['twenty-one hours take three days', { ownCenti: 2_100 }, '2026-11-24 10:00'],
  ])('%s', (_name, change, expected) => {
    expect(formatAt(suggestPromise({ ...wanted, ...change }))).toBe(expected);
  });

  test('always later than now, in opening hours, and never earlier with more work', () => {
    const some = fc.record({
      now: fc.integer({ min: at('00:00') / MINUTE_MS, max: at('23:59') / MINUTE_MS }).map((m) => m * MINUTE_MS),
      ownCenti: fc.integer({ min: 1, max: 5_000 }),
      queueCenti: fc.integer({ min: 0, max: 20_000 }),
      technicians: fc.integer({ min: 0, max: 20 }),
    });
    fc.assert(
      fc.property(some, (shop) => {
        const found = suggestPromise({ ...shop, hours });
        expect(found).toBeGreaterThan(shop.now);
        expect(timeOf(found) >= '08:00' && timeOf(found) <= '18:00').toBe(true);
        expect(suggestPromise({ ...shop, hours, queueCenti: shop.queueCenti + 500 })).toBeGreaterThanOrEqual(found);
      }),
    );
  });

  test('hours that make no sense still end', () => {
    expect(afterOpenMinutes(at('09:00'), 60, { openFrom: '18:00', openTo: '08:00' })).toBe(at('10:00'));
  });
});

test('accidents, assemblies and whole cars are large work', () => {
  expect(isLargeWork('ACCIDENT', [])).toBe(true);
  expect(isLargeWork('GENERAL', ['MINOR', 'ASSEMBLY'])).toBe(true);
  expect(isLargeWork('GENERAL', ['LEVEL2', null])).toBe(false);
});

test('before there are lines a booking knows its minutes, and a kind of work its customary hours', () => {
  expect(hoursBeforeLines('ACCIDENT', 90)).toBe(150);
  expect(hoursBeforeLines('PERIODIC', null)).toBe(100);
  expect(hoursBeforeLines('GENERAL', null)).toBe(200);
  expect(hoursBeforeLines('ACCIDENT', null)).toBe(1_600);
});
