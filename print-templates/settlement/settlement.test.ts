import { expect, test } from 'vitest';
import { sheetText } from '../common/testing.ts';
import { settlementA4, settlementHalf } from './sheet.ts';
import { settlementSamples as samples } from './sample.ts';

const text = sheetText(settlementA4, samples.ordinary, ['CUSTOMER']);

test('worked order A stands on it figure by figure', () => {
  for (const word of [
    '工时费小计  ¥216.00',
    '材料费小计  ¥634.40',
    '其他费用小计  ¥15.00',
    '¥865.40',
    '项目 -¥53.32  整单 -¥50.00',
    '-¥0.08',
    '|¥762.00|',
    '人民币柒佰陆拾贰元整',
    '微信 ¥300.00 (…8812)',
    '¥800.00',
    '¥38.00',
  ]) {
    expect(text).toContain(word);
  }
});

test('the fields come in the order of the industry form', () => {
  const order = [
    '清单编号',
    '机动车所有人',
    '品牌型号',
    'VIN',
    '维修企业',
    '信用代码',
    '送修日期',
    '进厂里程',
    '故障描述',
    '工时费用',
    '材料费用',
    '其他费用',
    '总费用',
    '抹零',
    '应付',
    '大写',
    '收款方式',
    '旧件处理',
    '质量保证期',
    '维修建议',
    '托修方签字',
  ].map((word) => text.indexOf(`|${word}`));
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(Math.min(...order)).toBeGreaterThan(0);
});

test('tax is shown only where the shop wants it', () => {
  expect(text).not.toContain('增值税');
  const taxed = sheetText(settlementA4, { ...samples.ordinary, columns: ['tax'] }, ['CUSTOMER']);
  expect(taxed).toContain('13%:含税 ¥762.00  税额 ¥87.66  不含税 ¥674.34');
  const ofBefore = { ...samples.ordinary, columns: ['brand'], showTax: true };
  expect(sheetText(settlementA4, ofBefore, ['CUSTOMER'])).toContain('13%:含税 ¥762.00');
});

test('labor and material are separate tables even when both are empty', () => {
  const empty = sheetText(settlementA4, samples.empty, ['SHOP']);
  expect(empty).toContain('工时费用');
  expect(empty).toContain('材料费用');
});

test('a reversal is marked, names what it reverses, and turns every sign', () => {
  const reversal = sheetText(settlementA4, samples.reversal, ['CUSTOMER']);
  for (const word of ['【红冲】', '原结算单号 JS20261122-0009', '-¥762.00', '+¥0.08', '负柒佰陆拾贰元整']) {
    expect(reversal).toContain(word);
  }
  expect(text).not.toContain('红冲');
});

test('another payer’s slip says who pays and under which number', () => {
  const slip = sheetText(settlementA4, samples.longest, ['SHOP']);
  expect(slip).toContain('保险 示例财产保险股份有限公司示例省分公司车险理赔中心 RDAA202634010000123456789');
});

test('the customer’s copy of what an insurer pays lists the work without its prices', () => {
  const slip = { ...samples.ordinary, payerType: 'INSURANCE' as const };
  expect(sheetText(settlementA4, slip, ['CUSTOMER'])).not.toMatch(/工时单价|302\.40/);
  expect(sheetText(settlementA4, slip, ['SHOP'])).toContain('302.40');
});

test('received and change stand as they were; a transfer that waits is named and not received', () => {
  const transfer = { tender: 'TRANSFER' as const, amountFen: 46_200, reference: 'BANK-0001', isPending: true };
  const some = {
    ...samples.ordinary,
    tenders: [{ tender: 'WECHAT' as const, amountFen: 30_000, reference: '…8812' }, transfer],
    receivedFen: 30_000,
  };
  // A4 shades its labels
  const said = (...of: Parameters<typeof sheetText>) => sheetText(...of).replaceAll('#efefef|', '');
  for (const paper of [settlementA4, settlementHalf]) {
    const partly = said(paper, { ...some, changeFen: 0 }, ['CUSTOMER']);
    expect(partly).toContain('对公转账 ¥462.00 (BANK-0001) 待到账');
    expect(partly).toContain('|实收|¥300.00|');
    const waiting = said(paper, { ...some, tenders: [transfer], receivedFen: null, changeFen: null }, ['SHOP']);
    expect(waiting).toContain('|实收|待到账|');
    const unpaid = said(paper, { ...some, tenders: [], receivedFen: null, changeFen: null }, ['SHOP']);
    expect(unpaid).toContain('|实收|未收款|');
  }
});
