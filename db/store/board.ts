/** Statements of the board: every car in the shop at once. */
import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { OrderStatus } from '#domain/enums.ts';
import { estimate } from '../schema/estimate.ts';
import { orderLine, orderPromise, repairOrder } from '../schema/order.ts';
import { visit } from '../schema/reception.ts';
import { employee } from '../schema/staff.ts';
import { vehicle, vehicleModel } from '../schema/vehicle.ts';
import { workTask } from '../schema/workshop.ts';
import type { ReadDb } from '../write.ts';

/** More cars than any shop has room for. */
const MOST_CARS = 300;

const ON_BOARD = [
  'DRAFT',
  'AUTHORISED',
  'DISPATCHED',
  'IN_PROGRESS',
  'ON_HOLD',
  'WORK_DONE',
  'QC_PASSED',
  'READY',
  'SETTLED',
  'PAID',
] as const satisfies readonly OrderStatus[];

/** Orders of cars that stand in the shop; a car that left before its slip was reversed does not. */
export function ordersOnBoard(db: ReadDb) {
  return db
    .select({
      order: repairOrder,
      vehicle,
      modelName: vehicleModel.name,
      visit,
      advisorName: employee.name,
      // the newest version speaks
      estimateStatus: sql<(typeof estimate.$inferSelect)['status'] | null>`(
        SELECT e.status FROM estimate e WHERE e.order_id = repair_order.id ORDER BY e.version_no DESC LIMIT 1)`,
    })
    .from(repairOrder)
    .innerJoin(vehicle, eq(vehicle.id, repairOrder.vehicleId))
    .innerJoin(employee, eq(employee.id, repairOrder.advisorId))
    .leftJoin(vehicleModel, eq(vehicleModel.modelCode, vehicle.modelCode))
    .leftJoin(visit, eq(visit.id, repairOrder.visitId))
    .where(and(inArray(repairOrder.status, [...ON_BOARD]), isNull(repairOrder.deliveredAt)))
    .orderBy(asc(repairOrder.promisedAt), asc(repairOrder.id))
    .limit(MOST_CARS)
    .all();
}

/** Cars that were checked in and have no order yet. */
export function visitsWithoutOrder(db: ReadDb) {
  return db
    .select({ visit, vehicle, modelName: vehicleModel.name, advisorName: employee.name })
    .from(visit)
    .innerJoin(vehicle, eq(vehicle.id, visit.vehicleId))
    .innerJoin(employee, eq(employee.id, visit.advisorId))
    .leftJoin(vehicleModel, eq(vehicleModel.modelCode, vehicle.modelCode))
    .where(
      and(
        eq(visit.status, 'CHECKED_IN'),
        sql`NOT EXISTS (SELECT 1 FROM repair_order o WHERE o.visit_id = visit.id AND o.status <> 'CANCELLED')`,
      ),
    )
    .orderBy(asc(visit.promisedAt), asc(visit.id))
    .limit(MOST_CARS)
    .all();
}

/** Tasks of these orders that count: cancelled ones are gone. */
export function tasksOfOrders(db: ReadDb, orderIds: readonly number[]) {
  if (orderIds.length === 0) return [];
  return db
    .select({ task: workTask, technicianName: employee.name })
    .from(workTask)
    .innerJoin(employee, eq(employee.id, workTask.technicianId))
    .where(and(inArray(workTask.orderId, [...orderIds]), sql`${workTask.status} <> 'CANCELLED'`))
    .orderBy(asc(workTask.id))
    .all();
}

/** Tasks that are open, and those finished since `since`, with their car. */
export function tasksSince(db: ReadDb, since: number, technicianId?: number) {
  return db
    .select({ task: workTask, order: repairOrder, vehicle, modelName: vehicleModel.name, visit })
    .from(workTask)
    .innerJoin(repairOrder, eq(repairOrder.id, workTask.orderId))
    .leftJoin(vehicle, eq(vehicle.id, repairOrder.vehicleId))
    .leftJoin(vehicleModel, eq(vehicleModel.modelCode, vehicle.modelCode))
    .leftJoin(visit, eq(visit.id, repairOrder.visitId))
    .where(
      and(
        technicianId === undefined ? undefined : eq(workTask.technicianId, technicianId),
        sql`(${workTask.status} IN ('ASSIGNED', 'STARTED', 'PAUSED')
          OR (${workTask.status} = 'FINISHED' AND ${workTask.finishedAt} >= ${since}))`,
      ),
    )
    .orderBy(asc(workTask.id))
    .all();
}

/** Labor hours of signed orders nobody has yet, in hundredths. */
export function hoursNotDispatched(db: ReadDb, exceptOrderId: number): number {
  const row = db
    .select({
      hours: sql<number>`coalesce(sum(coalesce(${orderLine.workHoursCenti}, ${orderLine.billHoursCenti}, 0)), 0)`,
    })
    .from(orderLine)
    .innerJoin(repairOrder, eq(repairOrder.id, orderLine.orderId))
    .where(
      and(
        eq(repairOrder.status, 'AUTHORISED'),
        eq(orderLine.kind, 'LABOR'),
        sql`${orderLine.status} <> 'CANCELLED'`,
        sql`${repairOrder.id} <> ${exceptOrderId}`,
      ),
    )
    .get();
  return row?.hours ?? 0;
}

/** Orders of a car that left the shop, the last first. */
export function deliveredOrders(db: ReadDb, vehicleId: number, exceptOrderId: number) {
  return db
    .select()
    .from(repairOrder)
    .where(
      and(
        eq(repairOrder.vehicleId, vehicleId),
        sql`${repairOrder.deliveredAt} IS NOT NULL`,
        sql`${repairOrder.id} <> ${exceptOrderId}`,
      ),
    )
    .orderBy(sql`${repairOrder.id} DESC`)
    .limit(20)
    .all();
}

/** Every promise made for an order, the first one first. */
export function promisesOfOrder(db: ReadDb, orderId: number) {
  return db
    .select({ promise: orderPromise, byName: employee.name })
    .from(orderPromise)
    .innerJoin(employee, eq(employee.id, orderPromise.employeeId))
    .where(eq(orderPromise.orderId, orderId))
    .orderBy(asc(orderPromise.id))
    .all();
}
