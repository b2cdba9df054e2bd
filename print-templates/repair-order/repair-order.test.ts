import { expect, test } from 'vitest';
import { sheetText } from '../common/testing.ts';
import { repairOrderA4 } from './sheet.ts';
import { repairOrderSamples as samples } from './sample.ts';

test('the workshop’s copy shows no price and has room for its checks', () => {
  const text = sheetText(repairOrderA4, samples.ordinary, ['WORKSHOP']);
  expect(text).not.toMatch(/\d\.\d\d\|自费|¥|120\.00|302\.40|812\.08/);
  for (const word of ['自检:', '互检:', '班组长:', '质检员(总检):', '10000公里常规保养', '4.2'])
    expect(text).toContain(word);
});

test('the customer’s copy shows every price, the sum and its words', () => {
  const text = sheetText(repairOrderA4, samples.ordinary, ['CUSTOMER']);
  for (const word of ['120.00', '302.40', '¥812.08', '人民币捌佰壹拾贰元零捌分', '-¥53.32'])
    expect(text).toContain(word);
});

test('the terms name this order’s own warranty', () => {
  expect(sheetText(repairOrderA4, samples.ordinary, ['CUSTOMER'])).toContain('质量保证期 30 天或 5000 公里');
});

test('labor and material are separate tables, even empty', () => {
  const text = sheetText(repairOrderA4, samples.empty, ['SHOP']);
  expect(text).toContain('维修项目');
  expect(text).toContain('预计用料');
  expect(text.match(/\(无\)/g)).toHaveLength(2);
});

test('each copy is a paper of its own with its name', () => {
  const d = repairOrderA4.define(
    samples.ordinary,
    { printedAt: 0, printedByName: '', reprintNo: 0, jobShort: '' },
    ['CUSTOMER', 'SHOP'],
    {
      code128: () => '<svg/>',
    },
  );
  const openings = d.content.filter((n) => typeof n === 'object' && n.text === ' ') as {
    positions?: { pageNumber: number }[];
  }[];
  // as pdfmake leaves them after laying out: the customer's copy took two pages
  openings.forEach((o, i) => {
    o.positions = [{ pageNumber: i === 0 ? 1 : 3 }];
  });
  const head = (page: number): string => JSON.stringify(d.header(page, 3));
  expect(head(2)).toContain('第 2/2 页');
  expect(head(2)).toContain('客户联');
  expect(head(3)).toContain('第 1/1 页');
  expect(head(3)).toContain('店方存根联');
});
