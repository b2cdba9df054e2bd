import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AgreedShare, checkShares, splitLine } from './payer-shares.ts';

const self = { payerType: 'SELF' as const, payerAccountId: null };
const insurer = { payerType: 'INSURANCE' as const, payerAccountId: 7 };
const maker = { payerType: 'WARRANTY' as const, payerAccountId: 9 };
const line = { lineNo: 3, netFen: 10_001 };

const amounts = (netFen: number, agreed: readonly AgreedShare[]) => {
  const result = splitLine({ lineNo: 3, netFen }, agreed);
  return result.ok ? result.value.map((s) => s.shareFen) : result.refusal.code;
};

test('percents of the net; the odd fen goes to the payer named first', () => {
  const half = { mode: 'PERCENT' as const, percentBp: 5_000 };
  expect(
    amounts(10_001, [
      { ...self, ...half },
      { ...insurer, ...half },
    ]),
  ).toEqual([5_001, 5_000]);
  expect(
    amounts(10_001, [
      { ...insurer, ...half },
      { ...self, ...half },
    ]),
  ).toEqual([5_001, 5_000]);
});

test('fixed amounts and percents, the last payer takes the rest', () => {
  expect(
    amounts(10_001, [
      { ...maker, mode: 'FIXED', amountFen: 1_000 },
      { ...insurer, mode: 'PERCENT', percentBp: 3_333 },
      { ...self, mode: 'REST' },
    ]),
  ).toEqual([1_000, 3_333, 5_668]);
  expect(amounts(500, [{ ...self, mode: 'REST' }])).toEqual([500]);
  expect(
    amounts(500, [
      { ...insurer, mode: 'FIXED', amountFen: 500 },
      { ...self, mode: 'REST' },
    ]),
  ).toEqual([500, 0]);
});

test('what does not make the line is refused', () => {
  const half = { mode: 'PERCENT' as const, percentBp: 5_000 };
  expect(amounts(100, [{ ...self, ...half }])).toBe('SHARES_DIFFER');
  expect(
    amounts(100, [
      { ...self, ...half },
      { ...insurer, mode: 'PERCENT', percentBp: 5_001 },
    ]),
  ).toBe('SHARES_ABOVE_WHOLE');
  expect(
    amounts(100, [
      { ...insurer, mode: 'FIXED', amountFen: 101 },
      { ...self, mode: 'REST' },
    ]),
  ).toBe('SHARES_ABOVE_WHOLE');
  expect(
    amounts(100, [
      { ...insurer, mode: 'REST' },
      { ...self, mode: 'REST' },
    ]),
  ).toBe('SHARES_REST_TWICE');
  expect(
    amounts(100, [
      { ...self, ...half },
      { ...self, mode: 'REST' },
    ]),
  ).toBe('SHARES_PAYER_TWICE');
});

test('stored shares are checked again', () => {
  const share = (shareFen: number) => ({ ...self, shareFen });
  expect(checkShares(line, [share(10_001)]).ok).toBe(true);
  expect(checkShares(line, [share(10_000)])).toMatchObject({
    refusal: { data: { netFen: 10_001, sharesFen: 10_000 } },
  });
  expect(checkShares(line, [share(-1), { ...insurer, shareFen: 10_002 }])).toMatchObject({ ok: false });
  expect(checkShares(line, [share(10_000), share(1)])).toMatchObject({ refusal: { code: 'SHARES_PAYER_TWICE' } });
});

test('property: percents with a rest conserve, and each is within a fen of its percent', () => {
  fc.assert(
    fc.property(
      fc.nat(99_999_999),
      fc.integer({ min: 0, max: 10_000 }),
      fc.integer({ min: 0, max: 10_000 }),
      (netFen, a, b) => {
        const second = Math.min(b, 10_000 - a);
        const result = splitLine({ lineNo: 1, netFen }, [
          { ...insurer, mode: 'PERCENT', percentBp: a },
          { ...maker, mode: 'PERCENT', percentBp: second },
          { ...self, mode: 'REST' },
        ]);
        if (!result.ok) throw new Error(result.refusal.code);
        const shares = result.value.map((s) => s.shareFen);
        expect(shares.reduce((s, x) => s + x, 0)).toBe(netFen);
        [a, second, 10_000 - a - second].forEach((bp, i) => {
          expect(Math.abs((shares[i] ?? 0) * 10_000 - netFen * bp)).toBeLessThan(10_000);
        });
      },
    ),
  );
});
