import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TENDERS } from '../enums.ts';
import { compareCount as compare, expectedOf, overShort, withBalances } from './shift.ts';

function compareCount(...of: Parameters<typeof compare>) {
  const result = compare(...of);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

test('cash starts with the float; money out lowers what is expected', () => {
  const sums = [
    { tender: 'CASH' as const, inFen: 16_200, outFen: 3_000 },
    { tender: 'WECHAT' as const, inFen: 30_000, outFen: 30_000 },
  ];
  expect(expectedOf(50_000, sums)).toEqual([
    { tender: 'CASH', expectedFen: 63_200 },
    { tender: 'WECHAT', expectedFen: 0 },
  ]);
  expect(expectedOf(50_000, [])).toEqual([{ tender: 'CASH', expectedFen: 50_000 }]);
});

test('a surplus in one tender does not hide a shortage in another', () => {
  const expected = [
    { tender: 'CASH' as const, expectedFen: 63_200 },
    { tender: 'CARD' as const, expectedFen: 1_000 },
  ];
  const counted = [
    { tender: 'CASH' as const, countedFen: 63_100 },
    { tender: 'CARD' as const, countedFen: 1_100 },
  ];
  expect(compareCount(expected, counted)).toMatchObject({ overShortFen: 0, isEven: false });
});

test('what was used of stored value is in no till: it is booked as expected, whatever was typed for it', () => {
  const expected = [
    { tender: 'CASH' as const, expectedFen: 63_200 },
    { tender: 'STORED_VALUE' as const, expectedFen: 10_000 },
  ];
  const counted = [
    { tender: 'CASH' as const, countedFen: 63_000 },
    { tender: 'STORED_VALUE' as const, countedFen: 10_200 },
  ];
  expect(compareCount(expected, withBalances(expected, counted))).toMatchObject({ overShortFen: -200, isEven: false });
  expect(compareCount(expected, withBalances(expected, counted.slice(0, 1)))).toMatchObject({ overShortFen: -200 });
});

test('what was counted and not expected, and what was expected and not counted, both stand there', () => {
  const result = compareCount([{ tender: 'CARD', expectedFen: 700 }], [{ tender: 'ALIPAY', countedFen: 500 }]);
  expect(result).toEqual({
    tenders: [
      { tender: 'CARD', expectedFen: 700, countedFen: 0, overShortFen: -700 },
      { tender: 'ALIPAY', expectedFen: 0, countedFen: 500, overShortFen: 500 },
    ],
    overShortFen: -200,
    isEven: false,
  });
});

test('property: the whole difference is counted minus expected, and even means every tender is', () => {
  const rows = fc.uniqueArray(fc.record({ tender: fc.constantFrom(...TENDERS), amountFen: fc.nat(9_999_999) }), {
    selector: (r) => r.tender,
    maxLength: 8,
  });
  fc.assert(
    fc.property(rows, rows, (a, b) => {
      const expected = a.map((r) => ({ tender: r.tender, expectedFen: r.amountFen }));
      const counted = b.map((r) => ({ tender: r.tender, countedFen: r.amountFen }));
      const result = compareCount(expected, counted);
      expect(result.overShortFen).toBe(overShort(expected, counted));
      expect(result.isEven).toBe(result.tenders.every((t) => t.expectedFen === t.countedFen));
      expect(
        compareCount(
          expected,
          expected.map((e) => ({ tender: e.tender, countedFen: e.expectedFen })),
        ).isEven,
      ).toBe(true);
    }),
  );
});

test('a count beyond any amount is refused', () => {
  const most = { countedFen: 99_999_999_999 };
  expect(
    compare(
      [],
      [
        { tender: 'CASH', ...most },
        { tender: 'CARD', ...most },
      ],
    ),
  ).toMatchObject({
    ok: false,
    refusal: { code: 'AMOUNT_TOO_LARGE' },
  });
});
