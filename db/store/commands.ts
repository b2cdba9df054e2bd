/** Commands that were done, and their answers. */
import { eq, sql } from 'drizzle-orm';
import type { Actor } from '#domain/actor.ts';
import { keep } from '../keep.ts';
import { command } from '../schema/ledger.ts';
import type { ReadDb, WriteTx } from '../write.ts';

export type StoredCommand = typeof command.$inferSelect;

const byId = keep((db: ReadDb) =>
  db
    .select()
    .from(command)
    .where(eq(command.id, sql.placeholder('id')))
    .prepare(),
);

const insert = keep((tx: WriteTx) =>
  tx
    .insert(command)
    .values({
      id: sql.placeholder('id'),
      procedure: sql.placeholder('procedure'),
      employeeId: sql.placeholder('employeeId'),
      deskId: sql.placeholder('deskId'),
      inputHash: sql.placeholder('inputHash'),
      result: sql.placeholder('result'),
      seq: sql.placeholder('seq'),
      at: sql.placeholder('at'),
    })
    .prepare(),
);

/** The stored command, for a repeat or for a form that asks what became of it. */
export function findCommand(db: ReadDb, id: string): StoredCommand | undefined {
  return byId(db).get({ id });
}

/** Stores what a command answered; `result` is JSON. */
export function addCommand(
  tx: WriteTx,
  done: { id: string; procedure: string; actor: Actor; inputHash: string; result: string; seq: number; at: number },
): void {
  insert(tx).run({ ...done, employeeId: done.actor.employeeId, deskId: done.actor.deskId });
}
