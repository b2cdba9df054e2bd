import fc from 'fast-check';
import { expect, test } from 'vitest';
import { againstAssessment, checkAssessment, deductibleShares, splitDeductible } from './deductible.ts';
import { settle } from '../settlement/settle.ts';
import { line } from '../settlement/worked-orders.ts';

const assessed = [
  { lineNo: 1, netFen: 119_900 },
  { lineNo: 2, netFen: 13_250 },
  { lineNo: 3, netFen: 42_050 },
];

test('worked order C: deductible 15 % of 1752.00, line by line', () => {
  expect(splitDeductible(assessed, 1_500)).toEqual([
    { lineNo: 1, selfFen: 17_985, insurerFen: 101_915 },
    { lineNo: 2, selfFen: 1_988, insurerFen: 11_262 },
    { lineNo: 3, selfFen: 6_307, insurerFen: 35_743 },
  ]);
});

test('worked order C: two slips, 262.80 and 1489.20', () => {
  const splits = splitDeductible(assessed, 1_500);
  const lines = assessed.map(({ lineNo, netFen }, i) => {
    const split = splits[i];
    if (!split) throw new Error('no split');
    const own = { payerType: 'INSURANCE' as const, payerAccountId: 7, shares: deductibleShares(split, 7) };
    return line(lineNo, { kind: 'OTHER', amount: netFen }, own);
  });
  const result = settle(lines, 0, 'DROP_JIAO');
  if (!result.ok) throw new Error(result.refusal.code);
  expect(result.value.map((s) => [s.payerType, s.payableFen, s.roundingFen])).toEqual([
    ['SELF', 26_200, 80],
    ['INSURANCE', 148_920, 0],
  ]);
  expect(result.value[1]?.lines.map((l) => l.finalFen)).toEqual([101_915, 11_262, 35_743]);
});

test('lines that differ from the assessment are refused until a manager overrules', () => {
  expect(againstAssessment(assessed, 175_000)).toEqual({ linesFen: 175_200, assessedFen: 175_000, differenceFen: 200 });
  expect(checkAssessment(assessed, 175_200).ok).toBe(true);
  expect(checkAssessment(assessed, 175_000)).toEqual({
    ok: false,
    refusal: { code: 'ASSESSMENT_DIFFERS', data: { assessedFen: 175_000, linesFen: 175_200 } },
  });
  expect(checkAssessment(assessed, 175_000, true).ok).toBe(true);
});

test('property: customer and insurer bear each line exactly, the customer exactly the deductible', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(9_999_999), { minLength: 1, maxLength: 30 }),
      fc.integer({ min: 0, max: 10_000 }),
      (nets, deductibleBp) => {
        const splits = splitDeductible(
          nets.map((netFen, i) => ({ lineNo: i + 1, netFen })),
          deductibleBp,
        );
        splits.forEach((s, i) => {
          expect(s.selfFen + s.insurerFen).toBe(nets[i]);
          expect(Math.min(s.selfFen, s.insurerFen)).toBeGreaterThanOrEqual(0);
        });
        const sum = BigInt(nets.reduce((s, n) => s + n, 0));
        const self = splits.reduce((s, x) => s + x.selfFen, 0);
        expect(self).toBe(Number((2n * sum * BigInt(deductibleBp) + 10_000n) / 20_000n));
      },
    ),
  );
});
