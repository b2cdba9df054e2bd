/**
 * Papers that acts of this window queued: those nobody has looked at yet, since some want a word before they are printed, and
 * the latest ones, since a paper that does not come out is told.
 */

/** Of so many of the latest papers the end is watched. */
const WATCHED = 20;

export class QueuedPapers {
  readonly #listeners = new Set<() => void>();
  #ids: readonly string[] = [];
  #watched: readonly string[] = [];

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Job ids, the oldest first. */
  readonly snapshot = (): readonly string[] => this.#ids;

  /** Job ids of the latest papers, the oldest first. */
  readonly watched = (): readonly string[] => this.#watched;

  /** An act queued these. */
  add(ids: readonly string[]): void {
    const others = (all: readonly string[]) => all.filter((id) => !ids.includes(id));
    this.#watched = [...others(this.#watched), ...ids].slice(-WATCHED);
    this.#ids = [...others(this.#ids), ...ids];
    this.#tell();
  }

  /** Seen to. */
  done(ids: readonly string[]): void {
    if (!ids.some((id) => this.#ids.includes(id))) return;
    this.#ids = this.#ids.filter((id) => !ids.includes(id));
    this.#tell();
  }

  /** Nobody wants to hear of these any more; they stand in the queue. */
  letGo(ids: readonly string[]): void {
    this.#watched = this.#watched.filter((id) => !ids.includes(id));
    this.#tell();
  }

  #tell(): void {
    for (const listen of this.#listeners) listen();
  }
}

export const queuedPapers = new QueuedPapers();
