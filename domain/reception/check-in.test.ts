import { expect, test } from 'vitest';
import { atOf } from '../calendar.ts';
import type { Findings } from '../findings.ts';
import { type CheckInKnown, type CheckInTyped, checkCheckIn, checkPromiseChange } from './check-in.ts';
import { checkLeaveUnrepaired, checkVoidVisit } from './leave.ts';

const at = (time: string, day = '2026-11-22') => atOf(day, time);
const typed: CheckInTyped = {
  bringerName: '谢长庚',
  bringerPhone: '15400001234',
  mainType: 'PERIODIC',
  mileageIn: 45_210,
  fuelEighths: 4,
  complaint: '保养',
  promisedAt: at('16:30'),
  isValuablesConfirmed: true,
};
const known: CheckInKnown = {
  fuelType: 'PETROL',
  lastMileage: 40_000,
  lastVisitOn: '2026-05-22',
  openVisit: null,
  openOrder: null,
  arrivedAt: at('09:00'),
  now: at('09:01'),
  hours: { openFrom: '08:00', openTo: '18:00' },
  isManager: false,
};
const said = (f: Findings) => [
  ...f.refusals.map((r) => `${r.field ?? '-'} ${r.code}`),
  ...f.warnings.map((w) => `(${w.code})`),
];
const check = (t: Partial<CheckInTyped> = {}, k: Partial<CheckInKnown> = {}) =>
  said(checkCheckIn({ ...typed, ...t }, { ...known, ...k }));

test('a known car with everything asked is checked in', () => {
  expect(check()).toEqual([]);
});

test('a car already here is refused and names its order or visit', () => {
  const openVisit = { visitId: 7, visitNo: 'JC20261122-0007', plateNo: '皖Z12345' };
  const openOrder = { orderId: 9, orderNo: 'WT20261122-0012', plateNo: '皖Z12345' };
  expect(check({}, { openVisit })).toEqual(['- VISIT_OPEN']);
  expect(checkCheckIn(typed, { ...known, openVisit, openOrder }).refusals).toEqual([
    { code: 'PLATE_IN_SHOP', data: openOrder },
  ]);
});

test('everything missing is said at once, in the order of the form', () => {
  expect(
    check({
      bringerName: ' ',
      bringerPhone: '1540000123',
      mileageIn: 39_999,
      fuelEighths: undefined,
      complaint: '\n',
      promisedAt: at('08:00'),
      isValuablesConfirmed: false,
    }),
  ).toEqual([
    'bringerName BRINGER_MISSING',
    'bringerPhone PHONE_LENGTH',
    'mileageIn MILEAGE_LOWER',
    'fuelEighths FUEL_MISSING',
    'complaint COMPLAINT_EMPTY',
    'promisedAt PROMISE_BEFORE_ARRIVAL',
    'isValuablesConfirmed VALUABLES_NOT_CONFIRMED',
  ]);
});

test('the arrival lies neither ahead nor, but for a manager, days back', () => {
  expect(check({}, { arrivedAt: at('09:02') })).toContain('arrivedAt ARRIVED_IN_FUTURE');
  expect(check({}, { arrivedAt: at('09:00', '2026-11-21') })).toEqual([]);
  expect(check({}, { arrivedAt: at('09:00', '2026-11-20') })).toEqual(['arrivedAt ARRIVED_LONG_AGO']);
  expect(check({}, { arrivedAt: at('09:00', '2026-11-20'), isManager: true })).toEqual([]);
});

test('odd things only wait for a confirmation', () => {
  expect(check({ mileageIn: 300_000, mainType: 'ACCIDENT', promisedAt: at('18:10') })).toEqual([
    '(MILEAGE_JUMP)',
    '(PROMISE_OUT_OF_HOURS)',
    '(PROMISE_IN_PEAK)',
  ]);
});

test('a long complaint is counted', () => {
  expect(check({ complaint: '响'.repeat(500) })).toEqual([]);
  expect(check({ complaint: '响'.repeat(501) })).toEqual(['complaint TEXT_TOO_LONG']);
});

test('a promise is not moved without a reason', () => {
  expect(said(checkPromiseChange(1, 2, ' '))).toEqual(['promiseReason PROMISE_REASON_MISSING']);
  expect(said(checkPromiseChange(1, 2, '待料'))).toEqual([]);
  expect(said(checkPromiseChange(1, 1, ''))).toEqual([]);
});

test('a car leaves unrepaired only when nothing is open', () => {
  expect(said(checkLeaveUnrepaired('客户改期', { openOrderNo: null, partsOut: [] }))).toEqual([]);
  expect(said(checkLeaveUnrepaired('', { openOrderNo: 'WT20261122-0012', partsOut: ['机油'] }))).toEqual([
    'reason REASON_MISSING',
    '- VISIT_ORDER_OPEN',
    '- VISIT_PARTS_OUT',
  ]);
});

test('a mistaken visit is voided on its day while it is empty', () => {
  const today = { arrivedAt: at('09:00'), now: at('17:00') };
  expect(said(checkVoidVisit('误建', { ...today, attached: [] }))).toEqual([]);
  expect(said(checkVoidVisit('误建', { ...today, now: at('00:00', '2026-11-23'), attached: ['ESTIMATE'] }))).toEqual([
    '- VISIT_NOT_TODAY',
    '- VISIT_NOT_EMPTY',
  ]);
});
