/**
 * The way back when the file does not open: damaged, cut, foreign, newer or gone. Nothing of it is read; what is known
 * comes from the copies and the small files beside them.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Sqlite from 'better-sqlite3';
import { backupFile, backupNamed, type BackupRecord, listBackups } from './backup-record.ts';
import { verdict } from './doctor/doctor.ts';
import { failure } from './failure.ts';
import { lockFolder } from './host-lock.ts';
import { MIGRATIONS } from './migrations/all.ts';
import { DATABASE_FILE } from './open.ts';
import { type CounterRow, readNumbers, sideNumbers } from './printed-numbers.ts';
import { openReadonly } from './readonly.ts';
import { examineBackup, prepare, replaceFile, type Restored, seqOf } from './restore.ts';

const SHOP_FILE = 'shop.json';

/** The shop a folder belongs to by its own note; null when the note is gone or cannot be read. */
export function knownShop(folder: string): string | null {
  const note = join(folder, SHOP_FILE);
  if (!existsSync(note)) return null;
  const found = /"shopUuid":\s*"([0-9a-f-]{36})"/.exec(readFileSync(note, 'utf8'));
  return found?.[1] ?? null;
}

/** Copies that can take the file's place: verified, of this shop, and not newer than the program; newest first. */
export function usableCopies(folder: string): BackupRecord[] {
  const shop = knownShop(folder);
  return listBackups(folder).filter(
    (it) => it.findings === 0 && it.schemaVersion <= MIGRATIONS.length && (shop === null || it.shopUuid === shop),
  );
}

/** A person as a copy knows them; read by plain SQL, because the copy may be of an older release. */
export type CopyPerson = {
  readonly id: number;
  readonly no: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly pinHash: string;
  readonly pinSalt: string;
};

export type CopyFacts = {
  readonly shopName: string;
  /** when its newest act was written, UTC ms; null in an empty shop */
  readonly lastActAt: number | null;
  readonly people: readonly CopyPerson[];
  readonly counters: readonly CounterRow[];
};

/** What a copy says that its note does not. @refuses BACKUP_NOT_FOUND, BACKUP_UNSOUND */
export function readCopy(folder: string, name: string): CopyFacts {
  backupNamed(folder, name);
  try {
    const copy = openReadonly(backupFile(folder, name));
    try {
      return {
        shopName: String(copy.prepare('SELECT name FROM shop_profile WHERE id = 1').pluck().get() ?? ''),
        lastActAt: (copy.prepare('SELECT at FROM journal ORDER BY seq DESC LIMIT 1').pluck().get() ?? null) as
          | number
          | null,
        people: people(copy),
        counters: readNumbers(copy),
      };
    } finally {
      copy.close();
    }
  } catch (error) {
    throw failure('BACKUP_UNSOUND', { name }, error);
  }
}

function people(copy: Sqlite.Database): CopyPerson[] {
  const rows = copy
    .prepare(
      `SELECT id, no, name, roles, pin_hash AS pinHash, pin_salt AS pinSalt FROM employee
       WHERE id > 0 AND is_active = 1 AND pin_hash IS NOT NULL`,
    )
    .all() as (Omit<CopyPerson, 'roles'> & { roles: string })[];
  return rows.map((row) => ({ ...row, roles: JSON.parse(row.roles) as string[] }));
}

/** Numbers given since a copy, by kind and day: what stands on paper and will not be in the file. */
export function numbersSince(
  folder: string,
  counters: readonly CounterRow[],
): { prefix: string; dayOn: string; first: number; last: number }[] {
  const had = new Map(counters.map((it) => [`${it.prefix} ${it.dayOn}`, it.next]));
  return sideNumbers(folder, 0).flatMap(({ prefix, dayOn, next }) => {
    const first = had.get(`${prefix} ${dayOn}`) ?? 1;
    return next > first ? [{ prefix, dayOn, first, last: next - 1 }] : [];
  });
}

/**
 * Puts a copy in the place of a file that does not open; its parts go to quarantine. Open the folder afterwards and
 * write the returned facts into the journal.
 *
 * @refuses HOST_ALREADY_RUNNING, BACKUP_NOT_FOUND, BACKUP_UNSOUND, BACKUP_OTHER_SHOP
 */
export async function restoreUnopened(folder: string, name: string, now: () => number): Promise<Restored> {
  const home = resolve(folder);
  const lock = lockFolder(home, now());
  let isWhole = false;
  try {
    const shopUuid = knownShop(home);
    if (verdict(await examineBackup({ folder: home, shopUuid }, name, now())) === 2)
      throw failure('BACKUP_UNSOUND', { name });
    const record = backupNamed(home, name);
    const epoch = Math.max(...listBackups(home).map((it) => it.epoch)) + 1;
    const file = join(home, DATABASE_FILE);
    const prepared = `${file}.restore`;
    const jumped = prepare(backupFile(home, name), prepared, { now: now(), epoch, counters: sideNumbers(home) });
    const quarantine = `${now()}`;
    replaceFile({ folder: home, file }, prepared, quarantine);
    if (shopUuid === null)
      writeFileSync(join(home, SHOP_FILE), JSON.stringify({ shopUuid: record.shopUuid, createdAt: now() }));
    isWhole = true;
    return { name, epoch, copySeq: seqOf(record), quarantine, jumped };
  } finally {
    lock.release(isWhole ? 'CLEAN' : 'UNCLEAN');
  }
}
