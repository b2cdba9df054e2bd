import { expect, test } from 'vitest';
import { slipText } from '../common/testing.ts';
import { gatePassSamples as samples } from './sample.ts';
import { gatePassSlip } from './slip.ts';

test('a paid car passes with its plate and who let it go', () => {
  const text = slipText(gatePassSlip, samples.ordinary);
  for (const word of ['皖Z12345', '已结清', 'CM20261122-0008', '郑收银']) expect(text).toContain(word);
  expect(text).not.toContain('未收金额');
});

test('a release by the manager shows what is owed and why', () => {
  const text = slipText(gatePassSlip, samples.longest);
  for (const word of ['经理放行', '￥999,999,999.99', '放行原因']) expect(text).toContain(word);
});

test('a car without a plate is told by words, not by a gap', () => {
  expect(slipText(gatePassSlip, samples.empty, 32)).toContain('(无牌)');
});
