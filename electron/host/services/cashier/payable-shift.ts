/** The shift that money goes into. */
import { isDayClosed, openShiftOf, type ShiftRow } from '#db/store/cashier.ts';
import type { WriteTx } from '#db/write.ts';
import type { Actor } from '#domain/actor.ts';
import { refuse } from '../../refused.ts';

/** The open shift of this cashier. @refuses SHIFT_NOT_OPEN (also while counting), DAY_CLOSED */
export function payableShift(tx: WriteTx, actor: Actor): ShiftRow {
  const shift = openShiftOf(tx, actor.employeeId);
  if (!shift || shift.status !== 'OPEN') return refuse('SHIFT_NOT_OPEN', {});
  if (isDayClosed(tx, shift.businessOn)) return refuse('DAY_CLOSED', { businessOn: shift.businessOn });
  return shift;
}
