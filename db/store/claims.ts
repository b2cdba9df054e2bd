/** Statements about warranty claims. */
import { eq, sql } from 'drizzle-orm';
import { claimCase } from '../schema/claim.ts';
import type { ReadDb, WriteTx } from '../write.ts';

export type ClaimRow = typeof claimCase.$inferSelect;
export type NewClaim = Omit<
  typeof claimCase.$inferInsert,
  'id' | 'createdAt' | 'createdBy' | 'updatedAt' | 'updatedBy' | 'version'
>;

/** The claim of an order, when it has one. */
export function claimOfOrder(db: ReadDb, orderId: number): ClaimRow | undefined {
  return db.select().from(claimCase).where(eq(claimCase.orderId, orderId)).get();
}

/** Writes the claim of an order, its first or what became of it. */
export function putClaim(tx: WriteTx, row: NewClaim, by: { employeeId: number; now: number }): void {
  const after = { updatedAt: by.now, updatedBy: by.employeeId };
  tx.insert(claimCase)
    .values({ ...row, createdAt: by.now, createdBy: by.employeeId, ...after })
    .onConflictDoUpdate({
      target: claimCase.orderId,
      set: { ...row, ...after, version: sql`${claimCase.version} + 1` },
    })
    .run();
}
