/** Main's side of the printing process: starts it, warms it, starts it again, and never lets a caller wait for a dead one. */

import type { PrintReason } from '#domain/printing/spool.ts';
import type {
  FromPrinting,
  RenderedPaper,
  RenderRequest,
  SendRequest,
  TestPageRequest,
  ToPrinting,
} from './process-messages.ts';
import type { TcpOutcome } from './transport-tcp.ts';

/** The running process as main sees it; Electron's utility process fits, a worker in a test too. */
export type PrintingChild = {
  postMessage(message: ToPrinting): void;
  onMessage(listener: (message: FromPrinting) => void): void;
  onExit(listener: () => void): void;
  kill(): void;
};

export type RenderAnswer =
  | { readonly ok: true; readonly paper: RenderedPaper }
  | { readonly ok: false; readonly reason: PrintReason; readonly detail: string };

type Waiting =
  | { readonly kind: 'render'; readonly answer: (a: RenderAnswer) => void }
  | {
      kind: 'send';
      /** The question is with the host: what it answers decides how a death in between is told. */
      isAsking: boolean;
      hasBegun: boolean;
      readonly mayBegin: () => Promise<boolean>;
      readonly answer: (o: TcpOutcome) => void;
    };

/** A process that grew beyond this is replaced between two jobs. */
const RSS_LIMIT = 500 * 1024 * 1024;

export class PrintingProcess {
  readonly #start: () => PrintingChild;
  readonly #waiting = new Map<number, Waiting>();
  #child: PrintingChild | undefined;
  #nextId = 1;
  #isClosed = false;
  #isTooLarge = false;

  /** @param start forks the process; called again after it died */
  constructor(start: () => PrintingChild) {
    this.#start = start;
  }

  /** Starts the process so that the first paper is quick. */
  warm(): void {
    this.#running();
  }

  render(request: RenderRequest): Promise<RenderAnswer> {
    return this.#draw((id) => ({ kind: 'render', id, request }));
  }

  testPage(request: TestPageRequest): Promise<RenderAnswer> {
    return this.#draw((id) => ({ kind: 'testPage', id, request }));
  }

  drawer(): Promise<RenderAnswer> {
    return this.#draw((id) => ({ kind: 'drawer', id }));
  }

  /** One attempt at a network printer. `mayBegin` is asked once, before the first byte of the paper. */
  send(request: SendRequest, mayBegin: () => Promise<boolean>): Promise<TcpOutcome> {
    return new Promise((answer) => {
      const id = this.#nextId++;
      this.#waiting.set(id, { kind: 'send', isAsking: false, hasBegun: false, mayBegin, answer });
      this.#running().postMessage({ kind: 'send', id, request });
    });
  }

  close(): void {
    this.#isClosed = true;
    this.#child?.kill();
  }

  #draw(message: (id: number) => ToPrinting): Promise<RenderAnswer> {
    return new Promise((answer) => {
      const id = this.#nextId++;
      this.#waiting.set(id, { kind: 'render', answer });
      this.#running().postMessage(message(id));
    });
  }

  #running(): PrintingChild {
    if (this.#child !== undefined) return this.#child;
    const child = this.#start();
    this.#child = child;
    child.onMessage((message) => this.#heard(child, message));
    child.onExit(() => this.#ended(child));
    return child;
  }

  #heard(child: PrintingChild, message: FromPrinting): void {
    if (message.kind === 'ready') return;
    const waiting = this.#waiting.get(message.id);
    if (waiting === undefined) return;
    if (message.kind === 'ask') {
      if (waiting.kind === 'send') void this.#allow(child, message.id, waiting);
      return;
    }
    this.#waiting.delete(message.id);
    if (message.kind === 'sent') {
      if (waiting.kind === 'send') waiting.answer(message.outcome);
    } else if (waiting.kind === 'render') {
      if (message.kind === 'rendered') this.#isTooLarge ||= message.rssBytes > RSS_LIMIT;
      waiting.answer(
        message.kind === 'rendered'
          ? { ok: true, paper: message.paper }
          : { ok: false, reason: message.reason, detail: message.detail },
      );
    }
    this.#replaceWhenIdle();
  }

  async #allow(child: PrintingChild, id: number, waiting: Extract<Waiting, { kind: 'send' }>): Promise<void> {
    waiting.isAsking = true;
    const isAllowed = await waiting.mayBegin().catch(() => false);
    waiting.isAsking = false;
    if (this.#child === child) {
      waiting.hasBegun = isAllowed;
      child.postMessage({ kind: 'may', id, isAllowed });
    } else if (this.#waiting.delete(id)) {
      // it died before it heard the word: not one byte went out
      waiting.answer(lostOutcome(false));
    }
  }

  #replaceWhenIdle(): void {
    if (!this.#isTooLarge || this.#waiting.size > 0) return;
    this.#isTooLarge = false;
    const old = this.#child;
    this.#child = undefined;
    old?.kill();
  }

  /** What it was doing is told honestly; the next call starts a new one. */
  #ended(child: PrintingChild): void {
    if (this.#child !== child) return;
    this.#child = undefined;
    for (const [id, waiting] of this.#waiting) {
      if (waiting.kind === 'send' && waiting.isAsking) continue;
      this.#waiting.delete(id);
      if (waiting.kind === 'send') waiting.answer(lostOutcome(waiting.hasBegun));
      else waiting.answer({ ok: false, reason: 'PROCESS_LOST', detail: this.#isClosed ? 'closing' : '' });
    }
  }
}

/** After the word was given some bytes may be on paper. */
function lostOutcome(hasBegun: boolean): TcpOutcome {
  return { state: hasBegun ? 'UNKNOWN' : 'NOT_SENT', reason: 'PROCESS_LOST', bytesSent: 0 };
}
