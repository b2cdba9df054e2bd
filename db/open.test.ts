import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { unsafeFolder } from './data-folder.ts';
import { APPLICATION_ID } from './migrate.ts';
import { MIGRATIONS } from './migrations/all.ts';
import { type OpenDatabase, DATABASE_FILE, openDatabase } from './open.ts';

const now = () => 1_800_000_000_000;
let folder: string;
let opened: OpenDatabase[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'qiantai-open-'));
});
afterEach(() => {
  for (const db of opened) db.close();
  opened = [];
  rmSync(folder, { recursive: true, force: true });
});

function open(options = {}): OpenDatabase {
  const db = openDatabase(folder, { now, ...options });
  opened.push(db);
  return db;
}

function close(db: OpenDatabase): void {
  db.close();
  opened = opened.filter((other) => other !== db);
}

const refusing = (code: string) => expect.objectContaining({ refusal: expect.objectContaining({ code }) });
const file = () => join(folder, DATABASE_FILE);

test('a reopened file has every setting that keeps it safe', () => {
  close(open());
  const writer = open().writer();
  const answers = Object.fromEntries(
    ['journal_mode', 'synchronous', 'foreign_keys', 'busy_timeout', 'wal_autocheckpoint', 'journal_size_limit']
      .concat(['trusted_schema', 'cell_size_check', 'temp_store', 'application_id', 'user_version'])
      .map((name) => [name, writer.pragma(name, { simple: true })]),
  );
  expect(answers).toEqual({
    journal_mode: 'wal',
    synchronous: 2,
    foreign_keys: 1,
    busy_timeout: 5000,
    wal_autocheckpoint: 1000,
    journal_size_limit: 67_108_864,
    trusted_schema: 0,
    cell_size_check: 1,
    temp_store: 2,
    application_id: APPLICATION_ID,
    user_version: MIGRATIONS.length,
  });
});

test('the shop keeps its identity, and says when it was made now', () => {
  const first = open();
  expect(first.isNew).toBe(true);
  close(first);
  const second = open();
  expect(second).toMatchObject({ isNew: false, shopUuid: first.shopUuid, isAfterUncleanStop: false });
});

test('a second host is refused while the first runs, and may start afterwards', () => {
  const first = open();
  expect(() => open()).toThrow(refusing('HOST_ALREADY_RUNNING'));
  close(first);
  expect(open().isNew).toBe(false);
});

test('a stop without goodbye is known at the next start', () => {
  close(open());
  writeFileSync(join(folder, 'host.json'), JSON.stringify({ pid: 999_999, startedAt: 1 }));
  expect(open().isAfterUncleanStop).toBe(true);
});

test.each([
  ['garbage', () => writeFileSync(file(), Buffer.alloc(8192, 'x')), 'DB_FOREIGN'],
  ['a file of another program', () => new Sqlite(file()).exec('CREATE TABLE theirs (a)').close(), 'DB_FOREIGN'],
  [
    'a later program',
    () => new Sqlite(file()).exec(`PRAGMA application_id=${APPLICATION_ID}; PRAGMA user_version=99`).close(),
    'DB_NEWER',
  ],
])('%s is refused and left byte for byte as it is', (_, make, code) => {
  make();
  const before = readFileSync(file());
  expect(() => open()).toThrow(refusing(code));
  expect(readFileSync(file()).equals(before)).toBe(true);
  expect(existsSync(`${file()}-wal`)).toBe(false);
});

test('a cut file is refused as damaged', () => {
  close(open());
  truncateSync(file(), 8192);
  expect(() => open()).toThrow(refusing('DB_DAMAGED'));
});

test('a shop whose file is gone is not replaced by an empty one unasked', () => {
  close(open());
  rmSync(file());
  expect(() => open()).toThrow(refusing('DB_MISSING'));
  expect(existsSync(file())).toBe(false);
  expect(open({ isNewShopWanted: true }).isNew).toBe(true);
});

test('a folder that is a file cannot hold the data', () => {
  const blocked = join(folder, 'blocked');
  writeFileSync(blocked, '');
  expect(() => openDatabase(blocked, { now })).toThrow(refusing('DB_NOT_WRITABLE'));
});

test.each([
  ['\\\\server\\share\\qiantai', 'NETWORK'],
  ['//server/share/qiantai', 'NETWORK'],
  ['/home/a/OneDrive/qiantai', 'SYNC'],
  ['/home/a/OneDrive - Company/qiantai', 'SYNC'],
  ['/home/a/坚果云/前台', 'SYNC'],
  ['/home/a/WPS云盘/前台', 'SYNC'],
  ['/mnt/nas/qiantai', 'NETWORK'],
  ['/mnt/nas2/qiantai', undefined],
  ['/media/user/stick/qiantai', 'REMOVABLE'],
  ['/srv/qiantai', undefined],
])('%s: %s', (path, why) => {
  const mounts = 'rootfs / ext4 rw 0 0\nnas:/x /mnt/nas nfs4 rw 0 0\n/dev/sdb1 /media/user/stick vfat rw 0 0\n';
  expect(unsafeFolder(path, mounts)).toBe(why);
});
