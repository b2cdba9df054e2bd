/** The only place that opens the file. One process owns it; it writes on one connection and reads on another. */
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Sqlite from 'better-sqlite3';
import { unsafeFolder } from './data-folder.ts';
import { lockFolder } from './host-lock.ts';
import { inspectHeader } from './inspect-file.ts';
import { type MigrateOptions, migrate } from './migrate.ts';
import { MIGRATIONS } from './migrations/all.ts';
import { backupBeforeMigration } from './pre-migration.ts';
import { prepareWriter } from './pragmas.ts';
import { openReadonly } from './readonly.ts';
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
  /** Closes both connections and opens them again: after a failed write or sync. `between` may replace the file. */
  reopen(between?: () => void): void;
  /** UNCLEAN: the next start is to check the file first. */
  close(how?: 'CLEAN' | 'UNCLEAN'): void;
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

function openLocked(home: string, options: OpenOptions): OpenDatabase {
  const lock = lockFolder(home, options.now());
  try {
    const opened = openFile(home, options);
    const { isAfterUncleanStop } = lock;
    const close = (how: 'CLEAN' | 'UNCLEAN' = 'CLEAN') => closeAll(opened, { close: () => lock.release(how) });
    return { ...opened, isAfterUncleanStop, close };
  } catch (error) {
    lock.release('UNCLEAN');
    throw error;
  }
}

function closeAll(...open: { close(): void }[]): void {
  for (const one of open) one.close();
}

type Opened = Omit<OpenDatabase, 'isAfterUncleanStop'>;

function openFile(home: string, options: OpenOptions): Opened {
  const file = join(home, DATABASE_FILE);
  const known = join(home, 'shop.json');
  const isNew = !existsSync(file) || statSync(file).size === 0;
  if (isNew && existsSync(known) && !options.isNewShopWanted) throw failure('DB_MISSING', { folder: home });
  if (!isNew) inspectHeader(file, (options.migrations ?? MIGRATIONS).length);

  const copyFirst = (writer: Sqlite.Database, fromVersion: number) =>
    backupBeforeMigration(writer, home, { fromVersion, at: options.now(), appVersion: options.appVersion ?? '' });
  const connect = () => {
    const writer = openWriter(file);
    try {
      migrate(writer, { ...options, backup: (from) => copyFirst(writer, from) });
      const shopUuid = ensureShopUuid(writer);
      return { writer, shopUuid, reader: openReadonly(file) };
    } catch (error) {
      writer.close();
      throw error;
    }
  };
  let now = connect();
  const closeBoth = () => closeAll(now.reader, now.writer);
  if (isNew) writeFileSync(known, JSON.stringify({ shopUuid: now.shopUuid, createdAt: options.now() }));
  return {
    folder: home,
    file,
    shopUuid: now.shopUuid,
    appVersion: options.appVersion ?? '',
    isNew,
    writer: () => now.writer,
    reader: () => now.reader,
    reopen(between) {
      closeBoth();
      try {
        between?.();
      } finally {
        now = connect();
      }
    },
    close: closeBoth,
  };
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
