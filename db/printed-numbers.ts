/**
 * The counters, kept a second time beside the copies: after a restore from an older copy no number that was already on paper is
 * given again, even when the file itself can no longer be read.
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { BACKUP_FOLDER } from './backup-record.ts';
import { writeDurably } from './durable-file.ts';

export type CounterRow = { readonly prefix: string; readonly dayOn: string; readonly next: number };

/** The side file may be this many numbers behind the paper. */
const MAY_LAG = 20;
const NAME = 'numbers.json';

/** Counters as the file has them. */
export function readNumbers(connection: Pick<Database, 'prepare'>): CounterRow[] {
  return connection.prepare('SELECT prefix, day_on AS dayOn, next FROM counter').all() as CounterRow[];
}

/** Writes the counters beside the copies. Called some seconds after acts, and at every copy. */
export function keepNumbers(folder: string, connection: Pick<Database, 'prepare'>): void {
  const place = join(folder, BACKUP_FOLDER);
  mkdirSync(place, { recursive: true });
  writeDurably(join(place, NAME), JSON.stringify(readNumbers(connection)));
}

/** Counters of the side file, moved on by what it may be behind; none when there is no such file. */
export function sideNumbers(folder: string, mayLag = MAY_LAG): CounterRow[] {
  const file = join(folder, BACKUP_FOLDER, NAME);
  if (!existsSync(file)) return [];
  const rows = JSON.parse(readFileSync(file, 'utf8')) as CounterRow[];
  return rows.map((row) => ({ ...row, next: row.next + mayLag }));
}
