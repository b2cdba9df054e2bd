import { expect, test } from 'vitest';
import { atOf, formatAt } from '#domain/calendar.ts';
import { nextHalfHour, readDateTime } from './read-date-time.ts';

const now = atOf('2026-11-22', '10:07');
const read = (typed: string) => {
  const at = readDateTime(typed, now);
  return at === null ? null : formatAt(at);
};

test.each([
  ['1730', '2026-11-22 17:30'],
  ['17:30', '2026-11-22 17:30'],
  ['１７：３０', '2026-11-22 17:30'],
  ['9', '2026-11-23 09:00'],
  ['930', '2026-11-23 09:30'],
  ['+2h', '2026-11-22 12:07'],
  ['+90m', '2026-11-22 11:37'],
  ['+1d', '2026-11-23 10:07'],
  ['1125 930', '2026-11-25 09:30'],
  ['11-5 9:30', '2026-11-05 09:30'],
  ['2026-11-25 17:30', '2026-11-25 17:30'],
  ['2027/01/02 8:00', '2027-01-02 08:00'],
  ['明天 9:00', '2026-11-23 09:00'],
])('%s is %s', (typed, shown) => {
  expect(read(typed)).toBe(shown);
});

test.each(['', '25:00', '1760', 'noon', '1131 900', '2026-02-30 9:00', '+h'])('%s is not understood', (typed) => {
  expect(read(typed)).toBeNull();
});

test('what is shown is read back as the same moment', () => {
  expect(readDateTime(formatAt(now), now)).toBe(now);
});

test('arrows step to full half hours', () => {
  expect(formatAt(nextHalfHour(now, 1))).toBe('2026-11-22 10:30');
  expect(formatAt(nextHalfHour(now, -1))).toBe('2026-11-22 10:00');
  expect(formatAt(nextHalfHour(atOf('2026-11-22', '10:30'), -1))).toBe('2026-11-22 10:00');
});
