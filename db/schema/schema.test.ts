import Sqlite from 'better-sqlite3';
import { getTableConfig } from 'drizzle-orm/sqlite-core';
import { expect, test } from 'vitest';
import { migrate } from '../migrate.ts';
import { ALL_TABLES } from './all.ts';
import { draftTable, impliedCheck } from './draft.ts';

const migrated = new Sqlite(':memory:');
migrate(migrated, { now: () => 0 });
const drafted = new Sqlite(':memory:');
for (const table of ALL_TABLES) drafted.exec(draftTable(table).join('\n'));

type Row = Record<string, unknown>;
const rows = (db: Sqlite.Database, pragma: string): Row[] => db.pragma(pragma) as Row[];
const names = ALL_TABLES.map((table) => getTableConfig(table).name);

function shapeOf(db: Sqlite.Database, table: string) {
  const columns = rows(db, `table_xinfo(${table})`).map(({ cid: _cid, ...column }) => column);
  const keys = rows(db, `foreign_key_list(${table})`).map(({ id: _id, ...key }) => key);
  const indexes = db
    .prepare(
      "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL ORDER BY name",
    )
    .all(table);
  const byName = (a: Row, b: Row) => (String(a.name ?? a.from) < String(b.name ?? b.from) ? -1 : 1);
  return { columns: columns.sort(byName), keys: keys.sort(byName), indexes };
}

test('the file has exactly the tables of the schema, and the record of its migrations', () => {
  const found = rows(migrated, 'table_list')
    .filter((t) => t.schema === 'main' && !String(t.name).startsWith('sqlite_'))
    .map((t) => String(t.name));
  expect(found.sort()).toEqual([...names, 'migration'].sort());
});

test('every table is STRICT', () => {
  const loose = rows(migrated, 'table_list').filter((t) => names.includes(String(t.name)) && t.strict !== 1);
  expect(loose).toEqual([]);
});

test.each(names)('%s: columns, keys and indexes of the file are those of the schema', (name) => {
  expect(shapeOf(migrated, name)).toEqual(shapeOf(drafted, name));
});

test.each(names)('%s: nothing it points at can be deleted under it', (name) => {
  for (const key of rows(migrated, `foreign_key_list(${name})`)) expect(key.on_delete).toBe('RESTRICT');
});

test.each(ALL_TABLES.map((table) => [getTableConfig(table).name, table] as const))(
  '%s: the CHECKs that names and types imply are in the file',
  (name, table) => {
    const sql = migrated.prepare("SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?").pluck().get(name);
    const implied = getTableConfig(table).columns.flatMap((column) => impliedCheck(name, column) ?? []);
    expect(implied.filter((check) => !String(sql).includes(`CHECK (${check})`))).toEqual([]);
  },
);
