import { expect, test } from 'vitest';
import type { Refusal } from '../refusals.ts';
import { refusalsEn } from './en.ts';
import { labels, machineLabels } from './labels.ts';
import { refusalText } from './refusal-text.ts';
import { qty } from './words.ts';
import { refusalsZhCN } from './zh-CN.ts';

const han = /\p{Script=Han}/u;

test('both languages know the same refusals', () => {
  expect(Object.keys(refusalsEn).sort()).toEqual(Object.keys(refusalsZhCN).sort());
});

test('every label is Chinese in zh (or a word used as it is) and has no Chinese in en', () => {
  const asItIs = new Set(['VIP', 'ABS', 'ETC', 'PDI']);
  const all = [...Object.values(labels), ...Object.values(machineLabels).flatMap((m) => [m.states, m.actions])].flatMap(
    (list) => Object.values(list as Record<string, { zh: string; en: string }>),
  );
  expect(all.length).toBeGreaterThan(300);
  for (const label of all) {
    expect(han.test(label.zh) || asItIs.has(label.zh), label.zh).toBe(true);
    expect(han.test(label.en), label.en).toBe(false);
  }
});

test('a refused state names state and act in the words of the trade', () => {
  const refusal: Refusal = { code: 'STATE_REFUSED', data: { machine: 'order', state: 'ON_HOLD', action: 'settle' } };
  expect(refusalText('zh-CN', refusal)).toBe('当前状态“停工”不能结算');
  expect(refusalText('en', refusal)).toBe('Not possible in state “On hold”: settle');
});

test('figures stand in the sentence', () => {
  const lower: Refusal = { code: 'MILEAGE_LOWER', data: { lastKm: 45210, typedKm: 4521 } };
  expect(refusalText('zh-CN', lower)).toContain('里程 4521 低于上次的 45210 公里');
  const asked: Refusal = { code: 'CHOICES_NOT_ASKED', data: { choices: ['OLD_PARTS', 'WASH'] } };
  expect(refusalText('zh-CN', asked)).toBe('尚未询问客户:旧件处理、是否洗车');
  expect(refusalText('en', asked)).toBe('The customer was not asked about: old parts, washing');
  const parts: Refusal = {
    code: 'ISSUED_NOT_BILLED',
    data: { name: '机油', unit: '升', issuedMilli: 4200, billedMilli: 4000 },
  };
  expect(refusalText('zh-CN', parts)).toBe('配件 机油 已出库 4.2,单上 4');
});

test('quantities are written without idle zeros', () => {
  expect([4200, 1000, 333, 0, -1500, 10].map(qty)).toEqual(['4.2', '1', '0.333', '0', '-1.5', '0.01']);
});

test('a thing the host names in Chinese has an English name', () => {
  expect(refusalText('en', { code: 'NOT_FOUND', data: { what: '委托书' } })).toMatch(/^Repair order not found/);
  expect(refusalText('zh-CN', { code: 'NOT_FOUND', data: { what: '委托书' } })).toMatch(/^找不到委托书/);
});
