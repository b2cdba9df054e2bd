import fc from 'fast-check';
import { expect, test } from 'vitest';
import { handedOver } from './handed-over.ts';

const bank = (amountFen: number, isPending = false) => ({ amountFen, tenderedFen: null, changeFen: null, isPending });
const cash = (amountFen: number, changeFen: number) => ({
  amountFen,
  tenderedFen: amountFen + changeFen,
  changeFen,
  isPending: false,
});

test('cash counts as handed over, its change stands beside it', () => {
  expect(handedOver([bank(60_000), cash(16_200, 3_800)])).toEqual({ receivedFen: 80_000, changeFen: 3_800 });
});

test('a waiting transfer is not received; with nothing else nothing is', () => {
  expect(handedOver([bank(50_000, true), cash(26_200, 0)])).toEqual({ receivedFen: 26_200, changeFen: 0 });
  expect(handedOver([bank(76_200, true)])).toEqual({ receivedFen: null, changeFen: null });
  expect(handedOver([])).toEqual({ receivedFen: null, changeFen: null });
});

test('received less change is what the tenders pay', () => {
  const amounts = fc.array(fc.tuple(fc.integer({ min: 1, max: 10_000_000 }), fc.nat({ max: 10_000 })), {
    minLength: 1,
  });
  fc.assert(
    fc.property(amounts, (rows) => {
      const { receivedFen, changeFen } = handedOver(rows.map(([amount, change]) => cash(amount, change)));
      expect((receivedFen ?? 0) - (changeFen ?? 0)).toBe(rows.reduce((sum, [amount]) => sum + amount, 0));
    }),
  );
});
