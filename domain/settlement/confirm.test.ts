import { expect, test } from 'vitest';
import { checkAuthorised, isSettlementPaidAtOnce, selfBeforeRounding, warrantyTextOf } from './confirm.ts';

test('a slip of nothing is paid at once', () => {
  expect([0, 1].map(isSettlementPaidAtOnce)).toEqual([true, false]);
});

test('the customer never pays more than agreed; 抹零 does not count', () => {
  const slip = { payableFen: 81_200, roundingFen: 8 };
  expect(checkAuthorised(selfBeforeRounding(slip), 81_208).ok).toBe(true);
  expect(checkAuthorised(selfBeforeRounding(slip), 81_207)).toEqual({
    ok: false,
    refusal: { code: 'ABOVE_AUTHORISED', data: { authorisedFen: 81_207, nowFen: 81_208 } },
  });
  expect(checkAuthorised(1, null).ok).toBe(true);
  expect(checkAuthorised(0, 0).ok).toBe(true);
});

test('the warranty sentence, and none without repair', () => {
  expect(warrantyTextOf(5_000, 30)).toBe('自出厂日起 30 天或 5000 公里,先到为止');
  expect(warrantyTextOf(0, 0)).toBe('');
});
