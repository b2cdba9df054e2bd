/** Copies of rows, for filling a file faster than acts would, and for the bare statements an act is compared with. */

type Row = Record<string, unknown>;

/** Any connection that can prepare. */
export interface Preparing {
  prepare(sql: string): {
    get(...values: unknown[]): unknown;
    run(values: unknown): { lastInsertRowid: number | bigint };
  };
}

/**
 * Prepares copying one row of a table.
 *
 * @param key column and value of the row to copy
 * @returns a function that stores the copy with some columns changed and answers its row number
 */
export function copier(
  connection: Preparing,
  table: string,
  key: { column: string; value: unknown },
): (changed: Row) => number {
  const row = connection.prepare(`SELECT * FROM ${table} WHERE ${key.column} = ?`).get(key.value) as Row;
  const columns = Object.keys(row);
  const insert = connection.prepare(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((name) => `@${name}`).join(', ')})`,
  );
  return (changed) => Number(insert.run({ ...row, [key.column]: null, ...changed }).lastInsertRowid);
}
