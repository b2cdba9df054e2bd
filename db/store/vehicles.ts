/** Statements about cars, their owners, plates and bringers. */
import { and, asc, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { keep, keepById, keepInsert } from '../keep.ts';
import { changedMeanwhile } from './changed-meanwhile.ts';
import { orderAdvice, orderLine, repairOrder } from '../schema/order.ts';
import { visit } from '../schema/reception.ts';
import { settlement } from '../schema/settlement.ts';
import { plateHistory, vehicle, vehicleBringer, vehicleModel, vehicleOwner } from '../schema/vehicle.ts';
import type { ReadDb, WriteTx } from '../write.ts';

const insertPlateHistory = keepInsert(plateHistory);
const insertVehicle = keepInsert(vehicle);
const insertVehicleBringer = keepInsert(vehicleBringer);
const insertVehicleOwner = keepInsert(vehicleOwner);
const findVehicle = keepById(vehicle);

export type VehicleRow = typeof vehicle.$inferSelect;
type By = { employeeId: number; now: number };

export function vehicleById(db: ReadDb, id: number): VehicleRow | undefined {
  return findVehicle(db, id);
}

export function vehicleWithPlate(db: ReadDb, plateNo: string): VehicleRow | undefined {
  return db.select().from(vehicle).where(eq(vehicle.plateNo, plateNo)).get();
}

export function vehicleWithVin(db: ReadDb, vin: string): VehicleRow | undefined {
  return db.select().from(vehicle).where(eq(vehicle.vin, vin)).get();
}

export function modelByCode(db: ReadDb, modelCode: string) {
  return db.select().from(vehicleModel).where(eq(vehicleModel.modelCode, modelCode)).get();
}

export function allModels(db: ReadDb) {
  return db.select().from(vehicleModel).where(eq(vehicleModel.isActive, true)).orderBy(asc(vehicleModel.id)).all();
}

/** A new car with its first owner and plate. */
export function addVehicle(tx: WriteTx, v: typeof vehicle.$inferInsert, now: number): number {
  const id = insertVehicle(tx, v);
  insertVehicleOwner(tx, { vehicleId: id, customerId: v.ownerId, fromAt: now });
  if (v.plateNo) insertPlateHistory(tx, { vehicleId: id, plateNo: v.plateNo, fromAt: now });
  return id;
}

/** @returns the new version @refuses CHANGED_MEANWHILE with who and when */
export function changeVehicle(
  tx: WriteTx,
  seen: { id: number; version: number },
  change: Partial<typeof vehicle.$inferInsert>,
  by: By,
): number {
  const done = tx
    .update(vehicle)
    .set({ ...change, version: seen.version + 1, updatedAt: by.now, updatedBy: by.employeeId })
    .where(and(eq(vehicle.id, seen.id), eq(vehicle.version, seen.version)))
    .run();
  if (done.changes === 1) return seen.version + 1;
  return changedMeanwhile(tx, vehicle, seen.id);
}

/** Takes the plate off whichever car bears it now; its history keeps it. */
export function takePlateOff(tx: WriteTx, plateNo: string, reason: string, by: By): void {
  tx.update(plateHistory)
    .set({ untilAt: by.now, reason })
    .where(and(eq(plateHistory.plateNo, plateNo), isNull(plateHistory.untilAt)))
    .run();
  tx.update(vehicle)
    .set({
      plateNo: null,
      plateKind: 'NONE',
      plateStatus: 'NONE',
      isPlatePending: true,
      updatedAt: by.now,
      updatedBy: by.employeeId,
      version: sql`${vehicle.version} + 1`,
    })
    .where(eq(vehicle.plateNo, plateNo))
    .run();
}

/** Ends the plate a car bore and starts the new one. */
export function movePlate(tx: WriteTx, vehicleId: number, plateNo: string | null, by: By): void {
  tx.update(plateHistory)
    .set({ untilAt: by.now, reason: '换牌' })
    .where(and(eq(plateHistory.vehicleId, vehicleId), isNull(plateHistory.untilAt)))
    .run();
  if (plateNo) insertPlateHistory(tx, { vehicleId, plateNo, fromAt: by.now });
}

/** 过户. */
export function moveOwner(tx: WriteTx, vehicleId: number, customerId: number, now: number): void {
  tx.update(vehicleOwner)
    .set({ untilAt: now })
    .where(and(eq(vehicleOwner.vehicleId, vehicleId), isNull(vehicleOwner.untilAt)))
    .run();
  insertVehicleOwner(tx, { vehicleId, customerId, fromAt: now });
}

export function bringersOf(db: ReadDb, vehicleId: number) {
  return db
    .select()
    .from(vehicleBringer)
    .where(eq(vehicleBringer.vehicleId, vehicleId))
    .orderBy(desc(vehicleBringer.lastSeenAt))
    .limit(10)
    .all();
}

/** Remembers who brought the car. */
export function noteBringer(
  tx: WriteTx,
  b: { vehicleId: number; name: string; phone: string | null; at: number },
): void {
  const known = bringersOf(tx, b.vehicleId).find((row) => row.name === b.name);
  if (known) {
    tx.update(vehicleBringer)
      .set({ lastSeenAt: b.at, phone: b.phone ?? known.phone })
      .where(eq(vehicleBringer.id, known.id))
      .run();
    return;
  }
  insertVehicleBringer(tx, { vehicleId: b.vehicleId, name: b.name, phone: b.phone, lastSeenAt: b.at });
}

const openOrder = keep((db: ReadDb) =>
  db
    .select({ id: repairOrder.id, orderNo: repairOrder.orderNo, status: repairOrder.status })
    .from(repairOrder)
    .where(
      and(
        eq(repairOrder.vehicleId, sql.placeholder('vehicleId')),
        sql`${repairOrder.status} NOT IN ('DELIVERED', 'CLOSED', 'CANCELLED')`,
        isNull(repairOrder.deliveredAt),
      ),
    )
    .orderBy(desc(repairOrder.id))
    .limit(1)
    .prepare(),
);

/** The order that stands open on a car; one reversed after the car left is no longer in its way. */
export function openOrderOf(db: ReadDb, vehicleId: number) {
  return openOrder(db).get({ vehicleId });
}

/** Advice of earlier visits nobody followed yet. */
export function openAdviceOf(db: ReadDb, vehicleId: number) {
  return db
    .select({
      id: orderAdvice.id,
      orderId: orderAdvice.orderId,
      text: orderAdvice.text,
      urgency: orderAdvice.urgency,
      isDeclinedLine: orderAdvice.isDeclinedLine,
      createdAt: orderAdvice.createdAt,
      orderNo: repairOrder.orderNo,
    })
    .from(orderAdvice)
    .innerJoin(repairOrder, eq(repairOrder.id, orderAdvice.orderId))
    .where(and(eq(orderAdvice.vehicleId, vehicleId), isNull(orderAdvice.resolvedByOrderId)))
    .orderBy(desc(orderAdvice.id))
    .limit(20)
    .all();
}

/** Parts with a number of their own (battery pack, tyres, keys) that went onto this car, the newest first. */
export function numberedPartsOf(db: ReadDb, vehicleId: number) {
  return db
    .select({
      name: orderLine.name,
      batchOrSerial: sql<string>`${orderLine.batchOrSerial}`,
      orderNo: repairOrder.orderNo,
      orderId: repairOrder.id,
    })
    .from(repairOrder)
    .innerJoin(orderLine, eq(orderLine.orderId, repairOrder.id))
    .where(and(eq(repairOrder.vehicleId, vehicleId), isNotNull(orderLine.batchOrSerial)))
    .orderBy(desc(orderLine.id))
    .limit(20)
    .all();
}

/** Slips of this car's owner and orders that are not paid in full. */
export function unpaidOf(db: ReadDb, vehicleId: number) {
  return db
    .select({
      id: settlement.id,
      settlementNo: settlement.settlementNo,
      status: settlement.status,
      slipKind: settlement.slipKind,
      payableFen: settlement.payableFen,
      receivedFen: settlement.receivedFen,
    })
    .from(settlement)
    .innerJoin(repairOrder, eq(repairOrder.id, settlement.orderId))
    .where(
      and(
        eq(repairOrder.vehicleId, vehicleId),
        eq(settlement.payerType, 'SELF'),
        eq(settlement.slipKind, 'NORMAL'),
        sql`${settlement.status} IN ('CONFIRMED', 'PART_PAID')`,
      ),
    )
    .all();
}

/** A visit under way on a car. */
export function openVisitNo(db: ReadDb, vehicleId: number) {
  return db
    .select({ id: visit.id, visitNo: visit.visitNo })
    .from(visit)
    .where(and(eq(visit.vehicleId, vehicleId), sql`${visit.status} IN ('CHECKED_IN', 'IN_SERVICE')`))
    .get();
}
