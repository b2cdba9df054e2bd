/** Files of attachments: written once under a name nobody can guess, never changed; a second copy lies beside the copies of the shop. */
import { createHash, randomUUID } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { BACKUP_FOLDER } from './backup-record.ts';
import { syncFile, syncFolder } from './durable-file.ts';

/** Name of the folder below the data folder, and of its copy below backup/. */
export const PHOTO_FOLDER = 'photos';

export type StoredPhoto = { readonly file: string; readonly sha256: string; readonly sizeBytes: number };
type FileRow = { readonly file: string; readonly sha256: string; readonly sizeBytes: number };

const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Writes a picture so that it is on the disk before its row is. @param extension by content, without dot */
export function storePhoto(folder: string, bytes: Uint8Array, extension: 'jpg' | 'png'): StoredPhoto {
  const place = join(folder, PHOTO_FOLDER);
  mkdirSync(place, { recursive: true });
  const file = `${randomUUID()}.${extension}`;
  writeFileSync(join(place, file), bytes, { flag: 'wx', mode: 0o600 });
  syncFile(join(place, file));
  syncFolder(place);
  return { file, sha256: sha256Of(bytes), sizeBytes: bytes.length };
}

/** The bytes of a stored picture; undefined when the file is gone. `file` comes from a row, never from outside. */
export function readPhoto(folder: string, file: string): Buffer | undefined {
  const path = join(folder, PHOTO_FOLDER, file);
  return existsSync(path) ? readFileSync(path) : undefined;
}

/** Takes back a file whose row was refused. */
export function dropPhoto(folder: string, file: string): void {
  rmSync(join(folder, PHOTO_FOLDER, file), { force: true });
}

/** Files a database speaks of; none in a file from before there were attachments. */
export function photoRows(connection: Database): FileRow[] {
  const isThere = connection.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'attachment'").get();
  if (isThere === undefined) return [];
  return connection.prepare('SELECT file, sha256, size_bytes AS sizeBytes FROM attachment').all() as FileRow[];
}

export type PhotoFault = 'MISSING' | 'SIZE' | 'HASH';

/** What is wrong with one file; nothing when it is as its row says. Reading it for its hash costs time. */
export function photoFault(place: string, row: FileRow, isHashed: boolean): PhotoFault | undefined {
  const path = join(place, row.file);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 'MISSING';
  if (found.size !== row.sizeBytes) return 'SIZE';
  return isHashed && sha256Of(readFileSync(path)) !== row.sha256 ? 'HASH' : undefined;
}

/** Files of the folder that no row speaks of. */
export function strayPhotos(place: string, rows: readonly FileRow[]): string[] {
  if (!existsSync(place)) return [];
  const known = new Set(rows.map((row) => row.file));
  return readdirSync(place).filter((file) => !known.has(file));
}

/** Copies what is sound in `from` and not yet in `to`; a copy is checked by its hash before it counts. */
function copyMissing(rows: readonly FileRow[], from: string, to: string): void {
  const due = rows.filter(
    (row) => photoFault(to, row, false) !== undefined && photoFault(from, row, true) === undefined,
  );
  if (due.length === 0) return;
  mkdirSync(to, { recursive: true });
  for (const { file } of due) {
    copyFileSync(join(from, file), join(to, file));
    syncFile(join(to, file));
  }
  syncFolder(to);
}

/** The pictures go along with the copies of the shop: each once, because none ever changes. */
export function backUpPhotos(folder: string, connection: Database): void {
  copyMissing(photoRows(connection), join(folder, PHOTO_FOLDER), join(folder, BACKUP_FOLDER, PHOTO_FOLDER));
}

/** After a restore: pictures the file speaks of come back from the copies where they are gone. */
export function returnPhotos(folder: string, connection: Database): void {
  copyMissing(photoRows(connection), join(folder, BACKUP_FOLDER, PHOTO_FOLDER), join(folder, PHOTO_FOLDER));
}
