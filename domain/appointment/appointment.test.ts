import { expect, test } from 'vitest';
import { atOf } from '../calendar.ts';
import { checkAppointment, checkAppointmentEdit, isNoShow, keepsParts, overlaps } from './appointment.ts';

const at = (time: string) => atOf('2026-11-24', time);
const typed = { plateNo: '皖Z12345', vin: '', name: '', phone: '', startAt: at('10:00'), estMinutes: 60 };
const known = { now: at('09:00'), hours: { openFrom: '08:00', openTo: '18:00' }, others: [] };
const codes = (change: object, more: object = {}) => {
  const { refusals, warnings } = checkAppointment({ ...typed, ...change }, { ...known, ...more });
  return [...refusals.map((r) => r.code), ...warnings.map((w) => `(${w.code})`)];
};

test('somebody, some time, so long', () => {
  expect(codes({})).toEqual([]);
  expect(codes({ plateNo: '' })).toEqual(['APPT_WHO_MISSING']);
  expect(codes({ plateNo: '', name: '陈𬭎' })).toEqual(['APPT_WHO_MISSING']);
  expect(codes({ plateNo: '', name: '陈𬭎', phone: '15400001234' })).toEqual([]);
  expect(codes({ phone: '12' })).toEqual(['PHONE_LENGTH']);
  expect(codes({ estMinutes: 10 })).toEqual(['APPT_MINUTES']);
  expect(codes({ estMinutes: 601 })).toEqual(['APPT_MINUTES', '(APPT_OUT_OF_HOURS)']);
  expect(codes({ startAt: at('09:00') })).toEqual(['APPT_PAST']);
});

test('outside the opening hours and over another booking it is asked', () => {
  expect(codes({ startAt: at('21:30') })).toEqual(['(APPT_OUT_OF_HOURS)']);
  expect(codes({ startAt: at('17:00') })).toEqual([]);
  expect(codes({ startAt: at('17:01') })).toEqual(['(APPT_OUT_OF_HOURS)']);
  const other = { apptNo: 'YY20261124-0001', who: '皖Z1', startAt: at('10:30'), estMinutes: 30 };
  expect(codes({}, { others: [other] })).toEqual(['(APPT_OVERLAP)']);
  expect(codes({ estMinutes: 30 }, { others: [other] })).toEqual([]);
  expect(overlaps({ startAt: 0, estMinutes: 1 }, { startAt: 60_000, estMinutes: 1 })).toBe(false);
});

test('an hour late is not coming; parts wait three days', () => {
  expect(isNoShow(typed, at('11:00'), 60)).toBe(false);
  expect(isNoShow(typed, at('11:01'), 60)).toBe(true);
  expect([keepsParts('2026-11-24', '2026-11-27'), keepsParts('2026-11-24', '2026-11-28')]).toEqual([true, false]);
});

test('an edit asks about a time only when it changes, and never changes the day', () => {
  const before = { ...typed, advisorId: null };
  const late = { ...known, now: at('10:20') };
  const edited = (change: object) => {
    const { refusals, warnings } = checkAppointmentEdit(before, { ...before, ...change }, late);
    return [...refusals.map((r) => r.code), ...warnings.map((w) => `(${w.code})`)];
  };
  expect(edited({ name: '陈𬭎' })).toEqual([]);
  expect(edited({ plateNo: '' })).toEqual(['APPT_WHO_MISSING']);
  expect(edited({ startAt: at('10:10') })).toEqual(['APPT_PAST']);
  expect(edited({ startAt: at('17:30') })).toEqual(['(APPT_OUT_OF_HOURS)']);
  expect(edited({ startAt: atOf('2026-11-25', '10:00') })).toEqual(['APPT_OTHER_DAY']);
});
