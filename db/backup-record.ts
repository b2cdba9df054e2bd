/** What is known of copies without opening them: the json that lies beside each. */
import { createHash } from 'node:crypto';
import { closeSync, createReadStream, existsSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { failure } from './failure.ts';

/** Name of the folder that keeps copies, below the data folder. */
export const BACKUP_FOLDER = 'backup';

export const BACKUP_REASONS = [
  'QUARTER_HOUR',
  'DAILY',
  'SHIFT_CLOSE',
  'BEFORE_MIGRATION',
  'BEFORE_RESTORE',
  'BEFORE_IMPORT',
  'MANUAL',
] as const;
export type BackupReason = (typeof BACKUP_REASONS)[number];

/** What is known of a copy without opening it. */
export type BackupRecord = {
  readonly name: string;
  readonly at: number;
  readonly reason: BackupReason;
  readonly bytes: number;
  readonly sha256: string;
  readonly shopUuid: string;
  readonly epoch: number;
  readonly schemaVersion: number;
  readonly appVersion: string;
  /** Newest journal row: an anchor that a cut tail cannot hide from. */
  readonly head: { readonly seq: number; readonly mac: string } | null;
  readonly orders: number;
  readonly payments: number;
  /** Findings of the self-check at the time; a copy that could not be read at all is not kept. */
  readonly findings: number;
};

/** Finished copies, newest first. */
export function listBackups(folder: string): BackupRecord[] {
  const place = join(folder, BACKUP_FOLDER);
  if (!existsSync(place)) return [];
  const names = readdirSync(place).filter((name) => name.endsWith('.json') && existsSync(join(place, fileOf(name))));
  const records = names.flatMap((name) => noteIn(join(place, name)));
  return records.sort((a, b) => b.at - a.at);
}

/** A note that was damaged hides its own copy and no other. */
function noteIn(file: string): BackupRecord[] {
  try {
    const note = JSON.parse(readFileSync(file, 'utf8')) as BackupRecord | null;
    return typeof note?.sha256 === 'string' && typeof note.at === 'number' ? [note] : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

/** The copy called `name`. @refuses BACKUP_NOT_FOUND */
export function backupNamed(folder: string, name: string): BackupRecord {
  const found = listBackups(folder).find((record) => record.name === name);
  if (!found) throw failure('BACKUP_NOT_FOUND', { name });
  return found;
}

/** Path of a copy's data. */
export function backupFile(folder: string, name: string): string {
  return join(folder, BACKUP_FOLDER, `${name}.db`);
}

/** SHA-256 of a file in hex, read in pieces so that the house goes on meanwhile. */
export async function sha256OfFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file)) hash.update(piece as Buffer);
  return hash.digest('hex');
}

const fileOf = (jsonName: string) => jsonName.replace(/\.json$/, '.db');

/** The same for a start that has nothing else to do meanwhile. */
export function sha256OfFileNow(file: string): string {
  const hash = createHash('sha256');
  const piece = Buffer.alloc(1024 * 1024);
  const handle = openSync(file, 'r');
  try {
    for (let n = readSync(handle, piece); n > 0; n = readSync(handle, piece)) hash.update(piece.subarray(0, n));
    return hash.digest('hex');
  } finally {
    closeSync(handle);
  }
}

/** What a copy says of itself. */
export function describeCopy(file: string) {
  const copy = new Sqlite(file, { readonly: true });
  try {
    const one = (sql: string) => copy.prepare(sql).pluck().get();
    const head = copy.prepare('SELECT seq, mac FROM journal ORDER BY seq DESC LIMIT 1').get();
    return {
      shopUuid: String(one("SELECT value FROM meta WHERE key = 'shop_uuid'")),
      epoch: Number(one("SELECT value FROM meta WHERE key = 'epoch'")),
      schemaVersion: copy.pragma('user_version', { simple: true }) as number,
      head: (head ?? null) as BackupRecord['head'],
      orders: Number(one('SELECT count(*) FROM repair_order')),
      payments: Number(one('SELECT count(*) FROM payment')),
    };
  } finally {
    copy.close();
  }
}
