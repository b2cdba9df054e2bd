/** Reads a person's drafts before their screens open, so that every form finds its own at once. */
import { useEffect, useState } from 'react';
import type { SessionState } from '#domain/contract/session.contract.ts';
import { drafts } from '../api/client.ts';

/** Whose drafts belong to this state of the window; undefined while nobody may see any. */
function ownerOf({ me, isSetUp }: SessionState): string | undefined {
  if (me !== null) return `${me.employeeId}:${me.signedInAt}`;
  return isSetUp ? undefined : 'setup';
}

/** True when the drafts of whoever sits here are in the window. Drafts that cannot be read never keep anybody from work. */
export function useDraftsReady(state: SessionState): boolean {
  const [ready, setReady] = useState<string>();
  const owner = ownerOf(state);
  const employeeId = state.me?.employeeId ?? null;
  const mustWait = owner === undefined || state.isLocked;
  useEffect(() => {
    if (mustWait || owner === ready) return;
    let isCurrent = true;
    const done = () => isCurrent && setReady(owner);
    drafts.open(employeeId).then(done, done);
    return () => {
      isCurrent = false;
    };
  }, [owner, ready, employeeId, mustWait]);
  return owner !== undefined && ready === owner;
}
