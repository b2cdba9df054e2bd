import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inTenderOrder, offerTenders, openToKeyFen, receivedFen } from './due.ts';

const paid = (amountFen: number, state: 'RECEIVED' | 'PENDING' | 'VOIDED' | 'REFUNDED_PART', refundedFen = 0) => ({
  amountFen,
  state,
  refundedFen,
});

test('a void payment counts nothing, a waiting transfer is not received and not asked for again', () => {
  const payments = [paid(20_000, 'RECEIVED'), paid(30_000, 'PENDING'), paid(5_000, 'VOIDED')];
  expect(receivedFen(payments)).toBe(20_000);
  expect(openToKeyFen(76_200, payments)).toBe(26_200);
  expect(openToKeyFen(76_200, [paid(76_200, 'PENDING')])).toBe(0);
});

test('what was refunded is open again', () => {
  expect(openToKeyFen(76_200, [paid(76_200, 'REFUNDED_PART', 6_200)])).toBe(6_200);
});

test('worked order D: the deposit is offered by itself, the stored value when asked for', () => {
  const balances = { DEPOSIT: 20_000, STORED_VALUE: 10_000 };
  expect(offerTenders(76_200, balances)).toEqual({
    tenders: [{ tender: 'DEPOSIT', amountFen: 20_000, reference: '' }],
    leftFen: 56_200,
  });
  expect(offerTenders(76_200, balances, ['STORED_VALUE'])).toEqual({
    tenders: [
      { tender: 'DEPOSIT', amountFen: 20_000, reference: '' },
      { tender: 'STORED_VALUE', amountFen: 10_000, reference: '' },
    ],
    leftFen: 46_200,
  });
});

test('a deposit above what is due pays what is due', () => {
  expect(offerTenders(5_000, { DEPOSIT: 20_000 })).toMatchObject({ tenders: [{ amountFen: 5_000 }], leftFen: 0 });
  expect(offerTenders(5_000, {})).toEqual({ tenders: [], leftFen: 5_000 });
});

test('deposit, then packages and vouchers, then stored value, then the rest', () => {
  const keyed = (['CASH', 'STORED_VALUE', 'DEPOSIT', 'WECHAT', 'VOUCHER'] as const).map((tender) => ({ tender }));
  expect(inTenderOrder(keyed).map((t) => t.tender)).toEqual(['DEPOSIT', 'VOUCHER', 'STORED_VALUE', 'WECHAT', 'CASH']);
});

test('property: what is offered and what is left make what is due', () => {
  fc.assert(
    fc.property(fc.nat(999_999), fc.nat(999_999), fc.nat(999_999), (due, deposit, stored) => {
      const offer = offerTenders(due, { DEPOSIT: deposit, STORED_VALUE: stored }, ['STORED_VALUE']);
      expect(offer.tenders.reduce((s, t) => s + t.amountFen, 0) + offer.leftFen).toBe(due);
      expect(offer.leftFen).toBeGreaterThanOrEqual(0);
    }),
  );
});
