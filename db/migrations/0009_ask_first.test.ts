import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from '../migrate.ts';
import { MIGRATIONS } from './all.ts';

const now = () => 1_800_000_000_000;
const at = MIGRATIONS.findIndex((migration) => migration.name === '0009_ask_first');

test('no job of before waits for a word; a desk asks about a form once', () => {
  const db = new Sqlite(':memory:');
  db.pragma('foreign_keys = ON');
  migrate(db, { now, migrations: MIGRATIONS.slice(0, at) });
  db.exec(`INSERT INTO print_job (id, form, doc_type, doc_id, doc_no, kind, data, data_sha256, desk_id, state, requested_by,
    requested_at, command_id, command_seq, updated_at)
    VALUES ('a', 'RECEIPT', 'payment', 1, 'SK1', 'FIRST', '{}', '${'0'.repeat(64)}', 0, 'QUEUED', 0, 1, 'c', 0, 1)`);
  const before = db.prepare('SELECT * FROM print_job').all() as object[];
  migrate(db, { now, migrations: MIGRATIONS.slice(0, at + 1) });
  expect(db.prepare('SELECT * FROM print_job').all()).toEqual(before.map((job) => ({ ...job, is_held: 0 })));
  const ask = (form: string) => db.exec(`INSERT INTO desk_asks_form (desk_id, form) VALUES (0, '${form}')`);
  ask('RECEIPT');
  expect(() => ask('RECEIPT')).toThrow('UNIQUE');
  expect(() => ask('POEM')).toThrow('CHECK');
  expect(() => db.exec('UPDATE print_job SET is_held = 2')).toThrow('CHECK');
  db.close();
});
