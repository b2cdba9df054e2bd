/** The only place that opens the file. One process owns it; it writes on one connection and reads on another. */
import { closeSync, existsSync, mkdirSync, openSync, readSync, statSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { join, resolve } from 'node:path';
import Sqlite from 'better-sqlite3';
import { unsafeFolder } from './data-folder.ts';
import { lockFolder } from './host-lock.ts';
import { APPLICATION_ID, type MigrateOptions, migrate } from './migrate.ts';
import { MIGRATIONS } from './migrations/all.ts';
import { backupBeforeMigration } from './pre-migration.ts';
import { prepareReader, prepareWriter } from './pragmas.ts';
import { failure } from './failure.ts';
import { asFailure } from './sqlite-errors.ts';

export const DATABASE_FILE = 'qiantai.db';

export type OpenOptions = {
  readonly now: () => number;
  /** Version of the program, written into backups. */
  readonly appVersion?: string;
  /** Makes a new shop although this folder held one before; asked of a person, never assumed. */
  readonly isNewShopWanted?: boolean;
  readonly migrations?: MigrateOptions['migrations'];
  readonly verify?: MigrateOptions['verify'];
};

export type OpenDatabase = {
  readonly folder: string;
  readonly file: string;
  readonly shopUuid: string;
  readonly appVersion: string;
  /** True when this open made the file. */
  readonly isNew: boolean;
  readonly isAfterUncleanStop: boolean;
  /** The one connection that writes. */
  writer(): Sqlite.Database;
  /** A connection that cannot write. */
  reader(): Sqlite.Database;
  /** Closes both connections and opens them again: after a failed write or sync, and after a restore. */
  reopen(): void;
  close(): void;
};

/**
 * Opens the shop in `folder`, making it when there is none.
 *
 * @refuses DATA_FOLDER_UNSAFE, DB_NOT_WRITABLE, HOST_ALREADY_RUNNING, DB_FOREIGN, DB_NEWER, DB_MISSING, DB_DAMAGED
 */
export function openDatabase(folder: string, options: OpenOptions): OpenDatabase {
  const home = resolve(folder);
  const why = unsafeFolder(folder);
  if (why) throw failure('DATA_FOLDER_UNSAFE', { folder: home, why });
  try {
    mkdirSync(home, { recursive: true });
    return openLocked(home, options);
  } catch (error) {
    throw asFailure(error, home) ?? asFolderFailure(error, home) ?? error;
  }
}

/** A connection for a file that nobody may change: doctor, a backup's check, a drill. */
export function openReadonly(file: string): Sqlite.Database {
  const connection = new Sqlite(file, { readonly: true, fileMustExist: true, timeout: 5000 });
  prepareReader(connection);
  return connection;
}

function openLocked(home: string, options: OpenOptions): OpenDatabase {
  const lock = lockFolder(home, options.now());
  try {
    const opened = openFile(home, options);
    return {
      ...opened,
      isAfterUncleanStop: lock.isAfterUncleanStop,
      close: () => closeAll(opened.close, lock.release),
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

function closeAll(...steps: (() => void)[]): void {
  for (const step of steps) step();
}

type Opened = Omit<OpenDatabase, 'isAfterUncleanStop'>;

function openFile(home: string, options: OpenOptions): Opened {
  const file = join(home, DATABASE_FILE);
  const known = join(home, 'shop.json');
  const isNew = !existsSync(file) || statSync(file).size === 0;
  if (isNew && existsSync(known) && !options.isNewShopWanted) throw failure('DB_MISSING', { folder: home });
  if (!isNew) inspectHeader(file, (options.migrations ?? MIGRATIONS).length);

  let writer = openWriter(file);
  let reader: Sqlite.Database | undefined;
  try {
    migrate(writer, { ...options, backup: (from) => backupBeforeMigration(writer, home, from, options.now()) });
    const shopUuid = ensureShopUuid(writer);
    if (isNew) writeFileSync(known, JSON.stringify({ shopUuid, createdAt: options.now() }));
    reader = openReadonly(file);
    return {
      folder: home,
      file,
      shopUuid,
      appVersion: options.appVersion ?? '',
      isNew,
      writer: () => writer,
      reader: () => reader as Sqlite.Database,
      reopen() {
        reader?.close();
        writer.close();
        writer = openWriter(file);
        reader = openReadonly(file);
      },
      close() {
        reader?.close();
        writer.close();
      },
    };
  } catch (error) {
    reader?.close();
    writer.close();
    throw error;
  }
}

function openWriter(file: string): Sqlite.Database {
  const connection = new Sqlite(file, { timeout: 5000 });
  try {
    prepareWriter(connection);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** Reads the first bytes without SQLite, so that a file that is not ours or is newer stays untouched. */
function inspectHeader(file: string, programVersion: number): void {
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

function ensureShopUuid(writer: Sqlite.Database): string {
  const found = writer.prepare("SELECT value FROM meta WHERE key = 'shop_uuid'").pluck().get() as string | undefined;
  if (found) return found;
  const made = randomUUID();
  writer.prepare("INSERT INTO meta (key, value) VALUES ('shop_uuid', ?), ('epoch', '1')").run(made);
  return made;
}

function asFolderFailure(error: unknown, folder: string): Error | undefined {
  const code = (error as NodeJS.ErrnoException).code;
  return ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(code ?? '')
    ? failure('DB_NOT_WRITABLE', { folder }, error)
    : undefined;
}
