/** Statements about tasks, checks and who does them. */
import { and, asc, eq, like, sql } from 'drizzle-orm';
import { keepInsert } from '../keep.ts';
import { employee } from '../schema/staff.ts';
import { qualityCheck, workTask } from '../schema/workshop.ts';
import type { ReadDb, WriteTx } from '../write.ts';

const insertQualityCheck = keepInsert(qualityCheck);
const insertWorkTask = keepInsert(workTask);

export function tasksOfOrder(db: ReadDb, orderId: number) {
  return db
    .select({ task: workTask, technicianName: employee.name })
    .from(workTask)
    .innerJoin(employee, eq(employee.id, workTask.technicianId))
    .where(eq(workTask.orderId, orderId))
    .orderBy(asc(workTask.id))
    .all();
}

export type TaskRow = typeof workTask.$inferSelect;

export function addTask(tx: WriteTx, t: typeof workTask.$inferInsert): number {
  return insertWorkTask(tx, t);
}

export function changeTask(
  tx: WriteTx,
  id: number,
  change: Partial<typeof workTask.$inferInsert>,
  by: { employeeId: number; now: number },
): void {
  tx.update(workTask)
    .set({ ...change, updatedAt: by.now, updatedBy: by.employeeId, version: sql`${workTask.version} + 1` })
    .where(eq(workTask.id, id))
    .run();
}

/** The task a technician is on right now. */
export function runningTask(db: ReadDb, technicianId: number): TaskRow | undefined {
  return db
    .select()
    .from(workTask)
    .where(and(eq(workTask.technicianId, technicianId), eq(workTask.status, 'STARTED')))
    .get();
}

export function checksOfOrder(db: ReadDb, orderId: number) {
  return db
    .select({ check: qualityCheck, byName: employee.name })
    .from(qualityCheck)
    .innerJoin(employee, eq(employee.id, qualityCheck.employeeId))
    .where(eq(qualityCheck.orderId, orderId))
    .orderBy(asc(qualityCheck.id))
    .all();
}

export function addCheck(tx: WriteTx, c: typeof qualityCheck.$inferInsert): void {
  insertQualityCheck(tx, c);
}

/** Technicians with how many tasks each has running. */
export function technicianLoad(db: ReadDb) {
  return db
    .select({
      id: employee.id,
      name: employee.name,
      groupName: employee.groupName,
      // named with its table: bare, it would be the id of the task
      runningTasks: sql<number>`(SELECT count(*) FROM work_task t WHERE t.technician_id = employee.id AND t.status IN ('ASSIGNED','STARTED','PAUSED'))`,
    })
    .from(employee)
    .where(and(eq(employee.isActive, true), like(employee.roles, '%"TECHNICIAN"%')))
    .orderBy(asc(employee.groupName), asc(employee.no))
    .all();
}
