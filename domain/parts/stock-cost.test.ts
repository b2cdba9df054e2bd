import fc from 'fast-check';
import { expect, test } from 'vitest';
import { averageCost, receive, returnCost, takeOut } from './stock-cost.ts';

test('the case of the domain rules', () => {
  const stock = receive({ onHandMilli: 3000, valueFen: 64800 }, 10_000, 223_500);
  expect(stock).toEqual({ onHandMilli: 13_000, valueFen: 288_300 });
  expect(averageCost(stock)).toBe(22_177);
  const four = takeOut(stock, 4000);
  expect(four).toEqual({ onHandMilli: 9000, valueFen: 199_592, costFen: 88_708 });
  expect(takeOut(four, 9000)).toEqual({ onHandMilli: 0, valueFen: 0, costFen: 199_592 });
});

test('property: value is 0 whenever quantity is 0, and never below', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 10_000_000 }),
      fc.integer({ min: 0, max: 99_999_999 }),
      fc.array(fc.integer({ min: 1, max: 1_000_000 }), { maxLength: 40 }),
      (qty, value, takes) => {
        let stock = { onHandMilli: qty, valueFen: value };
        for (const take of takes) {
          stock = takeOut(stock, Math.min(take, stock.onHandMilli));
          expect(stock.valueFen).toBeGreaterThanOrEqual(0);
          if (stock.onHandMilli === 0) {
            expect(stock.valueFen).toBe(0);
            return;
          }
        }
        expect(takeOut(stock, stock.onHandMilli).valueFen).toBe(0);
      },
    ),
  );
});

test('property: pieces that come back one by one bring back exactly what they took', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 9_999_999 }),
      fc.array(fc.integer({ min: 1, max: 9000 }), { minLength: 1, maxLength: 20 }),
      (costFen, pieces) => {
        const qtyMilli = pieces.reduce((s, p) => s + p, 0);
        let back = { qtyMilli: 0, costFen: 0 };
        for (const piece of pieces) {
          const cost = returnCost({ qtyMilli, costFen }, back, piece);
          expect(cost).toBeGreaterThanOrEqual(0);
          back = { qtyMilli: back.qtyMilli + piece, costFen: back.costFen + cost };
        }
        expect(back.costFen).toBe(costFen);
      },
    ),
  );
});
