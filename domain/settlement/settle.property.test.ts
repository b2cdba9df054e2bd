import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allocate } from '../allocation.ts';
import { type Slip, settle } from './settle.ts';
import { line } from './worked-orders.ts';

const anyLine = fc.record({
  kind: fc.constantFrom('LABOR' as const, 'PART' as const, 'OTHER' as const),
  gross: fc.integer({ min: 0, max: 5_000_000 }),
  pay: fc.integer({ min: 1, max: 10_000 }),
  payer: fc.constantFrom('SELF' as const, 'WARRANTY' as const, 'INTERNAL' as const),
  tax: fc.constantFrom(13, 9, 6, 0),
});

test('property: slips add up to the lines, to the fen, whatever the discount and 抹零', () => {
  fc.assert(
    fc.property(
      fc.array(anyLine, { minLength: 1, maxLength: 30 }),
      fc.integer({ min: 0, max: 10_000 }),
      fc.constantFrom('NONE' as const, 'DROP_FEN' as const, 'DROP_JIAO' as const, 'HALF_UP_YUAN' as const),
      (specs, discountBp, mode) => {
        const lines = specs.map((s, i) => {
          const base = line(i + 1, { kind: 'OTHER', amount: s.gross, pay: s.payer === 'SELF' ? s.pay : 10_000 });
          return {
            ...base,
            kind: s.kind,
            isDiscountable: true,
            payerType: s.payer,
            payerAccountId: s.payer === 'SELF' ? null : 1,
            taxRatePct: s.tax,
          };
        });
        const self = lines.filter((l) => l.payerType === 'SELF').reduce((sum, l) => sum + l.netFen, 0);
        const discount = Math.floor((self * discountBp) / 10_000);
        const result = settle(lines, discount, mode);
        if (!result.ok) throw new Error(result.refusal.code);
        const slips = result.value;
        const sum = (pick: (slip: Slip) => number) => slips.reduce((s, slip) => s + pick(slip), 0);
        const net = lines.reduce((s, l) => s + l.netFen, 0);
        expect(sum((s) => s.payableFen + s.roundingFen + s.orderDiscountFen)).toBe(net);
        for (const slip of result.value) {
          expect(
            slip.laborFen + slip.partsFen + slip.otherFen - slip.discountFen - slip.orderDiscountFen - slip.roundingFen,
          ).toBe(slip.payableFen);
          expect(slip.lines.reduce((s, l) => s + l.finalFen, 0)).toBe(slip.payableFen);
          expect(slip.lines.reduce((s, l) => s + l.taxFen, 0)).toBe(slip.taxFen);
          expect(slip.taxFen + slip.netOfTaxFen).toBe(slip.payableFen);
          for (const l of slip.lines) expect(l.finalFen).toBeGreaterThanOrEqual(0);
          for (const l of slip.lines) {
            expect([l.grossFen, l.shareFen, l.orderDiscountFen, l.finalFen, l.taxFen].every(Number.isSafeInteger)).toBe(
              true,
            );
          }
        }
      },
    ),
  );
});

test('property: however lines are shared out, the payers and the shop together bear exactly the lines', () => {
  const payer = fc.constantFrom(
    { payerType: 'SELF' as const, payerAccountId: null },
    { payerType: 'INSURANCE' as const, payerAccountId: 7 },
    { payerType: 'WARRANTY' as const, payerAccountId: 9 },
    { payerType: 'FREE' as const, payerAccountId: null },
  );
  const shared = fc.record({
    net: fc.nat(5_000_000),
    rate: fc.constantFrom(13, 9, 6, 0),
    payers: fc.uniqueArray(payer, { minLength: 1, maxLength: 4, selector: (p) => p.payerType }),
    percents: fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 4, maxLength: 4 }),
  });
  fc.assert(
    fc.property(
      fc.array(shared, { minLength: 1, maxLength: 20 }),
      fc.constantFrom('NONE' as const, 'DROP_JIAO' as const, 'HALF_UP_YUAN' as const),
      (specs, mode) => {
        const lines = specs.map((s, i) => {
          const amounts = allocate(s.net, s.percents.slice(0, s.payers.length));
          const shares = s.payers.map((p, k) => ({ ...p, shareFen: amounts[k] ?? 0 }));
          return line(i + 1, { kind: 'OTHER', amount: s.net }, { shares, taxRatePct: s.rate });
        });
        const result = settle(lines, 0, mode);
        if (!result.ok) throw new Error(result.refusal.code);
        const given = lines.flatMap((l) => l.shares ?? []).filter((s) => s.payerType === 'FREE');
        const net = lines.reduce((sum, l) => sum + l.netFen, 0);
        const paid = result.value.reduce((sum, s) => sum + s.payableFen + s.roundingFen, 0);
        expect(paid + given.reduce((sum, s) => sum + s.shareFen, 0)).toBe(net);
        for (const slip of result.value) {
          const numbers = slip.lines.map((l) => l.lineNo);
          expect(new Set(numbers).size).toBe(numbers.length);
          expect(slip.lines.reduce((sum, l) => sum + l.taxFen, 0)).toBe(slip.taxFen);
        }
      },
    ),
  );
});
