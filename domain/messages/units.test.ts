import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { unitWord } from './units.ts';

test('every unit of the sample price list has an English word', () => {
  const text = readFileSync(new URL('../../sample/parts.csv', import.meta.url), 'utf8');
  const [head = '', ...rows] = text.split('\n').filter((line) => line !== '');
  const at = head.split(',').indexOf('unit');
  const units = new Set(rows.map((row) => row.split(',')[at] ?? ''));
  expect(units.size).toBeGreaterThan(10);
  expect([...units].filter((unit) => /\p{Script=Han}/u.test(unitWord('en', unit)))).toEqual([]);
  expect([...units].map((unit) => unitWord('zh-CN', unit))).toEqual([...units]);
});

test('a unit of the shop’s own stays as written', () => {
  expect(unitWord('en', '大桶')).toBe('大桶');
});
