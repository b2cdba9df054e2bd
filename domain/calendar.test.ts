import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  atOf,
  dayOf,
  daysBetween,
  formatAt,
  isDay,
  notInFuture,
  parseDay,
  timeOf,
} from './calendar.ts';

test('the business day turns at midnight in Shanghai', () => {
  expect(dayOf(Date.UTC(2026, 10, 22, 15, 59, 59, 999))).toBe('2026-11-22');
  expect(dayOf(Date.UTC(2026, 10, 22, 16, 0))).toBe('2026-11-23');
  expect(timeOf(Date.UTC(2026, 10, 22, 8, 30))).toBe('16:30');
  expect(formatAt(atOf('2026-11-22', '16:30'))).toBe('2026-11-22 16:30');
});

test.each([
  ['2023/5/6', '2023-05-06'],
  ['20220317', '2022-03-17'],
  ['2021年9月5日', '2021-09-05'],
  ['2020.7.1', '2020-07-01'],
  ['2026-08-15 00:00:00', '2026-08-15'],
  ['２０２６－１１－２２', '2026-11-22'],
  ['2024-02-29', '2024-02-29'],
  ['2021年9月5日 12:30', '2021-09-05'],
])('%s is read as %s', (typed, day) => {
  expect(parseDay(typed)).toEqual({ ok: true, value: day });
});

test.each(['2023-02-30', '2023-02-29', '05/06/2023', '2023-13-01', '0001-01-01', '', 'gestern', '2023-1', '45012'])(
  '%s is no day',
  (typed) => {
    expect(parseDay(typed)).toMatchObject({ ok: false, refusal: { code: 'DATE_INVALID' } });
  },
);

test('a two-digit year is never guessed', () => {
  expect(parseDay('19-3-5')).toMatchObject({
    ok: false,
    refusal: { code: 'DATE_YEAR_SHORT', data: { text: '19-3-5' } },
  });
});

test('a birthday does not lie ahead', () => {
  expect(notInFuture('2026-11-23', '2026-11-22')).toMatchObject({ ok: false, refusal: { code: 'DATE_IN_FUTURE' } });
  expect(notInFuture('2026-11-22', '2026-11-22').ok).toBe(true);
});

test('months end where they end', () => {
  expect(addMonths('2026-11-22', 6)).toBe('2027-05-22');
  expect(addMonths('2026-08-31', 6)).toBe('2027-02-28');
  expect(addMonths('2026-12-31', 1)).toBe('2027-01-31');
  expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
});

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));

test('days add up and a written day is read back', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -5000, max: 5000 }), (from, n) => {
      const to = addDays(from, n);
      expect(daysBetween(from, to)).toBe(n);
      expect(isDay(to)).toBe(true);
      expect(parseDay(to)).toEqual({ ok: true, value: to });
    }),
  );
});

test('an instant lies in its day and at its time', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_102_444_800_000 }), (at) => {
      const start = atOf(dayOf(at), timeOf(at));
      return at - start >= 0 && at - start < 60_000;
    }),
  );
});
