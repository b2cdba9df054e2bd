/** Statements about estimates, their versions and lines. */
import { and, asc, desc, eq, lt, sql } from 'drizzle-orm';
import { keep, keepById, keepInsert } from '../keep.ts';
import { changedMeanwhile } from './changed-meanwhile.ts';
import { estimate, estimateLine } from '../schema/estimate.ts';
import type { ReadDb, WriteTx } from '../write.ts';

const insertEstimate = keepInsert(estimate);
const insertEstimateLine = keepInsert(estimateLine);
const findEstimate = keepById(estimate);

export type EstimateRow = typeof estimate.$inferSelect;
export type EstimateLineRow = typeof estimateLine.$inferSelect;
export type NewEstimateLine = Omit<typeof estimateLine.$inferInsert, 'estimateId' | 'id'>;
type By = { employeeId: number; now: number };

export function addEstimate(tx: WriteTx, e: typeof estimate.$inferInsert): number {
  return insertEstimate(tx, e);
}

export function estimateById(db: ReadDb, id: number): EstimateRow | undefined {
  return findEstimate(db, id);
}

/** The newest version belonging to an order. */
export function estimateOfOrder(db: ReadDb, orderId: number): EstimateRow | undefined {
  return db
    .select()
    .from(estimate)
    .where(eq(estimate.orderId, orderId))
    .orderBy(desc(estimate.versionNo))
    .limit(1)
    .get();
}

/** The newest version written for a visit. */
/** The newest version of an order, whatever became of it. */
export function newestEstimateOfOrder(db: ReadDb, orderId: number): EstimateRow | undefined {
  return db.select().from(estimate).where(eq(estimate.orderId, orderId)).orderBy(desc(estimate.id)).limit(1).get();
}

export function estimateOfVisit(db: ReadDb, visitId: number): EstimateRow | undefined {
  return db.select().from(estimate).where(eq(estimate.visitId, visitId)).orderBy(desc(estimate.id)).limit(1).get();
}

/** Shown to the customer, not answered, and not good any more on this day. */
export function estimatesOver(db: ReadDb, today: string): EstimateRow[] {
  return db
    .select()
    .from(estimate)
    .where(and(eq(estimate.status, 'PRESENTED'), lt(estimate.validUntilOn, today)))
    .orderBy(asc(estimate.id))
    .all();
}

export function versionsOfEstimate(db: ReadDb, estimateNo: string): EstimateRow[] {
  return db.select().from(estimate).where(eq(estimate.estimateNo, estimateNo)).orderBy(asc(estimate.versionNo)).all();
}

const allLines = keep((db: ReadDb) =>
  db
    .select()
    .from(estimateLine)
    .where(eq(estimateLine.estimateId, sql.placeholder('estimateId')))
    .orderBy(asc(estimateLine.lineNo))
    .prepare(),
);

export function linesOfEstimate(db: ReadDb, estimateId: number): EstimateLineRow[] {
  return allLines(db).all({ estimateId });
}

const removeLines = keep((tx: WriteTx) =>
  tx
    .delete(estimateLine)
    .where(eq(estimateLine.estimateId, sql.placeholder('estimateId')))
    .prepare(),
);

/** A draft's lines are written anew each time they are saved. */
export function replaceEstimateLines(tx: WriteTx, estimateId: number, lines: readonly NewEstimateLine[]): void {
  removeLines(tx).run({ estimateId });
  for (const line of lines) insertEstimateLine(tx, { estimateId, ...line });
}

/** @returns the new version @refuses CHANGED_MEANWHILE with who and when */
export function changeEstimate(
  tx: WriteTx,
  seen: { id: number; version: number },
  change: Partial<typeof estimate.$inferInsert>,
  by: By,
): number {
  const done = tx
    .update(estimate)
    .set({ ...change, version: seen.version + 1, updatedAt: by.now, updatedBy: by.employeeId })
    .where(and(eq(estimate.id, seen.id), eq(estimate.version, seen.version)))
    .run();
  if (done.changes === 1) return seen.version + 1;
  return changedMeanwhile(tx, estimate, seen.id);
}
