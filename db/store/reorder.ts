/** Statements about what is to be ordered. */
import { and, asc, desc, eq, sql } from 'drizzle-orm';
import { part } from '../schema/parts.ts';
import { stockMove } from '../schema/stock.ts';
import type { ReadDb } from '../write.ts';
import type { PartRow } from './stock.ts';

/** Parts that lie below their lower limit, by number; what is on its way is the rule's to count. */
export function partsBelowMin(db: ReadDb): PartRow[] {
  return db
    .select()
    .from(part)
    .where(and(sql`${part.onHandMilli} < ${part.minMilli}`, eq(part.isObsolete, false)))
    .orderBy(asc(part.partNo))
    .all();
}

/** How much came in when the part was last bought, and what it cost in all; undefined when it never was. */
export function lastPurchase(db: ReadDb, partId: number): { qtyMilli: number; costFen: number } | undefined {
  return db
    .select({ costFen: stockMove.costFen, qtyMilli: stockMove.qtyMilli })
    .from(stockMove)
    .where(and(eq(stockMove.partId, partId), eq(stockMove.kind, 'PURCHASE_IN')))
    .orderBy(desc(stockMove.id))
    .limit(1)
    .get();
}
