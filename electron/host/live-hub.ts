/** Tells every desk what was just done. A slow reader never loses an act: it is woken and reads the journal itself. */

export type LiveEvent = {
  readonly seq: number;
  readonly epoch: number;
  readonly act: string;
  readonly touches: readonly string[];
  readonly byName: string;
};

type Listener = (event: LiveEvent | null) => void;

export class LiveHub {
  readonly #listeners = new Set<Listener>();

  /** Called after COMMIT, never before. */
  publish(event: LiveEvent): void {
    for (const listen of this.#listeners) listen(event);
  }

  /** Listens until the returned function is called; `null` means the host closes. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Wakes every reader for the last time. */
  close(): void {
    for (const listen of this.#listeners) listen(null);
    this.#listeners.clear();
  }
}
