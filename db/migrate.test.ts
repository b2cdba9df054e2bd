import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { MIGRATIONS, type Migration } from './migrations/all.ts';
import { migrate } from './migrate.ts';
import { openDatabase } from './open.ts';

const now = () => 1_800_000_000_000;
let db: Sqlite.Database;

beforeEach(() => {
  db = new Sqlite(':memory:');
  db.pragma('foreign_keys = ON');
  migrate(db, { now, migrations: MIGRATIONS });
  db.exec("INSERT INTO desk (id, name, created_at) VALUES (1, '前台', 1)");
  db.exec(`INSERT INTO session (employee_id, desk_id, window_hash, created_at, last_seen_at, expires_at)
           VALUES (0, 1, 'w', 1, 1, 2)`);
});
afterEach(() => db.close());

function run(sql: string, changesRowsOf: string[] = []) {
  const next: Migration = { name: 'next', sql, changesRowsOf };
  return migrate(db, { now, migrations: [...MIGRATIONS, next] });
}

function expectUntouched() {
  expect(db.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length);
  expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
  expect(db.prepare('SELECT count(*) FROM session').pluck().get()).toBe(1);
  expect(db.prepare('SELECT count(*) FROM migration').pluck().get()).toBe(MIGRATIONS.length);
}

test('adds what is missing once, and says from where to where', () => {
  expect(run('ALTER TABLE desk ADD COLUMN place TEXT')).toEqual({
    from: MIGRATIONS.length,
    to: MIGRATIONS.length + 1,
  });
  expect(run('ALTER TABLE desk ADD COLUMN place TEXT')).toEqual({
    from: MIGRATIONS.length + 1,
    to: MIGRATIONS.length + 1,
  });
  expect(db.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length + 1);
});

test('rebuilding a parent keeps its children', () => {
  run(`CREATE TABLE desk_new (id INTEGER PRIMARY KEY, name TEXT NOT NULL, created_at INTEGER NOT NULL) STRICT;
       INSERT INTO desk_new SELECT id, name, created_at FROM desk; DROP TABLE desk; ALTER TABLE desk_new RENAME TO desk;`);
  expect(db.prepare('SELECT count(*) FROM session JOIN desk ON desk.id = session.desk_id').pluck().get()).toBe(1);
  expect(() => db.exec('DELETE FROM desk WHERE id = 1')).toThrow('FOREIGN KEY');
});

test.each([
  ['loses rows unsaid', 'DELETE FROM session', 'changes the rows of session'],
  ['drops a table unsaid', 'DROP TABLE session', 'changes the rows of session: 1 -> 0'],
  ['orphans children', 'DELETE FROM desk WHERE id = 1', 'without their parent'],
  [
    'loses a trigger with its table',
    'CREATE TABLE k AS SELECT * FROM gate_pass; DROP TABLE gate_pass; ALTER TABLE k RENAME TO gate_pass',
    'loses trigger gate_pass_no_',
  ],
  ['fails half-way', 'ALTER TABLE desk ADD COLUMN place TEXT; INSERT INTO nowhere VALUES (1)', 'no such table'],
])('a migration that %s is undone whole', (_, sql, reason) => {
  expect(() => run(sql, sql.includes('desk WHERE') ? ['desk'] : [])).toThrow(reason);
  expectUntouched();
  expect(db.pragma('table_info(desk)')).not.toContainEqual(expect.objectContaining({ name: 'place' }));
});

test('a migration says which rows it means to change', () => {
  run('DELETE FROM session', ['session']);
  expect(db.prepare('SELECT count(*) FROM session').pluck().get()).toBe(0);
});

test('an edited migration and a later program stop the start', () => {
  const edited = MIGRATIONS.map((m) => ({ ...m, sql: `${m.sql}\n-- edited` }));
  expect(() => migrate(db, { now, migrations: edited })).toThrow('differs from the one that made this file');
  db.pragma('user_version = 99');
  expect(() => migrate(db, { now, migrations: MIGRATIONS })).toThrow(
    expect.objectContaining({ refusal: { code: 'DB_NEWER', data: { file: 99, program: MIGRATIONS.length } } }),
  );
});

test('a shop is copied before it is changed, and what does not verify is undone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'qiantai-migrate-'));
  try {
    openDatabase(folder, { now }).close();
    const migrations = [
      ...MIGRATIONS,
      { name: 'next', sql: 'ALTER TABLE desk ADD COLUMN place TEXT', changesRowsOf: [] },
    ];
    const unsound = () => {
      throw new Error('sums differ');
    };
    expect(() => openDatabase(folder, { now, migrations, verify: unsound })).toThrow('sums differ');
    const db2 = openDatabase(folder, { now, migrations });
    expect(db2.writer().pragma('user_version', { simple: true })).toBe(MIGRATIONS.length + 1);
    db2.close();
    const copy = new Sqlite(join(folder, 'backup', readdirSync(join(folder, 'backup'))[0] ?? ''), { readonly: true });
    expect(copy.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length);
    copy.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
