/** Who sits at this window: read once, kept live, asked by every screen that hides what a role may not do. */
import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useMemo } from 'react';
import type { Me, SessionState } from '#domain/contract/session.contract.ts';
import { type Grant, can, canOn, grantOf, mayLook, type Permission } from '#domain/permissions.ts';
import { api, client, drafts } from '../api/client.ts';

/** How soon a window learns that the disk fills or a copy failed. */
const NOTICES_EVERY_MS = 10_000;

const sessionQuery = () =>
  api.session.state.queryOptions({
    input: {},
    meta: { touches: ['session', 'settings', 'employee'] },
    staleTime: 30_000,
    // Nobody is signed in, so no live line tells of a set-up done elsewhere or of new staff.
    // Signed in, the notices of the house are no acts either.
    refetchInterval: (query) => (query.state.data?.me === null ? 3_000 : NOTICES_EVERY_MS),
  });

/** What the window knows before and after sign-in; undefined until the host answered first. */
export function useSessionQuery() {
  return useQuery(sessionQuery());
}

export const SessionContext = createContext<SessionState | null>(null);

/** The state of the session inside the frame. */
export function useSession(): SessionState {
  const state = useContext(SessionContext);
  if (state === null) throw new Error('useSession outside the frame');
  return state;
}

export type Myself = Me & {
  /** may do it (perhaps own documents only, or within a limit) */
  readonly can: (permission: Permission) => boolean;
  /** may do it on a document this person answers for */
  readonly canOn: (permission: Permission, ownerId: number) => boolean;
  /** may at least look */
  readonly mayLook: (permission: Permission) => boolean;
  readonly grantOf: (permission: Permission) => Grant;
};

/** The person signed in. Inside the frame there always is one. */
export function useMe(): Myself {
  const { me } = useSession();
  if (me === null) throw new Error('nobody is signed in');
  return {
    ...me,
    can: (permission) => can(me.roles, permission),
    canOn: (permission, ownerId) => canOn(me.roles, permission, me.employeeId === ownerId),
    mayLook: (permission) => mayLook(me.roles, permission),
    grantOf: (permission) => grantOf(me.roles, permission),
  };
}

/** Asks the host again who is signed in; resolves when the window shows it. */
async function askAgain(queries: QueryClient): Promise<void> {
  await queries.invalidateQueries({ queryKey: sessionQuery().queryKey });
}

/** Drops what the person before could see. */
function forgetData(queries: QueryClient): void {
  const kept = JSON.stringify(sessionQuery().queryKey);
  queries.removeQueries({ predicate: (query) => JSON.stringify(query.queryKey) !== kept });
}

/** Sign-in, lock and sign-out as the screens use them. Refusals are thrown: read them with `readProblem`. */
export function useSessionActs() {
  const queries = useQueryClient();
  return useMemo(() => sessionActs(queries), [queries]);
}

function sessionActs(queries: QueryClient) {
  return {
    signIn: async (who: string, pin: string) => {
      await client.session.signIn({ who, pin });
      forgetData(queries);
      await askAgain(queries);
    },
    unlock: async (pin: string) => {
      await client.session.unlock({ pin });
      await askAgain(queries);
    },
    lock: async () => {
      await client.session.lock({});
      await askAgain(queries);
    },
    signOut: async () => {
      // Written while they are still theirs.
      await drafts.settle();
      await client.session.signOut({});
      await askAgain(queries);
      forgetData(queries);
    },
    askAgain: () => askAgain(queries),
  };
}
