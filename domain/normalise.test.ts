import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normaliseCode, normalisePhone, normalisePlate, normaliseVin, partKeyOf } from './normalise.ts';

test('full-width, spaces, zero-width and lower case vanish from codes', () => {
  expect(normaliseCode('ＬＸ９Ａ２\u3000c1\u200b56\tpa 000335\ufeff')).toBe('LX9A2C156PA000335');
  expect(normaliseVin('LX9 A1B15X-HA000336')).toBe('LX9A1B15XHA000336');
});

test('a plate loses its dots and hyphens', () => {
  for (const typed of ['皖Z·Q9588', '皖Z•q9588', ' 皖Z - Q9588 ', '皖Z．Q9588', '皖z_q9588']) {
    expect(normalisePlate(typed)).toBe('皖ZQ9588');
  }
});

test('a mobile loses its prefix and separators, a landline keeps its hyphens', () => {
  for (const typed of [
    '+86 154-0000-1244',
    '008615400001244',
    '8615400001244',
    '(154)00001244',
    '１５４００００１２４４',
  ]) {
    expect(normalisePhone(typed)).toBe('15400001244');
  }
  expect(normalisePhone('0600-8123456')).toBe('0600-8123456');
  expect(normalisePhone('（0600）8123456')).toBe('0600-8123456');
  expect(normalisePhone('0600－8123456')).toBe('0600-8123456');
});

test('separators do not make another part', () => {
  expect(partKeyOf('15208-15t-a01')).toBe(partKeyOf('1520815T.A01'));
});

test('normalising twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (s) => {
      for (const normalise of [normaliseCode, normalisePlate, normaliseVin]) {
        const once = normalise(s);
        expect(normalise(once)).toBe(once);
      }
    }),
  );
});

test('nothing invisible is left', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      (s) => !/[\s\u200b-\u200f\ufeff]/u.test(normaliseCode(s)),
    ),
  );
});
