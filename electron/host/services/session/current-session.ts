/** Who sits at a window right now. */
import { createHash } from 'node:crypto';
import type { Actor } from '#domain/actor.ts';
import { liveSession } from '#db/store/sessions.ts';
import type { Connection } from '../../api/base.ts';
import type { Host } from '../../host.ts';
import { shopOptions } from '../settings/shop-options.ts';

export type CurrentSession = {
  readonly id: number;
  readonly no: string;
  readonly actor: Actor;
  readonly signedInAt: number;
  readonly isLocked: boolean;
};

/** The window's secret as it is stored. */
export function windowHash(connection: Connection): string {
  return createHash('sha256').update(`${connection.deskId}:${connection.windowKey}`).digest('hex');
}

/** By the monotonic clock: a clock that is put right locks nobody out and keeps nobody in (reliability §5). */
const lastSeen = new WeakMap<Host, Map<number, number>>();

function seenOf(host: Host): Map<number, number> {
  const known = lastSeen.get(host);
  if (known) return known;
  const made = new Map<number, number>();
  lastSeen.set(host, made);
  return made;
}

/** Notes that the person did something: the idle time starts again. */
export function markSeen(host: Host, sessionId: number): void {
  seenOf(host).set(sessionId, performance.now());
}

/** The session of this window, `null` when nobody is signed in; locked when idle too long or locked by hand. */
export function currentSession(host: Host, connection: Connection): CurrentSession | null {
  const now = host.now();
  const row = liveSession(host.read, windowHash(connection));
  if (!row || row.expiresAt <= now || !row.isActive) return null;
  const seen = seenOf(host).get(row.sessionId);
  // of a session begun before this process only the wall clock knows
  const restedMs = seen === undefined ? now - row.lastSeenAt : performance.now() - seen;
  const isIdle = restedMs > shopOptions(host.read).idleMinutes * 60_000;
  return {
    id: row.sessionId,
    no: row.no,
    actor: { employeeId: row.employeeId, deskId: connection.deskId, name: row.name, roles: row.roles },
    signedInAt: row.createdAt,
    isLocked: row.lockedAt !== null || isIdle,
  };
}
