/** Statements are prepared once for each connection and kept: faster, and some runtimes need it. */
import { eq, type InferInsertModel, type InferSelectModel, sql } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { ReadDb, WriteTx } from './write.ts';

/**
 * Wraps a statement so that it is prepared on first use and kept as long as its connection.
 *
 * @example const byId = keep((db: ReadDb) => db.select().from(part).where(eq(part.id, sql.placeholder('id'))).prepare());
 *          byId(tx).get({ id });
 */
export function keep<D extends object, S>(prepare: (db: D) => S): (db: D) => S {
  const kept = new WeakMap<D, S>();
  return (db) => {
    const found = kept.get(db);
    if (found !== undefined) return found;
    const made = prepare(db);
    kept.set(db, made);
    return made;
  };
}

type Row = Record<string, unknown>;
type Insert = { run(values: Row): { lastInsertRowid: number | bigint } };

/** Columns that are left out get the file's default; NULL is written as such, whatever the column maps. */
function prepareInsert(tx: WriteTx, table: SQLiteTable, row: Row, names: readonly string[]): Insert {
  const values = names.map((name) => [name, row[name] === null ? null : sql.placeholder(name)]);
  return tx.insert(table).values(Object.fromEntries(values)).prepare() as unknown as Insert;
}

/**
 * Writes one row of a table; a statement is kept for each set of columns that come filled.
 *
 * @example const insert = keepInsert(stockMove);
 *          const id = insert(tx, { partId, kind: 'ISSUE', … });
 * @returns a function that answers the row's id
 */
export function keepInsert<T extends SQLiteTable>(table: T): (tx: WriteTx, row: InferInsertModel<T>) => number {
  const inserts = keep((_tx: WriteTx) => new Map<string, Insert>());
  return (tx, row) => {
    const values = row as Row;
    const names = Object.keys(values).filter((name) => values[name] !== undefined);
    const shape = names.map((name) => (values[name] === null ? `${name}:null` : name)).join();
    const known = inserts(tx);
    const insert = known.get(shape) ?? prepareInsert(tx, table, values, names);
    known.set(shape, insert);
    return Number(insert.run(values).lastInsertRowid);
  };
}

type Keyed = SQLiteTable & { readonly id: SQLiteColumn };

/** Finds one row of a table by its id. */
export function keepById<T extends Keyed>(
  table: T,
): (db: ReadDb, id: T['id']['_']['data']) => InferSelectModel<T> | undefined {
  const byId = keep((db: ReadDb) =>
    db
      .select()
      .from(table as SQLiteTable)
      .where(eq(table.id, sql.placeholder('id')))
      .prepare(),
  );
  return (db, id) => byId(db).get({ id }) as InferSelectModel<T> | undefined;
}
