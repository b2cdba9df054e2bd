import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from '../migrate.ts';
import { MIGRATIONS } from './all.ts';

const now = () => 1_800_000_000_000;
const at = MIGRATIONS.findIndex((migration) => migration.name === '0011_insurance_case');
const STAMPS = 'created_at, created_by, updated_at, updated_by';

test('a report number of an order with insured lines becomes its case; one case for an order', () => {
  const db = new Sqlite(':memory:');
  db.pragma('foreign_keys = ON');
  migrate(db, { now, migrations: MIGRATIONS.slice(0, at) });
  db.exec(`
    INSERT INTO customer (id, customer_no, kind, name, ${STAMPS})
      VALUES (1, 'C000001', 'PERSON', '陈𬭎', 1, 0, 1, 0), (2, 'C000002', 'INSURER', '远见财产保险', 1, 0, 1, 0);
    INSERT INTO vehicle (id, plate_kind, plate_status, brand, model_code, fuel_type, owner_id, ${STAMPS})
      VALUES (1, 'NONE', 'NONE', '澄远', 'S5', 'PETROL', 1, 1, 0, 1, 0), (2, 'NONE', 'NONE', '澄远', 'S5', 'PETROL', 1, 1, 0, 1, 0),
             (3, 'NONE', 'NONE', '澄远', 'S5', 'PETROL', 1, 1, 0, 1, 0);
    INSERT INTO visit (id, visit_no, vehicle_id, customer_id, bringer_name, arrived_at, arrived_on, arrival_mode, fuel_eighths,
      complaint, main_type, advisor_id, status, ${STAMPS})
      VALUES (1, 'JC1', 1, 1, '陈𬭎', 1, '2026-11-22', 'DRIVEN', 4, '事故', 'ACCIDENT', 0, 'IN_SERVICE', 1, 0, 1, 0),
             (2, 'JC2', 2, 1, '陈𬭎', 1, '2026-11-22', 'DRIVEN', 4, '事故', 'ACCIDENT', 0, 'IN_SERVICE', 1, 0, 1, 0),
             (3, 'JC3', 3, 1, '陈𬭎', 1, '2026-11-22', 'DRIVEN', 4, '保养', 'PERIODIC', 0, 'IN_SERVICE', 1, 0, 1, 0);
    INSERT INTO repair_order (id, visit_id, vehicle_id, order_no, customer_id, advisor_id, main_type, status, opened_on, insurance_report_no, ${STAMPS})
      VALUES (1, 1, 1, 'WT1', 1, 0, 'ACCIDENT', 'DRAFT', '2026-11-22', 'BA1', 1, 0, 9, 0),
             (2, 2, 2, 'WT2', 1, 0, 'ACCIDENT', 'DRAFT', '2026-11-22', 'BA2', 1, 0, 1, 0),
             (3, 3, 3, 'WT3', 1, 0, 'PERIODIC', 'DRAFT', '2026-11-22', NULL, 1, 0, 1, 0);
    INSERT INTO order_line (order_id, line_no, kind, name, pricing_mode, work_class, fixed_price_fen, payer_type, payer_account_id,
      gross_fen, net_fen, ${STAMPS})
      VALUES (1, 1, 'LABOR', '钣金', 'FIXED', 'MINOR', 100, 'INSURANCE', 2, 100, 100, 1, 0, 1, 0),
             (1, 2, 'LABOR', '喷漆', 'FIXED', 'MINOR', 100, 'INSURANCE', 2, 100, 100, 1, 0, 1, 0),
             (2, 1, 'LABOR', '钣金', 'FIXED', 'MINOR', 100, 'SELF', NULL, 100, 100, 1, 0, 1, 0)`);
  const before = db.prepare('SELECT * FROM repair_order').all();
  migrate(db, { now, migrations: MIGRATIONS.slice(0, at + 1) });
  expect(db.prepare('SELECT * FROM repair_order').all()).toEqual(before);
  expect(
    db.prepare('SELECT order_id, insurer_id, report_no, state, assessed_fen, deductible_bp FROM insurance_case').all(),
  ).toEqual([
    { order_id: 1, insurer_id: 2, report_no: 'BA1', state: 'REPORTED', assessed_fen: null, deductible_bp: 0 },
  ]);
  const again = `INSERT INTO insurance_case (order_id, insurer_id, report_no, state, ${STAMPS})
    VALUES (1, 2, 'BA3', 'REPORTED', 1, 0, 1, 0)`;
  expect(() => db.exec(again)).toThrow('UNIQUE');
  expect(() => db.exec(again.replace('(1, 2', '(3, 99'))).toThrow('FOREIGN KEY');
  db.close();
});
