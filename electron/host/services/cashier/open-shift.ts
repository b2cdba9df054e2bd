/** 开班: one open shift per cashier (domain rules §5.7). */
import type { Actor } from '#domain/actor.ts';
import { dayOf } from '#domain/calendar.ts';
import { addShift, isDayClosed, openShiftOf } from '#db/store/cashier.ts';
import type { Host } from '../../host.ts';
import { refuse } from '../../refused.ts';
import { giveNumber } from '../number.ts';

/** @refuses SHIFT_ALREADY_OPEN, DAY_CLOSED */
export function openShift(host: Host, actor: Actor, input: { commandId: string; floatFen: number }) {
  return host.write(actor, 'cashier.shiftOpened', input, (tx) => {
    const open = openShiftOf(tx, actor.employeeId);
    if (open) return refuse('SHIFT_ALREADY_OPEN', { shiftNo: open.shiftNo });
    const businessOn = dayOf(tx.act.at);
    if (isDayClosed(tx, businessOn)) return refuse('DAY_CLOSED', { businessOn });
    const shiftNo = giveNumber(tx, 'shift');
    const shiftId = addShift(tx, {
      shiftNo,
      cashierId: actor.employeeId,
      deskId: actor.deskId,
      businessOn,
      status: 'OPEN',
      openedAt: tx.act.at,
      floatFen: input.floatFen,
      createdAt: tx.act.at,
      createdBy: actor.employeeId,
      updatedAt: tx.act.at,
      updatedBy: actor.employeeId,
    });
    return { result: { shiftId, shiftNo }, touches: [`shift:${shiftId}`] };
  });
}
