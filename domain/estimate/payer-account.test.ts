import { expect, test } from 'vitest';
import { accountAfter, accountsFor, isRightAccount } from './payer-account.ts';

const maker = { id: 1, kind: 'MANUFACTURER' } as const;
const insurers = [
  { id: 2, kind: 'INSURER' },
  { id: 3, kind: 'INSURER' },
] as const;
const workshop = { id: 4, kind: 'INTERNAL' } as const;
const accounts = [maker, ...insurers, workshop];

test('each payer has accounts of its own kind; the customer and free lines have none', () => {
  expect(accountsFor(accounts, 'WARRANTY')).toEqual([maker]);
  expect(accountsFor(accounts, 'INSURANCE')).toEqual(insurers);
  expect(accountsFor(accounts, 'INTERNAL')).toEqual([workshop]);
  expect(accountsFor(accounts, 'SELF')).toEqual([]);
  expect(accountsFor(accounts, 'FREE')).toEqual([]);
  expect(isRightAccount('WARRANTY', maker)).toBe(true);
  expect(isRightAccount('WARRANTY', workshop)).toBe(false);
  expect(isRightAccount('INSURANCE', undefined)).toBe(false);
  expect(isRightAccount('SELF', undefined)).toBe(true);
});

test('another payer: the account stays if it fits, the only one is taken, of several one is chosen', () => {
  expect(accountAfter(accounts, 'INSURANCE', 3)).toBe(3);
  expect(accountAfter(accounts, 'INSURANCE', 1)).toBeNull();
  expect(accountAfter(accounts, 'WARRANTY', 3)).toBe(1);
  expect(accountAfter(accounts, 'FREE', 1)).toBeNull();
});
