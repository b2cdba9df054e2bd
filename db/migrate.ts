/**
 * Brings a file to this program's schema: one transaction per migration with the file's version in it, and checks before
 * COMMIT. Foreign keys are switched off before the transaction, where SQLite still listens.
 */
import type { Database as Sqlite } from 'better-sqlite3';
import { sha256 } from './canonical.ts';
import { MIGRATIONS, type Migration } from './migrations/all.ts';
import { failure } from './failure.ts';

/** 'QTDB': tells our files from other programs' databases. */
export const APPLICATION_ID = 0x51544442;

export type MigrateOptions = {
  readonly now: () => number;
  readonly migrations?: readonly Migration[];
  /** Called once before the first change to a file that already holds a shop. */
  readonly backup?: (fromVersion: number) => void;
  /** Called before each COMMIT; throws when the migrated data is not sound. */
  readonly verify?: (connection: Sqlite) => void;
};

const RECORD = `CREATE TABLE IF NOT EXISTS migration (
  n INTEGER PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL, at INTEGER NOT NULL
) STRICT`;

/**
 * Runs what is missing.
 *
 * @returns version of the file before and after
 * @refuses DB_NEWER when the file comes from a later program
 */
export function migrate(connection: Sqlite, options: MigrateOptions): { from: number; to: number } {
  const migrations = options.migrations ?? MIGRATIONS;
  const from = connection.pragma('user_version', { simple: true }) as number;
  if (from > migrations.length) throw failure('DB_NEWER', { file: from, program: migrations.length });
  if (from > 0) refuseEdited(connection, migrations.slice(0, from));
  if (from === migrations.length) return { from, to: from };
  if (from > 0) options.backup?.(from);
  connection.pragma('foreign_keys = OFF');
  try {
    migrations.slice(from).forEach((migration, k) => runOne(connection, migration, from + k + 1, options));
  } finally {
    connection.pragma('foreign_keys = ON');
  }
  return { from, to: migrations.length };
}

function refuseEdited(connection: Sqlite, done: readonly Migration[]): void {
  const rows = connection.prepare('SELECT n, sha256 FROM migration ORDER BY n').all() as {
    n: number;
    sha256: string;
  }[];
  done.forEach((migration, i) => {
    const row = rows[i];
    if (row?.n !== i + 1 || row.sha256 !== sha256(migration.sql)) {
      throw new Error(`migration ${migration.name} differs from the one that made this file`);
    }
  });
}

function runOne(connection: Sqlite, migration: Migration, n: number, options: MigrateOptions): void {
  const run = connection.transaction(() => {
    const before = survey(connection);
    if (n === 1) connection.pragma(`application_id = ${APPLICATION_ID}`);
    connection.exec(RECORD);
    connection.exec(migration.sql);
    const after = survey(connection);
    refuseLoss(migration, before, after);
    if ((connection.pragma('foreign_key_check') as unknown[]).length > 0) {
      throw new Error(`migration ${migration.name} leaves rows without their parent`);
    }
    options.verify?.(connection);
    connection
      .prepare('INSERT INTO migration (n, name, sha256, at) VALUES (?, ?, ?, ?)')
      .run(n, migration.name, sha256(migration.sql), options.now());
    connection.pragma(`user_version = ${n}`);
  });
  run.immediate();
}

type Survey = { triggers: Set<string>; rows: Map<string, number> };

function survey(connection: Sqlite): Survey {
  const named = (type: string) =>
    connection
      .prepare("SELECT name FROM sqlite_master WHERE type = ? AND name NOT LIKE 'sqlite_%' AND name <> 'migration'")
      .pluck()
      .all(type) as string[];
  const rows = new Map<string, number>();
  for (const table of named('table')) {
    rows.set(table, connection.prepare(`SELECT count(*) FROM "${table}"`).pluck().get() as number);
  }
  return { triggers: new Set(named('trigger')), rows };
}

/** A rebuilt table loses its triggers, and its children when keys cascade, without a word: both must have been meant. */
function refuseLoss(migration: Migration, before: Survey, after: Survey): void {
  for (const trigger of before.triggers) {
    const isMeant = new RegExp(`DROP TRIGGER[^;]*\\b${trigger}\\b`, 'i').test(migration.sql);
    if (!after.triggers.has(trigger) && !isMeant)
      throw new Error(`migration ${migration.name} loses trigger ${trigger}`);
  }
  for (const [table, count] of before.rows) {
    const isMeant = migration.changesRowsOf.includes(table);
    if (after.rows.get(table) !== count && !isMeant) {
      throw new Error(
        `migration ${migration.name} changes the rows of ${table}: ${count} -> ${after.rows.get(table) ?? 0}`,
      );
    }
  }
}
