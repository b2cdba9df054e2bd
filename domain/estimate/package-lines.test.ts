import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineAmounts } from '../repair-order/line-amounts.ts';
import { loweredLine } from '../repair-order/lower-line.ts';
import { repriceForPayer } from '../repair-order/pricing.ts';
import { settle } from '../settlement/settle.ts';
import { checkPackageDiscounts, isSamePackage, type LineOfPackage, packageNets } from './package-lines.ts';

const OFF = { orderDiscountFen: 0 };
const job: LineOfPackage = {
  ...{ kind: 'LABOR', name: '保养', operationId: 1, pricingMode: 'HOURS', billHoursCenti: 100, rateFen: 12_000 },
  ...{ laborCoeffBp: 10_000, payRateBp: 10_000, payerType: 'SELF', lineNo: 1, grossFen: 12_000 },
};
const oil: LineOfPackage = {
  ...{ kind: 'PART', name: '机油', partId: 1, qtyMilli: 4200, unitPriceFen: 7200 },
  ...{ payRateBp: 10_000, payerType: 'SELF', lineNo: 2, grossFen: 30_240 },
};
const filter: LineOfPackage = {
  ...oil,
  name: '机滤',
  partId: 2,
  qtyMilli: 1000,
  unitPriceFen: 3400,
  lineNo: 3,
  grossFen: 3400,
};
const LISTED = [job, oil, filter];
const taken = { id: 1, name: '保养套餐', priceFen: 39_900 };

describe('a package keeps its price', () => {
  test('for exactly its lines, in whatever order they stand', () => {
    const nets = packageNets(taken, [filter, job, oil], LISTED, []);
    if (!nets.ok) throw new Error(nets.refusal.code);
    expect(nets.value).toEqual([2972, 10_491, 26_437]);
    expect(nets.value.reduce((s, n) => s + n, 0)).toBe(39_900);
  });

  test.each<[string, LineOfPackage[]]>([
    ['a line is missing', [job, oil]],
    ['a line is there twice', [job, oil, filter, filter]],
    ['a quantity differs', [job, { ...oil, qtyMilli: 4000, grossFen: 28_800 }, filter]],
    ['a price differs', [job, oil, { ...filter, unitPriceFen: 3300, grossFen: 3300 }]],
    ['somebody else pays', [{ ...job, payerType: 'WARRANTY' }, oil, filter]],
    ['the customer brings it', [job, oil, { ...filter, isCustomerSupplied: true }]],
    ['other work', [{ ...job, operationId: 2 }, oil, filter]],
  ])('and none when %s', (_, typed) => {
    expect(packageNets(taken, typed, LISTED, [])).toMatchObject({ ok: false, refusal: { code: 'PACKAGE_CHANGED' } });
  });

  test('what was stored stays, whatever the lists and the package say today', () => {
    const stored = [9000, 26_000, 3000].map((packageNetFen, i) => ({ ...(LISTED[i] as LineOfPackage), packageNetFen }));
    const dearer = LISTED.map((line) => ({ ...line, grossFen: line.grossFen + 100 }));
    expect(packageNets(taken, [oil, filter, job], dearer, stored)).toEqual({ ok: true, value: [26_000, 3000, 9000] });
    expect(packageNets(taken, [oil, job], dearer, stored).ok).toBe(false);
  });

  test('no line of it has a discount of its own', () => {
    expect(checkPackageDiscounts('保养套餐', LISTED).refusals).toEqual([]);
    const [found] = checkPackageDiscounts('保养套餐', [job, { ...oil, payRateBp: 9500 }]).refusals;
    expect(found).toMatchObject({ code: 'PACKAGE_LINE_DISCOUNT', field: 'lines.2.payRateBp' });
  });
});

describe('one rule says what a packaged line comes to', () => {
  const packaged = { ...oil, packageNetFen: 26_435 };

  test('its part of the price, not gross and rate', () => {
    expect(lineAmounts({ ...packaged, payRateBp: 9000 })).toEqual({ grossFen: 30_240, netFen: 26_435 });
    expect(lineAmounts({ ...packaged, unitPriceFen: 5000 })).toEqual({ grossFen: 21_000, netFen: 21_000 });
  });

  test('the manufacturer pays its own price; given back it has its part again, and no plan on top', () => {
    const terms = { prices: { SELF: 7200, WARRANTY: 5000 }, planPayRateBp: 9500 };
    const covered = repriceForPayer({ ...packaged, payerType: 'SELF' as const }, 'WARRANTY', terms);
    if (!covered.ok) throw new Error(covered.refusal.code);
    expect(covered.value).toMatchObject({ netBeforeFen: 26_435, netAfterFen: 21_000 });
    const back = repriceForPayer(covered.value.line, 'SELF', terms);
    if (!back.ok) throw new Error(back.refusal.code);
    expect(back.value).toMatchObject({ netAfterFen: 26_435, line: { payRateBp: 10_000 } });
  });

  test('less of it costs as much less of its part', () => {
    expect(loweredLine(packaged, 2100)).toMatchObject({
      qtyMilli: 2100,
      grossFen: 15_120,
      netFen: 13_218,
      packageNetFen: 13_218,
    });
  });
});

test('property: for any lines the package is its price to the fen, also on the slip', () => {
  const amounts = fc.array(fc.nat(999_999), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(amounts, fc.nat(10_000), fc.array(fc.nat(99_999), { maxLength: 4 }), (gross, partBp, others) => {
      const lines = gross.map(
        (unitPriceFen, i): LineOfPackage => ({
          ...{ ...filter, partId: i + 1, lineNo: i + 1, unitPriceFen, grossFen: unitPriceFen },
        }),
      );
      const priceFen = Math.floor((gross.reduce((s, g) => s + g, 0) * partBp) / 10_000);
      const nets = packageNets({ ...taken, priceFen }, lines.toReversed(), lines, []);
      if (!nets.ok) throw new Error(nets.refusal.code);
      expect(isSamePackage(lines.toReversed(), lines)).toBe(true);
      const own = lines.toReversed().map((line, i) => ({ ...line, packageNetFen: nets.value[i] ?? 0 }));
      const beside = others.map((unitPriceFen, i) => ({
        ...filter,
        lineNo: 50 + i,
        unitPriceFen,
        grossFen: unitPriceFen,
      }));
      const account = { payerType: 'SELF', payerAccountId: null, taxRatePct: 13, isDiscountable: true } as const;
      const slips = settle(
        [...own, ...beside].map((line) => ({ ...line, ...account, ...lineAmounts(line) })),
        OFF.orderDiscountFen,
        'NONE',
      );
      if (!slips.ok) throw new Error(slips.refusal.code);
      expect(slips.value[0]?.payableFen ?? 0).toBe(priceFen + others.reduce((s, g) => s + g, 0));
    }),
  );
});
