import fc from 'fast-check';
import { expect, test } from 'vitest';
import { issuePart, reservable, returnPart } from './issue-part.ts';

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

test('a return goes back to the newest issue first, at the cost it went out', () => {
  const pieces = [
    { issueLineId: 2, qtyMilli: 1_000, costFen: 500, backMilli: 0, backFen: 0 },
    { issueLineId: 1, qtyMilli: 2_000, costFen: 901, backMilli: 0, backFen: 0 },
  ];
  expect(returnPart({ name: '机滤', unit: '个' }, pieces, 2_000)).toEqual({
    ok: true,
    value: [
      { issueLineId: 2, qtyMilli: 1_000, costFen: 500 },
      { issueLineId: 1, qtyMilli: 1_000, costFen: 451 },
    ],
  });
  expect(returnPart({ name: '机滤', unit: '个' }, pieces, 3_001)).toMatchObject({
    ok: false,
    refusal: { code: 'RETURN_TOO_MUCH' },
  });
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
