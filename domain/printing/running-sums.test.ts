import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withRunningSums } from './running-sums.ts';

test('each row knows what the table comes to so far', () => {
  const rows = [{ amountFen: 30_240 }, { amountFen: 3_400 }, { amountFen: -400 }];
  expect(withRunningSums(rows).map((r) => r.runningFen)).toEqual([30_240, 33_640, 33_240]);
});

test('the last row has the sum of all, and each differs from the one before by its own amount', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -99_999_999, max: 99_999_999 })), (amounts) => {
      const rows = withRunningSums(amounts.map((amountFen) => ({ amountFen })));
      return rows.every((r, i) => r.runningFen - (rows[i - 1]?.runningFen ?? 0) === r.amountFen);
    }),
  );
});
