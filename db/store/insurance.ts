/** Statements about insurance cases. */
import { eq, sql } from 'drizzle-orm';
import { insuranceCase } from '../schema/insurance.ts';
import type { ReadDb, WriteTx } from '../write.ts';

export type InsuranceCaseRow = typeof insuranceCase.$inferSelect;
export type NewInsuranceCase = Omit<
  typeof insuranceCase.$inferInsert,
  'id' | 'createdAt' | 'createdBy' | 'updatedAt' | 'updatedBy' | 'version'
>;

/** The case of an order, when it has one. */
export function caseOfOrder(db: ReadDb, orderId: number): InsuranceCaseRow | undefined {
  return db.select().from(insuranceCase).where(eq(insuranceCase.orderId, orderId)).get();
}

/** Writes the case of an order, its first or what became of it. */
export function putCase(tx: WriteTx, row: NewInsuranceCase, by: { employeeId: number; now: number }): void {
  const after = { updatedAt: by.now, updatedBy: by.employeeId };
  tx.insert(insuranceCase)
    .values({ ...row, createdAt: by.now, createdBy: by.employeeId, ...after })
    .onConflictDoUpdate({
      target: insuranceCase.orderId,
      set: { ...row, ...after, version: sql`${insuranceCase.version} + 1` },
    })
    .run();
}
