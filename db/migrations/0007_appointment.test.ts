import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from '../migrate.ts';
import { MIGRATIONS } from './all.ts';

const now = () => 1_800_000_000_000;
const at = MIGRATIONS.findIndex((migration) => migration.name.endsWith('_appointment'));

test('a shop from before there were appointments keeps its parts and takes appointments', () => {
  const db = new Sqlite(':memory:');
  db.pragma('foreign_keys = ON');
  migrate(db, { now, migrations: MIGRATIONS.slice(0, at) });
  db.exec(`INSERT INTO part (id, part_no, part_key, name, unit, unit_decimals, quality_type, sale_price_fen, created_at, created_by, updated_at, updated_by)
    VALUES (1, 'A-1', 'A1', '机滤', '个', 0, 'OEM', 3400, 1, 0, 1, 0)`);
  const before = db.prepare('SELECT * FROM part').all();
  migrate(db, { now, migrations: MIGRATIONS.slice(0, at + 1) });
  expect(db.prepare('SELECT * FROM part').all()).toEqual(before);
  const add = (id: number, plate: string, status: string) =>
    db.exec(`INSERT INTO appointment (id, appt_no, start_on, start_at, est_minutes, plate_no, service_type, channel, status, created_at, created_by, updated_at, updated_by)
      VALUES (${id}, 'YY20261123-000${id}', '2026-11-23', 1, 60, '${plate}', 'PERIODIC', 'PHONE', '${status}', 1, 0, 1, 0)`);
  expect(() => add(1, '', 'BOOKED')).toThrow('CHECK');
  expect(() => add(1, '皖Z1', 'ARRIVED')).toThrow('CHECK');
  add(1, '皖Z1', 'BOOKED');
  const keep = (kept: number) =>
    db.exec(
      `INSERT INTO appointment_part (appointment_id, part_id, asked_milli, kept_milli) VALUES (1, 1, 1000, ${kept})`,
    );
  expect(() => keep(2000)).toThrow('CHECK');
  keep(1000);
  db.close();
});
