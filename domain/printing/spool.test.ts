import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayBecome, PRINT_STATES, type PrintState, retryAfterMs } from './spool.ts';

test('waits 1, 2, 5, 15, 30, then 60 s', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 50].map(retryAfterMs)).toEqual([
    1_000, 2_000, 5_000, 15_000, 30_000, 60_000, 60_000, 60_000,
  ]);
});

test('a job whose bytes may be on paper never comes back to a printer by itself', () => {
  const reach = (from: PrintState, seen = new Set<PrintState>()): Set<PrintState> => {
    for (const to of PRINT_STATES) {
      if (mayBecome(from, to) && !seen.has(to)) reach(to, seen.add(to));
    }
    return seen;
  };
  for (const end of ['SENT', 'UNKNOWN', 'DONE'] as const) expect(reach(end)).not.toContain('SENDING');
  expect(reach('NOT_SENT')).toContain('SENDING');
});

test('no state leads to itself except waiting again', () => {
  fc.assert(fc.property(fc.constantFrom(...PRINT_STATES), (s) => mayBecome(s, s) === (s === 'NOT_SENT')));
});
