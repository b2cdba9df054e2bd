/** What the window knows about its line to the host: shown to the person, waited for by forms and lists. */

export type LineState = 'connecting' | 'connected' | 'lost';
/** `confirming`: the line is back or nearly so, and at least one form asks what became of its act. */
export type ConnectionState = LineState | 'confirming';

/** Asks the host for a sign of life over a new line; rejects while there is none. */
export type Probe = () => Promise<void>;

const PROBE_EVERY_MS = 500;

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

export class Connection {
  readonly #probe: Probe;
  readonly #probeEveryMs: number;
  readonly #listeners = new Set<() => void>();
  #line: LineState = 'connecting';
  #confirming = 0;
  #isProbing = false;
  #losses = 0;

  constructor(probe: Probe, probeEveryMs = PROBE_EVERY_MS) {
    this.#probe = probe;
    this.#probeEveryMs = probeEveryMs;
  }

  /** For React's useSyncExternalStore, like `subscribe`. */
  readonly snapshot = (): ConnectionState =>
    this.#confirming > 0 && this.#line !== 'lost' ? 'confirming' : this.#line;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get line(): LineState {
    return this.#line;
  }

  /** First contact, and again after each loss: probes until the host answers. */
  async connect(): Promise<void> {
    if (this.#isProbing) return;
    this.#isProbing = true;
    try {
      while (!(await this.#isBack())) await pause(this.#probeEveryMs);
    } finally {
      this.#isProbing = false;
    }
    this.#set('connected');
  }

  /** The line ended. */
  lost(): void {
    this.#losses += 1;
    if (this.#line === 'connected') this.#set('lost');
    void this.connect();
  }

  /** Resolves at once while connected, else when the line is back. */
  whenConnected(): Promise<void> {
    if (this.#line === 'connected') return Promise.resolve();
    return new Promise((resolve) => {
      const stop = this.subscribe(() => {
        if (this.#line !== 'connected') return;
        stop();
        resolve();
      });
    });
  }

  /** A form starts asking what became of its act; call the returned function when it knows. */
  confirm(): () => void {
    this.#confirming += 1;
    this.#tell();
    let isOpen = true;
    return () => {
      if (!isOpen) return;
      isOpen = false;
      this.#confirming -= 1;
      this.#tell();
    };
  }

  /** True when the host answered and the line it answered on still stands: a line may end right behind its answer. */
  async #isBack(): Promise<boolean> {
    const losses = this.#losses;
    const isAnswered = await this.#probe().then(
      () => true,
      () => false,
    );
    return isAnswered && losses === this.#losses;
  }

  #set(line: LineState): void {
    this.#line = line;
    this.#tell();
  }

  #tell(): void {
    for (const listen of this.#listeners) listen();
  }
}
