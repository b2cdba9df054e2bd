/**
 * One form's act, from the press of the button to a definite end. The command id is made when the form opens and kept
 * until the act is done or refused, so that whatever is sent again is done once (reliability §3).
 */
import { v7 } from 'uuid';
import type { Connection } from './connection.ts';
import { type Problem, readProblem } from './errors.ts';

export type Ending<O> = { readonly kind: 'done'; readonly result: O } | Problem;
/** `confirming`: asking the journal what became of it. */
export type RunState<O> =
  | { readonly kind: 'idle' | 'sending' | 'confirming' }
  | Exclude<Ending<O>, { kind: 'unknown' }>;

export type Command = { readonly commandId: string };
export type InputOf<I extends Command> = Omit<I, 'commandId'>;
/** Asks the journal for a command id. */
export type FindCommand = (commandId: string) => Promise<{ found: boolean; result?: unknown }>;

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
/** An act that was under way when the line broke is in the journal by then, or never will be. */
const SETTLE_MS = 1_500;
const ASK_AGAIN_MS = 1_000;

export class CommandRun<I extends Command, O> {
  readonly #send: (input: I) => Promise<O>;
  readonly #find: FindCommand;
  readonly #connection: Connection;
  readonly #settleMs: number;
  readonly #listeners = new Set<() => void>();
  #commandId = v7();
  #state: RunState<O> = { kind: 'idle' };
  #running: Promise<Ending<O>> | undefined;

  constructor(send: (input: I) => Promise<O>, find: FindCommand, connection: Connection, settleMs = SETTLE_MS) {
    this.#send = send;
    this.#find = find;
    this.#connection = connection;
    this.#settleMs = settleMs;
  }

  get commandId(): string {
    return this.#commandId;
  }

  /** Goes on with the id of a stored draft: what was sent before the crash is then found, not done again. */
  readonly adopt = (commandId: string): void => {
    if (this.#running === undefined) this.#commandId = commandId;
  };

  readonly snapshot = (): RunState<O> => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /**
   * Sends the act. A second press while it is under way waits for the same end.
   * @param before done first, e.g. the draft notes the id so that a crash finds it again
   */
  readonly run = (input: InputOf<I>, before?: (commandId: string) => Promise<void>): Promise<Ending<O>> => {
    this.#running ??= this.#toTheEnd(input, before).finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  };

  /** The form opens anew. */
  readonly reset = (): void => {
    if (this.#running !== undefined) return;
    this.#commandId = v7();
    this.#set({ kind: 'idle' });
  };

  async #toTheEnd(input: InputOf<I>, before?: (commandId: string) => Promise<void>): Promise<Ending<O>> {
    this.#set({ kind: 'sending' });
    await before?.(this.#commandId);
    const ending = await this.#once(input);
    const known = ending.kind === 'unknown' ? await this.#confirm() : ending;
    if (known.kind === 'done' || known.kind === 'refused') this.#commandId = v7();
    this.#set(known);
    return known;
  }

  async #once(input: InputOf<I>): Promise<Ending<O>> {
    try {
      return { kind: 'done', result: await this.#send({ ...input, commandId: this.#commandId } as I) };
    } catch (error) {
      return readProblem(error);
    }
  }

  /** Asks until the journal has answered, and once more when it does not know the command yet. */
  async #confirm(): Promise<Exclude<Ending<O>, { kind: 'unknown' }>> {
    this.#set({ kind: 'confirming' });
    const endConfirm = this.#connection.confirm();
    try {
      let misses = 0;
      for (;;) {
        await this.#connection.whenConnected();
        const answer = await this.#find(this.#commandId).catch(() => undefined);
        if (answer?.found) return { kind: 'done', result: answer.result as O };
        if (answer !== undefined) misses += 1;
        if (misses > 1) return { kind: 'notSent' };
        await pause(answer === undefined ? ASK_AGAIN_MS : this.#settleMs);
      }
    } finally {
      endConfirm();
    }
  }

  #set(state: RunState<O>): void {
    this.#state = state;
    for (const listen of this.#listeners) listen();
  }
}
