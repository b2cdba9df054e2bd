import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  checkGoingBack,
  checkRefund,
  moneyOfReversal,
  offerRefund,
  type PaidIn,
  refundableFen,
  refundedState,
} from './refund.ts';

const paid = (paymentId: number, tender: PaidIn['tender'], amountFen: number, more: Partial<PaidIn> = {}): PaidIn => ({
  paymentId,
  tender,
  amountFen,
  refundedFen: 0,
  state: 'RECEIVED',
  ...more,
});

/** Worked order D. */
const orderD = [
  paid(1, 'DEPOSIT', 20_000),
  paid(2, 'STORED_VALUE', 10_000),
  paid(3, 'WECHAT', 30_000),
  paid(4, 'CASH', 16_200),
];

test('worked order E: cash and WeChat are refunded, stored value and deposit are there again', () => {
  expect(moneyOfReversal(orderD)).toEqual([
    { paymentId: 1, tender: 'DEPOSIT', amountFen: 20_000, way: 'TO_BALANCE' },
    { paymentId: 2, tender: 'STORED_VALUE', amountFen: 10_000, way: 'TO_BALANCE' },
    { paymentId: 3, tender: 'WECHAT', amountFen: 30_000, way: 'REFUND' },
    { paymentId: 4, tender: 'CASH', amountFen: 16_200, way: 'REFUND' },
  ]);
});

test('a reversal after a return pays out only what is left; void money never, waiting money is no longer waited for', () => {
  expect(
    moneyOfReversal([
      paid(1, 'CASH', 5_000, { state: 'VOIDED' }),
      paid(2, 'TRANSFER', 9_000, { state: 'PENDING' }),
      paid(3, 'CARD', 8_000, { state: 'REFUNDED_PART', refundedFen: 3_000 }),
      paid(4, 'CASH', 700, { state: 'REFUNDED', refundedFen: 700 }),
    ]),
  ).toEqual([
    { paymentId: 2, tender: 'TRANSFER', amountFen: 9_000, way: 'CANCEL_PENDING' },
    { paymentId: 3, tender: 'CARD', amountFen: 5_000, way: 'REFUND' },
  ]);
});

test('never more than the payment minus earlier refunds', () => {
  const half = paid(1, 'CARD', 8_000, { state: 'REFUNDED_PART', refundedFen: 3_000 });
  expect(checkRefund(half, 5_000).ok).toBe(true);
  expect(checkRefund(half, 5_001)).toMatchObject({ refusal: { data: { leftFen: 5_000, askedFen: 5_001 } } });
  expect(checkRefund(half, 0).ok).toBe(false);
  expect(checkRefund(paid(1, 'TRANSFER', 100, { state: 'PENDING' }), 1).ok).toBe(false);
  expect(refundedState(half, 4_999)).toBe('REFUNDED_PART');
  expect(refundedState(half, 5_000)).toBe('REFUNDED');
});

test('a return goes back by the latest tenders first', () => {
  expect(offerRefund(orderD, 20_000)).toEqual({
    ok: true,
    value: [
      { paymentId: 4, tender: 'CASH', amountFen: 16_200 },
      { paymentId: 3, tender: 'WECHAT', amountFen: 3_800 },
    ],
  });
  expect(offerRefund(orderD, 76_201)).toMatchObject({ refusal: { code: 'REFUND_TOO_MUCH' } });
});

test('as keyed: each payment at most what it brought, all together the sum; another tender is told', () => {
  const back = (paymentId: number, tender: PaidIn['tender'], amountFen: number) => ({ paymentId, tender, amountFen });
  expect(checkGoingBack(orderD, 30_000, [back(3, 'WECHAT', 30_000)])).toEqual({
    ok: true,
    value: { isOtherTender: false },
  });
  expect(checkGoingBack(orderD, 30_000, [back(3, 'CASH', 30_000)])).toEqual({
    ok: true,
    value: { isOtherTender: true },
  });
  expect(checkGoingBack(orderD, 30_000, [back(3, 'WECHAT', 29_999)])).toMatchObject({
    refusal: { code: 'REFUND_DIFFERS' },
  });
  expect(checkGoingBack(orderD, 30_001, [back(3, 'WECHAT', 15_000), back(3, 'WECHAT', 15_001)])).toMatchObject({
    refusal: { code: 'REFUND_TOO_MUCH', data: { leftFen: 30_000, askedFen: 30_001 } },
  });
  expect(checkGoingBack(orderD, 1, [back(99, 'CASH', 1)])).toMatchObject({ refusal: { code: 'REFUND_TOO_MUCH' } });
});

test('property: however refunds follow each other, never more goes out than came in', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 99_999 }), { minLength: 1, maxLength: 6 }),
      fc.array(fc.nat(99_999), { maxLength: 12 }),
      (amounts, asks) => {
        let payments = amounts.map((amount, i) => paid(i, 'CASH', amount));
        const total = amounts.reduce((s, a) => s + a, 0);
        let out = 0;
        for (const ask of asks) {
          const offer = offerRefund(payments, ask);
          if (!offer.ok) continue;
          expect(checkGoingBack(payments, ask, offer.value)).toEqual({ ok: true, value: { isOtherTender: false } });
          out += ask;
          payments = payments.map((p) => {
            const own = offer.value.find((b) => b.paymentId === p.paymentId)?.amountFen ?? 0;
            return own === 0 ? p : { ...p, refundedFen: p.refundedFen + own, state: refundedState(p, own) };
          });
        }
        const left = payments.reduce((s, p) => s + refundableFen(p), 0);
        expect(out + left).toBe(total);
        expect(moneyOfReversal(payments).reduce((s, p) => s + p.amountFen, 0)).toBe(left);
      },
    ),
  );
});
