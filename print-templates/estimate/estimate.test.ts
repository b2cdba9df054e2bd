import { expect, test } from 'vitest';
import { sheetText } from '../common/testing.ts';
import { estimateSamples as samples } from './sample.ts';
import { estimateA4, estimateA5 } from './sheet.ts';

test.each([estimateA4, estimateA5])('$paper shows three subtotals, the words, and until when it holds', (template) => {
  const text = sheetText(template, samples.ordinary);
  for (const word of [
    '工时费小计  ¥216.00',
    '材料费小计  ¥634.40',
    '其他费用小计  ¥15.00',
    '人民币捌佰壹拾贰元零捌分',
    '2026-11-29',
    '需订',
    '诊断后如有变化将先征得您的同意',
  ]) {
    expect(text).toContain(word);
  }
});

test('a fault not yet found has both tables empty and no other charges', () => {
  const text = sheetText(estimateA4, samples.empty);
  expect(text.match(/\(无\)/g)).toHaveLength(2);
  expect(text).not.toContain('其他费用小计');
});

test('a package stands beneath the lines it is made of, with its price beside theirs', () => {
  const packages = [
    { name: '10000公里保养套餐', lines: ['常规保养', '发动机机油'], listFen: 45_640, priceFen: 39_900 },
  ];
  for (const template of [estimateA4, estimateA5]) {
    const text = sheetText(template, { ...samples.ordinary, packages });
    expect(text).toContain('10000公里保养套餐  ¥399.00(单项合计 ¥456.40,优惠已计入):常规保养、发动机机油');
  }
});

test('work still to be looked at has 待检 for a price, and says what that means', () => {
  const [first] = samples.ordinary.labor;
  if (!first) throw new Error('no labor in the sample');
  const labor = [first, { ...first, seq: 2, name: '查找异响', amountFen: 0, isToCheck: true }];
  for (const template of [estimateA4, estimateA5]) {
    const text = sheetText(template, { ...samples.ordinary, labor });
    expect(text).toContain('查找异响');
    expect(text).toContain('待检');
    expect(text).toContain('检查后另行报价,经您同意后方可施工收费');
    expect(sheetText(template, samples.ordinary)).not.toContain('待检');
  }
});
