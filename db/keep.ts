/** Statements are prepared once for each connection and kept: faster, and some runtimes need it. */

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
