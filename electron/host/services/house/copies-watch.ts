/** How old the newest verified copy is, counted in acts and not in days: a shop that is shut needs no new copy. */
import { listBackups } from '#db/backup-record.ts';
import { journalAfter } from '#db/store/journal.ts';
import type { ReadDb } from '#db/write.ts';

export class CopiesWatch {
  #uncoveredSince: number | null = null;
  #failedAt: number | null = null;

  get facts(): { readonly uncoveredSince: number | null; readonly failedAt: number | null } {
    return { uncoveredSince: this.#uncoveredSince, failedAt: this.#failedAt };
  }

  /** Looks at the folder of copies. */
  look(dataDir: string, db: ReadDb): void {
    const newest = listBackups(dataDir).find((copy) => copy.findings === 0);
    const first = journalAfter(db, newest?.head?.seq ?? 0, 1)[0];
    this.#uncoveredSince = first?.at ?? null;
  }

  /** A copy nobody asked for could not be made. */
  failed(at: number): void {
    this.#failedAt = at;
  }

  made(): void {
    this.#failedAt = null;
  }
}
