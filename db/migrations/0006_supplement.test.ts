import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from '../migrate.ts';
import { MIGRATIONS } from './all.ts';

const now = () => 1_800_000_000_000;
const at = MIGRATIONS.findIndex((migration) => migration.name === '0006_supplement');
const STAMPS = 'created_at, created_by, updated_at, updated_by';

test('a shop from before there were supplements keeps its orders, and what was signed is the first sum agreed to', () => {
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
    INSERT INTO repair_order (id, order_no, visit_id, vehicle_id, customer_id, advisor_id, main_type, status, opened_on,
      authorised_at, authorised_by, authorised_self_fen, sign_mode, signed_by, labor_fen, total_fen, self_fen, ${STAMPS})
      VALUES (1, 'WT1', 1, 1, 1, 0, 'PERIODIC', 'IN_PROGRESS', '2026-11-22', 7, 0, 81208, 'PAD', '陈𬭎', 81208, 81208, 81208, 1, 0, 1, 0);
    INSERT INTO order_line (id, order_id, line_no, kind, name, pricing_mode, work_class, fixed_price_fen, payer_type, gross_fen,
      net_fen, ${STAMPS}) VALUES (1, 1, 1, 'LABOR', '保养', 'FIXED', 'LEVEL1', 81208, 'SELF', 81208, 81208, 1, 0, 1, 0)`);
  const before = db.prepare('SELECT * FROM repair_order').all();
  migrate(db, { now, migrations: MIGRATIONS.slice(0, at + 1) });
  expect(db.prepare('SELECT * FROM repair_order').all()).toEqual(before);
  expect(db.prepare('SELECT name, is_to_check FROM order_line').all()).toEqual([{ name: '保养', is_to_check: 0 }]);
  expect(db.prepare('SELECT seq, self_fen, difference_fen, mode, agreed_by FROM order_authorisation').all()).toEqual([
    { seq: 1, self_fen: 81_208, difference_fen: 81_208, mode: 'PAD', agreed_by: '陈𬭎' },
  ]);
  expect(() => db.exec('UPDATE order_authorisation SET self_fen = 1')).toThrow('append only');

  db.exec(`INSERT INTO supplement (id, supplement_no, order_id, status, found_by, fault, reason, ${STAMPS})
      VALUES (1, 'ZX1', 1, 'DRAFT', 0, '刹车片薄', '不足 3 毫米', 1, 0, 1, 0)`);
  const line = (
    supplementId: number,
  ) => `INSERT INTO order_line (order_id, line_no, kind, name, other_kind, amount_fen, payer_type,
      gross_fen, net_fen, supplement_id, ${STAMPS}) VALUES (1, 2, 'OTHER', '检测', 'INSPECTION', 1, 'SELF', 1, 1, ${supplementId}, 1, 0, 1, 0)`;
  expect(() => db.exec(line(1))).toThrow('without consent');
  expect(() => db.exec(line(9))).toThrow('without consent');
  expect(() => db.exec("UPDATE supplement SET status = 'PRESENTED'")).toThrow('CHECK');
  expect(() => db.exec("UPDATE supplement SET status = 'APPROVED', presented_at = 1, recorded_at = 2")).toThrow(
    'CHECK',
  );
  db.exec(`UPDATE supplement SET status = 'APPROVED', presented_at = 1, recorded_at = 2, recorded_by = 0, consent_mode = 'SIGNED',
      consent_by = '陈𬭎', consent_at = 2, evidence_note = '签字'`);
  db.exec(line(1));
  expect(() => db.exec("UPDATE supplement SET fault = '别的'")).toThrow('frozen');
  db.close();
});
