import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from '../migrate.ts';
import { MIGRATIONS } from './all.ts';

const now = () => 1_800_000_000_000;
const at = MIGRATIONS.findIndex((migration) => migration.name === '0008_coverage');
const STAMPS = 'created_at, created_by, updated_at, updated_by';

test('lines that joined an order stay joined; a line of the order may be offered to the customer more than once', () => {
  const db = new Sqlite(':memory:');
  db.pragma('foreign_keys = ON');
  migrate(db, { now, migrations: MIGRATIONS.slice(0, at) });
  db.exec(`
    INSERT INTO customer (id, customer_no, kind, name, ${STAMPS}) VALUES (1, 'C000001', 'PERSON', '陈𬭎', 1, 0, 1, 0);
    INSERT INTO vehicle (id, plate_kind, plate_status, brand, model_code, fuel_type, owner_id, ${STAMPS})
      VALUES (1, 'NONE', 'NONE', '澄远', 'S5', 'PETROL', 1, 1, 0, 1, 0);
    INSERT INTO visit (id, visit_no, vehicle_id, customer_id, bringer_name, arrived_at, arrived_on, arrival_mode, fuel_eighths,
      complaint, main_type, advisor_id, status, ${STAMPS})
      VALUES (1, 'JC1', 1, 1, '陈𬭎', 1, '2026-11-22', 'DRIVEN', 4, '保养', 'PERIODIC', 0, 'IN_SERVICE', 1, 0, 1, 0);
    INSERT INTO repair_order (id, order_no, visit_id, vehicle_id, customer_id, advisor_id, main_type, status, opened_on, ${STAMPS})
      VALUES (1, 'WT1', 1, 1, 1, 0, 'PERIODIC', 'DRAFT', '2026-11-22', 1, 0, 1, 0);
    INSERT INTO order_line (id, order_id, line_no, kind, name, pricing_mode, work_class, fixed_price_fen, payer_type, gross_fen,
      net_fen, ${STAMPS}) VALUES (7, 1, 1, 'LABOR', '保养', 'FIXED', 'LEVEL1', 81208, 'SELF', 81208, 81208, 1, 0, 1, 0);
    INSERT INTO supplement (id, supplement_no, order_id, status, found_by, fault, reason, ${STAMPS})
      VALUES (1, 'ZX1', 1, 'DRAFT', 0, '质保外', '厂家不承担', 1, 0, 1, 0)`);
  const offer = (lineNo: number, column: string, value: string) =>
    db.exec(`INSERT INTO supplement_line (supplement_id, line_no, kind, name, other_kind, amount_fen, payer_type, gross_fen, net_fen,
      is_approved, order_line_id${column}) VALUES (1, ${lineNo}, 'OTHER', '检测', 'INSPECTION', 1, 'SELF', 1, 1, 1, 7${value})`);
  offer(1, '', '');
  expect(() => offer(2, '', '')).toThrow('UNIQUE');
  const before = db.prepare('SELECT * FROM supplement_line').all() as object[];
  migrate(db, { now, migrations: MIGRATIONS.slice(0, at + 1) });
  expect(db.prepare('SELECT * FROM supplement_line').all()).toEqual(
    before.map((line) => ({ ...line, turns_line_id: null })),
  );
  offer(2, ', turns_line_id', ', 7');
  expect(() => offer(3, ', turns_line_id', ', 99')).toThrow('FOREIGN KEY');
  db.close();
});
