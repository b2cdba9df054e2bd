import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from '../migrate.ts';
import { MIGRATIONS } from './all.ts';

const now = () => 1_800_000_000_000;
const at = MIGRATIONS.findIndex((migration) => migration.name === '0018_logo');

/** A file of before with these settings, migrated. */
function migratedWith(...settings: [key: string, value: string][]): Sqlite.Database {
  const db = new Sqlite(':memory:');
  db.pragma('foreign_keys = ON');
  migrate(db, { now, migrations: MIGRATIONS.slice(0, at) });
  db.exec(`INSERT INTO shop_profile (id, name, credit_code, address, phone, repair_category, labor_standard, created_at,
    created_by, updated_at, updated_by) VALUES (1, '示例', 'x', 'y', 'z', 'CLASS1', 'INDUSTRY', 1, 0, 1, 0)`);
  const put = db.prepare('INSERT INTO setting (key, value, updated_at, updated_by) VALUES (?, ?, 1, 0)');
  for (const [key, value] of settings) put.run(key, value);
  migrate(db, { now, migrations: MIGRATIONS.slice(0, at + 1) });
  return db;
}
const settingsOf = (db: Sqlite.Database) => db.prepare('SELECT key, value FROM setting ORDER BY key').raw().all();

test('the shop keeps its profile and has no mark', () => {
  const db = migratedWith();
  expect(db.prepare('SELECT name, version FROM shop_profile').get()).toEqual({ name: '示例', version: 1 });
  expect(db.prepare('SELECT count(*) FROM paper_logo').pluck().get()).toBe(0);
  expect(settingsOf(db)).toEqual([]);
  db.close();
});

test('a shop that printed tax prints it still, with whatever else it had chosen of the slip', () => {
  const plain = migratedWith(['showTax', 'true']);
  expect(settingsOf(plain)).toEqual([['paper.SETTLEMENT', '{"terms":[],"columns":["brand","note","tax"]}']]);
  const chosen = migratedWith(['paper.SETTLEMENT', '{"terms":["甲"],"columns":["laborCode"]}'], ['showTax', 'true']);
  expect(settingsOf(chosen)).toEqual([['paper.SETTLEMENT', '{"terms":["甲"],"columns":["laborCode","tax"]}']]);
  const without = migratedWith(['showTax', 'false'], ['idleMinutes', '5']);
  expect(settingsOf(without)).toEqual([['idleMinutes', '5']]);
  for (const db of [plain, chosen, without]) db.close();
});

test('a mark that was once printed stays', () => {
  const db = migratedWith();
  db.prepare('INSERT INTO paper_logo VALUES (?, ?, 10, 10, 1, 0)').run('a'.repeat(64), Buffer.alloc(100));
  expect(() => db.exec('UPDATE paper_logo SET width_px = 11')).toThrow('append only');
  expect(() => db.exec('DELETE FROM paper_logo')).toThrow('append only');
  db.close();
});
