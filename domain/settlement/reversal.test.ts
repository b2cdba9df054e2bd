import fc from 'fast-check';
import { expect, test } from 'vitest';
import { returnParts } from './part-return.ts';
import { afterReturns, mirror } from './reversal.ts';
import { settle } from './settle.ts';
import { orderA } from './worked-orders.ts';

test('property: a slip and its mirror add up to nothing, and mirroring twice gives the slip', () => {
  const slip = fc.record({
    laborFen: fc.integer(),
    payableFen: fc.integer(),
    taxFen: fc.integer(),
    qtyMilli: fc.nat(),
    rateFen: fc.nat(),
    name: fc.string(),
  });
  fc.assert(
    fc.property(slip, (s) => {
      const m = mirror(s, ['rateFen']);
      expect(m.laborFen + s.laborFen).toBe(0);
      expect(m.payableFen + s.payableFen).toBe(0);
      expect([m.qtyMilli, m.rateFen, m.name]).toEqual([s.qtyMilli, s.rateFen, s.name]);
      expect(mirror(m, ['rateFen'])).toEqual(s);
    }),
  );
});

const result = settle(orderA, 5_000, 'DROP_JIAO');
if (!result.ok || !result.value[0]) throw new Error('not settled');
const [slipA] = result.value;
const amountsOf = ({ lines: _lines, taxByRate: _taxes, ...amounts }: typeof slipA) => amounts;

test('worked order E: the mirror of A is −762.00, amount for amount and line for line', () => {
  expect(mirror(amountsOf(slipA))).toMatchObject({
    laborFen: -21_600,
    partsFen: -63_440,
    otherFen: -1_500,
    discountFen: -5_332,
    orderDiscountFen: -5_000,
    roundingFen: -8,
    payableFen: -76_200,
    taxFen: -8_766,
    netOfTaxFen: -67_434,
  });
  const lines = slipA.lines.map((line) => mirror(line));
  expect(lines.map((line) => line.finalFen)).toEqual([-10_123, -8_098, -26_918, -3_027, -26_534, -1_500]);
  expect(lines.map((line) => line.lineNo)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(lines.every((line) => !Object.is(line.roundingFen, -0))).toBe(true);
});

test('after a return only what is left is reversed: slip, return and mirror add up to nothing', () => {
  const back = returnParts(
    {
      payableFen: slipA.payableFen,
      refundedFen: 0,
      lines: slipA.lines.map((line) => ({
        ...line,
        name: '',
        unit: '',
        isSpecialOrder: false,
        billedMilli: 1_000,
        returnedMilli: 0,
      })),
    },
    [{ lineNo: 4, qtyMilli: 1_000 }],
  );
  if (!back.ok) throw new Error(back.refusal.code);
  const rest = mirror(afterReturns(amountsOf(slipA), [back.value]));
  expect(rest.payableFen).toBe(-76_200 + 3_027);
  for (const key of ['partsFen', 'discountFen', 'orderDiscountFen', 'roundingFen', 'payableFen', 'taxFen'] as const) {
    expect(slipA[key] + back.value[key] + rest[key]).toBe(0);
  }
  expect(rest.laborFen).toBe(-slipA.laborFen);
});
