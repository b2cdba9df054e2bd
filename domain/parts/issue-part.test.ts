import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkIssuable, issuePart } from './issue-part.ts';
import { reservable } from './reserve.ts';

const oil = { onHandMilli: 10_000, valueFen: 33_330, reservedMilli: 4_000 };
const ask = {
  name: '机油',
  unit: '升',
  lineQtyMilli: 4_200,
  issuedMilli: 0,
  returnedMilli: 0,
  qtyMilli: 4_200,
  reservedForLineMilli: 4_000,
};

test('what is kept for the line counts as free for it, and is used up first', () => {
  expect(issuePart(oil, ask)).toEqual({
    ok: true,
    value: {
      onHandMilli: 5_800,
      valueFen: 33_330 - 13_999,
      costFen: 13_999,
      usedReservationMilli: 4_000,
      isComplete: true,
      isBeforeReceipt: false,
    },
  });
});

test('what is kept for others is not free', () => {
  const stock = { ...oil, reservedMilli: 9_000 };
  expect(issuePart(stock, { ...ask, reservedForLineMilli: 0 })).toMatchObject({
    ok: false,
    refusal: { code: 'STOCK_SHORT', data: { freeMilli: 1_000, askedMilli: 4_200 } },
  });
});

test('no more goes out than the line is open for; what came back may go out again', () => {
  expect(issuePart(oil, { ...ask, issuedMilli: 4_200 })).toMatchObject({
    ok: false,
    refusal: { code: 'ISSUE_TOO_MUCH' },
  });
  expect(issuePart(oil, { ...ask, issuedMilli: 4_200, returnedMilli: 1_000, qtyMilli: 1_000 }).ok).toBe(true);
});

test('property: what is reserved for others always stays', () => {
  fc.assert(
    fc.property(fc.nat(20_000), fc.nat(20_000), fc.integer({ min: 1, max: 20_000 }), (onHand, reserved, qty) => {
      const stock = { onHandMilli: onHand, valueFen: onHand * 3, reservedMilli: Math.min(reserved, onHand) };
      const result = issuePart(stock, { ...ask, lineQtyMilli: 20_000, qtyMilli: qty, reservedForLineMilli: 0 });
      if (result.ok) expect(result.value.onHandMilli).toBeGreaterThanOrEqual(stock.reservedMilli);
      expect(reservable(stock, qty)).toBeLessThanOrEqual(stock.onHandMilli - stock.reservedMilli);
    }),
  );
});

const sound = {
  name: '压缩机',
  payerType: 'SELF' as const,
  qualityType: 'REMAN' as const,
  isQualityConsented: true,
  isCustomerSupplied: false,
  isCancelled: false,
  isFreeApproved: false,
  unagreedSupplementNo: null,
};
const said = (change: Partial<Parameters<typeof checkIssuable>[0]>) =>
  checkIssuable({ ...sound, ...change }, 'lines.0').map((f) => f.code);

test('what may not go out at all', () => {
  expect(said({})).toEqual([]);
  expect(said({ isQualityConsented: false })).toEqual(['PART_CONSENT_MISSING']);
  expect(said({ qualityType: 'REPAIRED', isQualityConsented: false })).toEqual(['PART_CONSENT_MISSING']);
  expect(said({ qualityType: 'OEM', isQualityConsented: false })).toEqual([]);
  expect(said({ payerType: 'FREE' })).toEqual(['FREE_NOT_APPROVED']);
  expect(said({ payerType: 'FREE', isFreeApproved: true })).toEqual([]);
  expect(said({ isCustomerSupplied: true })).toEqual(['LINE_NOT_ISSUABLE']);
  expect(said({ isCancelled: true, unagreedSupplementNo: 'ZX20261122-0001' })).toEqual([
    'LINE_NOT_ISSUABLE',
    'SUPPLEMENT_NOT_AGREED',
  ]);
});

test('先出后入: below 0 at the last average, flagged; never more than the line asks', () => {
  const two = { onHandMilli: 2_000, valueFen: 44_354, reservedMilli: 0 };
  const four = { ...ask, lineQtyMilli: 4_000, qtyMilli: 4_000, reservedForLineMilli: 0, isBeforeReceipt: true };
  expect(issuePart(two, four)).toMatchObject({
    ok: true,
    value: { onHandMilli: -2_000, valueFen: -44_354, costFen: 88_708, isBeforeReceipt: true },
  });
  expect(issuePart(two, { ...four, isBeforeReceipt: false })).toMatchObject({ refusal: { code: 'STOCK_SHORT' } });
  expect(issuePart(two, { ...four, qtyMilli: 4_001 })).toMatchObject({ refusal: { code: 'ISSUE_TOO_MUCH' } });
  expect(issuePart({ ...two, onHandMilli: 4_000 }, four)).toMatchObject({ value: { isBeforeReceipt: false } });
});
