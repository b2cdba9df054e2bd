import fc from 'fast-check';
import Nzh from 'nzh';
import { expect, test } from 'vitest';
import { amountInCapitals } from './capitals.ts';

test.each([
  [0, '零元整'],
  [5, '伍分'],
  [50, '伍角整'],
  [1000, '壹拾元整'],
  [140950, '壹仟肆佰零玖元伍角整'],
  [600714, '陆仟零柒元壹角肆分'],
  [10700053, '壹拾万柒仟元零伍角叁分'],
  [1640902, '壹万陆仟肆佰零玖元零贰分'],
  [32504, '叁佰贰拾伍元零肆分'],
  [168032, '壹仟陆佰捌拾元零叁角贰分'],
  [101010, '壹仟零壹拾元零壹角整'],
  [10000050, '壹拾万元零伍角整'],
  [1000000100, '壹仟万零壹元整'],
  [1001000000, '壹仟零壹万元整'],
  [10000000000, '壹亿元整'],
  [76200, '柒佰陆拾贰元整'],
  [-76200, '负柒佰陆拾贰元整'],
])('%i fen', (amount, words) => {
  expect(amountInCapitals(amount)).toBe(words);
});

test('whole amounts below ten thousand agree with an independent writer', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), (yuan) => {
      const theirs = Nzh.cn.toMoney(String(yuan), { outSymbol: false, unOmitYuan: false });
      expect(amountInCapitals(yuan * 100)).toBe(theirs);
    }),
  );
});

test('every amount ends in 整 or 分 and never doubles a zero', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (amount) => {
      const words = amountInCapitals(amount);
      expect(words).toMatch(/[整分]$/);
      expect(words).not.toMatch(/零零|零元零|零万|零亿/);
    }),
  );
});

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const UNITS: Readonly<Record<string, number>> = { 拾: 10, 佰: 100, 仟: 1_000 };

/** Below ten thousand: each digit times the unit behind it. */
function readSection(words: string): number {
  const signs = [...words.replaceAll('零', '')];
  return signs.reduce((sum, sign, i) => {
    const digit = DIGITS.indexOf(sign);
    return digit < 0 ? sum : sum + digit * (UNITS[signs[i + 1] ?? ''] ?? 1);
  }, 0);
}

/** Cuts at a mark; without it all stands behind. */
function cut(words: string, mark: string): [string, string] {
  const at = words.indexOf(mark);
  return at < 0 ? ['', words] : [words.slice(0, at), words.slice(at + 1)];
}

/** Reads capitals as a bank clerk does, by a way of its own. */
function readAmount(words: string): number {
  const [whole, part] = cut(words.replace('整', ''), '元');
  const [hundredMillions, below] = cut(whole, '亿');
  const [tenThousands, ones] = cut(below, '万');
  const [jiao, fenPart] = cut(part, '角');
  const yuan = readSection(hundredMillions) * 100_000_000 + readSection(tenThousands) * 10_000 + readSection(ones);
  return yuan * 100 + readSection(jiao) * 10 + readSection(fenPart.replace('分', ''));
}

test('property: read back it is the same amount', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (amount) => {
      expect(readAmount(amountInCapitals(amount))).toBe(amount);
      if (amount > 0) expect(amountInCapitals(-amount)).toBe(`负${amountInCapitals(amount)}`);
    }),
  );
});
