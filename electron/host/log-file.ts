/** A log written to one file a day; old days go, and the folder never outgrows its limit. */
import { closeSync, mkdirSync, openSync, readdirSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const DAY_MS = 86_400_000;
const KEPT_DAYS = 14;
const MAX_BYTES = 200 * 1024 * 1024;

export class DailyFile {
  readonly #folder: string;
  readonly #name: string;
  readonly #now: () => number;
  #day = '';
  #handle: number | undefined;

  constructor(folder: string, name: string, now: () => number) {
    this.#folder = folder;
    this.#name = name;
    this.#now = now;
    mkdirSync(folder, { recursive: true });
  }

  /** Appends one line at once: the last words before a crash must be there. A full disk never ends an act. */
  write(line: string): void {
    try {
      writeSync(this.#open(), line);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    }
  }

  close(): void {
    if (this.#handle !== undefined) closeSync(this.#handle);
    this.#handle = undefined;
    this.#day = '';
  }

  #open(): number {
    const day = new Date(this.#now()).toISOString().slice(0, 10);
    if (this.#handle !== undefined && day === this.#day) return this.#handle;
    this.close();
    this.#forgetOld();
    this.#day = day;
    this.#handle = openSync(join(this.#folder, `${this.#name}-${day}.log`), 'a', 0o600);
    return this.#handle;
  }

  /** Newest first; whatever is too old or beyond the limit is removed. */
  #forgetOld(): void {
    const names = readdirSync(this.#folder).filter(
      (name) => name.startsWith(`${this.#name}-`) && name.endsWith('.log'),
    );
    let bytes = 0;
    for (const name of names.sort().reverse()) {
      const file = join(this.#folder, name);
      const day = Date.parse(name.slice(this.#name.length + 1, -4));
      bytes += statSync(file).size;
      const isOld = !(this.#now() - day <= KEPT_DAYS * DAY_MS);
      if (isOld || bytes > MAX_BYTES) rmSync(file, { force: true });
    }
  }
}
