import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from '../migrate.ts';
import { MIGRATIONS } from './all.ts';

const now = () => 1_800_000_000_000;
const at = MIGRATIONS.findIndex((migration) => migration.name === '0016_batch_or_serial');

test('parts in stock know by name and category whether they carry a number; nothing else about them changes', () => {
  const db = new Sqlite(':memory:');
  db.pragma('foreign_keys = ON');
  migrate(db, { now, migrations: MIGRATIONS.slice(0, at) });
  const names = [
    ['动力电池包总成', '三电'],
    ['轮胎', '轮胎'],
    ['智能钥匙', '电气'],
    ['动力电池冷却液', '油液'],
  ];
  for (const [i, [name, category]] of names.entries())
    db.exec(`INSERT INTO part (id, part_no, part_key, name, unit, quality_type, category, sale_price_fen, created_at, created_by,
      updated_at, updated_by) VALUES (${i + 1}, 'P${i}', 'P${i}', '${name}', '只', 'OEM', '${category}', 1, 1, 0, 1, 0)`);
  const look = () => db.prepare('SELECT * FROM part ORDER BY id').all() as object[];
  const before = look();
  migrate(db, { now, migrations: MIGRATIONS.slice(0, at + 1) });
  const kinds = ['PACK', 'DOT', 'KEY', null];
  expect(look()).toEqual(before.map((row, i) => ({ ...row, batch_kind: kinds[i] })));
  expect(() => db.exec("UPDATE part SET batch_kind = 'VIN'")).toThrow('CHECK');
  db.close();
});
