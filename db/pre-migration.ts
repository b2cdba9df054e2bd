/** The copy that is made before a file is changed to a newer schema. The file is not in use yet, so this may take its time. */
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';

/** Name of the folder that keeps copies, below the data folder. */
export const BACKUP_FOLDER = 'backup';

/** Writes and checks a copy of the file as it is; throws when that cannot be done, and then nothing is migrated. */
export function backupBeforeMigration(writer: Database, folder: string, fromVersion: number, at: number): string {
  const place = join(folder, BACKUP_FOLDER);
  mkdirSync(place, { recursive: true });
  const name = join(place, `before-version-${fromVersion + 1}-${at}.db`);
  const partial = `${name}.partial`;
  rmSync(partial, { force: true });
  writer.prepare('VACUUM INTO ?').run(partial);
  const copy = new Sqlite(partial, { readonly: true, fileMustExist: true });
  try {
    const answer = copy.pragma('quick_check', { simple: true });
    if (answer !== 'ok') throw new Error(`the copy before migration is not sound: ${String(answer)}`);
  } finally {
    copy.close();
  }
  renameSync(partial, name);
  return name;
}
