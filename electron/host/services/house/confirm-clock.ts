/** Somebody looked at the clock and says it is right: a manager when it went back. */
import type { Actor } from '#domain/actor.ts';
import { mayConfirmClock } from '#domain/house/clock.ts';
import type { Host } from '../../host.ts';
import { must } from '../../refused.ts';

/** @refuses CLOCK_RIGHT when there is nothing to confirm, APPROVAL_REQUIRED without a manager */
export function confirmClock(
  host: Host,
  actor: Actor,
  approver: Actor | null,
  input: { commandId: string },
): Record<string, never> {
  const { clock } = host.house;
  const done = host.write(actor, 'house.clockConfirmed', input, (tx) => {
    const judged = clock.judge();
    must(mayConfirmClock(judged, [...actor.roles, ...(approver?.roles ?? [])]));
    clock.confirm(tx);
    return { result: {}, touches: ['session'], changes: { ...judged, approvedBy: approver?.employeeId ?? null } };
  });
  clock.settle();
  return done;
}
