/** How often a crashed host process is started again before somebody must look (reliability §11). */

const WINDOW_MS = 10 * 60_000;
const MAX_CRASHES = 5;
/** Long enough to let the dead process go, far below the 3 s a desk waits. */
export const RESTART_AFTER_MS = 300;

/** Counts crashes; says whether to start again. Times are monotonic milliseconds. */
export class RestartPolicy {
  #crashes: number[] = [];

  /** Notes a crash at `now`. False when it was the fifth within ten minutes: stay down and say why. */
  mayRestart(now: number): boolean {
    this.#crashes = [...this.#crashes.filter((at) => now - at < WINDOW_MS), now];
    return this.#crashes.length < MAX_CRASHES;
  }

  /** A person asked to try once more. */
  forget(): void {
    this.#crashes = [];
  }
}
