import { expect, test } from 'vitest';
import { sheetText } from '../common/testing.ts';
import { supplementSamples as samples } from './sample.ts';
import { supplementA5, supplementHalf } from './sheet.ts';

test.each([supplementA5, supplementHalf])('$paper offers: fault, lines, what is added, empty boxes', (template) => {
  const text = sheetText(template, samples.ordinary);
  for (const word of [
    '增项确认单',
    'WT20261122-0012',
    '前刹车片仅剩 2 mm',
    '¥518.40',
    '¥1,330.48',
    '□同意  □部分同意  □不同意',
    '□到店签字  □电话\n□微信  □短信',
    '客户签字:',
    '未经您同意的项目不施工、不收费。',
  ])
    expect(text).toContain(word);
});

test('after the call: who said what, when, and on which number; the advisor signs for it', () => {
  const text = sheetText(supplementA5, samples.answered);
  for (const word of ['□同意  ■部分同意  □不同意', '陈𬭎 15400001234', '制动盘下次再说', '经办人:周顾问', '■', '×'])
    expect(text).toContain(word);
  expect(text).not.toContain('客户签字');
});
