import { expect, test } from 'vitest';
import { checkLines, type ListFacts, type TypedLine } from './line-check.ts';

const labor: TypedLine = {
  lineNo: 1,
  kind: 'LABOR',
  name: '保养',
  payerType: 'SELF',
  payRateBp: 9000,
  pricingMode: 'HOURS',
  billHoursCenti: 100,
  rateFen: 12_000,
};
const part: TypedLine = {
  lineNo: 2,
  kind: 'PART',
  name: '机油',
  payerType: 'SELF',
  payRateBp: 9500,
  partId: 1,
  qtyMilli: 4200,
  unit: '升',
  unitPriceFen: 7200,
  laborLineNo: 1,
};
const facts: ListFacts = {
  partNo: 'KE900',
  listPriceFen: 7200,
  costFen: 4000,
  unitDecimals: 3,
  isObsolete: false,
  successor: '',
  isFittingModel: true,
  isNoDiscount: false,
};
const check = (lines: TypedLine[], known: (ListFacts | null)[] = [null, facts], maySeeCost = false) => {
  const f = checkLines(lines, known, { modelName: '澄远 A1', maySeeCost });
  return [...f.refusals.map((r) => `${r.field} ${r.code}`), ...f.warnings.map((w) => `(${w.field} ${w.code})`)];
};
const withPart = (change: Partial<TypedLine>, known: Partial<ListFacts> = {}) =>
  check([labor, { ...part, ...change }], [null, { ...facts, ...known }]);

test('a sound estimate', () => {
  expect(check([labor, part])).toEqual([]);
});

test('numbers and belonging', () => {
  expect(withPart({ lineNo: 1 })).toEqual(['lines.1 LINE_NO_TAKEN']);
  expect(withPart({ laborLineNo: 7 })).toEqual(['lines.2.laborLineNo LABOR_LINE_MISSING']);
});

test('labor needs hours and rate, or a price', () => {
  expect(check([{ ...labor, rateFen: null }])).toEqual(['lines.1 LABOR_NO_PRICE']);
  expect(check([{ ...labor, billHoursCenti: 0 }])).toEqual(['lines.1 LABOR_NO_PRICE']);
  expect(check([{ ...labor, pricingMode: 'FIXED', billHoursCenti: null, rateFen: null, fixedPriceFen: 0 }])).toEqual(
    [],
  );
  expect(check([{ ...labor, pricingMode: 'FIXED', fixedPriceFen: null }])).toEqual(['lines.1 LABOR_NO_PRICE']);
});

test('half a piece is refused', () => {
  expect(withPart({ qtyMilli: 500, unit: '个' }, { unitDecimals: 0 })).toEqual(['lines.2.qtyMilli QTY_DECIMALS']);
  expect(withPart({ qtyMilli: 0 })).toEqual(['lines.2.qtyMilli QTY_RANGE']);
});

test('only parts of the list, or brought by the customer at 0', () => {
  expect(check([labor, part], [null, null])).toEqual(['lines.2.partId PART_UNKNOWN']);
  expect(
    check(
      [labor, { ...part, partId: null, isCustomerSupplied: true, unitPriceFen: 0, payRateBp: 10_000 }],
      [null, null],
    ),
  ).toEqual([]);
  expect(withPart({ isCustomerSupplied: true })).toEqual(['lines.2.unitPriceFen BROUGHT_PART_PRICED']);
});

test('odd prices are asked, and cost is shown only to those who may see it', () => {
  expect(withPart({ unitPriceFen: 0 })).toEqual(['(lines.2.unitPriceFen PRICE_ZERO)']);
  expect(withPart({ unitPriceFen: 0 }, { listPriceFen: 0 })).toEqual([]);
  expect(withPart({ unitPriceFen: 3999 })).toEqual(['(lines.2.unitPriceFen PRICE_BELOW_COST)']);
  expect(withPart({ unitPriceFen: 3999 }, { costFen: null })).toEqual([]);
  const below = (maySeeCost: boolean) =>
    checkLines([{ ...part, unitPriceFen: 1, laborLineNo: null }], [facts], { modelName: '', maySeeCost }).warnings[0]
      ?.data;
  expect(below(true)).toEqual({ name: '机油', costFen: 4000 });
  expect(below(false)).toEqual({ name: '机油', costFen: null });
  expect(withPart({ payerType: 'FREE', payRateBp: 10_000 })).toEqual(['lines.2.unitPriceFen FREE_LINE_PRICED']);
});

test('obsolete and unfitting parts wait for a confirmation', () => {
  expect(withPart({}, { isObsolete: true, successor: 'KE901', isFittingModel: false })).toEqual([
    '(lines.2.partId PART_OBSOLETE)',
    '(lines.2.partId PART_NOT_FITTING)',
  ]);
});

test('no discount for other payers, nor on what takes none', () => {
  for (const payerType of ['WARRANTY', 'INSURANCE', 'INTERNAL'] as const) {
    expect(withPart({ payerType })).toEqual(['lines.2.payRateBp DISCOUNT_OTHER_PAYER']);
    expect(withPart({ payerType, payRateBp: 10_000 })).toEqual([]);
  }
  expect(withPart({}, { isNoDiscount: true })).toEqual(['lines.2.payRateBp DISCOUNT_NOT_ALLOWED']);
});
