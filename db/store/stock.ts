/** Statements about stock: balances, moves, reservations, requests and slips. */
import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import { keep, keepById, keepInsert } from '../keep.ts';
import { orderLine, repairOrder } from '../schema/order.ts';
import { part } from '../schema/parts.ts';
import { employee } from '../schema/staff.ts';
import {
  partsRequest,
  partsRequestLine,
  reservation,
  stockIssue,
  stockIssueLine,
  stockMove,
  stockReturn,
  stockReturnLine,
} from '../schema/stock.ts';
import { vehicle, vehicleModel } from '../schema/vehicle.ts';
import type { ReadDb, WriteTx } from '../write.ts';

const insertPartsRequest = keepInsert(partsRequest);
const insertPartsRequestLine = keepInsert(partsRequestLine);
const insertReservation = keepInsert(reservation);
const insertStockIssue = keepInsert(stockIssue);
const insertStockIssueLine = keepInsert(stockIssueLine);
const insertStockMove = keepInsert(stockMove);
const insertStockReturn = keepInsert(stockReturn);
const insertStockReturnLine = keepInsert(stockReturnLine);
const findPart = keepById(part);

export type PartRow = typeof part.$inferSelect;
export type ReservationRow = typeof reservation.$inferSelect;

export function partById(db: ReadDb, id: number): PartRow | undefined {
  return findPart(db, id);
}

const changeStock = keep((tx: WriteTx) =>
  tx
    .update(part)
    .set({
      onHandMilli: sql`${part.onHandMilli} + ${sql.placeholder('onHandMilli')}`,
      reservedMilli: sql`${part.reservedMilli} + ${sql.placeholder('reservedMilli')}`,
      stockValueFen: sql`${part.stockValueFen} + ${sql.placeholder('valueFen')}`,
    })
    .where(eq(part.id, sql.placeholder('partId')))
    .prepare(),
);

/** Changes balances relatively: two clerks at once can never lose a piece. */
export function addToStock(
  tx: WriteTx,
  partId: number,
  d: { onHandMilli: number; reservedMilli: number; valueFen: number },
): void {
  changeStock(tx).run({ ...d, partId });
}

export function addMove(tx: WriteTx, m: typeof stockMove.$inferInsert): number {
  return insertStockMove(tx, m);
}

export function movesOfPart(db: ReadDb, partId: number, limit: number) {
  return db
    .select({ move: stockMove, byName: employee.name })
    .from(stockMove)
    .innerJoin(employee, eq(employee.id, stockMove.employeeId))
    .where(eq(stockMove.partId, partId))
    .orderBy(desc(stockMove.id))
    .limit(limit)
    .all();
}

export function openReservations(db: ReadDb, orderId: number): ReservationRow[] {
  return db
    .select()
    .from(reservation)
    .where(and(eq(reservation.orderId, orderId), isNull(reservation.releasedAt)))
    .all();
}

export function addReservation(tx: WriteTx, r: typeof reservation.$inferInsert): void {
  insertReservation(tx, r);
}

/** Lowers what is kept back; at 0 the reservation is released with its reason. */
export function useReservation(
  tx: WriteTx,
  r: { id: number; qtyMilli: number },
  takenMilli: number,
  reason: 'ISSUED' | 'CANCELLED' | 'LATE',
  now: number,
): void {
  const left = r.qtyMilli - takenMilli;
  tx.update(reservation)
    .set({ qtyMilli: left, ...(left === 0 ? { releasedAt: now, releaseReason: reason } : {}) })
    .where(eq(reservation.id, r.id))
    .run();
}

export function addRequest(
  tx: WriteTx,
  r: typeof partsRequest.$inferInsert,
  lines: readonly { orderLineId: number; qtyMilli: number }[],
): number {
  const requestId = insertPartsRequest(tx, r);
  for (const l of lines) insertPartsRequestLine(tx, { requestId, ...l, state: 'OPEN' });
  return requestId;
}

export function requestsOfOrder(db: ReadDb, orderId: number) {
  return db.select().from(partsRequest).where(eq(partsRequest.orderId, orderId)).orderBy(asc(partsRequest.id)).all();
}

export function requestLines(db: ReadDb, requestId: number) {
  return db.select().from(partsRequestLine).where(eq(partsRequestLine.requestId, requestId)).all();
}

export function changeRequestLine(
  tx: WriteTx,
  id: number,
  change: Partial<typeof partsRequestLine.$inferInsert>,
): void {
  tx.update(partsRequestLine).set(change).where(eq(partsRequestLine.id, id)).run();
}

