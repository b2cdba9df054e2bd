import { expect, test } from 'vitest';
import { ROLES } from '#domain/enums.ts';
import { entriesFor, firstScreen, NAV_ENTRIES } from './navigation.ts';

const all = new Set(NAV_ENTRIES.map((entry) => entry.to));

test('the role decides the first screen', () => {
  expect(firstScreen(['ADVISOR'], all)).toBe('/reception');
  expect(firstScreen(['CASHIER'], all)).toBe('/cashier');
  expect(firstScreen(['PARTS_CLERK'], all)).toBe('/parts');
  expect(firstScreen(['FOREMAN'], all)).toBe('/workshop');
  expect(firstScreen(['TECHNICIAN'], all)).toBe('/my-tasks');
  expect(firstScreen(['MANAGER', 'ADMIN'], all)).toBe('/orders');
  expect(firstScreen(['ADMIN'], all)).toBe('/settings');
});

test('a screen that does not exist is never the first one', () => {
  for (const role of ROLES) expect(firstScreen([role], new Set(['/home']))).toBe('/home');
});

test('everybody is led to a screen the navigation offers them', () => {
  for (const role of ROLES) expect(entriesFor([role], all).map((it) => it.to)).toContain(firstScreen([role], all));
});

test('an administrator sees no money, a cashier no check-in, a manager no till', () => {
  expect(entriesFor(['ADMIN'], all).map((it) => it.to)).toEqual(['/home', '/print-queue', '/settings', '/about']);
  expect(entriesFor(['CASHIER'], all).map((it) => it.to)).not.toContain('/reception');
  expect(entriesFor(['MANAGER'], all).map((it) => it.to)).not.toContain('/cashier');
});
