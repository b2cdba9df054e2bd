import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from '../migrate.ts';
import { MIGRATIONS } from './all.ts';

const now = () => 1_800_000_000_000;
const at = MIGRATIONS.findIndex((migration) => migration.name.endsWith('_transfer_arrival'));

test('payments keep their figures; what a shift counted stays counted there, a transfer that waits is counted nowhere', () => {
  const db = new Sqlite(':memory:');
  migrate(db, { now, migrations: MIGRATIONS.slice(0, at) });
  db.pragma('foreign_keys = ON');
  db.exec(`
    INSERT INTO employee (id, no, name, roles, is_active, created_at, created_by, updated_at, updated_by)
      VALUES (1, '1', '员工1', '[]', 0, 1, 0, 1, 0), (2, '2', '员工2', '[]', 0, 1, 0, 1, 0);
    INSERT INTO customer (id, customer_no, kind, name, created_at, created_by, updated_at, updated_by)
      VALUES (1, 'C000001', 'PERSON', '陈𬭎', 1, 0, 1, 0);
    INSERT INTO repair_order (id, order_no, customer_id, advisor_id, main_type, status, opened_on, created_at, created_by, updated_at, updated_by)
      VALUES (1, 'WT1', 1, 1, 'RETAIL', 'SETTLED', '2026-11-22', 1, 0, 1, 0);
    INSERT INTO settlement (id, order_id, payer_type, customer_id, status, labor_fen, parts_fen, other_fen, discount_fen, order_discount_fen,
      rounding_fen, rounding_mode, payable_fen, tax_fen, net_of_tax_fen, created_at, created_by, updated_at, updated_by)
      VALUES (1, 1, 'SELF', 1, 'DRAFT', 0, 300, 0, 0, 0, 0, 'NONE', 300, 0, 300, 1, 0, 1, 0)`);
  const shift = db.prepare(
    `INSERT INTO shift (id, shift_no, cashier_id, desk_id, business_on, status, opened_at, float_fen, created_at, created_by, updated_at, updated_by)
     VALUES (?, 'BC' || ?, ?, 0, '2026-11-22', 'OPEN', 1, 0, 1, 0, 1, 0)`,
  );
  shift.run(1, 1, 1);
  shift.run(2, 2, 2);
  const pay = db.prepare(
    `INSERT INTO payment (id, payment_no, settlement_id, tender, amount_fen, reference, shift_id, business_on, cashier_id, desk_id,
       received_at, command_id, command_seq, state) VALUES (?, 'SK' || ?, 1, 'TRANSFER', 100, 'BANK-1', ?, '2026-11-22', 1, 0, 1, ?, 0, ?)`,
  );
  pay.run(1, 1, 1, 'a', 'PENDING');
  pay.run(2, 2, 2, 'b', 'PENDING');
  pay.run(3, 3, 2, 'c', 'RECEIVED');
  db.exec("UPDATE shift SET status = 'CLOSED', closed_at = 2, over_short_fen = 0, closed_hash = 'x' WHERE id = 1");
  const before = db.prepare('SELECT * FROM payment').all() as object[];
  migrate(db, { now, migrations: MIGRATIONS.slice(0, at + 1) });
  const counted = [1, null, 2];
  expect(db.prepare('SELECT * FROM payment').all()).toEqual(
    before.map((row, i) => ({ ...row, counted_shift_id: counted[i] })),
  );
  const count = (id: number, into: number) =>
    db.prepare('UPDATE payment SET counted_shift_id = ? WHERE id = ?').run(into, id);
  expect(() => count(2, 1)).toThrow('an open shift');
  count(2, 2);
  expect(() => count(3, 1)).toThrow('one shift');
  db.close();
});
