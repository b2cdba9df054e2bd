import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { PIN_COST, pinHasher } from './pin-hash.ts';

const pepper = randomBytes(32);

test('a real shop pays the full price, and only the right PIN with the right pepper fits', async () => {
  expect(PIN_COST).toMatchObject({ N: 32_768, r: 8 });
  const pins = pinHasher(pepper);
  const stored = await pins.hash('74019263');
  expect(await pins.isRight('74019263', stored)).toBe(true);
  expect(await pins.isRight('74019264', stored)).toBe(false);
  expect(await pins.isRight('74019263', null)).toBe(false);
  expect(await pinHasher(randomBytes(32)).isRight('74019263', stored)).toBe(false);
  const cheap = { N: 2 ** 4, r: 8, p: 1, maxmem: 1 << 20 };
  expect(await pinHasher(pepper, cheap).isRight('74019263', stored)).toBe(false);
});

test('the same PIN never has the same hash twice', async () => {
  const pins = pinHasher(pepper);
  const [one, two] = await Promise.all([pins.hash('74019263'), pins.hash('74019263')]);
  expect(one.hash).not.toBe(two.hash);
});
