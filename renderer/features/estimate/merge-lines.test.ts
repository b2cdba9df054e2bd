import { expect, test } from 'vitest';
import { mergeSheets, settleSheet, type TypedSheet } from './merge-lines.ts';
import { otherLine } from '../../documents/lines/new-line.ts';
import type { TypedLine } from '../../documents/lines/typed-line.ts';

const charge = (lineNo: number, name: string, amountFen: number): TypedLine => {
  const line = otherLine('SUPPLIES_FEE', name, lineNo);
  return { ...line, input: { ...line.input, amountFen } as TypedLine['input'] };
};
const sheet = (lines: TypedLine[], orderDiscountFen = 0): TypedSheet => ({ lines, orderDiscountFen });
const shown = ({ lines, orderDiscountFen }: TypedSheet) => [
  ...lines.map(({ input }) => `${input.lineNo} ${input.name} ${input.kind === 'OTHER' ? input.amountFen : ''}`),
  orderDiscountFen,
];
const BEFORE = sheet([charge(1, '辅料', 1000), charge(2, '检测', 2000)]);

test('two desks change different lines: both stay', () => {
  const mine = sheet([charge(1, '辅料', 1500), charge(2, '检测', 2000)]);
  const theirs = sheet([charge(1, '辅料', 1000), charge(2, '检测', 2500)], 300);
  const merged = mergeSheets(BEFORE, mine, theirs);
  expect(merged.clashes).toEqual([]);
  expect(shown(merged.value)).toEqual(['1 辅料 1500', '2 检测 2500', 300]);
});

test('two desks add a line: both lines stay, under numbers of their own', () => {
  const mine = sheet([...BEFORE.lines, charge(3, '我的', 100)]);
  const theirs = sheet([...BEFORE.lines, charge(3, '他们的', 200)]);
  const merged = mergeSheets(BEFORE, mine, theirs);
  expect(merged.clashes).toEqual([]);
  expect(shown(merged.value)).toEqual(['1 辅料 1000', '2 检测 2000', '3 他们的 200', '4 我的 100', 0]);
});

test('one field of one line changed at both desks is asked about, and the choice counts', () => {
  const mine = sheet([charge(1, '辅料', 1500), charge(2, '检测', 2000)]);
  const theirs = sheet([charge(1, '辅料', 1800), charge(2, '检测', 2000)]);
  const merged = mergeSheets(BEFORE, mine, theirs);
  expect(merged.clashes).toEqual([{ field: '1.amountFen', mine: 1500, theirs: 1800 }]);
  expect(shown(settleSheet(merged, new Set()))).toEqual(['1 辅料 1500', '2 检测 2000', 0]);
  expect(shown(settleSheet(merged, new Set(['1.amountFen'])))).toEqual(['1 辅料 1800', '2 检测 2000', 0]);
});

test('a line taken off at one desk goes; changed at the other meanwhile, it is asked about', () => {
  const mine = sheet([charge(2, '检测', 2000)]);
  expect(shown(mergeSheets(BEFORE, mine, BEFORE).value)).toEqual(['2 检测 2000', 0]);
  const theirs = sheet([charge(1, '辅料', 1800), charge(2, '检测', 2000)]);
  const merged = mergeSheets(BEFORE, mine, theirs);
  expect(merged.clashes.map((clash) => clash.field)).toEqual(['1']);
  expect(shown(settleSheet(merged, new Set()))).toEqual(['2 检测 2000', 0]);
  expect(shown(settleSheet(merged, new Set(['1'])))).toEqual(['1 辅料 1800', '2 检测 2000', 0]);
});
