/** May the host's clock be believed? Judged against the latest time the shop has ever written. Pure; times in UTC ms. */

import type { Role } from '../enums.ts';
import { ok, refuse, type Result } from '../result.ts';

/** A clock that a time service moves by less is not worth a word. */
export const CLOCK_TOLERANCE_MS = 60_000;
/** Further back: no new documents until a manager confirms. */
export const CLOCK_BLOCK_MS = 10 * 60_000;
/** Further ahead of the last record: asked. */
export const CLOCK_ASK_MS = 24 * 3_600_000;

export type ClockJudgement =
  | { readonly kind: 'RIGHT' }
  | { readonly kind: 'BACK'; readonly minutes: number; readonly isBlocking: boolean }
  | { readonly kind: 'AHEAD'; readonly hours: number };

/** What is known of time: the latest ever seen, and what it was when a great leap was first noticed. */
export type ClockMemory = { readonly highAt: number; readonly leapFrom: number | null };

/**
 * Takes `now` into the memory: a leap of more than 24 h stays noted until somebody says it was right, or until it is
 * taken back.
 */
export function rememberClock({ highAt, leapFrom }: ClockMemory, now: number): ClockMemory {
  if (leapFrom !== null && now - leapFrom <= CLOCK_ASK_MS) return { highAt: Math.max(highAt, now), leapFrom: null };
  const isLeap = highAt > 0 && now - highAt > CLOCK_ASK_MS;
  return { highAt: Math.max(highAt, now), leapFrom: leapFrom ?? (isLeap ? highAt : null) };
}

/**
 * Judges `now` by the memory.
 * @source reliability §5: behind the last record warn, more than 10 min behind no new documents, more than 24 h ahead ask
 */
export function judgeClock({ highAt, leapFrom }: ClockMemory, now: number): ClockJudgement {
  const back = highAt - now;
  if (back >= CLOCK_TOLERANCE_MS) {
    return { kind: 'BACK', minutes: Math.floor(back / 60_000), isBlocking: back > CLOCK_BLOCK_MS };
  }
  return leapFrom === null ? { kind: 'RIGHT' } : { kind: 'AHEAD', hours: Math.floor((now - leapFrom) / 3_600_000) };
}

/**
 * Who may say that the clock is right: anybody after a long rest, a manager when it went back.
 * @refuses CLOCK_RIGHT, APPROVAL_REQUIRED
 */
export function mayConfirmClock(
  judged: ClockJudgement,
  roles: readonly Role[],
): Result<true, 'CLOCK_RIGHT' | 'APPROVAL_REQUIRED'> {
  if (judged.kind === 'RIGHT') return refuse('CLOCK_RIGHT', {});
  if (judged.kind === 'BACK' && !roles.includes('MANAGER')) return refuse('APPROVAL_REQUIRED', { kind: 'house.clock' });
  return ok(true);
}
