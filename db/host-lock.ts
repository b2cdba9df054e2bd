/**
 * One host per data folder. The lock is an exclusive transaction on an empty file beside the database, so the system gives it
 * back when the process dies, however it dies; the note with the process id is for people, and for knowing an unclean stop.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { failure } from './failure.ts';

export type HostLock = {
  /** True when the host before did not stop cleanly. */
  readonly isAfterUncleanStop: boolean;
  /** Gives the folder back; a stop that is not clean is remembered for the next start. */
  release(how: 'CLEAN' | 'UNCLEAN'): void;
};

/**
 * Takes the folder for this process.
 *
 * @refuses HOST_ALREADY_RUNNING when another process, or this one, already has it
 */
export function lockFolder(folder: string, startedAt: number): HostLock {
  const note = join(folder, 'host.json');
  const lock = new Sqlite(join(folder, 'host.lock'), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (!(error instanceof Sqlite.SqliteError) || !error.code.startsWith('SQLITE_BUSY')) throw error;
    throw failure('HOST_ALREADY_RUNNING', { pid: pidIn(note) }, error);
  }
  const isAfterUncleanStop = existsSync(note);
  writeFileSync(note, JSON.stringify({ pid: process.pid, startedAt }));
  return {
    isAfterUncleanStop,
    release(how) {
      if (how === 'CLEAN') rmSync(note, { force: true });
      lock.close();
    },
  };
}

function pidIn(note: string): number {
  if (!existsSync(note)) return 0;
  const found = /"pid":(\d+)/.exec(readFileSync(note, 'utf8'));
  return found ? Number(found[1]) : 0;
}
