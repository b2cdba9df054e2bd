import { expect, test } from 'vitest';
import type { Findings } from '../findings.ts';
import { checkAccept, checkReject, isExpired, validUntil } from './accept.ts';
import { checkPresent, type PresentedLine } from './present.ts';

const codes = (f: Findings) => f.refusals.map((r) => r.code);
const part: PresentedLine = {
  lineNo: 1,
  kind: 'PART',
  name: '机油',
  payerType: 'SELF',
  payerAccountId: null,
  unitPriceFen: 7200,
  listPriceFen: 7200,
  isCustomerSupplied: false,
};
const promise = (promisedAt: number | null, isLargeWork = false) => ({
  ...{ promisedAt, arrivedAt: 0, now: 0, hours: { openFrom: '00:00', openTo: '23:59' }, isLargeWork },
});
const present = (...lines: PresentedLine[]) => checkPresent({ lines, promise: promise(1) });

test('an estimate has lines, prices, payers and a promise', () => {
  expect(codes(present(part))).toEqual([]);
  expect(codes(checkPresent({ lines: [], promise: promise(null) }))).toEqual(['ESTIMATE_NO_LINE', 'PROMISE_MISSING']);
});

test('large work that was promised into the peak is asked about once its lines are known', () => {
  const atSix = Date.UTC(2026, 10, 24, 10);
  const warned = (isLargeWork: boolean) =>
    checkPresent({ lines: [part], promise: promise(atSix, isLargeWork) }).warnings.map((one) => one.code);
  expect(warned(true)).toEqual(['PROMISE_IN_PEAK']);
  expect(warned(false)).toEqual([]);
});

test('a part without price is named; gifts, free and brought parts pass', () => {
  expect(present({ ...part, unitPriceFen: null }).refusals).toEqual([
    { code: 'ESTIMATE_LINE_NO_PRICE', data: { lines: ['1 机油'] } },
  ]);
  expect(codes(present({ ...part, unitPriceFen: 0 }))).toEqual(['ESTIMATE_LINE_NO_PRICE']);
  expect(codes(present({ ...part, unitPriceFen: 0, listPriceFen: 0 }))).toEqual([]);
  expect(codes(present({ ...part, unitPriceFen: 0, payerType: 'FREE' }))).toEqual([]);
  expect(codes(present({ ...part, unitPriceFen: 0, isCustomerSupplied: true }))).toEqual([]);
  expect(codes(present({ ...part, kind: 'LABOR', unitPriceFen: null }))).toEqual([]);
});

test('whoever else pays is named', () => {
  for (const payerType of ['WARRANTY', 'INSURANCE', 'INTERNAL'] as const) {
    expect(codes(present({ ...part, payerType }))).toEqual(['PAYER_ACCOUNT_MISSING']);
    expect(codes(present({ ...part, payerType, payerAccountId: 3 }))).toEqual([]);
  }
});

const accept = {
  validUntilOn: '2026-11-29',
  today: '2026-11-22',
  versionNo: 1,
  newestVersionNo: 1,
  acceptedBy: '谢长庚',
};

test('only the newest version can be taken, until its last day', () => {
  expect(codes(checkAccept(accept))).toEqual([]);
  expect(codes(checkAccept({ ...accept, today: '2026-11-29' }))).toEqual([]);
  expect(codes(checkAccept({ ...accept, today: '2026-11-30' }))).toEqual(['ESTIMATE_EXPIRED']);
  expect(codes(checkAccept({ ...accept, newestVersionNo: 2 }))).toEqual(['ESTIMATE_NEWER_VERSION']);
  expect(codes(checkAccept({ ...accept, acceptedBy: '' }))).toEqual(['SIGNED_BY_MISSING']);
  expect(codes(checkReject(' '))).toEqual(['REASON_MISSING']);
  expect(codes(checkReject('太贵'))).toEqual([]);
});

test('seven days unless the store says otherwise', () => {
  expect(validUntil('2026-11-22')).toBe('2026-11-29');
  expect(validUntil('2026-12-30', 3)).toBe('2027-01-02');
  expect(isExpired(validUntil('2026-11-22'), '2026-11-29')).toBe(false);
});