export function changeRequest(
  tx: WriteTx,
  id: number,
  status: (typeof partsRequest.$inferSelect)['status'],
  by: { employeeId: number; now: number },
): void {
  tx.update(partsRequest)
    .set({ status, updatedAt: by.now, updatedBy: by.employeeId, version: sql`${partsRequest.version} + 1` })
    .where(eq(partsRequest.id, id))
    .run();
}

/** Requests, those waiting longest first. */
export function requestPage(db: ReadDb, isOpenOnly: boolean) {
  return db
    .select({
      request: partsRequest,
      order: repairOrder,
      plateNo: vehicle.plateNo,
      modelName: vehicleModel.name,
      byName: employee.name,
    })
    .from(partsRequest)
    .innerJoin(repairOrder, eq(repairOrder.id, partsRequest.orderId))
    .innerJoin(employee, eq(employee.id, partsRequest.requestedBy))
    .leftJoin(vehicle, eq(vehicle.id, repairOrder.vehicleId))
    .leftJoin(vehicleModel, eq(vehicleModel.modelCode, vehicle.modelCode))
    .where(isOpenOnly ? sql`${partsRequest.status} IN ('OPEN', 'PARTLY_ISSUED', 'BACKORDER')` : undefined)
    .orderBy(isOpenOnly ? asc(partsRequest.id) : desc(partsRequest.id))
    .limit(200)
    .all();
}

/** Part lines of an order with the part as it stands in stock now. */
export function partLinesWithStock(db: ReadDb, orderId: number) {
  return db
    .select({ line: orderLine, part })
    .from(orderLine)
    .innerJoin(part, eq(part.id, orderLine.partId))
    .where(and(eq(orderLine.orderId, orderId), sql`${orderLine.status} <> 'CANCELLED'`))
    .orderBy(asc(orderLine.lineNo))
    .all();
}

export function addIssue(tx: WriteTx, i: typeof stockIssue.$inferInsert): number {
  return insertStockIssue(tx, i);
}

export function addIssueLine(tx: WriteTx, l: typeof stockIssueLine.$inferInsert): void {
  insertStockIssueLine(tx, l);
}

export function addReturn(tx: WriteTx, r: typeof stockReturn.$inferInsert): number {
  return insertStockReturn(tx, r);
}

export function addReturnLine(tx: WriteTx, l: typeof stockReturnLine.$inferInsert): void {
  insertStockReturnLine(tx, l);
}

/** Issue lines of an order line with what came back of each, newest first. */
export function issuedPieces(db: ReadDb, orderLineId: number) {
  return db
    .select({
      issueLine: stockIssueLine,
      // the outer id is named with its table: bare, it would be that of the inner row
      returnedMilli: sql<number>`coalesce((SELECT sum(r.qty_milli) FROM stock_return_line r WHERE r.issue_line_id = stock_issue_line.id), 0)`,
      returnedCostFen: sql<number>`coalesce((SELECT sum(r.cost_fen) FROM stock_return_line r WHERE r.issue_line_id = stock_issue_line.id), 0)`,
    })
    .from(stockIssueLine)
    .where(eq(stockIssueLine.orderLineId, orderLineId))
    .orderBy(desc(stockIssueLine.id))
    .all();
}

/** Issue and return slips of an order, newest first. */
export function slipsOfOrder(db: ReadDb, orderId: number) {
  const receiver = sql<string>`(SELECT e.name FROM employee e WHERE e.id = received_by)`;
  const issues = db
    .select({
      id: stockIssue.id,
      no: stockIssue.issueNo,
      at: stockIssue.at,
      byName: employee.name,
      receivedBy: receiver,
    })
    .from(stockIssue)
    .innerJoin(employee, eq(employee.id, stockIssue.employeeId))
    .where(eq(stockIssue.orderId, orderId))
    .all();
  const returns = db
    .select({
      id: stockReturn.id,
      no: stockReturn.returnNo,
      at: stockReturn.at,
      byName: employee.name,
      receivedBy: receiver,
    })
    .from(stockReturn)
    .innerJoin(employee, eq(employee.id, stockReturn.employeeId))
    .where(eq(stockReturn.orderId, orderId))
    .all();
  return [
    ...issues.map((d) => ({ ...d, kind: 'ISSUE' as const })),
    ...returns.map((d) => ({ ...d, kind: 'RETURN' as const })),
  ].sort((a, b) => b.at - a.at);
}
