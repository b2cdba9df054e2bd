import { expect, test } from 'vitest';
import { PART_SYNONYMS, partSearchWords } from './part-words.ts';

test('every word must be found, in any of the words that mean the same', () => {
  expect(partSearchWords('前刹车片  S5')).toEqual([['前刹车片', '前制动片', '前摩擦片', '前来令片'], ['s5']]);
});

test('full width and upper case do not matter, blanks alone are nothing', () => {
  expect(partSearchWords('ＫＥ900　')).toEqual([['ke900']]);
  expect(partSearchWords(' \t ')).toEqual([]);
});

test('no word stands in two groups, so that a thing never turns into another', () => {
  const words = PART_SYNONYMS.flat();
  expect(new Set(words).size).toBe(words.length);
});
