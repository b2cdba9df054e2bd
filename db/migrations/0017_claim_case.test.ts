import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from '../migrate.ts';
import { MIGRATIONS } from './all.ts';

const now = () => 1_800_000_000_000;
const at = MIGRATIONS.findIndex((migration) => migration.name === '0017_claim_case');
const STAMPS = 'created_at, created_by, updated_at, updated_by';

test('orders of before stay as they are, without a claim; then one claim for an order, a fault with its part', () => {
  const db = new Sqlite(':memory:');
  db.pragma('foreign_keys = ON');
  migrate(db, { now, migrations: MIGRATIONS.slice(0, at) });
  db.exec(`
    INSERT INTO customer (id, customer_no, kind, name, ${STAMPS}) VALUES (1, 'C000001', 'PERSON', '陈𬭎', 1, 0, 1, 0);
    INSERT INTO repair_order (id, order_no, customer_id, advisor_id, main_type, status, opened_on, ${STAMPS})
      VALUES (1, 'WT1', 1, 0, 'RETAIL', 'DRAFT', '2026-11-22', 1, 0, 1, 0)`);
  const before = db.prepare('SELECT * FROM repair_order').all();
  migrate(db, { now, migrations: MIGRATIONS.slice(0, at + 1) });
  expect(db.prepare('SELECT * FROM repair_order').all()).toEqual(before);
  expect(db.prepare('SELECT * FROM claim_case').all()).toEqual([]);
  const claim = (no: string, order: number, kind: string) =>
    db.exec(`INSERT INTO claim_case (claim_no, order_id, kind, amount_fen, state, ${STAMPS})
      VALUES ('${no}', ${order}, '${kind}', 1, 'DRAFT', 1, 0, 1, 0)`);
  expect(() => claim('SP1', 1, 'FAULT')).toThrow('CHECK');
  claim('SP1', 1, 'FIRST_SERVICE');
  expect(() => claim('SP2', 1, 'RECALL')).toThrow('UNIQUE');
  expect(() => claim('SP3', 2, 'RECALL')).toThrow('FOREIGN KEY');
  db.close();
});
