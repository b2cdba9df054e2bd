/** Statements about supplements, their lines, and the sums a customer agreed to. */
import { and, asc, desc, eq, inArray, max } from 'drizzle-orm';
import type { SupplementStatus } from '#domain/enums.ts';
import { Refused } from '../refused.ts';
import { customer } from '../schema/customer.ts';
import { lineColumns } from '../schema/lines.ts';
import { orderLine, repairOrder } from '../schema/order.ts';
import { employee } from '../schema/staff.ts';
import { orderAuthorisation, supplement, supplementLine } from '../schema/supplement.ts';
import { vehicle } from '../schema/vehicle.ts';
import type { ReadDb, WriteTx } from '../write.ts';
import type { NewOrderLine } from './order-drafts.ts';

export type SupplementRow = typeof supplement.$inferSelect;
export type SupplementLineRow = typeof supplementLine.$inferSelect;
export type NewSupplementLine = Omit<
  typeof supplementLine.$inferInsert,
  'supplementId' | 'id' | 'isApproved' | 'orderLineId'
>;
export type AuthorisationRow = typeof orderAuthorisation.$inferSelect;
type By = { employeeId: number; now: number };

export function addSupplement(tx: WriteTx, s: typeof supplement.$inferInsert): number {
  return tx.insert(supplement).values(s).returning({ id: supplement.id }).get().id;
}

export function supplementById(db: ReadDb, id: number): SupplementRow | undefined {
  return db.select().from(supplement).where(eq(supplement.id, id)).get();
}

/** Oldest first, with who found the fault. */
export function supplementsOfOrder(db: ReadDb, orderId: number) {
  return db
    .select({ supplement, foundByName: employee.name })
    .from(supplement)
    .innerJoin(employee, eq(employee.id, supplement.foundBy))
    .where(eq(supplement.orderId, orderId))
    .orderBy(asc(supplement.id))
    .all();
}

export function linesOfSupplement(db: ReadDb, supplementId: number): SupplementLineRow[] {
  return db
    .select()
    .from(supplementLine)
    .where(eq(supplementLine.supplementId, supplementId))
    .orderBy(asc(supplementLine.lineNo))
    .all();
}

/** A page of supplements in these states, newest first. */
export function supplementPage(db: ReadDb, ask: { statuses: readonly SupplementStatus[]; limit: number }) {
  return db
    .select({
      supplement,
      order: repairOrder,
      plateNo: vehicle.plateNo,
      temporaryPlate: vehicle.temporaryPlate,
      customerName: customer.name,
      foundByName: employee.name,
    })
    .from(supplement)
    .innerJoin(repairOrder, eq(repairOrder.id, supplement.orderId))
    .innerJoin(customer, eq(customer.id, repairOrder.customerId))
    .innerJoin(employee, eq(employee.id, supplement.foundBy))
    .leftJoin(vehicle, eq(vehicle.id, repairOrder.vehicleId))
    .where(inArray(supplement.status, [...ask.statuses]))
    .orderBy(desc(supplement.id))
    .limit(ask.limit)
    .all();
}

/** @returns the new version @refuses CHANGED_MEANWHILE with who and when */
export function changeSupplement(
  tx: WriteTx,
  seen: { id: number; version: number },
  change: Partial<typeof supplement.$inferInsert>,
  by: By,
): number {
  const done = tx
    .update(supplement)
    .set({ ...change, version: seen.version + 1, updatedAt: by.now, updatedBy: by.employeeId })
    .where(and(eq(supplement.id, seen.id), eq(supplement.version, seen.version)))
    .run();
  if (done.changes === 1) return seen.version + 1;
  const now = tx
    .select({ at: supplement.updatedAt, name: employee.name })
    .from(supplement)
    .innerJoin(employee, eq(employee.id, supplement.updatedBy))
    .where(eq(supplement.id, seen.id))
    .get();
  throw new Refused([{ code: 'CHANGED_MEANWHILE', data: { byName: now?.name ?? '', at: now?.at ?? 0, fields: '' } }]);
}

