import { expect, test } from 'vitest';
import type { PackageItemView } from '#domain/contract/service-package.contract.ts';
import { itemFrom, itemsFen, wholeOf } from './package-items.ts';

const job: PackageItemView = {
  ...{ kind: 'LABOR', itemId: 1, code: 'BY0040', name: '10000公里常规保养', unit: '', unitDecimals: 0 },
  ...{ qtyMilli: null, isQtyByModel: false, unitFen: 12_000 },
};
const oil: PackageItemView = {
  ...{
    kind: 'PART',
    itemId: 2,
    code: 'KE900',
    name: '机油',
    unit: '升',
    unitDecimals: 3,
    qtyMilli: 4235,
    isQtyByModel: true,
    unitFen: 7200,
  },
};

test('what is stored is sent again as it is, and adds up by the list', () => {
  const items = [job, oil].map(itemFrom);
  expect(items.map((item) => item.line)).toEqual([
    { kind: 'LABOR', operationId: 1 },
    { kind: 'PART', partId: 2, qtyMilli: 4235, isQtyByModel: true },
  ]);
  expect(itemsFen(items)).toBe(12_000 + 30_492);
});

test.each([
  ['10000', 10_000],
  [' 6 ', 6],
  ['60000', 60_000],
  ['', null],
  ['0', null],
  ['1.5', null],
  ['-1', null],
  ['1000000', null],
])('%s as a whole number', (typed, whole) => expect(wholeOf(typed)).toBe(whole));
