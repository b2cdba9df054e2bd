import { expect, test } from 'vitest';
import { mayApproveFor, mayInspect, mayPostCount, mayTakePayment } from './separation.ts';

test('two pairs of eyes', () => {
  const slip = { settlementNo: 'JS20261122-0009', confirmedById: 1 };
  expect(mayTakePayment(2, slip).ok).toBe(true);
  expect(mayTakePayment(1, slip)).toEqual({
    ok: false,
    refusal: { code: 'SETTLER_TAKES_PAYMENT', data: { settlementNo: 'JS20261122-0009' } },
  });
  expect(mayTakePayment(1, slip, false).ok).toBe(true);
  expect(mayInspect({ employeeId: 3, name: '质检' }, [1, 2]).ok).toBe(true);
  expect(mayInspect({ employeeId: 2, name: '质检' }, [1, 2]).ok).toBe(false);
  expect(mayApproveFor(1, 2).ok).toBe(true);
  expect(mayApproveFor(1, 1).ok).toBe(false);
  expect(mayPostCount(1, { countNo: 'PD1', counterIds: [2] }).ok).toBe(true);
  expect(mayPostCount(2, { countNo: 'PD1', counterIds: [2] }).ok).toBe(false);
});
