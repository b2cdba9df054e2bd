import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  hours,
  km,
  levelLabel,
  levelText,
  localDay,
  localTime,
  modelText,
  money,
  printable,
  qty,
  taken,
  yuan,
} from './format.ts';

test('fen as yuan, grouped, without floating point', () => {
  expect([0, 5, 50, 76_200, -76_200, 99_999_999_999].map(yuan)).toEqual([
    '0.00',
    '0.05',
    '0.50',
    '762.00',
    '-762.00',
    '999,999,999.99',
  ]);
  expect(money(-8)).toBe('-¥0.08');
  expect([8, -8, 0].map(taken)).toEqual(['-¥0.08', '+¥0.08', '—']);
});

test('every amount reads back as the fen it was', () => {
  fc.assert(fc.property(fc.maxSafeInteger(), (fen) => BigInt(yuan(fen).replace(/[,.]/g, '')) === BigInt(fen)));
});

test('quantities lose only zeros, hours keep two decimals', () => {
  expect([4_200, 1_000, 12_500, 99_999_999, 333].map(qty)).toEqual(['4.2', '1', '12.5', '99999.999', '0.333']);
  expect([100, 80, null].map(hours)).toEqual(['1.00', '0.80', '']);
  expect([45_210, null].map(km)).toEqual(['45,210 km', '']);
});

test('a plug-in car shows tank and battery', () => {
  expect(levelText({ fuelEighths: 4, socPct: 60 })).toBe('油量 4/8  电量 60%');
  expect(levelText({ fuelEighths: null, socPct: 7 })).toBe('电量 7%');
  expect(levelText({ fuelEighths: 0, socPct: null })).toBe('油量 0/8');
  expect(levelText({ fuelEighths: null, socPct: null })).toBe('');
  const labels = [
    { fuelEighths: 4, socPct: 60 },
    { fuelEighths: null, socPct: 7 },
    { fuelEighths: 4, socPct: null },
  ];
  expect(labels.map(levelLabel)).toEqual(['油/电量', '电量', '油量']);
});

test('a brand that stands in the model’s name is not said twice', () => {
  expect(modelText({ brand: '澄远', modelName: '澄远S3 1.5L' })).toBe('澄远S3 1.5L');
  expect(modelText({ brand: '澄远', modelName: 'S5 1.5T' })).toBe('澄远 S5 1.5T');
  expect(modelText({ brand: '', modelName: '' })).toBe('');
});

test('the shop’s clock is eight hours ahead, over midnight too', () => {
  expect(localTime(Date.UTC(2026, 10, 22, 1, 5))).toBe('2026-11-22 09:05');
  expect(localDay(Date.UTC(2026, 11, 31, 16, 0))).toBe('2027-01-01');
});

test('nothing that commands a printer or turns text around passes, every letter of a name does', () => {
  expect(printable('张\u001b@三\u202e\u0000\ud800\ue000\u{f0000}')).toBe('张@三');
  expect(printable('㛃䶮𬭎龘𠅤·欧阳')).toBe('㛃䶮𬭎龘𠅤·欧阳');
  expect(printable('a\tb\nc')).toBe('a b\nc');
});
