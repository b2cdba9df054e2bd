import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MAX_FEN } from '../money.ts';
import { checkSizes, laborGross, lineAmounts, lineGross, partGross } from './line-amounts.ts';

test.each([
  [100, 12_000, 10_000, 12_000],
  [35, 12_000, 10_000, 4_200],
  [25, 15_000, 10_000, 3_750],
  [100, 12_000, 11_000, 13_200],
  [80, 12_000, 10_000, 9_600],
  [1, 50, 10_000, 1],
  [1, 49, 10_000, 0],
])('%i centi-hours at %i with coefficient %i', (hours, rate, coeff, gross) => {
  expect(laborGross(hours, rate, coeff)).toBe(gross);
});

test.each([
  [4_235, 7_200, 30_492],
  [333, 60_800, 20_246],
  [12_500, 15, 188],
  [520_000, 15, 7_800],
  [4_200, 7_200, 30_240],
  [1_000, 3_400, 3_400],
])('%i milli at %i', (qty, price, gross) => {
  expect(partGross(qty, price)).toBe(gross);
});

test('a fixed price is the gross; other charges are their amount; what is not filled in is 0', () => {
  const fixed = { kind: 'LABOR', pricingMode: 'FIXED', fixedPriceFen: 8_800, payRateBp: 10_000 } as const;
  expect(lineGross({ ...fixed, billHoursCenti: 100, rateFen: 12_000 })).toBe(8_800);
  expect(lineGross({ kind: 'OTHER', amountFen: 1_500, payRateBp: 10_000 })).toBe(1_500);
  expect(lineGross({ kind: 'PART', payRateBp: 10_000 })).toBe(0);
  expect(lineGross({ kind: 'LABOR', payRateBp: 10_000 })).toBe(0);
});

test.each([
  [12_000, 9_000, 10_800],
  [9_600, 9_000, 8_640],
  [30_240, 9_500, 28_728],
  [29_800, 9_500, 28_310],
  [1, 5_000, 1],
  [1, 4_999, 0],
])('%i at a pay rate of %i', (amountFen, payRateBp, netFen) => {
  expect(lineAmounts({ kind: 'OTHER', amountFen, payRateBp })).toEqual({ grossFen: amountFen, netFen });
});

test('property: integers in, integers out, as exact arithmetic would round them; never more than gross', () => {
  const qty = fc.integer({ min: 1, max: 99_999_000 });
  const bp = fc.integer({ min: 1, max: 10_000 });
  fc.assert(
    fc.property(qty, fc.integer({ min: 0, max: 99_999 }), bp, (qtyMilli, unitPriceFen, payRateBp) => {
      const { grossFen, netFen } = lineAmounts({ kind: 'PART', qtyMilli, unitPriceFen, payRateBp });
      const half = (n: bigint, d: bigint) => Number((2n * n + d) / (2n * d));
      expect(grossFen).toBe(half(BigInt(qtyMilli) * BigInt(unitPriceFen), 1_000n));
      expect(netFen).toBe(half(BigInt(grossFen) * BigInt(payRateBp), 10_000n));
      expect(netFen).toBeLessThanOrEqual(grossFen);
    }),
  );
});

test('figures that multiply beyond the largest amount are refused before anything is computed', () => {
  const line = { lineNo: 2, kind: 'PART', qtyMilli: 99_999_000, unitPriceFen: MAX_FEN, payRateBp: 10_000 } as const;
  expect(checkSizes([line])).toEqual([{ code: 'AMOUNT_TOO_LARGE', data: { maxFen: MAX_FEN }, field: 'lines.2' }]);
  expect(() => lineAmounts(line)).toThrow(RangeError);
  const most = { ...line, qtyMilli: 1_000 };
  expect(checkSizes([most])).toEqual([]);
  expect(checkSizes([most, { ...most, lineNo: 3, unitPriceFen: 1 }])).toMatchObject([{ field: 'lines' }]);
});

test('property: what is not refused can be computed and added up', () => {
  const line = fc.record({
    kind: fc.constantFrom('LABOR' as const, 'PART' as const, 'OTHER' as const),
    billHoursCenti: fc.integer({ min: 1, max: 99_999 }),
    rateFen: fc.integer({ min: 0, max: MAX_FEN }),
    laborCoeffBp: fc.integer({ min: 1, max: 30_000 }),
    qtyMilli: fc.integer({ min: 1, max: 99_999_000 }),
    unitPriceFen: fc.integer({ min: 0, max: MAX_FEN }),
    amountFen: fc.integer({ min: 0, max: MAX_FEN }),
    payRateBp: fc.integer({ min: 1, max: 10_000 }),
  });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 5 }), (typed) => {
      const lines = typed.map((one, i) => ({ ...one, lineNo: i + 1 }));
      const sum = () => lines.reduce((total, one) => total + lineAmounts(one).grossFen, 0);
      if (checkSizes(lines).length === 0) expect(sum()).toBeLessThanOrEqual(MAX_FEN);
      else expect(lines.some((one) => lineGrossOr(one) > MAX_FEN) || sum() > MAX_FEN).toBe(true);
    }),
  );
});

/** Gross, or more than any amount when it is beyond the limit. */
function lineGrossOr(line: Parameters<typeof lineGross>[0]): number {
  try {
    return lineGross(line);
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
