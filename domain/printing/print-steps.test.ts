import { expect, test } from 'vitest';
import { withVainTriesJoined } from './print-steps.ts';

const step = (at: number, state: string, reason: string | null = null, action: string | null = null) => ({
  ...{ at, untilAt: at, times: 1, state, reason, action, printer: '收银台' },
});

test('vain tries one after another are one step; another reason, a person or success begin a new one', () => {
  const joined = withVainTriesJoined([
    step(1, 'QUEUED'),
    step(2, 'NOT_SENT', 'PAPER_OUT'),
    step(3, 'NOT_SENT', 'PAPER_OUT'),
    step(5, 'NOT_SENT', 'PAPER_OUT'),
    step(8, 'NOT_SENT', 'COVER_OPEN'),
    step(9, 'NOT_SENT', 'COVER_OPEN', 'retry'),
    step(10, 'NOT_SENT', 'COVER_OPEN'),
    step(11, 'DONE'),
    step(12, 'DONE'),
  ]);
  expect(joined.map(({ at, untilAt, times }) => [at, untilAt, times])).toEqual([
    [1, 1, 1],
    [2, 5, 3],
    [8, 8, 1],
    [9, 9, 1],
    [10, 10, 1],
    [11, 11, 1],
    [12, 12, 1],
  ]);
});

test('no steps, no log', () => {
  expect(withVainTriesJoined([])).toEqual([]);
});
