import { expect, test } from 'vitest';
import { mm } from '../common/sheet-frame.ts';
import { run, sheetText } from '../common/testing.ts';
import { templates } from '../registry.ts';
import { partIssueSamples as samples } from './sample.ts';
import { partIssueA5, partIssueHalf, partIssueThird } from './slip.ts';

test('prices stand on it only where they are wanted', () => {
  const bare = sheetText(partIssueThird, samples.ordinary);
  expect(bare).not.toMatch(/单价|金额|¥/);
  const priced = sheetText(partIssueThird, { ...samples.ordinary, showPrices: true });
  for (const word of ['单价', '302.40', '金额 ¥634.40']) expect(priced).toContain(word);
});

test('the workshop’s copy has no price even where the others have', () => {
  const data = { ...samples.ordinary, showPrices: true };
  expect(sheetText(partIssueA5, data, ['WORKSHOP'])).not.toMatch(/单价|金额|¥/);
  expect(sheetText(partIssueA5, data, ['WAREHOUSE'])).toContain('金额 ¥634.40');
});

test('carbon names its parts, cut sheets their copy', () => {
  expect(sheetText(partIssueThird, samples.ordinary)).toContain('白联:仓库 红联:车间 黄联:财务');
  expect(sheetText(partIssueA5, samples.ordinary, ['FINANCE'])).toContain('财务联');
});

test('a return says 退料 in its title, and why', () => {
  const text = sheetText(partIssueThird, samples.returned);
  expect(text).toContain('退料单');
  expect(text).toContain('配件与车型不符,未使用退回');
});

test('continuous paper has its exact height, or the one set for this printer', () => {
  const tools = { code128: () => '<svg/>' };
  expect(partIssueThird.define(samples.ordinary, run, ['ONLY'], tools).pageSize.height).toBeCloseTo(mm(93.1), 6);
  expect(partIssueHalf.define(samples.ordinary, run, ['ONLY'], tools).pageSize.height).toBeCloseTo(mm(139.7), 6);
  const set = partIssueThird.define(samples.ordinary, run, ['ONLY'], { ...tools, pageHeightMm: 93.13 });
  expect(set.pageSize.height).toBeCloseTo(mm(93.13), 6);
});

test('no phone of a customer can stand on it', () => {
  for (const template of Object.values(templates.PART_ISSUE)) {
    expect(template.accepts.safeParse({ ...samples.ordinary, phone: '15400001234' }).success).toBe(false);
  }
});
