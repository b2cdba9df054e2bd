import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLAIM_STATES, type ClaimState } from '../enums.ts';
import { type CheaperLine, cheaperLine, checkCheaperLine, mayCheapenLine, unitFenOf } from './cheaper-line.ts';

const out = { issuedMilli: 0, returnedMilli: 0, isToCheck: false, isDiscountable: true, payerType: 'SELF' as const };
const oil: CheaperLine = {
  ...{ ...out, kind: 'PART', name: '机油', unit: '升', status: 'REQUESTED', listPriceFen: 7200 },
  ...{ qtyMilli: 4200, unitPriceFen: 7200, payRateBp: 9500, netFen: 28_728 },
};
const job: CheaperLine = {
  ...{ ...out, kind: 'LABOR', name: '保养', unit: '', status: 'OPEN', pricingMode: 'FIXED', listPriceFen: null },
  ...{ fixedPriceFen: 12_000, payRateBp: 10_000, netFen: 12_000 },
};
const off = (payRateBp: number) => ({ kind: 'DISCOUNT' as const, payRateBp });
const FREE = { kind: 'FREE' } as const;
const said = (
  line: CheaperLine,
  to: Parameters<typeof cheaperLine>[1],
  reason = '客户等待过久',
  claim: ClaimState | null = null,
) => checkCheaperLine(line, to, reason, claim).refusals.map((one) => one.code);

describe('a lower price of a line of a signed order', () => {
  test('a deeper discount, or free with what it would have cost', () => {
    expect(said(oil, off(9000))).toEqual([]);
    expect(cheaperLine(oil, off(9000))).toEqual({ payRateBp: 9000, grossFen: 30_240, netFen: 27_216 });
    expect(said(oil, FREE)).toEqual([]);
    const free = { payerType: 'FREE', payRateBp: 10_000, grossFen: 0, netFen: 0 };
    expect(cheaperLine(oil, FREE)).toEqual({ ...free, unitPriceFen: 0, listPriceFen: 7200 });
    expect(cheaperLine(job, FREE)).toEqual({ ...free, fixedPriceFen: 0, listPriceFen: 12_000 });
  });

  test('a lower price of one unit or hour, of the whole where it has neither', () => {
    const price = (unitFen: number) => ({ kind: 'PRICE' as const, unitFen });
    expect(said(oil, price(7000))).toEqual([]);
    expect(cheaperLine(oil, price(7000))).toEqual({ unitPriceFen: 7000, grossFen: 29_400, netFen: 27_930 });
    expect(cheaperLine(job, price(11_000))).toEqual({ fixedPriceFen: 11_000, grossFen: 11_000, netFen: 11_000 });
    expect(said(oil, price(7200))).toEqual(['LINE_NOT_CHEAPER']);
    expect(said({ ...job, packageNetFen: 8_000, netFen: 8_000 }, price(11_000))).toEqual(['LINE_NOT_CHEAPER']);
    expect([unitFenOf(oil), unitFenOf(job)]).toEqual([7200, 12_000]);
  });

  test('never dearer, never without a reason, never what is out, begun, of another payer, or priced by a package', () => {
    expect(said(oil, off(9500))).toEqual(['LINE_NOT_CHEAPER']);
    expect(said(oil, off(9000), ' ')).toEqual(['REASON_MISSING']);
    expect(said({ ...oil, status: 'ISSUED', issuedMilli: 4200 }, FREE)).toEqual(['LINE_PART_OUT']);
    expect(said({ ...job, status: 'DOING' }, FREE)).toEqual(['LINE_LABOR_DONE']);
    expect(said({ ...job, payerType: 'WARRANTY' }, FREE)).toEqual(['LINE_NOT_CHEAPER']);
    expect(said({ ...job, isDiscountable: false }, off(9000))).toEqual(['DISCOUNT_NOT_ALLOWED']);
    expect(said({ ...job, isDiscountable: false }, FREE)).toEqual([]);
    expect(said({ ...job, packageNetFen: 8_000, netFen: 8_000 }, off(9000))).toEqual(['LINE_NOT_CHEAPER']);
    expect([mayCheapenLine(oil, null), mayCheapenLine({ ...job, status: 'DOING' }, null)]).toEqual([true, false]);
  });

  test('what the manufacturer rejected is given away though it is in the car; it is not discounted, and before that it stays theirs', () => {
    const claimed = {
      ...oil,
      payerType: 'WARRANTY' as const,
      status: 'ISSUED' as const,
      issuedMilli: 4200,
      payRateBp: 10_000,
    };
    for (const claim of CLAIM_STATES) {
      expect(said(claimed, FREE, '厂家拒赔', claim).length === 0, claim).toBe(claim === 'REJECTED');
      expect(mayCheapenLine(claimed, claim), claim).toBe(claim === 'REJECTED');
    }
    expect(said(claimed, off(9000), '厂家拒赔', 'REJECTED')).toContain('LINE_NOT_CHEAPER');
    expect(said(claimed, FREE, ' ', 'REJECTED')).toEqual(['REASON_MISSING']);
  });

  test('what passes costs less', () => {
    const rates = fc.integer({ min: 1, max: 10_000 });
    fc.assert(
      fc.property(rates, rates, fc.integer({ min: 0, max: 1_000_000 }), (was, now, fixedPriceFen) => {
        const { netFen } = cheaperLine({ ...job, fixedPriceFen }, off(was));
        const line = { ...job, fixedPriceFen, payRateBp: was, netFen };
        return said(line, off(now)).length > 0 || cheaperLine(line, off(now)).netFen < netFen;
      }),
    );
  });
});
