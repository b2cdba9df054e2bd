/** Papers that acts of this window queued and nobody has looked at yet: some want a word before they are printed. */

class QueuedPapers {
  readonly #listeners = new Set<() => void>();
  #ids: readonly string[] = [];

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Job ids, the oldest first. */
  readonly snapshot = (): readonly string[] => this.#ids;

  /** An act queued these. */
  add(ids: readonly string[]): void {
    this.#set([...this.#ids.filter((id) => !ids.includes(id)), ...ids]);
  }

  /** Seen to. */
  done(ids: readonly string[]): void {
    if (ids.some((id) => this.#ids.includes(id))) this.#set(this.#ids.filter((id) => !ids.includes(id)));
  }

  #set(ids: readonly string[]): void {
    this.#ids = ids;
    for (const listen of this.#listeners) listen();
  }
}

export const queuedPapers = new QueuedPapers();
