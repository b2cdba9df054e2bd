import Sqlite from 'better-sqlite3';
import { prepareReader } from './pragmas.ts';

/** A connection for a file that nobody may change: doctor, a backup's check, a drill. */
export function openReadonly(file: string): Sqlite.Database {
  const connection = new Sqlite(file, { readonly: true, fileMustExist: true, timeout: 5000 });
  prepareReader(connection);
  return connection;
}
