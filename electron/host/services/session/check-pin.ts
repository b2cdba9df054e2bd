/** One check of a PIN, with the lock-out counted in the database (5 wrong -> 15 minutes; domain rules §2). */
import type { Actor } from '#domain/actor.ts';
import { afterWrongPin, lockedMinutes } from '#domain/staff/lock-out.ts';
import { type EmployeeRow, saveFailedCount } from '#db/store/employees.ts';
import { v7 } from 'uuid';
import type { Host } from '../../host.ts';
import { refuse } from '../../refused.ts';

/**
 * Ends quietly when the PIN is right.
 * @refuses LOCKED_OUT while locked, SIGN_IN_WRONG otherwise: the same words and time for unknown people
 */
export async function checkPin(
  host: Host,
  deskId: number,
  employee: EmployeeRow | null,
  pin: string,
): Promise<EmployeeRow> {
  const stored = employee?.pinHash && employee.pinSalt ? { hash: employee.pinHash, salt: employee.pinSalt } : null;
  const isRight = await host.pins.isRight(pin, stored);
  if (!employee?.isActive) return refuse('SIGN_IN_WRONG', {});
  const minutes = lockedMinutes(employee, host.now());
  if (minutes > 0) return refuse('LOCKED_OUT', { minutes });
  const by: Actor = { employeeId: employee.id, deskId, name: employee.name, roles: employee.roles };
  if (isRight) {
    if (employee.failedCount > 0)
      countFailures(host, by, { failedCount: 0, lockedUntilAt: null }, 'session.countCleared');
    return employee;
  }
  const next = afterWrongPin(employee, host.now());
  countFailures(host, by, next, 'session.pinWrong');
  if (next.lockedUntilAt !== null) return refuse('LOCKED_OUT', { minutes: lockedMinutes(next, host.now()) });
  return refuse('SIGN_IN_WRONG', {});
}

function countFailures(
  host: Host,
  by: Actor,
  next: { failedCount: number; lockedUntilAt: number | null },
  act: string,
): void {
  host.write(by, act, { commandId: v7() }, (tx) => {
    saveFailedCount(tx, by.employeeId, next);
    return { result: null, touches: [`employee:${by.employeeId}`] };
  });
}
