/** Two pairs of eyes: what nobody does alone. @source domain rules §2 */
import { ok, refuse, type Result } from './result.ts';

export type Person = { readonly employeeId: number; readonly name: string };

/**
 * Who confirmed a settlement does not take its money (a choice of the store, on by default).
 *
 * @refuses SETTLER_TAKES_PAYMENT
 */
export function mayTakePayment(
  cashierId: number,
  slip: { readonly settlementNo: string; readonly confirmedById: number },
  isSeparated = true,
): Result<true, 'SETTLER_TAKES_PAYMENT'> {
  if (!isSeparated || cashierId !== slip.confirmedById) return ok(true);
  return refuse('SETTLER_TAKES_PAYMENT', { settlementNo: slip.settlementNo });
}

/**
 * The final check is for somebody who had no task on the car.
 *
 * @refuses INSPECTOR_WORKED
 */
export function mayInspect(inspector: Person, technicianIds: readonly number[]): Result<true, 'INSPECTOR_WORKED'> {
  return technicianIds.includes(inspector.employeeId) ? refuse('INSPECTOR_WORKED', { name: inspector.name }) : ok(true);
}

/**
 * Nobody approves their own request.
 *
 * @refuses APPROVAL_SAME_PERSON
 */
export function mayApproveFor(requesterId: number, approverId: number): Result<true, 'APPROVAL_SAME_PERSON'> {
  return requesterId === approverId ? refuse('APPROVAL_SAME_PERSON') : ok(true);
}

/**
 * Who counted the stock does not post the difference.
 *
 * @refuses COUNTER_POSTS_DIFFERENCE
 */
export function mayPostCount(
  posterId: number,
  count: { readonly countNo: string; readonly counterIds: readonly number[] },
): Result<true, 'COUNTER_POSTS_DIFFERENCE'> {
  return count.counterIds.includes(posterId)
    ? refuse('COUNTER_POSTS_DIFFERENCE', { countNo: count.countNo })
    : ok(true);
}
