import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrate } from '../migrate.ts';
import { MIGRATIONS } from './all.ts';

const N = MIGRATIONS.findIndex((m) => m.name === '0002_printing_forms');
const now = () => 1;
const HASH = 'a'.repeat(64);
let db: Sqlite.Database;

/** A job as the release before wrote it. */
function addJob(id: string, form: string, kind: string, reprintNo: number, state: string): void {
  db.prepare(
    `INSERT INTO print_job (id, form, doc_type, doc_id, doc_no, kind, reprint_no, data, data_sha256, desk_id, state,
       requested_by, requested_at, command_id, command_seq, updated_at)
     VALUES (?, ?, 'payment', 7, 'SK20261122-0001', ?, ?, '{"a":1}', ?, 1, ?, 0, 1, ?, 1, 1)`,
  ).run(id, form, kind, reprintNo, HASH, state, id);
}

beforeEach(() => {
  db = new Sqlite(':memory:');
  db.pragma('foreign_keys = ON');
  migrate(db, { now, migrations: MIGRATIONS.slice(0, N) });
  db.exec("INSERT INTO desk (id, name, created_at) VALUES (1, '前台', 1)");
  addJob('first', 'RECEIPT', 'FIRST', 0, 'DONE');
  addJob('again', 'RECEIPT', 'REPRINT', 1, 'UNKNOWN');
  db.prepare("INSERT INTO print_event (job_id, at, state) VALUES ('first', 1, 'DONE')").run();
  db.prepare(
    "INSERT INTO print_payload (job_id, format, paper, pages, bytes, sha256, at) VALUES ('first', 'ESCPOS', 'T80', 1, x'0a', ?, 1)",
  ).run(HASH);
});
afterEach(() => db.close());

test('every job, its log and its bytes are what they were', () => {
  const look = () => [
    db.prepare('SELECT * FROM print_job ORDER BY rowid').all(),
    db.prepare('SELECT * FROM print_event').all(),
    db.prepare('SELECT * FROM print_payload').all(),
  ];
  const [jobs = [], ...rest] = look();
  migrate(db, { now, migrations: MIGRATIONS.slice(0, N + 1) });
  const [after = [], ...restAfter] = look();
  expect(after).toEqual(jobs.map((job) => ({ ...(job as object), chosen_printer: null })));
  expect(restAfter).toEqual(rest);
  expect(() => db.exec("DELETE FROM print_job WHERE id = 'first'")).toThrow('FOREIGN KEY');
});

test('a first print that never came out may be a first print again; one that did may not', () => {
  migrate(db, { now, migrations: MIGRATIONS.slice(0, N + 1) });
  expect(() => addJob('twice', 'RECEIPT', 'FIRST', 0, 'QUEUED')).toThrow('UNIQUE');
  db.exec("UPDATE print_job SET state = 'CANCELLED' WHERE id = 'first'");
  addJob('twice', 'RECEIPT', 'FIRST', 0, 'QUEUED');
  addJob('certificate', 'CERTIFICATE', 'FIRST', 0, 'QUEUED');
  expect(db.prepare('SELECT count(*) FROM print_job').pluck().get()).toBe(4);
});
