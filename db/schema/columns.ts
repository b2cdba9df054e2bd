/**
 * Column builders that every table shares. Column names are the snake case of the keys (`casing: 'snake_case'`), so the
 * unit at the end of a key is the unit in the file: Fen, Milli, Centi, Bp, Pct, At (UTC ms), On (YYYY-MM-DD), is….
 */
import { type AnySQLiteColumn, integer, text } from 'drizzle-orm/sqlite-core';

/** Surrogate key. */
export const id = () => integer().primaryKey();

/** Reference that must exist; the row referred to can never be deleted under it. */
export const ref = (to: () => AnySQLiteColumn) => integer().references(to, { onDelete: 'restrict' });

/** True or false, stored 1 or 0. */
export const flag = () => integer({ mode: 'boolean' });

/** JSON text of a known shape. */
export const json = <T>() => text({ mode: 'json' }).$type<T>();
