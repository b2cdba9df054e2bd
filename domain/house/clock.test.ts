import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CLOCK_ASK_MS, CLOCK_BLOCK_MS, judgeClock, rememberClock } from './clock.ts';

const NOON = Date.UTC(2026, 10, 22, 4);
const MIN = 60_000;
const HOUR = 60 * MIN;
const known = { highAt: NOON, leapFrom: null };

test.each([
  ['a second back is the time service at work', -1_000, { kind: 'RIGHT' }],
  ['two minutes back: warned', -2 * MIN, { kind: 'BACK', minutes: 2, isBlocking: false }],
  ['ten minutes back: still only warned', -10 * MIN, { kind: 'BACK', minutes: 10, isBlocking: false }],
  ['more: no new documents', -10 * MIN - 1, { kind: 'BACK', minutes: 10, isBlocking: true }],
  ['a night later', 14 * HOUR, { kind: 'RIGHT' }],
  ['a day later to the second', CLOCK_ASK_MS, { kind: 'RIGHT' }],
  ['two days later: asked', 48 * HOUR, { kind: 'AHEAD', hours: 48 }],
])('%s', (_, by, judged) => {
  const now = NOON + by;
  expect(judgeClock(rememberClock(known, now), now)).toEqual(judged);
});

test('a leap stays asked while the clock runs on, and is over when the clock is put right', () => {
  const leapt = rememberClock(known, NOON + 400 * 24 * HOUR);
  expect(judgeClock(rememberClock(leapt, NOON + 400 * 24 * HOUR + MIN), NOON + 400 * 24 * HOUR + MIN).kind).toBe(
    'AHEAD',
  );
  const right = rememberClock(leapt, NOON + HOUR);
  expect(right.leapFrom).toBeNull();
  // what was written in the year to come is later than now: a manager has to say that now is right
  expect(judgeClock(right, NOON + HOUR)).toMatchObject({ kind: 'BACK', isBlocking: true });
});

test('an empty shop has nothing to compare with', () => {
  const empty = { highAt: 0, leapFrom: null };
  expect(judgeClock(rememberClock(empty, NOON), NOON)).toEqual({ kind: 'RIGHT' });
});

test('whatever the clock did, only times more than 10 min before the latest block', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 3 * 365 * 24 * HOUR }), { minLength: 1, maxLength: 20 }),
      (steps) => {
        let memory = { highAt: NOON, leapFrom: null as number | null };
        for (const step of steps) memory = rememberClock(memory, NOON + step);
        const now = NOON + (steps.at(-1) ?? 0);
        const judged = judgeClock(memory, now);
        const latest = NOON + Math.max(...steps);
        return (judged.kind === 'BACK' && judged.isBlocking) === latest - now > CLOCK_BLOCK_MS;
      },
    ),
  );
});
