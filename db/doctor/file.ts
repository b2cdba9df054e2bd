/** I1: the file itself is readable, its keys point at rows, and its schema is the one of its version. */
import Sqlite, { type Database } from 'better-sqlite3';
import { migrate } from '../migrate.ts';
import { MIGRATIONS } from '../migrations/all.ts';
import { type Finding, findingOf } from './rule.ts';

const UNREADABLE = {
  check: 'I1',
  code: 'FILE_DAMAGED',
  level: 'BROKEN',
  zh: '数据文件有损坏,请停止使用并从备份恢复',
  en: 'The data file is damaged; stop and restore a backup',
} as const;
const ORPHANS = {
  check: 'I1',
  code: 'ROW_WITHOUT_PARENT',
  level: 'BROKEN',
  zh: '有记录指向不存在的单据',
  en: 'Rows point at documents that do not exist',
} as const;
const SCHEMA = {
  check: 'I1',
  code: 'SCHEMA_DIFFERS',
  level: 'BROKEN',
  zh: '数据结构与程序版本不一致,可能被其他工具改动',
  en: 'The schema is not the one of its version; another tool may have changed it',
} as const;

/** Looks at pages, keys and schema. `isFull` reads every index too, which takes long on a large file. */
export function checkFile(connection: Database, isFull: boolean): Finding[] {
  const damage = damageOf(connection, isFull);
  if (damage.length > 0) return findingOf(UNREADABLE, damage);
  const orphans = (connection.pragma('foreign_key_check') as { table: string; rowid: number }[]).map(
    (row) => `${row.table} ${row.rowid}`,
  );
  return [...findingOf(ORPHANS, orphans), ...findingOf(SCHEMA, schemaDifferences(connection))];
}

/** What SQLite says of its pages; a page bad enough ends the question itself. */
function damageOf(connection: Database, isFull: boolean): unknown[] {
  try {
    const answers = connection.pragma(isFull ? 'integrity_check(50)' : 'quick_check(50)') as Record<string, unknown>[];
    return answers.flatMap((row) => Object.values(row)).filter((text) => text !== 'ok');
  } catch (error) {
    if (error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_CORRUPT')) return [error.message];
    throw error;
  }
}

const OBJECTS = `SELECT type || ' ' || name AS name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'`;

function schemaDifferences(connection: Database): string[] {
  const wanted = schemaOf(connection.pragma('user_version', { simple: true }) as number);
  const found = objectsOf(connection);
  const names = [...new Set([...wanted.keys(), ...found.keys()])];
  return names.filter((name) => wanted.get(name) !== found.get(name));
}

const schemas = new Map<number, Map<string, string>>();

/** The schema that the migrations up to `version` make. */
function schemaOf(version: number): Map<string, string> {
  const known = schemas.get(version);
  if (known) return known;
  const fresh = new Sqlite(':memory:');
  try {
    migrate(fresh, { now: () => 0, migrations: MIGRATIONS.slice(0, version) });
    const made = objectsOf(fresh);
    schemas.set(version, made);
    return made;
  } finally {
    fresh.close();
  }
}

function objectsOf(connection: Database): Map<string, string> {
  const rows = connection.prepare(OBJECTS).all() as { name: string; sql: string | null }[];
  return new Map(rows.map((row) => [row.name, (row.sql ?? '').replaceAll(/\s+/g, ' ')]));
}
