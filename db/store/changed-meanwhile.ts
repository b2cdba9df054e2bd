/** Somebody else saved first: who and when, so that a person can ask them. */
import { sql } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { Refused } from '../refused.ts';
import type { WriteTx } from '../write.ts';

/** @param table one with stamps @refuses CHANGED_MEANWHILE always */
export function changedMeanwhile(tx: WriteTx, table: SQLiteTable, id: number): never {
  const now = tx.get<{ name: string; at: number } | undefined>(sql`
    SELECT e.name, t.updated_at AS at FROM ${table} t JOIN employee e ON e.id = t.updated_by WHERE t.id = ${id}`);
  throw new Refused([{ code: 'CHANGED_MEANWHILE', data: { byName: now?.name ?? '', at: now?.at ?? 0, fields: '' } }]);
}
