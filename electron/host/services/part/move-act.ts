/** Who moves stock by which act: the same on every move of an issue or a return. */
import { dayOf } from '#domain/calendar.ts';
import type { WriteTx } from '#db/write.ts';

/** A move's number inside its command is given anew with every call. */
export function moveAct(tx: WriteTx) {
  const { act } = tx;
  return {
    at: act.at,
    businessOn: dayOf(act.at),
    employeeId: act.actor.employeeId,
    deskId: act.actor.deskId,
    commandId: act.commandId,
    commandSeq: act.nextCommandSeq(),
  };
}
