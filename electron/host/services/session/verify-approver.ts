/** A second person types their PIN on the same screen: both names are logged with the act. */
import type { Actor } from '#domain/actor.ts';
import { ApprovalInput } from '#domain/contract/command.ts';
import { findEmployeeForSignIn } from '#db/store/employees.ts';
import type { Connection } from '../../api/base.ts';
import type { Host } from '../../host.ts';
import { refuse } from '../../refused.ts';
import { checkPin } from './check-pin.ts';

/** @refuses APPROVAL_SAME_PERSON, SIGN_IN_WRONG, LOCKED_OUT beside `approval` */
export async function verifyApprover(
  host: Host,
  connection: Connection,
  actor: Actor,
  approval: unknown,
): Promise<Actor> {
  const given = ApprovalInput.safeParse(approval);
  if (!given.success) return refuse('INPUT_INVALID', { path: 'approval' }, 'approval');
  const employee = await checkPin(
    host,
    connection.deskId,
    findEmployeeForSignIn(host.read, given.data.who),
    given.data.pin,
  );
  if (employee.id === actor.employeeId) return refuse('APPROVAL_SAME_PERSON', {}, 'approval');
  return { employeeId: employee.id, deskId: connection.deskId, name: employee.name, roles: employee.roles };
}
