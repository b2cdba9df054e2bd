import fc from 'fast-check';
import { expect, test } from 'vitest';
import { balanceOf, putIn, spend, type StoredValueMove, takeBack } from './stored-value.ts';

const of = (principalFen: number, bonusFen: number) => ({ principalFen, bonusFen });

test('principal is used before bonus; more than both is refused with what is there', () => {
  expect(spend(of(10_000, 2_000), 4_000)).toMatchObject({ value: { principalFen: -4_000, bonusFen: 0 } });
  expect(spend(of(10_000, 2_000), 11_500)).toEqual({
    ok: true,
    value: { kind: 'SPEND', principalFen: -10_000, bonusFen: -1_500, principalAfterFen: 0, bonusAfterFen: 500 },
  });
  expect(spend(of(10_000, 2_000), 12_001)).toMatchObject({
    ok: false,
    refusal: { code: 'BALANCE_SHORT', data: { tender: 'STORED_VALUE', balanceFen: 12_000, askedFen: 12_001 } },
  });
});

test('taken back, what was spent returns to the part it came from', () => {
  const spent = spend(of(10_000, 2_000), 11_500);
  if (!spent.ok) throw new Error('refused');
  expect(takeBack(of(50_000, 500), spent.value)).toMatchObject({
    value: {
      kind: 'TAKEN_BACK',
      principalFen: 10_000,
      bonusFen: 1_500,
      principalAfterFen: 60_000,
      bonusAfterFen: 2_000,
    },
  });
});

test('a top-up that was spent is not taken back: neither its principal nor its bonus', () => {
  expect(takeBack(of(9_999, 1_000), of(10_000, 1_000))).toMatchObject({ refusal: { code: 'BALANCE_SHORT' } });
  expect(takeBack(of(20_000, 999), of(10_000, 1_000))).toMatchObject({ refusal: { code: 'BALANCE_SHORT' } });
  expect(takeBack(of(10_000, 1_000), of(10_000, 1_000))).toMatchObject({
    value: { principalAfterFen: 0, bonusAfterFen: 0 },
  });
});

test('whatever is brought in, spent and taken back: both parts are the sum of the moves and never below 0', () => {
  const amount = fc.integer({ min: 1, max: 500_000 });
  const step = fc.oneof(
    fc.record({ act: fc.constant('in' as const), principalFen: amount, bonusFen: fc.integer({ min: 0, max: 50_000 }) }),
    fc.record({ act: fc.constant('spend' as const), amountFen: amount }),
    fc.record({ act: fc.constant('back' as const), which: fc.nat() }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const moves: StoredValueMove[] = [];
      const back = new Set<number>();
      let now = of(0, 0);
      for (const one of steps) {
        const which = one.act === 'back' && moves.length > 0 ? one.which % moves.length : -1;
        if (one.act === 'back' && (which < 0 || back.has(which) || moves[which]?.kind === 'TAKEN_BACK')) continue;
        const next =
          one.act === 'in'
            ? { ok: true as const, value: putIn(now, 'TOP_UP', one) }
            : one.act === 'spend'
              ? spend(now, one.amountFen)
              : takeBack(now, moves[which] ?? of(0, 0));
        if (!next.ok) {
          if (one.act === 'spend') expect(one.amountFen).toBeGreaterThan(balanceOf(now));
          continue;
        }
        if (which >= 0) back.add(which);
        const { principalAfterFen, bonusAfterFen, ...by } = next.value;
        expect(now.principalFen + by.principalFen).toBe(principalAfterFen);
        expect(now.bonusFen + by.bonusFen).toBe(bonusAfterFen);
        expect(Math.min(principalAfterFen, bonusAfterFen)).toBeGreaterThanOrEqual(0);
        if (one.act === 'spend') {
          expect(by.principalFen + by.bonusFen).toBe(-one.amountFen);
          if (by.bonusFen < 0) expect(principalAfterFen).toBe(0);
        }
        moves.push(next.value);
        now = of(principalAfterFen, bonusAfterFen);
      }
      expect(moves.reduce((sum, m) => sum + m.principalFen + m.bonusFen, 0)).toBe(balanceOf(now));
    }),
  );
});
