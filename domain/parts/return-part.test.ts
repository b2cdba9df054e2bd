import { expect, test } from 'vitest';
import { returnPart } from './return-part.ts';

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

test('特殊订货 never comes back', () => {
  const pieces = [{ issueLineId: 2, qtyMilli: 1_000, costFen: 500, backMilli: 0, backFen: 0 }];
  expect(returnPart({ name: '线束', unit: '根', isSpecialOrder: true }, pieces, 1_000)).toMatchObject({
    ok: false,
    refusal: { code: 'PART_NOT_RETURNABLE', data: { name: '线束' } },
  });
});
