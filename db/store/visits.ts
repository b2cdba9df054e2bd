/** Statements about visits and walk-arounds. */
import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { VisitStatus } from '#domain/enums.ts';
import { keepById, keepInsert } from '../keep.ts';
import { Refused } from '../refused.ts';
import { changedMeanwhile } from './changed-meanwhile.ts';
import { customer } from '../schema/customer.ts';
import { repairOrder } from '../schema/order.ts';
import { visit, visitPromise, walkAround } from '../schema/reception.ts';
import { employee } from '../schema/staff.ts';
import { vehicle, vehicleModel } from '../schema/vehicle.ts';
import type { ReadDb, WriteTx } from '../write.ts';

const insertVisit = keepInsert(visit);
const insertVisitPromise = keepInsert(visitPromise);
const insertWalkAround = keepInsert(walkAround);
const findVisit = keepById(visit);

export type VisitRow = typeof visit.$inferSelect;
export type WalkAroundRow = typeof walkAround.$inferSelect;
type By = { employeeId: number; now: number };

export function addVisit(tx: WriteTx, v: typeof visit.$inferInsert): number {
  return insertVisit(tx, v);
}

export function visitById(db: ReadDb, id: number): VisitRow | undefined {
  return findVisit(db, id);
}

/** True when this advisor ever took in a car of this customer. */
export function hasReceived(db: ReadDb, advisorId: number, customerId: number): boolean {
  const own = and(eq(visit.customerId, customerId), eq(visit.advisorId, advisorId));
  return db.select({ id: visit.id }).from(visit).where(own).limit(1).get() !== undefined;
}

/** The visit of a car that is in the shop now. */
export function openVisitOf(db: ReadDb, vehicleId: number): VisitRow | undefined {
  return db
    .select()
    .from(visit)
    .where(and(eq(visit.vehicleId, vehicleId), sql`${visit.status} IN ('CHECKED_IN', 'IN_SERVICE')`))
    .get();
}

/** @returns the new version @refuses CHANGED_MEANWHILE with who and when */
export function changeVisit(
  tx: WriteTx,
  seen: { id: number; version: number },
  change: Partial<typeof visit.$inferInsert>,
  by: By,
): number {
  const done = tx
    .update(visit)
    .set({ ...change, version: seen.version + 1, updatedAt: by.now, updatedBy: by.employeeId })
    .where(and(eq(visit.id, seen.id), eq(visit.version, seen.version)))
    .run();
  if (done.changes === 1) return seen.version + 1;
  return changedMeanwhile(tx, visit, seen.id);
}

/** The order moves its visit along; the table of the visit was asked before. */
export function setVisitStatus(tx: WriteTx, id: number, status: VisitStatus, by: By): void {
  tx.update(visit)
    .set({ status, updatedAt: by.now, updatedBy: by.employeeId, version: sql`${visit.version} + 1` })
    .where(eq(visit.id, id))
    .run();
}

export function addVisitPromise(tx: WriteTx, p: typeof visitPromise.$inferInsert): void {
  insertVisitPromise(tx, p);
}

export function promisesOfVisit(db: ReadDb, visitId: number) {
  return db
    .select({ promise: visitPromise, byName: employee.name })
    .from(visitPromise)
    .innerJoin(employee, eq(employee.id, visitPromise.employeeId))
    .where(eq(visitPromise.visitId, visitId))
    .orderBy(asc(visitPromise.id))
    .all();
}

export function walkAroundOf(db: ReadDb, visitId: number): WalkAroundRow | undefined {
  return db.select().from(walkAround).where(eq(walkAround.visitId, visitId)).get();
}

export function addWalkAround(tx: WriteTx, w: typeof walkAround.$inferInsert): void {
  insertWalkAround(tx, w);
}

/** @returns the new version @refuses CHANGED_MEANWHILE */
export function changeWalkAround(
  tx: WriteTx,
  seen: { visitId: number; version: number },
  change: Partial<typeof walkAround.$inferInsert>,
  by: By,
): number {
  const done = tx
    .update(walkAround)
    .set({ ...change, version: seen.version + 1, updatedAt: by.now, updatedBy: by.employeeId })
    .where(and(eq(walkAround.visitId, seen.visitId), eq(walkAround.version, seen.version)))
    .run();
  if (done.changes === 1) return seen.version + 1;
  const now = tx
    .select({ at: walkAround.updatedAt, name: employee.name })
    .from(walkAround)
    .innerJoin(employee, eq(employee.id, walkAround.updatedBy))
    .where(eq(walkAround.visitId, seen.visitId))
    .get();
  throw new Refused([{ code: 'CHANGED_MEANWHILE', data: { byName: now?.name ?? '', at: now?.at ?? 0, fields: '' } }]);
}

/** What a delivery tells the car: last mileage and visit, next service. */
export function setVehicleAfterDelivery(
  tx: WriteTx,
  vehicleId: number,
  d: { mileageKm: number; on: string; nextServiceOn: string | null; nextServiceKm: number | null },
  by: By,
): void {
  tx.update(vehicle)
    .set({
      lastMileageKm: d.mileageKm,
      lastVisitOn: d.on,
      ...(d.nextServiceOn ? { nextServiceOn: d.nextServiceOn } : {}),
      ...(d.nextServiceKm ? { nextServiceKm: d.nextServiceKm } : {}),
      updatedAt: by.now,
      updatedBy: by.employeeId,
      version: sql`${vehicle.version} + 1`,
    })
    .where(eq(vehicle.id, vehicleId))
    .run();
}

const around = (db: ReadDb) =>
  db
    .select({
      visit,
      customer,
      vehicle,
      modelName: vehicleModel.name,
      advisorName: employee.name,
      order: repairOrder,
      walk: walkAround,
    })
    .from(visit)
    .innerJoin(customer, eq(customer.id, visit.customerId))
    .innerJoin(vehicle, eq(vehicle.id, visit.vehicleId))
    .innerJoin(employee, eq(employee.id, visit.advisorId))
    .leftJoin(vehicleModel, eq(vehicleModel.modelCode, vehicle.modelCode))
    .leftJoin(repairOrder, and(eq(repairOrder.visitId, visit.id), sql`${repairOrder.status} <> 'CANCELLED'`))
    .leftJoin(walkAround, eq(walkAround.visitId, visit.id));

/** A visit with its car, customer, advisor, order and walk-around. */
export function visitAround(db: ReadDb, id: number) {
  return around(db).where(eq(visit.id, id)).get();
}

/** Visits of a day (or the open ones), newest first. */
export function visitPage(db: ReadDb, ask: { on?: string | undefined; isOpenOnly: boolean; limit: number }) {
  return around(db)
    .where(
      and(
        ask.on ? eq(visit.arrivedOn, ask.on) : undefined,
        ask.isOpenOnly ? sql`${visit.status} IN ('CHECKED_IN', 'IN_SERVICE')` : undefined,
      ),
    )
    .orderBy(desc(visit.id))
    .limit(ask.limit)
    .all();
}

/** The last visits of a car, newest first. */
export function visitsOfVehicle(db: ReadDb, vehicleId: number, limit: number) {
  return db
    .select({ visit, orderNo: repairOrder.orderNo })
    .from(visit)
    .leftJoin(repairOrder, and(eq(repairOrder.visitId, visit.id), sql`${repairOrder.status} <> 'CANCELLED'`))
    .where(eq(visit.vehicleId, vehicleId))
    .orderBy(desc(visit.arrivedAt))
    .limit(limit)
    .all();
}
