/** The copy that is made before a file is changed to a newer schema. The file is not in use yet, so this may take its time. */
import { mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import { BACKUP_FOLDER, type BackupRecord, describeCopy, sha256OfFileNow } from './backup-record.ts';
import { syncFile, writeDurably } from './durable-file.ts';

/** Writes and checks a copy of the file as it is; throws when that cannot be done, and then nothing is migrated. */
export function backupBeforeMigration(
  writer: Database,
  folder: string,
  about: { fromVersion: number; at: number; appVersion: string },
): string {
  const place = join(folder, BACKUP_FOLDER);
  mkdirSync(place, { recursive: true });
  const name = `before-version-${about.fromVersion + 1}-${about.at}`;
  const partial = join(place, `${name}.partial`);
  rmSync(partial, { force: true });
  writer.prepare('VACUUM INTO ?').run(partial);
  refuseUnsound(partial);
  syncFile(partial);
  const record: BackupRecord = {
    ...describeCopy(partial),
    name,
    at: about.at,
    reason: 'BEFORE_MIGRATION',
    appVersion: about.appVersion,
    bytes: statSync(partial).size,
    sha256: sha256OfFileNow(partial),
    findings: 0,
  };
  renameSync(partial, join(place, `${name}.db`));
  writeDurably(join(place, `${name}.json`), JSON.stringify(record, null, 1));
  return name;
}

function refuseUnsound(file: string): void {
  const copy = new Sqlite(file, { fileMustExist: true });
  try {
    copy.pragma('journal_mode = DELETE');
    const answer = copy.pragma('quick_check', { simple: true });
    if (answer !== 'ok') throw new Error(`the copy before migration is not sound: ${String(answer)}`);
  } finally {
    copy.close();
  }
}
