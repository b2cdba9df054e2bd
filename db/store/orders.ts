/** Statements about repair orders and what hangs on them. */
import { and, asc, desc, eq, inArray, lt, type SQL, sql } from 'drizzle-orm';
import type { OrderStatus } from '#domain/enums.ts';
import { normalisePlate } from '#domain/normalise.ts';
import { keepById, keepInsert } from '../keep.ts';
import { changedMeanwhile } from './changed-meanwhile.ts';
import { customer } from '../schema/customer.ts';
import { linePayerShare, orderAdvice, orderLine, orderPromise, repairOrder } from '../schema/order.ts';
import { visit } from '../schema/reception.ts';
import { employee } from '../schema/staff.ts';
import { vehicle, vehicleModel } from '../schema/vehicle.ts';
import { comparableName, PLATE_MIDDLE, reversed, SHORTEST_TAIL } from '../search-keys.ts';
import type { SearchKind } from '../schema/vehicle.ts';
import type { ReadDb, WriteTx } from '../write.ts';

const insertOrderAdvice = keepInsert(orderAdvice);
const insertOrderPromise = keepInsert(orderPromise);
const findRepairOrder = keepById(repairOrder);

export type OrderRow = typeof repairOrder.$inferSelect;
export type OrderLineRow = typeof orderLine.$inferSelect;
export type OrderChange = Partial<typeof repairOrder.$inferInsert>;

export function orderById(db: ReadDb, id: number): OrderRow | undefined {
  return findRepairOrder(db, id);
}

/** All lines, cancelled ones too, in the order of their numbers. */
export function linesOfOrder(db: ReadDb, orderId: number): OrderLineRow[] {
  return db.select().from(orderLine).where(eq(orderLine.orderId, orderId)).orderBy(asc(orderLine.lineNo)).all();
}

export function sharesOfOrder(db: ReadDb, orderId: number) {
  return db
    .select({ share: linePayerShare, lineNo: orderLine.lineNo })
    .from(linePayerShare)
    .innerJoin(orderLine, eq(orderLine.id, linePayerShare.orderLineId))
    .where(eq(orderLine.orderId, orderId))
    .orderBy(asc(orderLine.lineNo), asc(linePayerShare.seq))
    .all();
}

/**
 * Changes an order under its version and raises it by one.
 * @returns the new version @refuses CHANGED_MEANWHILE with who and when
 */
export function changeOrder(
  tx: WriteTx,
  seen: { id: number; version: number },
  change: OrderChange,
  by: { employeeId: number; now: number },
): number {
  const done = tx
    .update(repairOrder)
    .set({ ...change, version: seen.version + 1, updatedAt: by.now, updatedBy: by.employeeId })
    .where(and(eq(repairOrder.id, seen.id), eq(repairOrder.version, seen.version)))
    .run();
  if (done.changes === 1) return seen.version + 1;
  return changedMeanwhile(tx, repairOrder, seen.id);
}

export function changeLine(
  tx: WriteTx,
  id: number,
  change: Partial<typeof orderLine.$inferInsert>,
  by: { employeeId: number; now: number },
): void {
  tx.update(orderLine)
    .set({ ...change, updatedAt: by.now, updatedBy: by.employeeId, version: sql`${orderLine.version} + 1` })
    .where(eq(orderLine.id, id))
    .run();
}

/** Changes the issued or returned quantity relatively, under the table's checks. */
export function addIssued(tx: WriteTx, lineId: number, issuedMilli: number, returnedMilli: number): void {
  tx.update(orderLine)
    .set({
      issuedMilli: sql`${orderLine.issuedMilli} + ${issuedMilli}`,
      returnedMilli: sql`${orderLine.returnedMilli} + ${returnedMilli}`,
    })
    .where(eq(orderLine.id, lineId))
    .run();
}

/** What stands around an order: car, customer, visit, advisor. */
export function orderAround(db: ReadDb, orderId: number) {
  return db
    .select({ order: repairOrder, customer, vehicle, visit, model: vehicleModel, advisorName: employee.name })
    .from(repairOrder)
    .innerJoin(customer, eq(customer.id, repairOrder.customerId))
    .innerJoin(employee, eq(employee.id, repairOrder.advisorId))
    .leftJoin(vehicle, eq(vehicle.id, repairOrder.vehicleId))
    .leftJoin(vehicleModel, eq(vehicleModel.modelCode, vehicle.modelCode))
    .leftJoin(visit, eq(visit.id, repairOrder.visitId))
    .where(eq(repairOrder.id, orderId))
    .get();
}

/** No key holds a NUL. */
const NO_KEY = '\0';

