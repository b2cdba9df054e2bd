import { expect, test } from 'vitest';
import { checkPinChoice } from './pin.ts';

test.each([
  ['12345', ['CASHIER'], 'PIN_TOO_SHORT'],
  ['2850163', ['MANAGER'], 'PIN_TOO_SHORT'],
  ['123456', ['CASHIER'], 'PIN_TOO_SIMPLE'],
  ['987654', ['CASHIER'], 'PIN_TOO_SIMPLE'],
  ['111111', ['CASHIER'], 'PIN_TOO_SIMPLE'],
  ['123123', ['CASHIER'], 'PIN_TOO_SIMPLE'],
  ['900215', ['CASHIER'], 'PIN_TOO_SIMPLE'],
  ['021590', ['CASHIER'], 'PIN_TOO_SIMPLE'],
  ['19900215', ['ADMIN'], 'PIN_TOO_SIMPLE'],
] as const)('%s for %s: %s', (pin, roles, code) => {
  const result = checkPinChoice(pin, roles);
  expect(result.ok ? 'ok' : result.refusal.code).toBe(code);
});

test.each([
  ['285016', ['ADVISOR']],
  ['74019263', ['ADMIN']],
  ['correct horse', ['MANAGER']],
] as const)('%s is good for %s', (pin, roles) => {
  expect(checkPinChoice(pin, roles).ok).toBe(true);
});
