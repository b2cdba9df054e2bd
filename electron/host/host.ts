/** The host: one data folder, one writer, one clock. Plain Node; runs as utility process, without a window, or under a test. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Actor } from '#domain/actor.ts';
import { CONTRACT_VERSION } from '#domain/contract/index.ts';
import { openDatabase, type OpenDatabase } from '#db/open.ts';
import { createWriter, type Act, type ReadDb } from '#db/write.ts';
import { LiveHub } from './live-hub.ts';
import type { HostLog } from './log.ts';
import { type PinCost, type PinHasher, pinHasher } from './pin-hash.ts';
import { refuse } from './refused.ts';
import { freeBytesOf } from './services/house/disk-space.ts';
import { type HouseWatch, watchHouse } from './services/house/house-watch.ts';

export type HostOptions = {
  readonly dataDir: string;
  readonly appVersion: string;
  /** sample mode: staff and PINs are shown on the sign-in screen */
  readonly isSample: boolean;
  readonly now?: () => number;
  /** bytes free on the disk of the data; asked of the disk when left out */
  readonly freeBytes?: () => number | null;
  /** a house under test pays less for a PIN; the full cost when left out */
  readonly pinCost?: PinCost;
  readonly log: HostLog;
};

export type Host = {
  readonly dataDir: string;
  readonly appVersion: string;
  readonly contractVersion: string;
  readonly isSample: boolean;
  readonly database: OpenDatabase;
  readonly read: ReadDb;
  readonly live: LiveHub;
  readonly log: HostLog;
  readonly pins: PinHasher;
  /** key of the journal's chain */
  readonly journalKey: Buffer;
  /** clock, disk, copies, the file itself */
  readonly house: HouseWatch;
  now(): number;
  /** one act of the dealership: one transaction, one journal row; what was done reaches every desk */
  write<T>(actor: Actor, act: string, command: { commandId: string }, run: Act<T>): T;
  close(): void;
};

/** File of the pepper, below the data folder. */
export const PEPPER_FILE = 'pin.pepper';

/** A key of `bytes` random bytes kept in a file only the owner can read; made at the first start. */
function keyFile(dataDir: string, name: string, bytes: number): Buffer {
  const folder = join(dataDir, 'keys');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, name);
  if (!existsSync(file)) writeFileSync(file, randomBytes(bytes).toString('hex'), { mode: 0o600, flag: 'wx' });
  return Buffer.from(readFileSync(file, 'utf8').trim(), 'hex');
}

/** A document with a time before the last one would be out of order for ever. @source reliability §5 */
function mustTrustClock(house: HouseWatch): void {
  const judged = house.clock.judge();
  if (judged.kind === 'BACK' && judged.isBlocking) refuse('CLOCK_NOT_CONFIRMED', { minutes: judged.minutes });
}

/** Opens the data folder and starts the one writer. @throws a typed open error (db/open.ts) when the folder cannot be used */
export function createHost(options: HostOptions): Host {
  const now = options.now ?? Date.now;
  const database = openDatabase(options.dataDir, { now, appVersion: options.appVersion });
  const journalKey = keyFile(options.dataDir, 'journal.key', 32);
  const writer = createWriter(database, { now, journalKey, mayBeginDocument: () => mustTrustClock(house) });
  const house = watchHouse(writer.read, now, options.freeBytes ?? (() => freeBytesOf(options.dataDir)));
  const live = new LiveHub();
  return {
    dataDir: options.dataDir,
    appVersion: options.appVersion,
    contractVersion: CONTRACT_VERSION,
    isSample: options.isSample,
    database,
    // asked anew each time: a restore opens the file again
    get read() {
      return writer.read;
    },
    live,
    log: options.log,
    pins: pinHasher(keyFile(options.dataDir, PEPPER_FILE, 32), options.pinCost),
    journalKey,
    house,
    now,
    write(actor, act, command, run) {
      house.file.mustBeWritable(act);
      house.clock.judge();
      // a PIN never reaches the input hash
      const { commandId, approval: _approval, ...input } = command as typeof command & { approval?: unknown };
      const done = writer.write(actor, act, { commandId, input }, run);
      if (!done.repeated)
        live.publish({ seq: done.seq, epoch: done.epoch, act, touches: done.touches, byName: actor.name });
      return done.result;
    },
    close() {
      live.close();
      // the next start looks before anything is written
      database.close(house.file.isDamaged ? 'UNCLEAN' : 'CLEAN');
    },
  };
}