/** Ids of orders by the beginning of their number, a plate's end or middle, or part of a customer's name: seeks, all three. */
function ordersNamed(text: string): SQL {
  const keys = (kind: SearchKind, key: string) =>
    sql`SELECT entity_id FROM search_key WHERE kind = ${kind} AND key >= ${key} AND key < ${`${key}\u{10FFFF}`}`;
  const tail = reversed(normalisePlate(text));
  const plate = tail.length < SHORTEST_TAIL ? NO_KEY : tail;
  return sql`
    SELECT id FROM repair_order WHERE order_no >= ${text.toUpperCase()} AND order_no < ${`${text.toUpperCase()}\u{10FFFF}`}
    UNION SELECT o.id FROM (${keys('PLATE', plate)} UNION ${keys('PLATE', PLATE_MIDDLE + plate)}) k
      JOIN repair_order o ON o.vehicle_id = k.entity_id
    UNION SELECT o.id FROM (${keys('NAME', comparableName(text))} AND entity = 'CUSTOMER') k
      JOIN repair_order o ON o.customer_id = k.entity_id`;
}

/** A page of orders, newest first; `text` narrows by order number, plate or customer name. */
export function orderPage(
  db: ReadDb,
  ask: {
    statuses?: readonly OrderStatus[] | undefined;
    text?: string | undefined;
    before?: number | undefined;
    limit: number;
  },
) {
  const text = ask.text?.trim();
  return db
    .select({
      order: repairOrder,
      customerName: customer.name,
      vehicle,
      modelName: vehicleModel.name,
      visit,
      advisorName: employee.name,
    })
    .from(repairOrder)
    .innerJoin(customer, eq(customer.id, repairOrder.customerId))
    .innerJoin(employee, eq(employee.id, repairOrder.advisorId))
    .leftJoin(vehicle, eq(vehicle.id, repairOrder.vehicleId))
    .leftJoin(vehicleModel, eq(vehicleModel.modelCode, vehicle.modelCode))
    .leftJoin(visit, eq(visit.id, repairOrder.visitId))
    .where(
      and(
        ask.statuses && ask.statuses.length > 0 ? inArray(repairOrder.status, [...ask.statuses]) : undefined,
        ask.before ? lt(repairOrder.id, ask.before) : undefined,
        text ? sql`${repairOrder.id} IN (${ordersNamed(text)})` : undefined,
      ),
    )
    .orderBy(desc(repairOrder.id))
    .limit(ask.limit)
    .all();
}

/** Another order of the same car that is still open. */
export function otherOpenOrder(db: ReadDb, vehicleId: number, exceptId: number): OrderRow | undefined {
  return db
    .select()
    .from(repairOrder)
    .where(
      and(
        eq(repairOrder.vehicleId, vehicleId),
        sql`${repairOrder.status} NOT IN ('DRAFT', 'DELIVERED', 'CLOSED', 'CANCELLED')`,
        sql`${repairOrder.id} <> ${exceptId}`,
      ),
    )
    .get();
}

export function adviceOfOrder(db: ReadDb, orderId: number) {
  return db.select().from(orderAdvice).where(eq(orderAdvice.orderId, orderId)).orderBy(asc(orderAdvice.id)).all();
}

type Advice = { readonly text: string; readonly urgency: 'NOW' | 'SOON' | 'WATCH' };
type AdvisedOrder = { readonly id: number; readonly vehicleId: number | null };
type By = { readonly employeeId: number; readonly now: number };

export function addAdvice(tx: WriteTx, order: AdvisedOrder, advice: readonly Advice[], by: By): void {
  for (const { text, urgency } of advice) {
    insertOrderAdvice(tx, {
      orderId: order.id,
      vehicleId: order.vehicleId,
      text,
      urgency,
      createdAt: by.now,
      createdBy: by.employeeId,
      updatedAt: by.now,
      updatedBy: by.employeeId,
    });
  }
}

/** Advice is written anew at each internal handover; what the customer declined stands by itself. */
export function replaceAdvice(tx: WriteTx, order: AdvisedOrder, advice: readonly Advice[], by: By): void {
  tx.delete(orderAdvice)
    .where(and(eq(orderAdvice.orderId, order.id), eq(orderAdvice.isDeclinedLine, false)))
    .run();
  const declined = new Set(adviceOfOrder(tx, order.id).map((one) => one.text));
  const own = advice.filter((one) => !declined.has(one.text));
  addAdvice(tx, order, own, by);
}

export function addPromise(
  tx: WriteTx,
  p: {
    orderId: number;
    promisedAt: number;
    reason: string | null;
    toldBy: string | null;
    at: number;
    employeeId: number;
  },
): void {
  insertOrderPromise(tx, p);
}

/** The other order that bears this certificate number. */
export function orderWithCertificate(db: ReadDb, certNo: string, exceptId: number): OrderRow | undefined {
  return db
    .select()
    .from(repairOrder)
    .where(and(eq(repairOrder.certNo, certNo), sql`${repairOrder.id} <> ${exceptId}`))
    .get();
}
