import { expect, test } from 'vitest';
import { afterWrongPin, LOCK_OUT_MS, type LockOut, lockedMinutes } from './lock-out.ts';

const fresh: LockOut = { failedCount: 0, lockedUntilAt: null };

test('the fifth wrong PIN locks for 15 minutes', () => {
  let state = fresh;
  for (let i = 0; i < 4; i += 1) state = afterWrongPin(state, 1000);
  expect(lockedMinutes(state, 1000)).toBe(0);
  state = afterWrongPin(state, 1000);
  expect(lockedMinutes(state, 1000)).toBe(15);
  expect(lockedMinutes(state, 1000 + LOCK_OUT_MS - 1)).toBe(1);
  expect(lockedMinutes(state, 1000 + LOCK_OUT_MS)).toBe(0);
});

test('after the lock-out the count starts again', () => {
  const locked = { failedCount: 5, lockedUntilAt: 5000 };
  expect(afterWrongPin(locked, 5000)).toEqual({ failedCount: 1, lockedUntilAt: null });
});
