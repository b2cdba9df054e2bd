import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from '../migrate.ts';
import { MIGRATIONS } from './all.ts';

const now = () => 1_800_000_000_000;
const at = MIGRATIONS.findIndex((migration) => migration.name === '0019_stored_value');
const STAMPS = 'created_at, created_by, updated_at, updated_by';
const PAYMENT = `id, payment_no, settlement_id, tender, amount_fen, tendered_fen, change_fen, reference, shift_id, business_on,
  cashier_id, desk_id, received_at, command_id, command_seq, state, cleared_at, counted_shift_id`;

/** A shop of before with money taken: cash, and a transfer that waits. */
function before(): Sqlite.Database {
  const db = new Sqlite(':memory:');
  db.pragma('foreign_keys = ON');
  migrate(db, { now, migrations: MIGRATIONS.slice(0, at) });
  db.exec(`
    INSERT INTO desk (id, name, created_at) VALUES (7, '收银', 1);
    INSERT INTO customer (id, customer_no, kind, name, ${STAMPS}) VALUES (1, 'C000001', 'PERSON', '陈𬭎', 1, 0, 1, 0);
    INSERT INTO repair_order (id, order_no, customer_id, advisor_id, main_type, status, opened_on, ${STAMPS})
      VALUES (1, 'WT1', 1, 0, 'RETAIL', 'DRAFT', '2026-11-22', 1, 0, 1, 0);
    INSERT INTO settlement (id, settlement_no, order_id, payer_type, customer_id, status, labor_fen, parts_fen, other_fen,
      discount_fen, order_discount_fen, rounding_fen, rounding_mode, payable_fen, tax_fen, net_of_tax_fen, received_fen,
      business_on, confirmed_at, confirmed_by, ${STAMPS})
      VALUES (1, 'JS1', 1, 'SELF', 1, 'PART_PAID', 0, 0, 500, 0, 0, 0, 'NONE', 500, 0, 500, 100,
      '2026-11-22', 1, 0, 1, 0, 1, 0);
    INSERT INTO shift (id, shift_no, cashier_id, desk_id, business_on, status, opened_at, float_fen, ${STAMPS})
      VALUES (1, 'JB1', 0, 7, '2026-11-22', 'OPEN', 1, 0, 1, 0, 1, 0);
    INSERT INTO payment (${PAYMENT}) VALUES
      (1, 'SK1', 1, 'CASH', 100, 200, 100, NULL, 1, '2026-11-22', 0, 7, 1, 'a', 0, 'RECEIVED', 1, 1),
      (2, 'SK2', 1, 'TRANSFER', 400, NULL, NULL, 'BANK-1', 1, '2026-11-22', 0, 7, 1, 'b', 0, 'PENDING', NULL, NULL);
    INSERT INTO refund (id, refund_no, payment_id, settlement_id, amount_fen, tender, reason, shift_id, business_on, cashier_id,
      desk_id, refunded_at, command_id, command_seq) VALUES (1, 'TK1', 1, 1, 10, 'CASH', 'x', 1, '2026-11-22', 0, 7, 1, 'c', 0)`);
  return db;
}

test('payments of before are kept to the column with their refunds, and stay frozen; then one may be for a top-up', () => {
  const db = before();
  const old = db.prepare(`SELECT ${PAYMENT} FROM payment ORDER BY id`).all();
  migrate(db, { now, migrations: MIGRATIONS.slice(0, at + 1) });
  expect(db.prepare(`SELECT ${PAYMENT} FROM payment ORDER BY id`).all()).toEqual(old);
  expect(db.prepare('SELECT count(*) FROM refund').pluck().get()).toBe(1);
  expect(() => db.exec('UPDATE payment SET amount_fen = 1 WHERE id = 1')).toThrow('frozen');
  expect(() => db.exec('DELETE FROM payment')).toThrow('append only');
  db.exec("UPDATE payment SET counted_shift_id = 1, state = 'RECEIVED' WHERE id = 2");
  expect(() => db.exec('UPDATE payment SET counted_shift_id = NULL WHERE id = 2')).toThrow('one shift');
  db.exec(`
    INSERT INTO stored_value_account (id, customer_id, principal_fen, bonus_fen, ${STAMPS}) VALUES (1, 1, 0, 0, 1, 0, 1, 0);
    INSERT INTO stored_value_top_up VALUES (1, 'YS1', 1, 0, '2026-11-22', 1, 0)`);
  const pay = (values: string) =>
    db.exec(`INSERT INTO payment (payment_no, settlement_id, top_up_id, tender, amount_fen,
    tendered_fen, change_fen, shift_id, business_on, cashier_id, desk_id, received_at, command_id, command_seq, state)
    VALUES (${values}, 1, '2026-11-22', 0, 7, 1, 'd', 0, 'RECEIVED')`);
  expect(() => pay("'SK3', 1, 1, 'CASH', 5, 5, 0")).toThrow('CHECK');
  expect(() => pay("'SK3', NULL, NULL, 'CASH', 5, 5, 0")).toThrow('CHECK');
  expect(() => pay("'SK3', NULL, 1, 'STORED_VALUE', 5, NULL, NULL")).toThrow('CHECK');
  pay("'SK3', NULL, 1, 'CASH', 5, 5, 0");
  db.exec("UPDATE shift SET status = 'COUNTING'");
  expect(() =>
    db.exec(
      "INSERT INTO payment SELECT 9, 'SK9', settlement_id, receivable_id, tender, amount_fen, tendered_fen, change_fen, reference, shift_id, business_on, cashier_id, desk_id, received_at, 'e', 0, state, cleared_at, voided_at, voided_by, void_reason, counted_shift_id, top_up_id FROM payment WHERE id = 1",
    ),
  ).toThrow('open shift');
  db.close();
});

test('an account has its moves for good: none below 0, none changed, none taken back twice', () => {
  const db = new Sqlite(':memory:');
  db.pragma('foreign_keys = ON');
  migrate(db, { now, migrations: MIGRATIONS.slice(0, at + 1) });
  db.exec(`
    INSERT INTO customer (id, customer_no, kind, name, ${STAMPS}) VALUES (1, 'C000001', 'PERSON', '陈𬭎', 1, 0, 1, 0);
    INSERT INTO stored_value_account (id, customer_id, principal_fen, bonus_fen, ${STAMPS}) VALUES (1, 1, 5, 0, 1, 0, 1, 0);
    INSERT INTO stored_value_move VALUES (1, 1, 'OPENING', 5, 0, 5, 0, NULL, NULL, 1, 0, 'x')`);
  expect(() => db.exec('UPDATE stored_value_account SET principal_fen = -1')).toThrow('CHECK');
  expect(() => db.exec('UPDATE stored_value_move SET bonus_fen = 1')).toThrow('append only');
  expect(() => db.exec('DELETE FROM stored_value_move')).toThrow('append only');
  expect(() => db.exec('DELETE FROM stored_value_account')).toThrow('kept');
  expect(() =>
    db.exec("INSERT INTO stored_value_move VALUES (2, 1, 'SPEND', -1, 0, 4, 0, NULL, NULL, 1, 0, 'y')"),
  ).toThrow('CHECK');
  expect(() =>
    db.exec(`INSERT INTO stored_value_account (customer_id, principal_fen, bonus_fen, ${STAMPS})
    VALUES (1, 0, 0, 1, 0, 1, 0)`),
  ).toThrow('UNIQUE');
  db.close();
});
