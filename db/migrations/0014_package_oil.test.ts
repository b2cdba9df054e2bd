import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from '../migrate.ts';
import { MIGRATIONS } from './all.ts';

const now = () => 1_800_000_000_000;
const at = MIGRATIONS.findIndex((migration) => migration.name === '0014_package_oil');

test('packages stay as they are, with quantities of their own; one may follow the model', () => {
  const db = new Sqlite(':memory:');
  db.pragma('foreign_keys = ON');
  migrate(db, { now, migrations: MIGRATIONS.slice(0, at) });
  db.exec(`INSERT INTO labor_operation (id, code, name, category, work_class, pricing_mode, rate_class, created_at, created_by, updated_at, updated_by)
    VALUES (1, 'BY0040', '常规保养', '保养', 'LEVEL1', 'HOURS', 'M', 1, 0, 1, 0)`);
  db.exec(`INSERT INTO service_package (id, code, name, created_at, created_by, updated_at, updated_by)
    VALUES (1, 'TC1', '套餐', 1, 0, 1, 0)`);
  db.exec('INSERT INTO service_package_line (id, package_id, line_no, operation_id) VALUES (1, 1, 1, 1)');
  const look = () => db.prepare('SELECT * FROM service_package_line').all();
  const before = look();
  migrate(db, { now, migrations: MIGRATIONS.slice(0, at + 1) });
  expect(look()).toEqual(before.map((row) => ({ ...(row as object), is_qty_by_model: 0 })));
  expect(() => db.exec('UPDATE service_package_line SET is_qty_by_model = 2')).toThrow('CHECK');
  expect(db.pragma('foreign_key_check')).toEqual([]);
  db.close();
});
