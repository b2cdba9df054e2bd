/** Is this file ours, and can this program read it? Asked before anything may write to it. */
import { closeSync, openSync, readSync } from 'node:fs';
import { failure } from './failure.ts';
import { APPLICATION_ID } from './migrate.ts';
import { openReadonly } from './readonly.ts';

/**
 * Reads the first bytes without SQLite, so that a file that is not ours or is newer stays untouched.
 *
 * @refuses DB_FOREIGN, DB_NEWER
 */
export function inspectHeader(file: string, programVersion: number): void {
  const header = Buffer.alloc(100);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, header, 0, header.length, 0);
  } finally {
    closeSync(handle);
  }
  const isSqlite = header.toString('latin1', 0, 16) === 'SQLite format 3\0';
  const id = header.readInt32BE(68);
  if (!isSqlite || (id !== APPLICATION_ID && !(id === 0 && isUnfinished(file)))) throw failure('DB_FOREIGN', { file });
  const version = header.readInt32BE(60);
  if (version > programVersion) throw failure('DB_NEWER', { file: version, program: programVersion });
}

/** True for a file whose very first transaction never ended, or is still in its WAL. */
function isUnfinished(file: string): boolean {
  const connection = openReadonly(file);
  try {
    const id = connection.pragma('application_id', { simple: true });
    return id === APPLICATION_ID || connection.prepare('SELECT count(*) FROM sqlite_master').pluck().get() === 0;
  } finally {
    connection.close();
  }
}
