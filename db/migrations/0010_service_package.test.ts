import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from '../migrate.ts';
import { MIGRATIONS } from './all.ts';

const now = () => 1_800_000_000_000;
const at = MIGRATIONS.findIndex((migration) => migration.name === '0010_service_package');
const STAMPS = 'created_at, created_by, updated_at, updated_by';

test('lines that stood there belong to no package; a line names its package whole or not at all', () => {
  const db = new Sqlite(':memory:');
  db.pragma('foreign_keys = ON');
  migrate(db, { now, migrations: MIGRATIONS.slice(0, at) });
  db.exec(`
    INSERT INTO customer (id, customer_no, kind, name, ${STAMPS}) VALUES (1, 'C000001', 'PERSON', '陈𬭎', 1, 0, 1, 0);
    INSERT INTO labor_operation (id, code, name, category, work_class, pricing_mode, rate_class, ${STAMPS})
      VALUES (1, 'BY0040', '10000公里常规保养', '定期保养', 'LEVEL1', 'HOURS', 'M', 1, 0, 1, 0);
    INSERT INTO repair_order (id, order_no, customer_id, advisor_id, main_type, status, opened_on, ${STAMPS})
      VALUES (1, 'WT1', 1, 0, 'RETAIL', 'DRAFT', '2026-11-22', 1, 0, 1, 0);
    INSERT INTO order_line (id, order_id, line_no, kind, name, pricing_mode, work_class, fixed_price_fen, payer_type, gross_fen,
      net_fen, ${STAMPS}) VALUES (7, 1, 1, 'LABOR', '保养', 'FIXED', 'LEVEL1', 81208, 'SELF', 81208, 81208, 1, 0, 1, 0)`);
  const before = db.prepare('SELECT * FROM order_line').all() as object[];
  migrate(db, { now, migrations: MIGRATIONS.slice(0, at + 1) });
  const none = { package_id: null, package_no: null, package_name: null, package_net_fen: null };
  expect(db.prepare('SELECT * FROM order_line').all()).toEqual(before.map((line) => ({ ...line, ...none })));
  db.exec(`INSERT INTO service_package (id, code, name, price_fen, every_km, ${STAMPS})
    VALUES (1, 'TC010', '10000公里保养套餐', 36800, 10000, 1, 0, 1, 0);
    INSERT INTO service_package_line (package_id, line_no, operation_id) VALUES (1, 1, 1)`);
  expect(() => db.exec('UPDATE order_line SET package_id = 1')).toThrow('CHECK');
  expect(() =>
    db.exec("UPDATE order_line SET package_id = 9, package_no = 1, package_name = '无', package_net_fen = 1"),
  ).toThrow('FOREIGN KEY');
  db.exec(
    "UPDATE order_line SET package_id = 1, package_no = 1, package_name = '10000公里保养套餐', package_net_fen = 36800",
  );
  const line = 'INSERT INTO service_package_line (package_id, line_no, operation_id, part_id, qty_milli) VALUES';
  expect(() => db.exec(`${line} (1, 2, NULL, NULL, NULL)`)).toThrow('CHECK');
  expect(() => db.exec(`${line} (1, 2, 1, NULL, 1000)`)).toThrow('CHECK');
  expect(() => db.exec(`${line} (1, 1, 1, NULL, NULL)`)).toThrow('UNIQUE');
  db.close();
});
