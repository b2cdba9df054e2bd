import { describe, expect, test } from 'vitest';
import { en, zhCN } from './resources.ts';

type Texts = { readonly [key: string]: string | Texts };

/** Every text with its path: `signIn.title` -> sentence. */
function flat(texts: Texts, path = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : flat(value, `${path}${key}.`),
  );
}

const chinese = new Map(flat(zhCN));
const english = new Map(flat(en));
const figures = (text: string) => new Set([...text.matchAll(/\{\{(\w+)[^}]*\}\}/g)].map((m) => m[1]));

describe('texts of the window', () => {
  test('both languages know the same keys', () => {
    expect(new Set(english.keys())).toEqual(new Set(chinese.keys()));
    expect(chinese.size).toBeGreaterThan(80);
  });

  test('no text is empty, none holds Chinese in English', () => {
    for (const [key, text] of [...chinese, ...english]) expect(text.trim(), key).not.toBe('');
    const own = ['shell.chinese'];
    for (const [key, text] of english) if (!own.includes(key)) expect(text, key).not.toMatch(/\p{Script=Han}/u);
  });

  test('both speak of the same figures', () => {
    for (const [key, text] of chinese) {
      const other = english.get(key) ?? '';
      expect(figures(other), key).toEqual(figures(text));
    }
  });
});
