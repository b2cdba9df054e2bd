/** The host's clock beside what the shop has written: kept across restarts, so that a wrong time is not forgotten. */
import { type ClockJudgement, type ClockMemory, judgeClock, rememberClock } from '#domain/house/clock.ts';
import { journalHead } from '#db/store/journal.ts';
import { metaValue, putMeta } from '#db/store/shop.ts';
import type { ReadDb, WriteTx } from '#db/write.ts';

const HIGH = 'clock_high';
const LEAP = 'clock_leap';

function stored(db: ReadDb): ClockMemory {
  const high = Number(metaValue(db, HIGH) ?? 0);
  const leap = Number(metaValue(db, LEAP) ?? 0);
  return { highAt: Math.max(high, journalHead(db)?.at ?? 0), leapFrom: leap > 0 ? leap : null };
}

export class ClockWatch {
  readonly #now: () => number;
  #memory: ClockMemory;
  /** what the file knows of a clock that is not right */
  #kept: ClockMemory;

  constructor(db: ReadDb, now: () => number) {
    this.#now = now;
    this.#memory = stored(db);
    this.#kept = this.#memory;
  }

  /** What is to be thought of the clock at this moment; every act asks, so that the latest time is always known. */
  judge(): ClockJudgement {
    const now = this.#now();
    this.#memory = rememberClock(this.#memory, now);
    return judgeClock(this.#memory, now);
  }

  /** True when the clock is not right and the file does not know it yet. */
  get isWorthKeeping(): boolean {
    const { highAt, leapFrom } = this.#memory;
    if (this.judge().kind === 'RIGHT') return this.#kept.leapFrom !== null;
    return highAt !== this.#kept.highAt || leapFrom !== this.#kept.leapFrom;
  }

  /** Writes what is known, so that a restart does not make a wrong clock right. */
  keep(tx: WriteTx): void {
    const { highAt, leapFrom } = this.#memory;
    putMeta(tx, HIGH, String(highAt));
    putMeta(tx, LEAP, String(leapFrom ?? 0));
    this.#kept = this.#memory;
  }

  /** Somebody looked at the clock and found it right: it counts from here. Call `settle` after COMMIT. */
  confirm(tx: WriteTx): void {
    putMeta(tx, HIGH, String(tx.act.at));
    putMeta(tx, LEAP, '0');
  }

  settle(): void {
    this.#memory = { highAt: this.#now(), leapFrom: null };
    this.#kept = this.#memory;
  }

  /** Another file is in the place of the one before. */
  restart(db: ReadDb): void {
    this.#memory = { ...this.#memory, highAt: Math.max(this.#memory.highAt, stored(db).highAt) };
    this.#kept = stored(db);
  }
}
