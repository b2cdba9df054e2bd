/** Statements about service packages (保养套餐). */
import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import { keepById, keepInsert } from '../keep.ts';
import { servicePackage, servicePackageLine } from '../schema/catalog.ts';
import { repairOrder } from '../schema/order.ts';
import { visit } from '../schema/reception.ts';
import type { ReadDb, WriteTx } from '../write.ts';
import { changedMeanwhile } from './changed-meanwhile.ts';

export type PackageRow = typeof servicePackage.$inferSelect;
export type PackageLineRow = typeof servicePackageLine.$inferSelect;
export type NewPackageLine = Pick<PackageLineRow, 'operationId' | 'partId' | 'qtyMilli' | 'isQtyByModel'>;
type By = { employeeId: number; now: number };

const insertPackage = keepInsert(servicePackage);
const insertLine = keepInsert(servicePackageLine);
const findPackage = keepById(servicePackage);

export function addPackage(tx: WriteTx, row: typeof servicePackage.$inferInsert): number {
  return insertPackage(tx, row);
}

export function packageById(db: ReadDb, id: number): PackageRow | undefined {
  return findPackage(db, id);
}

/** Retired ones too, by their code. */
export function allPackages(db: ReadDb): PackageRow[] {
  return db.select().from(servicePackage).orderBy(asc(servicePackage.code)).all();
}

/** @returns the new version @refuses CHANGED_MEANWHILE with who and when */
export function changePackage(
  tx: WriteTx,
  seen: { id: number; version: number },
  change: Partial<typeof servicePackage.$inferInsert>,
  by: By,
): number {
  const done = tx
    .update(servicePackage)
    .set({ ...change, version: seen.version + 1, updatedAt: by.now, updatedBy: by.employeeId })
    .where(and(eq(servicePackage.id, seen.id), eq(servicePackage.version, seen.version)))
    .run();
  if (done.changes === 1) return seen.version + 1;
  return changedMeanwhile(tx, servicePackage, seen.id);
}

export function linesOfPackage(db: ReadDb, packageId: number): PackageLineRow[] {
  return db
    .select()
    .from(servicePackageLine)
    .where(eq(servicePackageLine.packageId, packageId))
    .orderBy(asc(servicePackageLine.lineNo))
    .all();
}

/** Documents keep copies of what they took: the definition may be written anew. */
export function replacePackageLines(tx: WriteTx, packageId: number, lines: readonly NewPackageLine[]): void {
  tx.delete(servicePackageLine).where(eq(servicePackageLine.packageId, packageId)).run();
  for (const [i, line] of lines.entries()) insertLine(tx, { ...line, packageId, lineNo: i + 1 });
}

/** Odometer and day of the last service of a car that was finished here; undefined when there was none. */
export function lastServiceOf(db: ReadDb, vehicleId: number): { km: number | null; on: string } | undefined {
  return db
    .select({ km: visit.mileageInKm, on: visit.arrivedOn })
    .from(repairOrder)
    .innerJoin(visit, eq(visit.id, repairOrder.visitId))
    .where(
      and(
        eq(repairOrder.vehicleId, vehicleId),
        inArray(repairOrder.mainType, ['FIRST_SERVICE', 'PERIODIC']),
        inArray(repairOrder.status, ['DELIVERED', 'CLOSED']),
      ),
    )
    .orderBy(desc(repairOrder.id))
    .limit(1)
    .get();
}
