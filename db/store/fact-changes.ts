/** Statements about corrected facts. */
import { desc, eq, or } from 'drizzle-orm';
import { factChange } from '../schema/fact-change.ts';
import { employee } from '../schema/staff.ts';
import type { ReadDb, WriteTx } from '../write.ts';

export function addFactChange(tx: WriteTx, change: typeof factChange.$inferInsert): void {
  tx.insert(factChange).values(change).run();
}

/** Newest first. */
export function factChanges(db: ReadDb, of: { vehicleId: number; customerId: number }, limit: number) {
  return db
    .select({ change: factChange, byName: employee.name })
    .from(factChange)
    .innerJoin(employee, eq(employee.id, factChange.employeeId))
    .where(or(eq(factChange.vehicleId, of.vehicleId), eq(factChange.customerId, of.customerId)))
    .orderBy(desc(factChange.id))
    .limit(limit)
    .all();
}
