import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Role } from './enums.ts';
import {
  DEFAULT_LIMITS,
  mayChangePrice,
  mayDiscountLine,
  mayDiscountOrder,
  mayRefund,
  mayRoundBy,
  maySetFree,
} from './limits.ts';
import type { Result } from './result.ts';

const as = (role: Role, isApproved = false) => ({ roles: [role], isApproved });
const said = (r: Result<true>) => (r.ok ? 'ok' : r.refusal.code);

test('an advisor moves a price by 5 %, more with approval', () => {
  expect(said(mayChangePrice(as('ADVISOR'), 12_000, 12_600))).toBe('ok');
  expect(said(mayChangePrice(as('ADVISOR'), 12_000, 11_400))).toBe('ok');
  expect(said(mayChangePrice(as('ADVISOR'), 12_000, 12_601))).toBe('APPROVAL_REQUIRED');
  expect(said(mayChangePrice(as('ADVISOR', true), 12_000, 20_000))).toBe('ok');
  expect(said(mayChangePrice(as('MANAGER'), 12_000, 1))).toBe('ok');
  expect(said(mayChangePrice(as('CASHIER'), 12_000, 12_001))).toBe('FORBIDDEN');
  expect(said(mayChangePrice(as('CASHIER'), 12_000, 12_000))).toBe('ok');
  expect(said(mayChangePrice(as('ADVISOR'), 0, 1))).toBe('APPROVAL_REQUIRED');
});

test('line discount: 9折 alone, 7折 for a manager, less for nobody', () => {
  expect(said(mayDiscountLine(as('ADVISOR'), 9000, 10_000))).toBe('ok');
  expect(said(mayDiscountLine(as('ADVISOR'), 8999, 10_000))).toBe('APPROVAL_REQUIRED');
  expect(said(mayDiscountLine(as('ADVISOR', true), 7000, 10_000))).toBe('ok');
  expect(said(mayDiscountLine(as('ADVISOR', true), 6999, 10_000))).toBe('LINE_DISCOUNT_TOO_DEEP');
  expect(said(mayDiscountLine(as('MANAGER'), 7000, 10_000))).toBe('ok');
  expect(said(mayDiscountLine(as('MANAGER'), 6999, 10_000))).toBe('LINE_DISCOUNT_TOO_DEEP');
  expect(said(mayDiscountLine(as('CLAIMS'), 9500, 10_000))).toBe('FORBIDDEN');
  expect(said(mayDiscountLine(as('CLAIMS'), 8500, 8500))).toBe('ok');
});

test('order discount and rounding', () => {
  expect(said(mayDiscountOrder(as('ADVISOR'), 20_000))).toBe('ok');
  expect(said(mayDiscountOrder(as('ADVISOR'), 20_001))).toBe('APPROVAL_REQUIRED');
  expect(said(mayDiscountOrder(as('CLAIMS'), 1))).toBe('FORBIDDEN');
  expect(said(mayDiscountOrder(as('CLAIMS'), 0))).toBe('ok');
  expect(said(mayRoundBy(as('CASHIER'), 99))).toBe('ok');
  expect(said(mayRoundBy(as('CASHIER'), -100))).toBe('APPROVAL_REQUIRED');
});

test('free of charge: what the list allows, else reason and approval', () => {
  expect(said(maySetFree(as('ADVISOR'), true, ''))).toBe('ok');
  expect(said(maySetFree(as('ADVISOR'), false, '致歉'))).toBe('APPROVAL_REQUIRED');
  expect(said(maySetFree(as('ADVISOR', true), false, '致歉'))).toBe('ok');
  expect(said(maySetFree(as('MANAGER'), false, ' '))).toBe('FREE_REASON_MISSING');
  expect(said(maySetFree(as('CLAIMS'), true, ''))).toBe('FORBIDDEN');
});

test('a refund alone is small, of today and by the same tender', () => {
  const small = { amountFen: 50_000, isSameDay: true, isSameTender: true };
  expect(said(mayRefund(as('CASHIER'), small))).toBe('ok');
  for (const change of [{ amountFen: 50_001 }, { isSameDay: false }, { isSameTender: false }]) {
    expect(said(mayRefund(as('CASHIER'), { ...small, ...change }))).toBe('APPROVAL_REQUIRED');
  }
  expect(said(mayRefund(as('MANAGER'), small))).toBe('FORBIDDEN');
});

test('an approval never narrows what one may do alone', () => {
  const bp = fc.integer({ min: DEFAULT_LIMITS.managerMinPayRateBp, max: 10_000 });
  fc.assert(
    fc.property(bp, (rate) => {
      const alone = mayDiscountLine(as('ADVISOR'), rate, 10_000).ok;
      return !alone || mayDiscountLine(as('ADVISOR', true), rate, 10_000).ok;
    }),
  );
});
