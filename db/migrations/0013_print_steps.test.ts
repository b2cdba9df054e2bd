import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from '../migrate.ts';
import { MIGRATIONS } from './all.ts';

const now = () => 1_800_000_000_000;
const at = MIGRATIONS.findIndex((migration) => migration.name === '0013_print_steps');

test('every job, its steps and its bytes stay; a step may say why, where and what a person did', () => {
  const db = new Sqlite(':memory:');
  db.pragma('foreign_keys = ON');
  migrate(db, { now, migrations: MIGRATIONS.slice(0, at) });
  const hash = '0'.repeat(64);
  for (const [id, isHeld] of [
    ['b', 1],
    ['a', 0],
  ] as const) {
    db.exec(`INSERT INTO print_job (id, form, doc_type, doc_id, doc_no, kind, data, data_sha256, desk_id, state, requested_by,
      requested_at, command_id, command_seq, updated_at, is_held, chosen_printer, error_code)
      VALUES ('${id}', 'RECEIPT', 'payment', ${isHeld}, 'SK1', 'FIRST', '{}', '${hash}', 0, 'NOT_SENT', 0, 1, '${id}', 0, 1,
        ${isHeld}, 'A4', 'OFFLINE')`);
    db.exec(`INSERT INTO print_event (job_id, at, state, detail) VALUES ('${id}', 1, 'NOT_SENT', '0 bytes')`);
    db.exec(`INSERT INTO print_payload (job_id, format, paper, pages, bytes, sha256, at)
      VALUES ('${id}', 'ESCPOS', 'T80', 1, x'0a', '${hash}', 1)`);
  }
  const look = () => ['print_job', 'print_event', 'print_payload'].map((t) => db.prepare(`SELECT * FROM ${t}`).all());
  const [jobs, events = [], payloads] = look();
  migrate(db, { now, migrations: MIGRATIONS.slice(0, at + 1) });
  const added = { reason: null, printer: null, action: null };
  expect(look()).toEqual([jobs, events.map((event) => ({ ...(event as object), ...added })), payloads]);
  db.exec("UPDATE print_job SET error_code = 'QUEUE_STOPPED' WHERE id = 'a'");
  const step = (reason: string, action: string) =>
    db.exec(`INSERT INTO print_event (job_id, at, state, reason, action)
      VALUES ('a', 2, 'NOT_SENT', '${reason}', '${action}')`);
  step('QUEUE_STOPPED', 'retry');
  expect(() => step('RAIN', 'retry')).toThrow('CHECK');
  expect(() => step('OFFLINE', 'dance')).toThrow('CHECK');
  expect(() => db.exec("DELETE FROM print_job WHERE id = 'a'")).toThrow('FOREIGN KEY');
  expect(() => db.exec("UPDATE print_job SET doc_id = 0 WHERE id = 'b'")).toThrow('UNIQUE');
  db.close();
});
