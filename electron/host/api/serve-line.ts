/** One line of a desk, whatever carries it: frames in, frames out, the contract in between. */
import type { AnyRouter } from '@orpc/server';
import { StandardRPCHandler } from '@orpc/server/standard';
import { createServerPeerHandleRequestFn } from '@orpc/server/standard-peer';
import { type EncodedMessage, ServerPeer } from '@orpc/standard-server-peer';
import type { HostLog } from '../log.ts';
import type { Connection } from './base.ts';
import { CallBudget } from './call-budget.ts';
import { isSoundFrame } from './frame.ts';

/** What a message port and a socket have in common. */
export type Line = {
  send(frame: EncodedMessage): void;
  close(): void;
  onFrame(listener: (frame: unknown) => void): void;
  onClose(listener: () => void): void;
};

/** Serves lines until the host closes. */
export type LineServer = {
  serve(line: Line, connection: Connection): void;
  /** number of open lines */
  readonly open: number;
  /** ends every line; calls under way are aborted */
  close(): void;
};

/**
 * Serves the router on lines. A frame that is none ends its line and is logged, never thrown: garbage on a line is not a
 * reason to stop the host.
 */
export function createLineServer(host: { readonly log: HostLog }, router: AnyRouter): LineServer {
  const handler = new StandardRPCHandler(router, {});
  const lines = new Set<Line>();
  return {
    get open() {
      return lines.size;
    },
    serve(line, connection) {
      const peer = new ServerPeer((frame) => line.send(frame));
      const handle = createServerPeerHandleRequestFn(handler, { context: { host, connection } as never });
      const budget = new CallBudget();
      lines.add(line);
      const end = (reason: string, error?: unknown) => {
        host.log.event('line.broken', { reason, deskId: connection.deskId, ...(error ? { code: nameOf(error) } : {}) });
        line.close();
      };
      line.onFrame((frame) => {
        if (!isSoundFrame(frame, connection.kind)) return end('frame');
        if (connection.kind === 'WINDOW' && !budget.take(performance.now())) return end('TOO_MANY');
        peer.message(frame, handle).catch((error: unknown) => end('message', error));
      });
      line.onClose(() => {
        lines.delete(line);
        peer.close();
      });
    },
    close() {
      for (const line of lines) line.close();
    },
  };
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
