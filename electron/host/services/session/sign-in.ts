/** Sign-in, lock and sign-out of one window. */
import type { z } from 'zod';
import type { Me } from '#domain/contract/session.contract.ts';
import { employeeById, type EmployeeRow, findEmployeeForSignIn } from '#db/store/employees.ts';
import { endSession, lockSession, startSession, unlockSession } from '#db/store/sessions.ts';
import { v7 } from 'uuid';
import type { Connection } from '../../api/base.ts';
import type { Host } from '../../host.ts';
import { found, refuse } from '../../refused.ts';
import { checkPin } from './check-pin.ts';
import { currentSession, markSeen, windowHash } from './current-session.ts';

type MeView = z.infer<typeof Me>;

const SESSION_MS = 12 * 3_600_000;

function actorOf(employee: EmployeeRow, connection: Connection) {
  return { employeeId: employee.id, deskId: connection.deskId, name: employee.name, roles: employee.roles };
}

function meOf(employee: EmployeeRow, signedInAt: number): MeView {
  return { employeeId: employee.id, no: employee.no, name: employee.name, roles: [...employee.roles], signedInAt };
}

/** Starts a session bound to this window; whoever was signed in here before is signed out. @refuses SIGN_IN_WRONG, LOCKED_OUT */
export async function signIn(host: Host, connection: Connection, input: { who: string; pin: string }): Promise<MeView> {
  if (connection.kind !== 'WINDOW') return refuse('FORBIDDEN', { permission: 'signIn' });
  const employee = await checkPin(host, connection.deskId, findEmployeeForSignIn(host.read, input.who), input.pin);
  const now = host.now();
  const sessionId = host.write(actorOf(employee, connection), 'session.signedIn', { commandId: v7() }, (tx) => ({
    result: startSession(tx, {
      employeeId: employee.id,
      deskId: connection.deskId,
      windowHash: windowHash(connection),
      now,
      expiresAt: now + SESSION_MS,
    }),
    touches: [`session:${employee.id}`],
  }));
  markSeen(host, sessionId);
  return meOf(employee, now);
}

/** Ends the session of this window. */
export function signOut(host: Host, connection: Connection): void {
  const session = currentSession(host, connection);
  if (!session) return;
  host.write(session.actor, 'session.signedOut', { commandId: v7() }, (tx) => {
    endSession(tx, session.id, host.now());
    return { result: null, touches: [`session:${session.actor.employeeId}`] };
  });
}

/** Locks this window; what was typed stays beneath. */
export function lock(host: Host, connection: Connection): void {
  const session = currentSession(host, connection);
  if (!session || session.isLocked) return;
  host.write(session.actor, 'session.locked', { commandId: v7() }, (tx) => {
    lockSession(tx, session.id, host.now());
    return { result: null, touches: [] };
  });
}

/** The same person types the PIN again. @refuses NOT_SIGNED_IN when the session ended, SIGN_IN_WRONG, LOCKED_OUT */
export async function unlock(host: Host, connection: Connection, input: { pin: string }): Promise<MeView> {
  const session = currentSession(host, connection);
  if (!session) return refuse('NOT_SIGNED_IN', {});
  const row = found(employeeById(host.read, session.actor.employeeId), '员工');
  const employee = await checkPin(host, connection.deskId, row, input.pin);
  host.write(session.actor, 'session.unlocked', { commandId: v7() }, (tx) => {
    unlockSession(tx, session.id, host.now());
    return { result: null, touches: [] };
  });
  markSeen(host, session.id);
  return meOf(employee, session.signedInAt);
}
