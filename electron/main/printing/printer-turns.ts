/** One talk at a time with a printer of ours: many take a single line, and a question inside a picture would spoil it. */
export class PrinterTurns {
  readonly #held = new Map<string, Promise<unknown>>();

  /** Waits until nobody talks to the printer, then works. @param key its address or port */
  async take<T>(key: string, work: () => Promise<T>): Promise<T> {
    for (let other = this.#held.get(key); other !== undefined; other = this.#held.get(key)) await other;
    return this.#hold(key, work);
  }

  /** Works only when nobody talks to the printer; undefined otherwise. */
  async ifFree<T>(key: string, work: () => Promise<T>): Promise<T | undefined> {
    return this.#held.has(key) ? undefined : this.#hold(key, work);
  }

  async #hold<T>(key: string, work: () => Promise<T>): Promise<T> {
    const mine = work();
    const end = mine.then(
      () => undefined,
      () => undefined,
    );
    this.#held.set(key, end);
    try {
      return await mine;
    } finally {
      this.#held.delete(key);
    }
  }
}
