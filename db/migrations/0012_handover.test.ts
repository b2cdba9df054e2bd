import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from '../migrate.ts';
import { MIGRATIONS } from './all.ts';

const now = () => 1_800_000_000_000;
const at = MIGRATIONS.findIndex((migration) => migration.name === '0012_handover');
const STAMPS = 'created_at, created_by, updated_at, updated_by';

test('of an order of before nobody knows what was looked at; later it is a list', () => {
  const db = new Sqlite(':memory:');
  db.pragma('foreign_keys = ON');
  migrate(db, { now, migrations: MIGRATIONS.slice(0, at) });
  db.exec(`
    INSERT INTO customer (id, customer_no, kind, name, ${STAMPS}) VALUES (1, 'C000001', 'PERSON', '陈𬭎', 1, 0, 1, 0);
    INSERT INTO repair_order (id, order_no, customer_id, advisor_id, main_type, status, opened_on, ${STAMPS})
      VALUES (1, 'WT1', 1, 0, 'RETAIL', 'DRAFT', '2026-11-22', 1, 0, 1, 0)`);
  const before = db.prepare('SELECT * FROM repair_order').all() as object[];
  migrate(db, { now, migrations: MIGRATIONS.slice(0, at + 1) });
  expect(db.prepare('SELECT * FROM repair_order').all()).toEqual(
    before.map((order) => ({ ...order, handover_checks: null })),
  );
  db.exec(`UPDATE repair_order SET handover_checks = '["CAR_CLEAN"]'`);
  expect(() => db.exec(`UPDATE repair_order SET handover_checks = '{}'`)).toThrow('CHECK');
  expect(() => db.exec(`UPDATE repair_order SET handover_checks = 'x'`)).toThrow('CHECK');
  db.close();
});
