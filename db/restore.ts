/**
 * Putting a copy in the place of the file. The copy is prepared beside it, the old file with all its parts goes to
 * quarantine, and one rename makes the change: a stop in between leaves the old shop or the new one, never a mixture.
 */
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { type Anchor, examineFile, type Finding, verdict } from './doctor/doctor.ts';
import { backupFile, backupNamed, type BackupRecord, listBackups, sha256OfFile } from './backup-record.ts';
import { syncFile, syncFolder } from './durable-file.ts';
import { failure } from './failure.ts';
import { migrate } from './migrate.ts';
import type { OpenDatabase } from './open.ts';
import { returnPhotos } from './photo-files.ts';
import { type CounterRow, readNumbers, sideNumbers } from './printed-numbers.ts';
import { asFailure } from './sqlite-errors.ts';

/** What the restore did, for the journal row 恢复. */
export type Restored = {
  readonly name: string;
  readonly epoch: number;
  /** Last journal row of the copy. */
  readonly copySeq: number;
  /** Folder below quarantine/ that holds the file as it was. */
  readonly quarantine: string;
  /** Counters that were moved beyond numbers already printed. */
  readonly jumped: readonly { readonly prefix: string; readonly dayOn: string }[];
};

/** A data folder and whose shop it is; null when nothing in it says so any more. */
export type Home = { readonly folder: string; readonly shopUuid: string | null };

/** Heads of the journal that finished copies keep: the doctor compares them with the file. */
export function anchorsOf(folder: string): Anchor[] {
  return listBackups(folder).flatMap(({ head, epoch }) => (head ? [{ ...head, epoch }] : []));
}

/**
 * Checks that a copy can take the file's place: its bytes, its shop, its own soundness.
 *
 * @refuses BACKUP_NOT_FOUND, BACKUP_UNSOUND, BACKUP_OTHER_SHOP
 */
export async function examineBackup(db: Home, name: string, now: number): Promise<Finding[]> {
  const record = backupNamed(db.folder, name);
  const file = backupFile(db.folder, name);
  if (db.shopUuid !== null && record.shopUuid !== db.shopUuid) throw failure('BACKUP_OTHER_SHOP', { name });
  if ((await sha256OfFile(file)) !== record.sha256) throw failure('BACKUP_UNSOUND', { name });
  try {
    return examineFile(file, { now, isFull: true });
  } catch (error) {
    throw failure('BACKUP_UNSOUND', { name }, error);
  }
}

/**
 * 演练: the whole restore of a copy, but into a temporary file that is then removed.
 *
 * @returns what the self-check says of the restored file
 */
export async function drill(
  db: OpenDatabase,
  name: string,
  now: number,
): Promise<{ isGood: boolean; findings: Finding[] }> {
  await examineBackup(db, name, now);
  const trial = join(db.folder, `drill-${now}.db`);
  try {
    prepare(backupFile(db.folder, name), trial, { now, epoch: 0, counters: [] });
    const findings = examineFile(trial, { now, isFull: true });
    return { isGood: verdict(findings) < 2, findings };
  } finally {
    for (const rest of ['', '-wal', '-shm', '-journal']) rmSync(trial + rest, { force: true });
  }
}

/**
 * Restores a copy. Stop the desks first; write the returned facts into the journal afterwards.
 *
 * @refuses BACKUP_NOT_FOUND, BACKUP_UNSOUND, BACKUP_OTHER_SHOP
 */
export async function restoreBackup(db: OpenDatabase, name: string, now: () => number): Promise<Restored> {
  if (verdict(await examineBackup(db, name, now())) === 2) throw failure('BACKUP_UNSOUND', { name });
  const record = backupNamed(db.folder, name);
  const printed = printedNumbers(db);
  const epoch = Math.max(liveEpoch(db), record.epoch, ...listBackups(db.folder).map((r) => r.epoch)) + 1;
  const prepared = `${db.file}.restore`;
  const jumped = prepare(backupFile(db.folder, name), prepared, { now: now(), epoch, counters: printed });
  const quarantine = `${now()}`;
  db.reopen(() => replaceFile(db, prepared, quarantine));
  returnPhotos(db.folder, db.reader());
  return { name, epoch, copySeq: seqOf(record), quarantine, jumped };
}

/** Newest journal row of a copy. */
export const seqOf = (record: BackupRecord) => record.head?.seq ?? 0;

type Preparation = { now: number; epoch: number; counters: readonly CounterRow[] };

/** Makes the file that will take over: this program's schema, a new epoch, counters beyond what was printed. */
export function prepare(copy: string, target: string, to: Preparation): Restored['jumped'] {
  rmSync(target, { force: true });
  copyFileSync(copy, target);
  const file = new Sqlite(target);
  try {
    migrate(file, { now: () => to.now });
    const jumped = file.transaction(() => {
      if (to.epoch > 0) file.prepare("UPDATE meta SET value = ? WHERE key = 'epoch'").run(String(to.epoch));
      return to.counters.filter((counter) => jump(file, counter)).map(({ prefix, dayOn }) => ({ prefix, dayOn }));
    })();
    return jumped;
  } finally {
    file.close();
    syncFile(target);
  }
}

function jump(file: Sqlite.Database, { prefix, dayOn, next }: CounterRow): boolean {
  const done = file
    .prepare(
      `INSERT INTO counter (prefix, day_on, next) VALUES (?, ?, ?)
       ON CONFLICT (prefix, day_on) DO UPDATE SET next = excluded.next WHERE excluded.next > counter.next`,
    )
    .run(prefix, dayOn, next);
  return done.changes === 1;
}

/** Every part of the old file leaves together: a log left behind would bring back rows the copy does not have. */
export function replaceFile(
  db: { readonly folder: string; readonly file: string },
  prepared: string,
  quarantine: string,
): void {
  const place = join(db.folder, 'quarantine', quarantine);
  mkdirSync(place, { recursive: true });
  for (const rest of ['-wal', '-shm', '']) {
    const part = db.file + rest;
    if (existsSync(part)) renameSync(part, join(place, basename(part)));
  }
  renameSync(prepared, db.file);
  syncFolder(db.folder);
}

/** Numbers given so far: from the file when it can be read, else from the small file beside the copies. */
function printedNumbers(db: OpenDatabase): CounterRow[] {
  try {
    return readNumbers(db.reader());
  } catch (error) {
    if (!asFailure(error, db.folder)) throw error;
    return sideNumbers(db.folder);
  }
}

function liveEpoch(db: OpenDatabase): number {
  try {
    return Number(db.reader().prepare("SELECT value FROM meta WHERE key = 'epoch'").pluck().get());
  } catch (error) {
    if (!asFailure(error, db.folder)) throw error;
    return 0;
  }
}
