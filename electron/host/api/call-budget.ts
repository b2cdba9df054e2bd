/** 50 calls a second per line, 200 in a burst: more than any person, less than any loop (reliability §13). */

const PER_SECOND = 50;
const BURST = 200;

export class CallBudget {
  #left = BURST;
  #at: number | undefined;

  /** Takes one call at `now` (monotonic milliseconds); false when the line calls faster than it may. */
  take(now: number): boolean {
    const passed = this.#at === undefined ? 0 : now - this.#at;
    this.#at = now;
    this.#left = Math.min(BURST, this.#left + (passed * PER_SECOND) / 1_000);
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }
}
