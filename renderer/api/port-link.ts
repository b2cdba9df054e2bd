/**
 * The window's end of a line. A call on a closed port would never return, so this link notices the end of its port, bounds
 * every call in time, and refuses at once while the line is known to be lost.
 */
import { type ClientContext, type ClientLink, type ClientOptions, ORPCError } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';

export type CallContext = ClientContext & {
  /** longest wait in milliseconds, instead of the usual one */
  readonly waitMs?: number;
  /** goes out although the line is lost: the one call that finds out whether it is back */
  readonly isProbe?: boolean;
};

type Live = { readonly link: RPCLink<CallContext>; readonly lost: AbortSignal };

const USUAL_WAIT_MS = 10_000;

/** Not known whether it was done: the line ended, or no answer came in time. */
export function lineLost(): ORPCError<'LINE_LOST', undefined> {
  return new ORPCError('LINE_LOST', { status: 503 });
}

/** Known not to have been done: it never left this window. */
export function notSent(): ORPCError<'NOT_SENT', undefined> {
  return new ORPCError('NOT_SENT', { status: 503 });
}

export class PortLink implements ClientLink<CallContext> {
  readonly #ask: (port: MessagePort) => void;
  readonly #onLost: () => void;
  #current: Live | undefined;
  #isLost = false;

  /** @param ask hands the far end to whoever serves it  @param onLost told each time a line ends */
  constructor(ask: (port: MessagePort) => void, onLost: () => void = () => {}) {
    this.#ask = ask;
    this.#onLost = onLost;
  }

  /** A probe was answered: calls may go out again. */
  markBack(): void {
    this.#isLost = false;
  }

  #live(): Live {
    if (this.#current) return this.#current;
    const { port1, port2 } = new MessageChannel();
    const end = new AbortController();
    // Our listener before RPCLink's: between listeners a caller would still see the old port.
    port1.addEventListener('close', () => {
      if (this.#current?.lost === end.signal) {
        this.#current = undefined;
        this.#isLost = true;
      }
      end.abort();
      this.#onLost();
    });
    this.#current = { link: new RPCLink<CallContext>({ port: port1 }), lost: end.signal };
    port1.start();
    this.#ask(port2);
    return this.#current;
  }

  async call(path: readonly string[], input: unknown, options: ClientOptions<CallContext>): Promise<unknown> {
    if (this.#isLost && !options.context.isProbe) throw notSent();
    const { link, lost } = this.#live();
    const ends = AbortSignal.any([lost, AbortSignal.timeout(options.context.waitMs ?? USUAL_WAIT_MS)]);
    let lose = () => {};
    const isLost = new Promise<never>((_resolve, reject) => {
      lose = () => reject(lineLost());
      ends.addEventListener('abort', lose);
    });
    try {
      return await Promise.race([link.call(path, input, options), isLost]);
    } finally {
      ends.removeEventListener('abort', lose);
    }
  }
}
