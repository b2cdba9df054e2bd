import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from '../migrate.ts';
import { MIGRATIONS } from './all.ts';

const now = () => 1_800_000_000_000;
const at = MIGRATIONS.findIndex((migration) => migration.name === '0015_estimate_coverage');
const STAMPS = 'created_at, created_by, updated_at, updated_by';

test('lines of estimates stay as they are, nobody was asked about them', () => {
  const db = new Sqlite(':memory:');
  db.pragma('foreign_keys = ON');
  migrate(db, { now, migrations: MIGRATIONS.slice(0, at) });
  db.exec(`
    INSERT INTO customer (id, customer_no, kind, name, ${STAMPS}) VALUES (1, 'C000001', 'PERSON', '陈𬭎', 1, 0, 1, 0);
    INSERT INTO repair_order (id, order_no, customer_id, advisor_id, main_type, status, opened_on, ${STAMPS})
      VALUES (1, 'WT1', 1, 0, 'RETAIL', 'DRAFT', '2026-11-22', 1, 0, 1, 0);
    INSERT INTO estimate (id, estimate_no, version_no, order_id, customer_id, advisor_id, status, valid_until_on, ${STAMPS})
      VALUES (1, 'GJ1', 1, 1, 1, 0, 'DRAFT', '2026-11-29', 1, 0, 1, 0);
    INSERT INTO estimate_line (id, estimate_id, line_no, kind, name, pricing_mode, work_class, fixed_price_fen, payer_type, gross_fen,
      net_fen) VALUES (7, 1, 1, 'LABOR', '保养', 'FIXED', 'LEVEL1', 81208, 'SELF', 81208, 81208)`);
  const before = db.prepare('SELECT * FROM estimate_line').all() as object[];
  migrate(db, { now, migrations: MIGRATIONS.slice(0, at + 1) });
  const none = { coverage: 'NONE', coverage_by: null, coverage_at: null };
  expect(db.prepare('SELECT * FROM estimate_line').all()).toEqual(before.map((line) => ({ ...line, ...none })));
  expect(() => db.exec("UPDATE estimate_line SET coverage = 'MAYBE'")).toThrow('CHECK');
  expect(() => db.exec('UPDATE estimate_line SET coverage_at = -1')).toThrow('CHECK');
  db.close();
});
