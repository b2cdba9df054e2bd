/** This PC as a desk: its procedures for the window, and its own line to the host. Loaded after the first frame. */
import { RPCHandler } from '@orpc/server/message-port';
import type { WebContents } from 'electron';
import type { ServeDesk } from '../api-port.ts';
import type { HostProcess } from '../host-process.ts';
import type { Note } from '../note.ts';
import type { PaperShelf } from '../paper-shelf.ts';
import { deskRouter } from './desk.router.ts';
import { createHostClient, type HostClient } from './desk-line.ts';

export type DeskOptions = {
  readonly dataDir: string;
  /** folder of the built program */
  readonly outFolder: string;
  readonly host: HostProcess;
  readonly note: Note;
  readonly shelf: PaperShelf;
};

export type Desk = {
  readonly serve: ServeDesk;
  close(): Promise<void>;
};

/** Asks the host whether somebody is signed in at a window, over a line with that window's own secret. */
function signedInAt(host: HostProcess): (contents: WebContents, windowKey: string) => Promise<boolean> {
  const clients = new WeakMap<WebContents, HostClient>();
  return async (contents, windowKey) => {
    const client = clients.get(contents) ?? createHostClient(host, { kind: 'port', line: 'WINDOW', windowKey });
    clients.set(contents, client);
    const state = await client.session.state({});
    return state.me !== null && !state.isLocked;
  };
}

/** Opens the desk of this PC. */
export function openDesk(options: DeskOptions): Desk {
  const { host, note, dataDir } = options;
  const handler = new RPCHandler(deskRouter);
  const isSignedIn = signedInAt(host);
  return {
    serve(port, contents, windowKey) {
      const context = { contents, dataDir, host, note, isSignedIn: () => isSignedIn(contents, windowKey) };
      handler.upgrade(port, { context });
      port.start();
    },
    async close() {},
  };
}
