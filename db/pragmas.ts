/** Settings of a connection, each read back: a wrong answer stops the start. */
import type { Database as Sqlite } from 'better-sqlite3';

const LIMIT = 67_108_864;

/** `synchronous` is set on every open: the build opens WAL files with NORMAL, which loses commits at a power cut. */
const COMMON = [
  ['foreign_keys', 'ON', 1],
  ['busy_timeout', '5000', 5000],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['mmap_size', '0', 0],
  ['temp_store', 'MEMORY', 2],
] as const;

const WRITER = [
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['wal_autocheckpoint', '1000', 1000],
  ['journal_size_limit', String(LIMIT), LIMIT],
] as const;

function set(connection: Sqlite, pragmas: readonly (readonly [string, string, string | number])[]): void {
  for (const [name, value, expected] of pragmas) {
    connection.pragma(`${name} = ${value}`);
    const answer = connection.pragma(name, { simple: true }) ?? expected;
    if (answer !== expected) throw new Error(`pragma ${name} answered ${String(answer)}, expected ${expected}`);
  }
}

/** Prepares the one connection that writes. @source reliability §1 */
export function prepareWriter(connection: Sqlite): void {
  set(connection, WRITER);
  set(connection, COMMON);
}

/** Prepares a connection that only reads. */
export function prepareReader(connection: Sqlite): void {
  set(connection, [...COMMON, ['query_only', 'ON', 1]]);
}
