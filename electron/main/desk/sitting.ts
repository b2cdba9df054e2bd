/** Who sits at a window of this PC: asked of the host over a line with that window's own secret. */
import type { WebContents } from 'electron';
import type { SessionState } from '#domain/contract/session.contract.ts';
import type { Role } from '#domain/enums.ts';
import type { HostProcess } from '../host-process.ts';
import type { Sitting } from './desk-base.ts';
import { createHostClient, type HostClient } from './desk-line.ts';

type OfWindow<T> = (contents: WebContents, windowKey: string) => Promise<T | undefined>;

function sittingIn({ me, isSetUp, isLocked }: SessionState): Sitting | undefined {
  if (me !== null) return { owner: me.employeeId, isLocked };
  return isSetUp ? undefined : { owner: null, isLocked: false };
}

/** Both questions share one line per window. */
export function sittingAt(host: HostProcess): { rolesOf: OfWindow<readonly Role[]>; sittingOf: OfWindow<Sitting> } {
  const clients = new WeakMap<WebContents, HostClient>();
  const last = new WeakMap<WebContents, Sitting | undefined>();
  const ask = async (contents: WebContents, windowKey: string): Promise<SessionState> => {
    const client = clients.get(contents) ?? createHostClient(host, { kind: 'port', line: 'WINDOW', windowKey });
    clients.set(contents, client);
    const state = await client.session.state({});
    last.set(contents, sittingIn(state));
    return state;
  };
  return {
    async rolesOf(contents, windowKey) {
      const state = await ask(contents, windowKey);
      return state.isLocked ? undefined : state.me?.roles;
    },
    async sittingOf(contents, windowKey) {
      // While the host starts again, who sat there still types.
      if (host.state.state === 'running') await ask(contents, windowKey).catch(() => undefined);
      return last.get(contents);
    },
  };
}
