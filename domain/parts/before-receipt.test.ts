import fc from 'fast-check';
import { expect, test } from 'vitest';
import { receiveTruedUp, takeOutBeforeReceipt } from './before-receipt.ts';
import { takeOut } from './stock-cost.ts';

test('two pieces go out at the last average 223.50, then ten come in at 230.00: 13.00 more for the two', () => {
  const owed = takeOutBeforeReceipt({ onHandMilli: 0, valueFen: 0 }, 2_000, { qtyMilli: 10_000, costFen: 223_500 });
  expect(owed).toEqual({ onHandMilli: -2_000, valueFen: -44_700, costFen: 44_700 });
  expect(receiveTruedUp(owed, 10_000, 230_000)).toEqual({ onHandMilli: 8_000, valueFen: 184_000, adjustFen: -1_300 });
});

test('a receipt of exactly what is owed leaves nothing and no value', () => {
  expect(receiveTruedUp({ onHandMilli: -2_000, valueFen: -44_700 }, 2_000, 46_001)).toEqual({
    onHandMilli: 0,
    valueFen: 0,
    adjustFen: -1_301,
  });
});

test('a receipt of less than is owed covers part of it', () => {
  expect(receiveTruedUp({ onHandMilli: -4_000, valueFen: -89_400 }, 1_000, 23_000)).toEqual({
    onHandMilli: -3_000,
    valueFen: -67_050,
    adjustFen: -650,
  });
});

test('stock that was never below 0 is received without a difference', () => {
  expect(receiveTruedUp({ onHandMilli: 3_000, valueFen: 64_800 }, 10_000, 223_500)).toEqual({
    onHandMilli: 13_000,
    valueFen: 288_300,
    adjustFen: 0,
  });
});

test('a part that never cost anything goes out at 0', () => {
  expect(takeOutBeforeReceipt({ onHandMilli: 0, valueFen: 0 }, 1_000)).toMatchObject({ costFen: 0, valueFen: 0 });
});

test('property: whatever comes and goes, value is 0 when quantity is, has its sign, and moves add up to it', () => {
  const move = fc.record({ isIn: fc.boolean(), qty: fc.integer({ min: 1, max: 20_000 }), cost: fc.nat(999_999) });
  fc.assert(
    fc.property(fc.array(move, { maxLength: 40 }), (moves) => {
      let stock = { onHandMilli: 0, valueFen: 0 };
      let sum = 0;
      let last = { qtyMilli: 1_000, costFen: 100 };
      for (const { isIn, qty, cost } of moves) {
        if (isIn) {
          const { adjustFen, ...after } = receiveTruedUp(stock, qty, cost);
          sum += cost + adjustFen;
          stock = after;
          last = { qtyMilli: qty, costFen: cost };
        } else {
          const { costFen, ...after } =
            qty > stock.onHandMilli ? takeOutBeforeReceipt(stock, qty, last) : takeOut(stock, qty);
          sum -= costFen;
          stock = after;
        }
        expect(stock.valueFen).toBe(sum);
        if (stock.onHandMilli === 0) expect(stock.valueFen).toBe(0);
        expect(stock.valueFen * Math.sign(stock.onHandMilli)).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});
