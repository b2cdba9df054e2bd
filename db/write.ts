/**
 * One act of the dealership = one immediate transaction: command id, rows, numbers, journal and answer are stored together or
 * not at all. Nothing else in the program can make a `WriteTx`.
 */
import type SqliteModule from 'better-sqlite3';
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { Actor } from '#domain/actor.ts';
import { canonicalJson, sha256 } from './canonical.ts';
import type { OpenDatabase } from './open.ts';
import { Refused } from './refused.ts';
import { asFailure, isUnknown } from './sqlite-errors.ts';
import { type StoredCommand, addCommand, findCommand } from './store/commands.ts';
import { appendJournal } from './store/journal.ts';

type Sqlite = SqliteModule.Database;
type Full = BetterSQLite3Database & { readonly $client: Sqlite };

/** Reads only: the connection behind it refuses to write. */
export type ReadDb = Pick<Full, 'select' | 'selectDistinct' | 'with' | '$with' | '$count' | 'all' | 'get'> & {
  readonly $client: Pick<Sqlite, 'prepare'>;
};

/** What an act knows about itself; rows it writes carry these. */
export type ActContext = {
  readonly actor: Actor;
  readonly act: string;
  readonly commandId: string;
  /** Host's clock at the start of the act, UTC ms: one time for all rows of the act. */
  readonly at: number;
  /** 0, 1, 2 … for rows that are unique by command id and sequence. */
  nextCommandSeq(): number;
  /** Asked before a new document gets its number. @throws Refused while none may begin */
  mayBeginDocument(): void;
};

declare const writing: unique symbol;
/** The file inside an act. */
export type WriteTx = Full & { readonly [writing]: true; readonly act: ActContext };

export type Command = { readonly commandId: string; readonly input: unknown };

/** What an act gives back. `touches` names rows as `entity:id`, for windows that show them; `changes` goes to the journal. */
export type Done<T> = {
  readonly result: T;
  readonly touches: readonly string[];
  readonly changes?: unknown;
};

export type Act<T> = (tx: WriteTx) => Done<T>;

export type Written<T> = {
  readonly result: T;
  readonly seq: number;
  readonly epoch: number;
  readonly touches: readonly string[];
  /** True when the answer is a stored one: nothing was done now. */
  readonly repeated: boolean;
};

export type Writer = {
  /**
   * Runs `fn` as one act. Permission was checked before. A repeated command gets its stored answer without running.
   *
   * @refuses COMMAND_ID_REUSED for the same id with another input, person, desk or act; the file's own refusals
   * @throws Refused what `fn` refused, with everything undone
   */
  write<T>(actor: Actor, act: string, command: Command, fn: Act<T>): Written<T>;
  /** For reads: never sees half an act. */
  readonly read: ReadDb;
  /** Counts restores: commands and windows of an earlier epoch must start anew. */
  readonly epoch: number;
};

export type WriterOptions = {
  readonly now: () => number;
  readonly journalKey: Buffer;
  /** Throws while no new document may begin, e.g. because the clock went back. */
  readonly mayBeginDocument?: () => void;
};

/** The house acting for itself. */
export const HOUSE: Actor = { employeeId: 0, deskId: 0, name: '系统', roles: [] };

const BUSY_TRIES = 3;

/** Makes the one writer of an opened file. */
export function createWriter(db: OpenDatabase, options: WriterOptions): Writer {
  let connections = connect(db);
  const current = () => {
    if (connections.writer !== db.writer()) connections = connect(db);
    return connections;
  };

  function write<T>(actor: Actor, act: string, command: Command, fn: Act<T>): Written<T> {
    const { writer, tx, scope, epoch } = current();
    const mayBegin = options.mayBeginDocument ?? (() => undefined);
    const context = contextOf(actor, act, command.commandId, options.now(), mayBegin);
    begin(writer, db.folder);
    try {
      const inputHash = sha256(canonicalJson(command.input));
      const stored = findCommand(tx, command.commandId);
      if (stored) return repeat<T>(stored, inputHash, context, writer);
      scope.act = context;
      const done = fn(tx);
      if (isPromise(done) || isPromise(done.result)) throw new Error(`act ${act} answered a promise`);
      const result = JSON.stringify(done.result ?? null);
      const row = { ...context, epoch, touched: done.touches, changes: done.changes };
      const seq = appendJournal(tx, row, options.journalKey);
      addCommand(tx, { id: command.commandId, procedure: act, actor, inputHash, result, seq, at: context.at });
      writer.exec('COMMIT');
      return { result: JSON.parse(result) as T, seq, epoch, touches: done.touches, repeated: false };
    } catch (error) {
      throw undo(writer, db, error);
    } finally {
      scope.act = undefined;
    }
  }

  function repeat<T>(stored: StoredCommand, inputHash: string, context: ActContext, writer: Sqlite): Written<T> {
    const isSame =
      stored.inputHash === inputHash &&
      stored.procedure === context.act &&
      stored.employeeId === context.actor.employeeId &&
      stored.deskId === context.actor.deskId;
    const { tx, epoch } = current();
    if (isSame) {
      writer.exec('ROLLBACK');
      return { result: JSON.parse(stored.result) as T, seq: stored.seq, epoch, touches: [], repeated: true };
    }
    const row = { ...context, commandId: null, act: 'command.reused', epoch, touched: [], changes: { id: stored.id } };
    appendJournal(tx, row, options.journalKey);
    writer.exec('COMMIT');
    throw new Refused([{ code: 'COMMAND_ID_REUSED', data: {} }]);
  }

  return {
    write,
    get read() {
      return current().read;
    },
    get epoch() {
      return current().epoch;
    },
  };
}

type Scope = { act: ActContext | undefined };
type Connections = { writer: Sqlite; tx: WriteTx; read: ReadDb; scope: Scope; epoch: number };

function connect(db: OpenDatabase): Connections {
  const writer = db.writer();
  const scope: Scope = { act: undefined };
  const tx = Object.defineProperty(drizzle(writer, { casing: 'snake_case' }), 'act', {
    get() {
      if (!scope.act) throw new Error('a WriteTx was kept beyond its act');
      return scope.act;
    },
  }) as unknown as WriteTx;
  const epoch = Number(writer.prepare("SELECT value FROM meta WHERE key = 'epoch'").pluck().get());
  return { writer, tx, scope, epoch, read: drizzle(db.reader(), { casing: 'snake_case' }) as unknown as ReadDb };
}

function contextOf(actor: Actor, act: string, commandId: string, at: number, mayBeginDocument: () => void): ActContext {
  let seq = 0;
  return { actor, act, commandId, at, nextCommandSeq: () => seq++, mayBeginDocument };
}

function begin(writer: Sqlite, folder: string): void {
  for (let attempt = 1; ; attempt++) {
    try {
      writer.exec('BEGIN IMMEDIATE');
      return;
    } catch (error) {
      const failure = asFailure(error, folder);
      if (failure?.refusal.code !== 'BUSY' || attempt === BUSY_TRIES) throw failure ?? error;
    }
  }
}

/** Undoes the act. After an error of the disk nobody knows what was written: the connection is given up for a new one. */
function undo(writer: Sqlite, db: OpenDatabase, error: unknown): unknown {
  if (isUnknown(error)) db.reopen();
  else if (writer.inTransaction) writer.exec('ROLLBACK');
  return asFailure(error, db.folder) ?? error;
}

function isPromise(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'then' in value;
}
