import { expect, test } from 'vitest';
import { resourcesEn } from './en/index.ts';
import { resourcesZhCN } from './zh-CN/index.ts';

test('both languages hold exactly the same keys, and none is empty', () => {
  const keys = (tree: Record<string, Record<string, string>>) =>
    Object.entries(tree).flatMap(([area, words]) => Object.keys(words).map((key) => `${area}.${key}`));
  expect(keys(resourcesEn).sort()).toEqual(keys(resourcesZhCN).sort());
  for (const tree of [resourcesEn, resourcesZhCN] as Record<string, Record<string, string>>[]) {
    for (const words of Object.values(tree)) {
      for (const [key, word] of Object.entries(words)) expect(word.trim(), key).not.toBe('');
    }
  }
});
