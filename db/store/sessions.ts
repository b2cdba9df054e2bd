/** Statements about sign-ins. */
import { and, eq, isNull } from 'drizzle-orm';
import { desk, employee, session } from '../schema/staff.ts';
import type { ReadDb, WriteTx } from '../write.ts';

/** The open session of a window, with its person. */
export function liveSession(db: ReadDb, windowHash: string) {
  return db
    .select({
      sessionId: session.id,
      employeeId: employee.id,
      no: employee.no,
      name: employee.name,
      roles: employee.roles,
      isActive: employee.isActive,
      createdAt: session.createdAt,
      lastSeenAt: session.lastSeenAt,
      expiresAt: session.expiresAt,
      lockedAt: session.lockedAt,
    })
    .from(session)
    .innerJoin(employee, eq(employee.id, session.employeeId))
    .where(and(eq(session.windowHash, windowHash), isNull(session.endedAt)))
    .get();
}

/** A window has one session: signing in replaces the one before. @returns the session id */
export function startSession(
  tx: WriteTx,
  s: { employeeId: number; deskId: number; windowHash: string; now: number; expiresAt: number },
): number {
  const values = {
    employeeId: s.employeeId,
    deskId: s.deskId,
    windowHash: s.windowHash,
    createdAt: s.now,
    lastSeenAt: s.now,
    expiresAt: s.expiresAt,
    lockedAt: null,
    endedAt: null,
  };
  return tx
    .insert(session)
    .values(values)
    .onConflictDoUpdate({ target: session.windowHash, set: values })
    .returning({ id: session.id })
    .get().id;
}

export function endSession(tx: WriteTx, sessionId: number, now: number): void {
  tx.update(session).set({ endedAt: now }).where(eq(session.id, sessionId)).run();
}

/** Ends every session of a person: roles or PIN changed, or they left. */
export function endSessionsOf(tx: WriteTx, employeeId: number, now: number): void {
  tx.update(session)
    .set({ endedAt: now })
    .where(and(eq(session.employeeId, employeeId), isNull(session.endedAt)))
    .run();
}

export function lockSession(tx: WriteTx, sessionId: number, now: number): void {
  tx.update(session).set({ lockedAt: now }).where(eq(session.id, sessionId)).run();
}

export function unlockSession(tx: WriteTx, sessionId: number, now: number): void {
  tx.update(session).set({ lockedAt: null, lastSeenAt: now }).where(eq(session.id, sessionId)).run();
}

/** The desk of this name; made when it is seen for the first time. */
export function deskNamed(tx: WriteTx, name: string, now: number): number {
  return tx
    .insert(desk)
    .values({ name, createdAt: now, lastSeenAt: now })
    .onConflictDoUpdate({ target: desk.name, set: { lastSeenAt: now } })
    .returning({ id: desk.id })
    .get().id;
}
