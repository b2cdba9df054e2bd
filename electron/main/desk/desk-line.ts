/** The main process's own line to the host: opened when first needed, opened again when it was lost. */
import { type ClientContext, type ClientLink, type ClientOptions, createORPCClient, ORPCError } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { MessageChannelMain } from 'electron';
import type { HostPort } from '#domain/contract/host-link.ts';
import type { Contract } from '#domain/contract/index.ts';
import type { HostProcess } from '../host-process.ts';

export type HostClient = ContractRouterClient<Contract>;

/** Longest wait for one answer; papers of many pages travel in one. */
const CALL_MS = 20_000;

type Live = { readonly link: RPCLink<ClientContext>; readonly lost: AbortSignal };

class DeskLink implements ClientLink<ClientContext> {
  readonly #host: HostProcess;
  readonly #about: HostPort;
  #current: Live | undefined;

  constructor(host: HostProcess, about: HostPort) {
    this.#host = host;
    this.#about = about;
  }

  #live(): Live {
    if (this.#current) return this.#current;
    const { port1, port2 } = new MessageChannelMain();
    const end = new AbortController();
    port1.on('close', () => {
      if (this.#current?.lost === end.signal) this.#current = undefined;
      end.abort();
    });
    this.#current = { link: new RPCLink<ClientContext>({ port: port1 }), lost: end.signal };
    port1.start();
    this.#host.hand(port2, this.#about);
    return this.#current;
  }

  async call(path: readonly string[], input: unknown, options: ClientOptions<ClientContext>): Promise<unknown> {
    const { link, lost } = this.#live();
    const ends = AbortSignal.any([lost, AbortSignal.timeout(CALL_MS)]);
    let lose = () => {};
    const isLost = new Promise<never>((_resolve, reject) => {
      lose = () => reject(new ORPCError('LINE_LOST', { status: 503 }));
      ends.addEventListener('abort', lose);
    });
    try {
      return await Promise.race([link.call(path, input, options), isLost]);
    } finally {
      ends.removeEventListener('abort', lose);
    }
  }
}

/** A client of the host's procedures. A lost line throws LINE_LOST; the next call opens a new one. */
export function createHostClient(host: HostProcess, about: HostPort): HostClient {
  return createORPCClient(new DeskLink(host, about));
}
