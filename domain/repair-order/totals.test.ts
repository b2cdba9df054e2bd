import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PAYER_TYPES } from '../enums.ts';
import { payerSums, payerTotals, splitByPayer, totalsOf } from './totals.ts';

const orderA = [
  { kind: 'LABOR', grossFen: 12_000, netFen: 10_800 },
  { kind: 'LABOR', grossFen: 9_600, netFen: 8_640 },
  { kind: 'PART', grossFen: 30_240, netFen: 28_728 },
  { kind: 'PART', grossFen: 3_400, netFen: 3_230 },
  { kind: 'PART', grossFen: 29_800, netFen: 28_310 },
  { kind: 'OTHER', grossFen: 1_500, netFen: 1_500 },
] as const;

test('worked order A before 抹零: the sums beside the lines', () => {
  const lines = orderA.map((line) => ({ ...line, payerType: 'SELF' as const }));
  expect(totalsOf(lines, 5_000)).toEqual({
    laborGrossFen: 21_600,
    partsGrossFen: 63_440,
    otherGrossFen: 1_500,
    laborNetFen: 19_440,
    partsNetFen: 60_268,
    otherNetFen: 1_500,
    discountFen: 10_332,
    totalFen: 76_208,
    selfFen: 76_208,
  });
});

test('what is free counts as 0, even when an amount was left on it', () => {
  const lines = [
    { kind: 'OTHER', grossFen: 1_500, netFen: 1_500, payerType: 'FREE' },
    { kind: 'PART', grossFen: 200, netFen: 200, payerType: 'WARRANTY' },
  ] as const;
  expect(totalsOf(lines, 0)).toMatchObject({ otherGrossFen: 0, totalFen: 200, selfFen: 0 });
});

const base = { isDiscountable: true, payerAccountId: null, taxRatePct: 13 };

test('worked order C: each payer by kind', () => {
  const shares = (self: number, insurer: number) => [
    { payerType: 'SELF' as const, payerAccountId: null, shareFen: self },
    { payerType: 'INSURANCE' as const, payerAccountId: 7, shareFen: insurer },
  ];
  const line = (lineNo: number, kind: 'PART' | 'LABOR', netFen: number, self: number) => ({
    ...base,
    lineNo,
    kind,
    grossFen: netFen,
    netFen,
    payerType: 'INSURANCE' as const,
    shares: shares(self, netFen - self),
  });
  const lines = [line(1, 'PART', 119_900, 17_985), line(2, 'LABOR', 13_250, 1_988), line(3, 'LABOR', 42_050, 6_307)];
  expect(payerTotals(lines)).toEqual([
    { payerType: 'SELF', payerAccountId: null, laborFen: 8_295, partsFen: 17_985, otherFen: 0, netFen: 26_280 },
    { payerType: 'INSURANCE', payerAccountId: 7, laborFen: 47_005, partsFen: 101_915, otherFen: 0, netFen: 148_920 },
  ]);
});

test('the order discount lowers what the customer pays, nobody else; one payer needs no sums', () => {
  const own = {
    ...base,
    lineNo: 1,
    kind: 'LABOR' as const,
    grossFen: 9_000,
    netFen: 9_000,
    payerType: 'SELF' as const,
  };
  const theirs = { ...own, lineNo: 2, payerType: 'WARRANTY' as const, payerAccountId: 4 };
  const gift = { ...own, lineNo: 3, payerType: 'FREE' as const };
  expect(payerSums([own, theirs, gift], 500)).toEqual([
    { payerType: 'SELF', payerAccountId: null, sumFen: 8_500 },
    { payerType: 'WARRANTY', payerAccountId: 4, sumFen: 9_000 },
  ]);
  expect(payerSums([own, { ...own, lineNo: 2 }, gift], 500)).toEqual([]);
});

test('property: a shared line counts for each payer with what they bear, and nothing is lost by splitting', () => {
  const shares = fc.array(fc.nat(999_999), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(shares, fc.nat(99_999), (parts, discountFen) => {
      const payers = ['SELF', 'INSURANCE', 'WARRANTY', 'INTERNAL'] as const;
      const netFen = parts.reduce((sum, part) => sum + part, 0);
      const grossFen = netFen + discountFen;
      const line = { ...base, lineNo: 1, kind: 'LABOR' as const, payerType: 'SELF' as const, grossFen, netFen };
      const shared = {
        ...line,
        shares: parts.map((shareFen, i) => ({ payerType: payers[i] ?? 'SELF', payerAccountId: i, shareFen })),
      };
      const totals = totalsOf(splitByPayer([shared]), 0);
      expect(totals).toMatchObject({ laborNetFen: netFen, discountFen });
      expect(totals.selfFen).toBe(parts[0]);
      expect(totals.totalFen).toBe(payerTotals([shared]).reduce((sum, payer) => sum + payer.netFen, 0));
      expect(splitByPayer([line])).toEqual([line]);
    }),
  );
});

test('property: the payers together bear the lines', () => {
  const anyLine = fc.record({
    kind: fc.constantFrom('LABOR' as const, 'PART' as const, 'OTHER' as const),
    netFen: fc.nat(9_999_999),
    payerType: fc.constantFrom(...PAYER_TYPES),
  });
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 40 }), (specs) => {
      const lines = specs.map((spec, i) => ({ ...base, ...spec, lineNo: i + 1, grossFen: spec.netFen }));
      const sum = payerTotals(lines).reduce((s, payer) => s + payer.netFen, 0);
      expect(sum).toBe(totalsOf(lines, 0).totalFen);
      for (const p of payerTotals(lines)) expect(p.laborFen + p.partsFen + p.otherFen).toBe(p.netFen);
    }),
  );
});
