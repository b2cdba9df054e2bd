import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sumFen } from '../money.ts';
import { type LineForMoney, settle } from './settle.ts';
import { discountOfLine, discountOfSlip, grossOfSlip, takenOff } from './slip-sums.ts';

const line = fc.record({
  kind: fc.constantFrom('LABOR' as const, 'PART' as const, 'OTHER' as const),
  grossFen: fc.nat({ max: 500_000 }),
  offFen: fc.nat({ max: 100_000 }),
});

test('every row and every column adds up: gross, less discount, less 抹零, is what is paid', () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), fc.nat({ max: 5_000 }), (rows, discountFen) => {
      const lines = rows.map(
        ({ kind, grossFen, offFen }, i): LineForMoney => ({
          lineNo: i + 1,
          kind,
          grossFen,
          netFen: Math.max(0, grossFen - offFen),
          isDiscountable: true,
          payerType: 'SELF',
          payerAccountId: null,
          taxRatePct: 13,
        }),
      );
      const settled = settle(lines, discountFen, 'DROP_JIAO');
      fc.pre(settled.ok);
      const slip = settled.ok ? settled.value[0] : undefined;
      if (!slip) throw new Error('no slip');
      const shown = slip.lines.map((l) => ({ ...l, discount: discountOfLine({ ...l, netFen: l.shareFen }) }));
      for (const l of shown) expect(l.grossFen - l.discount - l.roundingFen).toBe(l.finalFen);
      expect(sumFen(shown.map((l) => l.grossFen))).toBe(grossOfSlip(slip));
      expect(sumFen(shown.map((l) => l.discount))).toBe(discountOfSlip(slip));
      const below = [grossOfSlip(slip), takenOff(discountOfSlip(slip)), takenOff(slip.roundingFen)];
      expect(sumFen(below)).toBe(slip.payableFen);
    }),
  );
});
