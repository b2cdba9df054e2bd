import { expect, test } from 'vitest';
import { slipText } from '../common/testing.ts';
import { shiftReportSamples as samples } from './sample.ts';
import { shiftReportSlip } from './slip.ts';

test('80 mm shows the tenders as a table', () => {
  const lines = slipText(shiftReportSlip, samples.ordinary).split('\n');
  expect(lines).toContain('现金        12     3,648.00    162.00   3,486.00');
});

test('58 mm, or figures too large for the table, show each tender with its figures underneath', () => {
  const narrow = slipText(shiftReportSlip, samples.ordinary, 32).split('\n');
  expect(narrow).toContain('现金 12笔               3,486.00');
  expect(slipText(shiftReportSlip, samples.longest)).toContain('现金 9999笔');
});

test('a difference stands with its reason, the journal’s head with the sums', () => {
  const text = slipText(shiftReportSlip, samples.longest);
  for (const word of ['-￥50.00', '长短款原因', '10482 3f9a01bc', '交班人', '接班人']) expect(text).toContain(word);
});

test('transfers that wait stand apart from the sums, and only where there are some', () => {
  expect(slipText(shiftReportSlip, samples.ordinary)).not.toContain('待到账');
  const waiting = slipText(shiftReportSlip, { ...samples.ordinary, waiting: { count: 1, fen: 76_200 } });
  expect(waiting).toMatch(/转账待到账 +1笔 762\.00/);
});
