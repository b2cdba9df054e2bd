import fc from 'fast-check';
import { expect, test } from 'vitest';
import { totalsOf } from '../repair-order/totals.ts';
import { type ComparedLine, diffLines, diffSums, lineOf } from './version-diff.ts';

const oil: ComparedLine = {
  lineNo: 1,
  kind: 'PART',
  code: 'KE900-0W20-1L',
  name: '发动机机油',
  operationId: null,
  partId: 7,
  otherKind: null,
  billHoursCenti: null,
  qtyMilli: 4000,
  rateFen: null,
  fixedPriceFen: null,
  unitPriceFen: 7200,
  amountFen: null,
  payRateBp: 10_000,
  payerType: 'SELF',
  payerAccountId: null,
  netFen: 28_800,
};
const job: ComparedLine = {
  ...oil,
  lineNo: 2,
  kind: 'LABOR',
  code: 'BY0040',
  name: '更换机油机滤',
  operationId: 3,
  partId: null,
  billHoursCenti: 100,
  qtyMilli: null,
  rateFen: 12_000,
  unitPriceFen: null,
  netFen: 12_000,
};
const towing: ComparedLine = {
  ...oil,
  lineNo: 3,
  kind: 'OTHER',
  code: '',
  name: '拖车',
  otherKind: 'TOWING',
  partId: null,
};
const brief = (before: ComparedLine[], after: ComparedLine[]) =>
  diffLines(before, after).map((d) => [lineOf(d).lineNo, d.change, ...d.fields]);

test('what was added, taken off and changed is named, what stayed is left out', () => {
  const dearer = { ...oil, unitPriceFen: 7500, netFen: 30_000 };
  expect(brief([oil, job], [dearer, towing])).toEqual([
    [1, 'CHANGED', 'price', 'net'],
    [2, 'REMOVED'],
    [3, 'ADDED'],
  ]);
  expect(brief([oil, job], [oil, job])).toEqual([]);
});

test('quantity, discount and payer are each a change of their own', () => {
  expect(brief([oil], [{ ...oil, qtyMilli: 5000 }])).toEqual([[1, 'CHANGED', 'qty']]);
  expect(brief([job], [{ ...job, billHoursCenti: 120 }])).toEqual([[2, 'CHANGED', 'qty']]);
  expect(brief([oil], [{ ...oil, payRateBp: 9500 }])).toEqual([[1, 'CHANGED', 'payRate']]);
  expect(brief([oil], [{ ...oil, payerType: 'WARRANTY', payerAccountId: 4 }])).toEqual([[1, 'CHANGED', 'payer']]);
});

test('a line under another number is the same line; another part under its number is not', () => {
  expect(brief([oil], [{ ...oil, lineNo: 9 }])).toEqual([]);
  expect(brief([oil], [{ ...oil, partId: 8 }])).toEqual([
    [1, 'REMOVED'],
    [1, 'ADDED'],
  ]);
  // the same part twice: each keeps its own number
  const second = { ...oil, lineNo: 4, qtyMilli: 1000 };
  expect(brief([oil, second], [second])).toEqual([[1, 'REMOVED']]);
});

const line = fc.record({
  lineNo: fc.integer({ min: 1, max: 9 }),
  partId: fc.integer({ min: 1, max: 4 }),
  qtyMilli: fc.integer({ min: 1000, max: 3000 }),
});
const lines = fc.uniqueArray(
  line.map((it) => ({ ...oil, ...it })),
  { selector: (it) => it.lineNo, maxLength: 8 },
);

test('the difference leads from one version to the other, and back it is its mirror', () => {
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const there = diffLines(before, after);
      const added = there.filter((d) => d.change === 'ADDED').length;
      const removed = there.filter((d) => d.change === 'REMOVED').length;
      expect(before.length - removed + added).toBe(after.length);
      const back = diffLines(after, before);
      expect(back.filter((d) => d.change === 'ADDED').length).toBe(removed);
      expect(diffLines(before, before)).toEqual([]);
    }),
  );
});

test('sums stand side by side with what the later version costs more', () => {
  const totals = (netFen: number) => totalsOf([{ kind: 'PART', payerType: 'SELF', grossFen: netFen, netFen }], 0);
  const sums = diffSums(totals(28_800), totals(30_000));
  expect(sums.find((it) => it.sum === 'totalFen')).toEqual({
    sum: 'totalFen',
    beforeFen: 28_800,
    afterFen: 30_000,
    differenceFen: 1200,
  });
  expect(sums.find((it) => it.sum === 'laborNetFen')?.differenceFen).toBe(0);
});
