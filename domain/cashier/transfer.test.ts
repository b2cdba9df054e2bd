import { expect, test } from 'vitest';
import { PAYMENT_STATES, TENDERS } from '../enums.ts';
import { checkArrival, checkVoid, countingShift, type KeyedPayment, voidedFen } from './transfer.ts';

const waiting: KeyedPayment = { paymentNo: 'SK1', tender: 'TRANSFER', state: 'PENDING', countedShiftId: null };

test('only a transfer that waits can arrive, and once', () => {
  const all = TENDERS.flatMap((tender) => PAYMENT_STATES.map((state) => ({ ...waiting, tender, state })));
  const may = all.filter((one) => checkArrival(one).ok);
  expect(may).toEqual([waiting]);
});

test('the shift that keyed it counts it while it is open; a closed or counting one is left alone', () => {
  expect(countingShift({ id: 1, status: 'OPEN' }, 2)).toBe(1);
  for (const status of ['COUNTING', 'CLOSED', 'ACCEPTED'] as const) expect(countingShift({ id: 1, status }, 2)).toBe(2);
});

test('what a till counts is void in that shift alone; what never came, in any', () => {
  const counted = { ...waiting, state: 'RECEIVED' as const, countedShiftId: 1 };
  expect([checkVoid(counted, 1).ok, checkVoid(counted, 2).ok]).toEqual([true, false]);
  expect([checkVoid(waiting, 1).ok, checkVoid(waiting, 2).ok]).toEqual([true, true]);
  for (const state of ['REFUNDED_PART', 'REFUNDED', 'VOIDED'] as const)
    expect(checkVoid({ ...counted, state }, 1).ok).toBe(false);
});

test('only what was received is taken off a slip again', () => {
  expect(voidedFen({ state: 'RECEIVED', amountFen: 76_200 })).toBe(-76_200);
  expect(voidedFen({ state: 'PENDING', amountFen: 76_200 })).toBe(0);
});
