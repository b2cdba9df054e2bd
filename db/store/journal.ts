/** The journal: what was done, by whom, in an unbroken chain of keyed hashes. */
import { createHmac } from 'node:crypto';
import { asc, desc, gt, sql } from 'drizzle-orm';
import type { Actor } from '#domain/actor.ts';
import { canonicalJson } from '../canonical.ts';
import { keep } from '../keep.ts';
import { journal } from '../schema/ledger.ts';
import type { ReadDb, WriteTx } from '../write.ts';

export type JournalRow = typeof journal.$inferSelect;

/** `prev` of the first row. */
export const CHAIN_START = '0'.repeat(64);

export type JournalEntry = {
  readonly actor: Actor;
  readonly act: string;
  readonly commandId: string | null;
  readonly at: number;
  readonly epoch: number;
  readonly touched: readonly string[];
  readonly changes?: unknown;
};

const last = keep((db: ReadDb) =>
  db
    .select({ seq: journal.seq, mac: journal.mac, at: journal.at })
    .from(journal)
    .orderBy(desc(journal.seq))
    .limit(1)
    .prepare(),
);

const insert = keep((tx: WriteTx) =>
  tx
    .insert(journal)
    .values({
      seq: sql.placeholder('seq'),
      epoch: sql.placeholder('epoch'),
      at: sql.placeholder('at'),
      employeeId: sql.placeholder('employeeId'),
      deskId: sql.placeholder('deskId'),
      commandId: sql.placeholder('commandId'),
      act: sql.placeholder('act'),
      touched: sql.placeholder('touched'),
      changes: sql.placeholder('changes'),
      prev: sql.placeholder('prev'),
      mac: sql.placeholder('mac'),
    })
    .prepare(),
);

const after = keep((db: ReadDb) =>
  db
    .select()
    .from(journal)
    .where(gt(journal.seq, sql.placeholder('seq')))
    .orderBy(asc(journal.seq))
    .limit(sql.placeholder('limit'))
    .prepare(),
);

/** The keyed hash of a row over itself and the row before. @source reliability §10 */
export function journalMac(row: Omit<JournalRow, 'mac'>, key: Buffer): string {
  return createHmac('sha256', key).update(row.prev).update(canonicalJson(row)).digest('hex');
}

/** Newest row: its number and the hash that paper and other desks keep as an anchor; nothing in a new file. */
export function journalHead(db: ReadDb): { seq: number; mac: string; at: number } | undefined {
  return last(db).get();
}

/** Writes the row of an act and returns its number; numbers have no gaps. */
export function appendJournal(tx: WriteTx, entry: JournalEntry, key: Buffer): number {
  const head = journalHead(tx);
  const row = {
    seq: (head?.seq ?? 0) + 1,
    epoch: entry.epoch,
    at: entry.at,
    employeeId: entry.actor.employeeId,
    deskId: entry.actor.deskId,
    commandId: entry.commandId,
    act: entry.act,
    touched: entry.touched,
    changes: entry.changes ?? null,
    prev: head?.mac ?? CHAIN_START,
  };
  insert(tx).run({ ...row, mac: journalMac(row, key) });
  return row.seq;
}

/** What happened after `seq`, oldest first, at most `limit` rows: a window that was away catches up with it. */
export function journalAfter(db: ReadDb, seq: number, limit = 500): JournalRow[] {
  return after(db).all({ seq, limit });
}

/** Number of the newest row; 0 in a new file. */
export function lastJournalSeq(db: ReadDb): number {
  return journalHead(db)?.seq ?? 0;
}
