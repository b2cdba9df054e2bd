import { expect, test } from 'vitest';
import type { OperationHit, PartHit } from '#domain/contract/catalog.contract.ts';
import type { PackageHit } from '#domain/contract/service-package.contract.ts';
import { otherLine } from './new-line.ts';
import { amountsOf } from './typed-line.ts';
import { brokenUp, packageAmong, packageLines, packageNoOf } from './typed-package.ts';

const labor: OperationHit = {
  ...{ id: 1, code: 'BY0040', name: '10000公里常规保养', category: '', workClass: 'LEVEL1', pricingMode: 'HOURS' },
  ...{ rateClass: 'M', billHoursCenti: 100, fixedPriceFen: null, rateFenByPayer: { SELF: 12_000 } },
  ...{ isFittingModel: true, isNoDiscount: false, isFreeAllowed: false },
};
const oil: PartHit = {
  ...{
    id: 2,
    partNo: 'OIL',
    name: '机油',
    spec: '',
    unit: '升',
    unitDecimals: 3,
    brand: '',
    qualityType: 'OEM',
    bin: '',
  },
  ...{ priceFenByPayer: { SELF: 7200 }, onHandMilli: 0, reservedMilli: 0, availableMilli: 0, onOrderMilli: 0 },
  ...{ isFittingModel: true, isObsolete: false, replacedBy: null, substitutes: [], isNoDiscount: true },
  ...{ isFreeAllowed: false, taxRatePct: 13 },
};
const hit: PackageHit = {
  ...{ id: 9, code: 'TC100', name: '保养套餐', priceFen: 40_000, listFen: 42_240, isFittingModel: true, due: null },
  lines: [
    { kind: 'LABOR', hit: labor },
    { kind: 'PART', hit: oil, qtyMilli: 4200 },
  ],
};
const PLAN = { laborPayRateBp: 9000, partsPayRateBp: 9500 };
const COEFF = 10_000;
const nets = (lines: ReturnType<typeof packageLines>) => lines.map((line) => amountsOf(line, COEFF).netFen);

test('a package comes as its lines at its price, numbered on, its part under its job', () => {
  const before = [otherLine('SUPPLIES_FEE', '辅料', 4)];
  const lines = packageLines(hit, before, PLAN, COEFF);
  expect(lines.map(({ input }) => [input.lineNo, input.packageId, input.packageNo, input.payRateBp])).toEqual([
    [5, 9, 1, 10_000],
    [6, 9, 1, 10_000],
  ]);
  expect(lines[1]?.input).toMatchObject({ laborLineNo: 5, qtyMilli: 4200 });
  expect(nets(lines)).toEqual([11_364, 28_636]);
  expect(packageAmong([...before, ...lines], 1, COEFF)).toMatchObject({
    name: '保养套餐',
    netFen: 40_000,
    listFen: 42_240,
  });
  const again = packageLines(hit, [...before, ...lines], PLAN, COEFF);
  expect(again.map(packageNoOf)).toEqual([2, 2]);
});

test('the dearer model pays the same package price', () => {
  const lines = packageLines(hit, [], PLAN, 11_000);
  expect(lines.map((line) => amountsOf(line, 11_000).netFen).reduce((s, n) => s + n, 0)).toBe(40_000);
});

test('broken up, its lines cost the list with the customer’s plan, and name no package', () => {
  const two = [...packageLines(hit, [], PLAN, COEFF)];
  const lines = [...two, ...packageLines(hit, two, PLAN, COEFF)];
  const broken = brokenUp(lines, 1, PLAN);
  expect(broken.map(packageNoOf)).toEqual([null, null, 2, 2]);
  expect(nets(broken)).toEqual([10_800, 30_240, 11_364, 28_636]);
  expect(broken[0]?.input).not.toHaveProperty('packageId');
  expect(broken[0]).not.toHaveProperty('packaged');
});

test('a package that is the sum of its lines comes as plain lines with the plan', () => {
  const lines = packageLines({ ...hit, priceFen: null }, [], PLAN, COEFF);
  expect(lines.map(packageNoOf)).toEqual([null, null]);
  expect(nets(lines)).toEqual([10_800, 30_240]);
});