/** Lines of a draft are written anew each time they are saved. */
export function replaceSupplementLines(tx: WriteTx, supplementId: number, lines: readonly NewSupplementLine[]): void {
  tx.delete(supplementLine).where(eq(supplementLine.supplementId, supplementId)).run();
  for (const line of lines)
    tx.insert(supplementLine)
      .values({ ...line, supplementId })
      .run();
}

/** An approved line becomes a line of the order. @returns its id there */
export function joinLine(tx: WriteTx, orderId: number, supplementLineId: number, line: NewOrderLine): number {
  const id = tx
    .insert(orderLine)
    .values({ ...line, orderId })
    .returning({ id: orderLine.id })
    .get().id;
  tx.update(supplementLine)
    .set({ isApproved: true, orderLineId: id })
    .where(eq(supplementLine.id, supplementLineId))
    .run();
  return id;
}

const SHARED = Object.keys(lineColumns()) as (keyof ReturnType<typeof lineColumns>)[];
type Shared = Pick<typeof orderLine.$inferSelect, (typeof SHARED)[number]>;

/** What lines of an order and of a supplement have in common. */
export function sharedColumns(row: Shared): Shared {
  return Object.fromEntries(SHARED.map((column) => [column, row[column]])) as Shared;
}

/** An approved line that stands in the order already: the order's line is changed by whoever calls this. */
export function markTurned(tx: WriteTx, supplementLineId: number, orderLineId: number): void {
  tx.update(supplementLine).set({ isApproved: true, orderLineId }).where(eq(supplementLine.id, supplementLineId)).run();
}

/** Supplements that offer lines of the order to the customer, the newest first. */
export function supplementsTurning(db: ReadDb, orderLineIds: readonly number[]): SupplementRow[] {
  if (orderLineIds.length === 0) return [];
  const ids = db
    .select({ id: supplementLine.supplementId })
    .from(supplementLine)
    .where(inArray(supplementLine.turnsLineId, [...orderLineIds]));
  return db.select().from(supplement).where(inArray(supplement.id, ids)).orderBy(desc(supplement.id)).all();
}

export function declineLines(tx: WriteTx, ids: readonly number[]): void {
  if (ids.length === 0) return;
  tx.update(supplementLine)
    .set({ isApproved: false })
    .where(inArray(supplementLine.id, [...ids]))
    .run();
}

/** Sums agreed to, first one first, with who recorded each. */
export function authorisationsOfOrder(db: ReadDb, orderId: number) {
  return db
    .select({ authorisation: orderAuthorisation, supplementNo: supplement.supplementNo, byName: employee.name })
    .from(orderAuthorisation)
    .innerJoin(employee, eq(employee.id, orderAuthorisation.employeeId))
    .leftJoin(supplement, eq(supplement.id, orderAuthorisation.supplementId))
    .where(eq(orderAuthorisation.orderId, orderId))
    .orderBy(asc(orderAuthorisation.seq))
    .all();
}

/** What the customer last agreed to pay in all, in fen; null before anything was signed. */
export function lastAuthorisedFen(db: ReadDb, orderId: number): number | null {
  const last = db
    .select({ selfFen: orderAuthorisation.selfFen })
    .from(orderAuthorisation)
    .where(eq(orderAuthorisation.orderId, orderId))
    .orderBy(desc(orderAuthorisation.seq))
    .limit(1)
    .get();
  return last?.selfFen ?? null;
}

/** The history only grows. */
export function addAuthorisation(tx: WriteTx, a: Omit<typeof orderAuthorisation.$inferInsert, 'seq'>): void {
  const last = tx
    .select({ seq: max(orderAuthorisation.seq) })
    .from(orderAuthorisation)
    .where(eq(orderAuthorisation.orderId, a.orderId))
    .get();
  tx.insert(orderAuthorisation)
    .values({ ...a, seq: (last?.seq ?? 0) + 1 })
    .run();
}
