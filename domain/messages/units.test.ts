import { expect, test } from 'vitest';
import { unitWord } from './units.ts';

/** The list of domain rules §4.1. */
const UNITS = [...'个只片副套升克', '千克', ...'米桶瓶条块根支台张包盒卷把组'];

test('every unit of the rules has an English word, and is itself in Chinese', () => {
  expect(UNITS.filter((unit) => /\p{Script=Han}/u.test(unitWord('en', unit)))).toEqual([]);
  expect(UNITS.map((unit) => unitWord('zh-CN', unit))).toEqual(UNITS);
});

test('a unit of the shop’s own stays as written', () => {
  expect(unitWord('en', '大桶')).toBe('大桶');
});
