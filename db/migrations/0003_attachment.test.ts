import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from '../migrate.ts';
import { MIGRATIONS } from './all.ts';

const now = () => 1_800_000_000_000;
const at = MIGRATIONS.findIndex((migration) => migration.name === '0003_attachment');

test('a shop from before there were photos keeps its visits and takes photos', () => {
  const db = new Sqlite(':memory:');
  db.pragma('foreign_keys = ON');
  migrate(db, { now, migrations: MIGRATIONS.slice(0, at) });
  db.exec(`
    INSERT INTO customer (id, customer_no, kind, name, created_at, created_by, updated_at, updated_by)
      VALUES (1, 'C000001', 'PERSON', '陈𬭎', 1, 0, 1, 0);
    INSERT INTO vehicle (id, plate_kind, plate_status, brand, model_code, fuel_type, owner_id, created_at, created_by, updated_at, updated_by)
      VALUES (1, 'NONE', 'NONE', '澄远', 'S5', 'PETROL', 1, 1, 0, 1, 0);
    INSERT INTO visit (id, visit_no, vehicle_id, customer_id, bringer_name, arrived_at, arrived_on, arrival_mode, fuel_eighths, complaint,
      main_type, advisor_id, status, created_at, created_by, updated_at, updated_by)
      VALUES (1, 'JC20261122-0001', 1, 1, '陈𬭎', 1, '2026-11-22', 'DRIVEN', 4, '保养', 'PERIODIC', 0, 'CHECKED_IN', 1, 0, 1, 0)`);
  const before = db.prepare('SELECT * FROM visit').all();
  migrate(db, { now, migrations: MIGRATIONS.slice(0, at + 1) });
  expect(db.prepare('SELECT * FROM visit').all()).toEqual(before);
  const add = (visit: number | null, bytes: number) =>
    db
      .prepare(
        `INSERT INTO attachment (kind, file, mime, size_bytes, sha256, width_px, height_px, visit_id, taken_at, created_at, created_by, updated_at, updated_by)
         VALUES ('PHOTO', 'a.jpg', 'image/jpeg', ?, ?, 10, 10, ?, 1, 1, 0, 1, 0)`,
      )
      .run(bytes, '0'.repeat(64), visit);
  expect(() => add(null, 5)).toThrow('CHECK');
  expect(() => add(1, 0)).toThrow('CHECK');
  expect(() => add(9, 5)).toThrow('FOREIGN KEY');
  add(1, 5);
  expect(() => add(1, 5)).toThrow('UNIQUE');
  db.close();
});
