import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type LineForMoney, settle } from '../settlement/settle.ts';
import { atAssessedPrice, priceNow, withDeductible } from './insured-lines.ts';

const insured = (lineNo: number, netFen: number): LineForMoney => ({
  ...{ lineNo, kind: 'LABOR', grossFen: netFen, netFen, isDiscountable: true },
  ...{ payerType: 'INSURANCE', payerAccountId: 7, taxRatePct: 13 },
});
const own = (lineNo: number, netFen: number): LineForMoney => ({
  ...insured(lineNo, netFen),
  payerType: 'SELF',
  payerAccountId: null,
});

test('without a case nothing moves; shares agreed by hand stay', () => {
  const lines = [insured(1, 100), own(2, 50)];
  expect(withDeductible(lines, null)).toEqual(lines);
  const shared = { ...insured(1, 100), shares: [{ payerType: 'SELF' as const, payerAccountId: null, shareFen: 100 }] };
  expect(withDeductible([shared], { deductibleBp: 2000, isDirectPay: true })).toEqual([shared]);
});

test('not paid to the shop: the customer pays all of it, the insurer has no slip', () => {
  const lines = withDeductible([insured(1, 100)], { deductibleBp: 2000, isDirectPay: false });
  const slips = settle(lines, 0, 'NONE');
  expect(slips.ok && slips.value.map((slip) => [slip.payerType, slip.payableFen])).toEqual([['SELF', 100]]);
});

test('whatever the lines and the deductible, both slips together are the lines, to the fen', () => {
  const nets = fc.array(fc.integer({ min: 0, max: 9_999_999 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(nets, fc.integer({ min: 0, max: 10_000 }), (fens, deductibleBp) => {
      const lines = withDeductible(
        fens.map((netFen, i) => insured(i + 1, netFen)),
        { deductibleBp, isDirectPay: true },
      );
      const total = fens.reduce((sum, one) => sum + one, 0);
      const slips = settle(lines, 0, 'NONE');
      if (!slips.ok) throw new Error(slips.refusal.code);
      expect(slips.value.reduce((sum, slip) => sum + slip.payableFen, 0)).toBe(total);
      const self = slips.value.find((slip) => slip.payerType === 'SELF')?.payableFen ?? 0;
      expect(self).toBe(Math.floor((total * deductibleBp + 5000) / 10_000));
    }),
  );
});

test('assessed: a job whole, a part by its unit, a charge by its amount', () => {
  const job = { kind: 'LABOR', pricingMode: 'HOURS', billHoursCenti: 150, rateFen: 11_000, payRateBp: 10_000 } as const;
  expect(atAssessedPrice(job, 15_000)).toMatchObject({ pricingMode: 'FIXED', fixedPriceFen: 15_000, netFen: 15_000 });
  const part = { kind: 'PART', qtyMilli: 2000, unitPriceFen: 5000, payRateBp: 10_000 } as const;
  expect(atAssessedPrice(part, 4500)).toMatchObject({ unitPriceFen: 4500, grossFen: 9000, netFen: 9000 });
  expect(atAssessedPrice({ kind: 'OTHER', amountFen: 1, payRateBp: 10_000 }, 300)).toMatchObject({ netFen: 300 });
  expect([priceNow({ ...job, netFen: 16_500 }), priceNow({ ...part, netFen: 10_000 })]).toEqual([16_500, 5000]);
});
