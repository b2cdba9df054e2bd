import { describe, expect, test } from 'vitest';
import { ORDER_STATUSES } from '../enums.ts';
import { boardTone, type CarFacts, isLate, waitsFor } from './car-state.ts';

const CAR: CarFacts = {
  status: 'IN_PROGRESS',
  estimateStatus: 'ACCEPTED',
  holdReason: null,
  washState: 'NONE',
  openTasks: 1,
  hasRunningTask: true,
};

describe('what a car waits for', () => {
  test.each([
    [{ status: null, estimateStatus: null }, 'ESTIMATE'],
    [{ status: 'DRAFT', estimateStatus: 'DRAFT' }, 'ESTIMATE'],
    [{ status: 'DRAFT', estimateStatus: 'PRESENTED' }, 'ANSWER'],
    [{ status: 'DRAFT' }, 'SIGNATURE'],
    [{ status: 'AUTHORISED' }, 'DISPATCH'],
    [{ status: 'DISPATCHED' }, 'START'],
    [{}, 'WORK'],
    [{ hasRunningTask: false }, 'START'],
    [{ hasRunningTask: false, openTasks: 0 }, 'CHECKS'],
    [{ status: 'ON_HOLD', holdReason: 'WAIT_CONSENT' }, 'WAIT_CONSENT'],
    [{ status: 'WORK_DONE' }, 'FINAL_CHECK'],
    [{ status: 'QC_PASSED', washState: 'WANTED' }, 'WASH'],
    [{ status: 'QC_PASSED', washState: 'DONE' }, 'HANDOVER'],
    [{ status: 'READY' }, 'SETTLE'],
    [{ status: 'SETTLED' }, 'PAY'],
    [{ status: 'PAID' }, 'PICK_UP'],
    [{ status: 'DELIVERED' }, null],
    [{ status: 'CANCELLED' }, null],
  ] as const)('%o', (change, expected) => {
    expect(waitsFor({ ...CAR, ...change })).toBe(expected);
  });
});

test('colours: waiting grey, working blue, stopped amber, ready green', () => {
  const at = { promisedAt: 200 };
  const tone = (status: (typeof ORDER_STATUSES)[number]) => boardTone({ status, ...at }, 100);
  expect(['AUTHORISED', 'DISPATCHED'].map((s) => tone(s as 'AUTHORISED'))).toEqual(['grey', 'grey']);
  expect([tone('IN_PROGRESS'), tone('ON_HOLD'), tone('READY'), tone('PAID')]).toEqual([
    'blue',
    'amber',
    'green',
    'green',
  ]);
});

test('late is red until the car is ready, and from the moment after the promise only', () => {
  expect(boardTone({ status: 'ON_HOLD', promisedAt: 100 }, 101)).toBe('red');
  expect(boardTone({ status: 'ON_HOLD', promisedAt: 100 }, 100)).toBe('amber');
  expect(boardTone({ status: 'READY', promisedAt: 100 }, 101)).toBe('green');
  expect(isLate({ status: 'IN_PROGRESS', promisedAt: null }, 101)).toBe(false);
});
