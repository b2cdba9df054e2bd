/** Who sits at this window, asked from the host and kept live. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { SessionState } from '#domain/contract/session.contract.ts';
import { can, mayLook, type Permission } from '#domain/permissions.ts';
import { api } from './api/client.ts';

/** The state of the session; undefined until the host answered once. */
export function useSessionState() {
  return useQuery({ ...api.session.state.queryOptions({ input: {} }), meta: { touches: ['session', 'settings'] } });
}

/** Asks again who is signed in here: after sign-in, lock and sign-out. */
export function useRefreshSession(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await queries.invalidateQueries({ queryKey: api.session.state.key({ type: 'query' }) });
  };
}

/** The signed-in person; only inside the gate. */
export function useMe(): NonNullable<SessionState['me']> {
  const { data } = useSessionState();
  if (!data?.me) throw new Error('used outside the gate');
  return data.me;
}

/** What this person may do, from the same table the host enforces: it hides, the host decides. */
export function useRights(): { can(permission: Permission): boolean; mayLook(permission: Permission): boolean } {
  const { roles } = useMe();
  return { can: (permission) => can(roles, permission), mayLook: (permission) => mayLook(roles, permission) };
}
