/**
 * Putting a copy in the place of the file. The copy is prepared beside it, the old file with all its parts goes to
 * quarantine, and one rename makes the change: a stop in between leaves the old shop or the new one, never a mixture.
 */
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { eq } from 'drizzle-orm';
import { type Anchor, examineFile, type Finding, verdict } from './doctor/doctor.ts';
import { backupFile, backupNamed, type BackupRecord, listBackups, sha256OfFile } from './backup-record.ts';
import { syncFile, syncFolder } from './durable-file.ts';
import { failure } from './failure.ts';
import { lockFolder } from './host-lock.ts';
import { knownShop } from './known-shop.ts';
import { migrate } from './migrate.ts';
import { DATABASE_FILE, type OpenDatabase } from './open.ts';
import { type CounterRow, readNumbers, sideNumbers } from './printed-numbers.ts';
import { meta } from './schema/shop.ts';
import { asFailure } from './sqlite-errors.ts';
import type { ReadDb, WriteTx } from './write.ts';

/** Where a shop lies; the id of the shop is unknown only when nothing of it is left but copies. */
type Place = { readonly folder: string; readonly file: string; readonly shopUuid: string | undefined };

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

/** Heads of the journal that finished copies keep: the doctor compares them with the file. */
export function anchorsOf(folder: string): Anchor[] {
  return listBackups(folder).flatMap(({ head, epoch }) => (head ? [{ ...head, epoch }] : []));
}

/**
 * Checks that a copy can take the file's place: its bytes, its shop, its own soundness.
 *
 * @refuses BACKUP_NOT_FOUND, BACKUP_UNSOUND, BACKUP_OTHER_SHOP
 */
export async function examineBackup(place: Place, name: string, now: number): Promise<Finding[]> {
  const record = backupNamed(place.folder, name);
  const file = backupFile(place.folder, name);
  if (place.shopUuid !== undefined && record.shopUuid !== place.shopUuid) throw failure('BACKUP_OTHER_SHOP', { name });
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
    const live = { now, epoch: 0, counters: [] };
    prepare(backupFile(db.folder, name), trial, live, { name, epoch: 1, copySeq: 0, quarantine: '' });
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
  const record = await soundBackup(db, name, now());
  const ready = makeReady(db, record, { now: now(), epoch: liveEpoch(db), counters: printedNumbers(db) });
  db.reopen(() => replace(db, ready.quarantine));
  return ready;
}

/**
 * The same for a file that cannot be opened at all, damaged or gone. The folder is locked meanwhile, so that no host starts
 * on it; the next start opens the restored file.
 *
 * @refuses HOST_ALREADY_RUNNING, and as restoreBackup
 */
export async function restoreUnopened(folder: string, name: string, now: () => number): Promise<Restored> {
  const lock = lockFolder(folder, now());
  try {
    const place = { folder, file: join(folder, DATABASE_FILE), shopUuid: knownShop(folder) };
    const record = await soundBackup(place, name, now());
    const ready = makeReady(place, record, { now: now(), ...sideNumbers(folder) });
    replace(place, ready.quarantine);
    return ready;
  } finally {
    lock.release('UNCLEAN');
  }
}

async function soundBackup(place: Place, name: string, now: number): Promise<BackupRecord> {
  if (verdict(await examineBackup(place, name, now)) === 2) throw failure('BACKUP_UNSOUND', { name });
  return backupNamed(place.folder, name);
}

/** Prepares the file beside the old one. `live` is what is known of the old one. */
function makeReady(place: Place, record: BackupRecord, live: Preparation): Restored {
  const epoch = Math.max(live.epoch, ...listBackups(place.folder).map((copy) => copy.epoch)) + 1;
  const facts = { name: record.name, epoch, copySeq: record.head?.seq ?? 0, quarantine: `${live.now}` };
  return prepare(backupFile(place.folder, record.name), preparedFile(place), live, facts);
}

/** Key in `meta` under which a restore waits for its journal row. */
const RESTORED = 'restored';

/** The restore that has no journal row yet; it is forgotten in the act that asks, so that the act can tell it. */
export function takeRestored(tx: WriteTx): Restored | undefined {
  const note = tx.delete(meta).where(eq(meta.key, RESTORED)).returning({ value: meta.value }).get();
  return note && (JSON.parse(note.value) as Restored);
}

/** True after a restore whose journal row is still to be written. */
export function isRestoreUntold(db: ReadDb): boolean {
  return db.select({ key: meta.key }).from(meta).where(eq(meta.key, RESTORED)).get() !== undefined;
}

const preparedFile = (place: Place) => `${place.file}.restore`;

/** What is known of the file that goes. */
type Preparation = { now: number; epoch: number; counters: readonly CounterRow[] };

/**
 * Makes the file that will take over: this program's schema, a new epoch, counters beyond what was printed, and a note of all
 * that, which waits in the file until the journal has it.
 */
function prepare(copy: string, target: string, live: Preparation, facts: Omit<Restored, 'jumped'>): Restored {
  rmSync(target, { force: true });
  copyFileSync(copy, target);
  const file = new Sqlite(target);
  try {
    migrate(file, { now: () => live.now });
    return file.transaction(() => {
      file.prepare("UPDATE meta SET value = ? WHERE key = 'epoch'").run(String(facts.epoch));
      const moved = live.counters.filter((counter) => jump(file, counter));
      const restored = { ...facts, jumped: moved.map(({ prefix, dayOn }) => ({ prefix, dayOn })) };
      file.prepare('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)').run(RESTORED, JSON.stringify(restored));
      return restored;
    })();
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
function replace(place: Place, quarantine: string): void {
  const away = join(place.folder, 'quarantine', quarantine);
  mkdirSync(away, { recursive: true });
  for (const rest of ['-wal', '-shm', '']) {
    const part = place.file + rest;
    if (existsSync(part)) renameSync(part, join(away, basename(part)));
  }
  renameSync(preparedFile(place), place.file);
  syncFolder(place.folder);
}

/** Numbers given so far: from the file when it can be read, else from the small file beside the copies. */
function printedNumbers(db: OpenDatabase): readonly CounterRow[] {
  try {
    return readNumbers(db.reader());
  } catch (error) {
    if (!asFailure(error, db.folder)) throw error;
    return sideNumbers(db.folder).counters;
  }
}

function liveEpoch(db: OpenDatabase): number {
  try {
    return Number(db.reader().prepare("SELECT value FROM meta WHERE key = 'epoch'").pluck().get());
  } catch (error) {
    if (!asFailure(error, db.folder)) throw error;
    return sideNumbers(db.folder).epoch;
  }
}
