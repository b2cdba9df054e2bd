/** Everybody may change their own PIN. */
import type { Actor } from '#domain/actor.ts';
import { checkPinChoice } from '#domain/staff/pin.ts';
import { employeeById, savePin } from '#db/store/employees.ts';
import type { Host } from '../../host.ts';
import { found, must } from '../../refused.ts';
import { checkPin } from './check-pin.ts';

/** @refuses SIGN_IN_WRONG beside the old PIN, PIN_TOO_SHORT, PIN_TOO_SIMPLE beside the new one */
export async function changePin(
  host: Host,
  actor: Actor,
  input: { commandId: string; oldPin: string; newPin: string },
) {
  const me = found(employeeById(host.read, actor.employeeId), '员工');
  await checkPin(host, actor.deskId, me, input.oldPin);
  must(checkPinChoice(input.newPin, actor.roles), 'newPin');
  const pin = await host.pins.hash(input.newPin);
  return host.write(actor, 'session.pinChanged', { commandId: input.commandId }, (tx) => {
    savePin(tx, actor.employeeId, pin, host.now());
    return { result: {}, touches: [`employee:${actor.employeeId}`] };
  });
}
