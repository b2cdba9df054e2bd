/** After 5 wrong PINs the account locks for 15 minutes. Source: domain rules §2. */

export const WRONG_PINS_ALLOWED = 5;
export const LOCK_OUT_MS = 15 * 60_000;

export type LockOut = { readonly failedCount: number; readonly lockedUntilAt: number | null };

/** State after one more wrong PIN at `now` (UTC ms). A lock-out that has run out starts the count again. */
export function afterWrongPin(state: LockOut, now: number): LockOut {
  const isOver = state.lockedUntilAt !== null && state.lockedUntilAt <= now;
  const failedCount = (isOver ? 0 : state.failedCount) + 1;
  return { failedCount, lockedUntilAt: failedCount >= WRONG_PINS_ALLOWED ? now + LOCK_OUT_MS : null };
}

/** Whole minutes (rounded up) until the account opens again, 0 when it is open. */
export function lockedMinutes(state: LockOut, now: number): number {
  if (state.lockedUntilAt === null || state.lockedUntilAt <= now) return 0;
  return Math.ceil((state.lockedUntilAt - now) / 60_000);
}
