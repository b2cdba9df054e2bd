import { expect, test } from 'vitest';
import { slipText } from '../common/testing.ts';
import { receiptSamples as samples } from './sample.ts';
import { receiptSlip } from './slip.ts';

test('the words of the amount stand on 80 mm only', () => {
  expect(slipText(receiptSlip, samples.ordinary, 48)).toContain('大写 人民币柒佰陆拾贰元整');
  expect(slipText(receiptSlip, samples.ordinary, 32)).not.toContain('大写');
});

test('nothing is said about what there is not', () => {
  const text = slipText(receiptSlip, samples.empty);
  for (const word of ['优惠', '抹零', '储值余额', '车牌号', '原收款单号', '工单号']) expect(text).not.toContain(word);
});

test('a refund gives back, it does not bill again', () => {
  const text = slipText(receiptSlip, samples.refund);
  for (const word of ['应退', '实退']) expect(text).toContain(word);
  for (const word of ['工时费', '找零', '应付']) expect(text).not.toContain(word);
});

test('a receipt of four tenders fits 30 cm', () => {
  // 30 dots a line at 8 dots a mm, and the barcode
  const lines = slipText(receiptSlip, samples.ordinary).split('\n').length;
  expect(lines * 3.75 + 8).toBeLessThan(300);
});

test.each([
  ['t58', 32],
  ['t80', 48],
] as const)('the longest receipt on %s, line by line', async (paper, columns) => {
  await expect(slipText(receiptSlip, samples.longest, columns)).toMatchFileSnapshot(`golden/longest-${paper}.txt`);
});
