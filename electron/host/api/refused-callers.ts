/** Callers without a key: ten tries a minute and address, then silence (reliability §13). */

const PER_MINUTE = 10;
const MINUTE_MS = 60_000;

export class Refusals {
  readonly #at = new Map<string, number[]>();

  /** Notes a refused try at `now` (monotonic milliseconds). */
  count(address: string, now: number): void {
    this.#at.set(address, [...this.#recent(address, now), now]);
    if (this.#at.size > 1_000) this.#at.delete(this.#at.keys().next().value ?? '');
  }

  /** True while the address has used up its tries. */
  areTooMany(address: string, now: number): boolean {
    return this.#recent(address, now).length >= PER_MINUTE;
  }

  #recent(address: string, now: number): number[] {
    return (this.#at.get(address) ?? []).filter((at) => now - at < MINUTE_MS);
  }
}
