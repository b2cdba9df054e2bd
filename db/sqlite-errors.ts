/** Which errors of the database are a named state of the house, and which are failures. */
import Sqlite from 'better-sqlite3';
import { type DatabaseFailure, failure } from './failure.ts';

/**
 * The named state behind an error of SQLite, or nothing when it is a failure (an unexpected constraint, a bug).
 *
 * @param folder data folder, named to the person when it cannot be written
 * @source reliability §11
 */
export function asFailure(error: unknown, folder: string): DatabaseFailure | undefined {
  if (!(error instanceof Sqlite.SqliteError)) {
    return error instanceof TypeError && /directory does not exist/.test(error.message)
      ? failure('DB_NOT_WRITABLE', { folder }, error)
      : undefined;
  }
  const code = error.code;
  if (code === 'SQLITE_FULL') return failure('DISK_FULL', {}, error);
  if (code.startsWith('SQLITE_BUSY')) return failure('BUSY', { folder }, error);
  if (/^SQLITE_(READONLY|CANTOPEN|PERM)/.test(code)) return failure('DB_NOT_WRITABLE', { folder }, error);
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return failure('DB_DAMAGED', {}, error);
  if (code.startsWith('SQLITE_IOERR')) return failure('DISK_ERROR', {}, error);
  return undefined;
}

/** True when the write may or may not have reached the disk, so that nobody can say it was done or not. */
export function isUnknown(error: unknown): boolean {
  return error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_IOERR');
}
