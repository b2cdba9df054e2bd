/**
 * Copies of the shop: made by the writer's own connection while work goes on, checked before they count, kept by age.
 * A copy is `<name>.db` with `<name>.json` beside it; what has no json was never finished.
 */
import { existsSync, mkdirSync, rmSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { dayOf } from '#domain/calendar.ts';
import {
  BACKUP_FOLDER,
  type BackupReason,
  type BackupRecord,
  describeCopy,
  listBackups,
  sha256OfFile,
} from './backup-record.ts';
import { renamePatiently, writeDurably, syncFile, syncFolder } from './durable-file.ts';
import { failure } from './failure.ts';
import { backUpPhotos } from './photo-files.ts';
import type { OpenDatabase } from './open.ts';
import { keepNumbers } from './printed-numbers.ts';

export type BackupOptions = {
  readonly reason: BackupReason;
  readonly now: () => number;
  /** Checks the finished copy, in another process where there is one. @returns number of findings; throws when unsound */
  readonly verify: (file: string) => Promise<number>;
};

const PAGES_A_STEP = 100;
const SPARE_BYTES = 200 * 1024 * 1024;
const MB = 1024 * 1024;

/**
 * Makes and checks one copy; older ones go only after that.
 *
 * @refuses BACKUP_NO_SPACE, BACKUP_UNSOUND
 */
export async function makeBackup(db: OpenDatabase, options: BackupOptions): Promise<BackupRecord> {
  const place = join(db.folder, BACKUP_FOLDER);
  mkdirSync(place, { recursive: true });
  refuseWithoutSpace(db.file, place);
  const at = options.now();
  const name = nameOf(at, options.reason, place);
  const partial = join(place, `${name}.partial`);
  try {
    await db.writer().backup(partial, { progress: () => PAGES_A_STEP });
    makeSelfContained(partial);
    const findings = await verified(name, options.verify(partial));
    const record = { ...describeCopy(partial), name, at, reason: options.reason, appVersion: db.appVersion, findings };
    const whole: BackupRecord = { ...record, sha256: await sha256OfFile(partial), bytes: statSync(partial).size };
    await renamePatiently(partial, join(place, `${name}.db`));
    writeDurably(join(place, `${name}.json`), JSON.stringify(whole, null, 1));
    syncFolder(place);
    backUpPhotos(db.folder, db.reader());
    keepNumbers(db.folder, db.reader());
    removeOld(place, at);
    return whole;
  } finally {
    for (const rest of ['', '-wal', '-shm', '-journal']) rmSync(partial + rest, { force: true });
  }
}

function nameOf(at: number, reason: BackupReason, place: string): string {
  const stamp = new Date(at).toISOString().replaceAll(/[-:]/g, '').replace('T', '-').slice(0, 15);
  const wanted = `${stamp}-${reason.toLowerCase().replaceAll('_', '-')}`;
  const isTaken = (name: string) => existsSync(join(place, `${name}.db`));
  for (let n = 1; ; n++) {
    const name = n === 1 ? wanted : `${wanted}-${n}`;
    if (!isTaken(name)) return name;
  }
}

function refuseWithoutSpace(file: string, place: string): void {
  const need = 2 * statSync(file).size + SPARE_BYTES;
  const disk = statfsSync(place);
  const free = disk.bavail * disk.bsize;
  if (free < need) {
    throw failure('BACKUP_NO_SPACE', { needMb: Math.ceil(need / MB), freeMb: Math.floor(free / MB) });
  }
}

/** A copy in WAL mode would want files beside it whenever it is read. */
function makeSelfContained(file: string): void {
  const copy = new Sqlite(file);
  try {
    copy.pragma('journal_mode = DELETE');
  } finally {
    copy.close();
  }
  syncFile(file);
}

async function verified(name: string, findings: Promise<number>): Promise<number> {
  try {
    return await findings;
  } catch (error) {
    throw failure('BACKUP_UNSOUND', { name }, error);
  }
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Which copies may go at `now`: quarter hours after a day, but the last of each of 30 days and 24 months stays. */
export function outdated(records: readonly BackupRecord[], now: number): BackupRecord[] {
  const kept = new Set<string>();
  const lastOf = new Set<string>();
  for (const record of [...records].sort((a, b) => b.at - a.at)) {
    const age = now - record.at;
    const day = dayOf(record.at);
    const isLastOfDay = age < 30 * DAY && !lastOf.has(day);
    const isLastOfMonth = age < 730 * DAY && !lastOf.has(day.slice(0, 7));
    const isFresh = age < (record.reason === 'QUARTER_HOUR' ? DAY : 30 * DAY);
    if (isFresh || isLastOfDay || isLastOfMonth) kept.add(record.name);
    lastOf.add(day).add(day.slice(0, 7));
  }
  return records.filter((record) => !kept.has(record.name));
}

function removeOld(place: string, now: number): void {
  for (const { name } of outdated(listBackups(join(place, '..')), now)) {
    rmSync(join(place, `${name}.json`), { force: true });
    rmSync(join(place, `${name}.db`), { force: true });
  }
}
