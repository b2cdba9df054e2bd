/** Copies of rows, for filling a file faster than acts would. */
import type { WriteTx } from '#db/write.ts';

type Row = Record<string, unknown>;

/**
 * Prepares copying one row of a table.
 * @returns a function that stores the copy with some columns changed and answers its id
 */
export function copier(tx: WriteTx, table: string, id: number): (changed: Row) => number {
  const { id: _own, ...row } = tx.$client.prepare(`SELECT * FROM ${table} WHERE id = ?`).get(id) as Row;
  const columns = Object.keys(row);
  const insert = tx.$client.prepare(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((name) => `@${name}`).join(', ')})`,
  );
  return (changed) => Number(insert.run({ ...row, ...changed }).lastInsertRowid);
}
