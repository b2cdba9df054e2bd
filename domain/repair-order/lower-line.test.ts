import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkLowerLine, loweredLine, type LowerableLine, mayLowerLine, measureOf } from './lower-line.ts';

const out = { issuedMilli: 0, returnedMilli: 0, isToCheck: false, unitDecimals: 3 };
const oil: LowerableLine = {
  ...{ ...out, kind: 'PART', name: '机油', unit: '升', status: 'REQUESTED' },
  ...{ qtyMilli: 4200, unitPriceFen: 7200, payRateBp: 9500, netFen: 28_728 },
};
const job: LowerableLine = {
  ...{ ...out, kind: 'LABOR', name: '保养', unit: '', status: 'OPEN', pricingMode: 'HOURS' },
  ...{ billHoursCenti: 100, rateFen: 12_000, laborCoeffBp: 10_000, payRateBp: 10_000, netFen: 12_000 },
};
const said = (line: LowerableLine, measure: number, reason = '客户只要一半') =>
  checkLowerLine(line, measure, reason).refusals.map((one) => one.code);

describe('less of a line of a signed order', () => {
  test('fewer pieces or hours at the same price and discount', () => {
    expect(said(oil, 4000)).toEqual([]);
    expect(loweredLine(oil, 4000)).toEqual({ qtyMilli: 4000, billHoursCenti: null, grossFen: 28_800, netFen: 27_360 });
    expect(said(job, 50)).toEqual([]);
    expect(loweredLine(job, 50)).toMatchObject({ billHoursCenti: 50, netFen: 6_000 });
  });

  test('never more, never nothing, never without a reason, never what is out or begun', () => {
    expect(said(oil, 4200)).toEqual(['LINE_NOT_LOWER']);
    expect(said(oil, 4201)).toEqual(['LINE_NOT_LOWER']);
    expect(said(oil, 4000, ' ')).toEqual(['REASON_MISSING']);
    expect(said({ ...oil, unitDecimals: 0 }, 1500)).toEqual(['QTY_DECIMALS']);
    expect(said({ ...oil, status: 'ISSUED', issuedMilli: 4200 }, 4000)).toEqual(['LINE_PART_OUT']);
    expect(said({ ...job, status: 'DONE' }, 50)).toEqual(['LINE_LABOR_DONE']);
    // a fixed price has no measure
    const fixed: LowerableLine = { ...job, pricingMode: 'FIXED', fixedPriceFen: 12_000 };
    expect(measureOf(fixed)).toBeNull();
    expect(said(fixed, 50)).toEqual(['LINE_NOT_LOWER']);
    expect([mayLowerLine(oil), mayLowerLine(job), mayLowerLine(fixed)]).toEqual([true, true, false]);
    expect(mayLowerLine({ ...job, status: 'DOING' })).toBe(false);
  });

  test('what may be lowered never costs more than it did', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 0, max: 9_999 }), (measure, unitPriceFen) => {
        const netFen = loweredLine({ ...oil, unitPriceFen }, 4200).netFen;
        const line = { ...oil, unitPriceFen, netFen };
        if (said(line, measure).length > 0) return;
        expect(measure).toBeLessThan(4200);
        expect(loweredLine(line, measure).netFen).toBeLessThanOrEqual(netFen);
      }),
    );
  });
});
