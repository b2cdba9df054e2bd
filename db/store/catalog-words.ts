/** Words of the price list that papers need beside a line. */
import { inArray } from 'drizzle-orm';
import { part } from '../schema/parts.ts';
import type { ReadDb } from '../write.ts';

/** Brand by part id. */
export function partBrands(db: ReadDb, ids: readonly number[]): Map<number, string> {
  if (ids.length === 0) return new Map();
  const rows = db
    .select({ id: part.id, brand: part.brand })
    .from(part)
    .where(inArray(part.id, [...ids]))
    .all();
  return new Map(rows.map((row) => [row.id, row.brand ?? '']));
}
