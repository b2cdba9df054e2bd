import { expect, test } from 'vitest';
import { isMended } from './still-refused.ts';

const line = (lineNo: number, qtyMilli: number) => ({ key: lineNo, input: { lineNo, qtyMilli } });
const sent = {
  reason: '',
  typed: { mileageIn: 10, isValuablesConfirmed: false },
  lines: [line(1, 1000), line(7, 2000)],
  items: [{ qty: 1 }, { qty: 2 }],
};

test.each([
  ['reason', { reason: '客户要求' }, true],
  ['reason', { typed: { mileageIn: 11, isValuablesConfirmed: true } }, false],
  ['isValuablesConfirmed', { typed: { mileageIn: 10, isValuablesConfirmed: true } }, true],
  ['isValuablesConfirmed', { typed: { mileageIn: 99, isValuablesConfirmed: false } }, false],
  ['lines.7.qtyMilli', { lines: [line(1, 1000), line(7, 2100)] }, true],
  ['lines.7.qtyMilli', { lines: [line(1, 1001), line(7, 2000)] }, false],
  ['lines.7', { lines: [line(1, 1000), line(7, 2100)] }, true],
  ['lines.7.partId', { lines: [line(1, 1000)] }, true],
  ['items.1.qty', { items: [{ qty: 1 }, { qty: 3 }] }, true],
  ['items.1.qty', { items: [{ qty: 5 }, { qty: 2 }] }, false],
  ['payerAccountId', { reason: '别的' }, false],
  ['reason', {}, false],
])('a refusal beside %s after %j: mended %s', (field, change, mended) => {
  expect(isMended(field, sent, { ...sent, ...change })).toBe(mended);
});

test('typed back to what was refused it is refused again', () => {
  expect(isMended('reason', { reason: 'a' }, { reason: 'b' })).toBe(true);
  expect(isMended('reason', { reason: 'a' }, { reason: 'a' })).toBe(false);
});
