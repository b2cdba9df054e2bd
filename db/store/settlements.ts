/** Statements about settlement slips and receivables. Amounts are written once and never changed. */
import { and, asc, eq, sql } from 'drizzle-orm';
import type { SettlementStatus } from '#domain/enums.ts';
import { keepById, keepInsert } from '../keep.ts';
import { changedMeanwhile } from './changed-meanwhile.ts';
import { customer } from '../schema/customer.ts';
import { repairOrder } from '../schema/order.ts';
import { receivable, settlement, settlementLine, settlementTax } from '../schema/settlement.ts';
import { employee } from '../schema/staff.ts';
import { vehicle } from '../schema/vehicle.ts';
import type { ReadDb, WriteTx } from '../write.ts';

const insertReceivable = keepInsert(receivable);
const insertSettlement = keepInsert(settlement);
const insertSettlementLine = keepInsert(settlementLine);
const insertSettlementTax = keepInsert(settlementTax);
const findSettlement = keepById(settlement);

export type SettlementRow = typeof settlement.$inferSelect;
export type SettlementLineRow = typeof settlementLine.$inferSelect;
export type NewSettlement = typeof settlement.$inferInsert;
export type NewSettlementLine = Omit<typeof settlementLine.$inferInsert, 'settlementId'>;
export type NewSettlementTax = Omit<typeof settlementTax.$inferInsert, 'settlementId'>;

/** Writes a slip with its lines and taxes; the file freezes it once it has left DRAFT. @returns its id */
export function addSettlement(
  tx: WriteTx,
  slip: NewSettlement,
  lines: readonly NewSettlementLine[],
  taxes: readonly NewSettlementTax[],
): number {
  const draft = { ...slip, status: 'DRAFT' as const };
  const settlementId = insertSettlement(tx, draft);
  for (const line of lines) insertSettlementLine(tx, { settlementId, ...line });
  for (const tax of taxes) insertSettlementTax(tx, { settlementId, ...tax });
  tx.update(settlement).set({ status: slip.status }).where(eq(settlement.id, settlementId)).run();
  return settlementId;
}

export function settlementById(db: ReadDb, id: number): SettlementRow | undefined {
  return findSettlement(db, id);
}

/** Slips of an order, oldest first. */
export function settlementsOfOrder(db: ReadDb, orderId: number) {
  return db
    .select({ settlement, payerName: customer.name })
    .from(settlement)
    .leftJoin(customer, eq(customer.id, settlement.payerAccountId))
    .where(eq(settlement.orderId, orderId))
    .orderBy(asc(settlement.id))
    .all();
}

export function linesOfSettlement(db: ReadDb, id: number): SettlementLineRow[] {
  return db
    .select()
    .from(settlementLine)
    .where(eq(settlementLine.settlementId, id))
    .orderBy(asc(settlementLine.lineNo))
    .all();
}

export function taxesOfSettlement(db: ReadDb, id: number) {
  return db.select().from(settlementTax).where(eq(settlementTax.settlementId, id)).all();
}

/** A slip with its order, car and people. */
export function settlementAround(db: ReadDb, id: number) {
  return db
    .select({
      settlement,
      order: repairOrder,
      plateNo: vehicle.plateNo,
      customerName: customer.name,
      confirmedByName: employee.name,
      payerName: sql<string | null>`(SELECT c.name FROM customer c WHERE c.id = ${settlement.payerAccountId})`,
      reversalOfNo: sql<
        string | null
      >`(SELECT s.settlement_no FROM settlement s WHERE s.id = ${settlement.reversalOfId})`,
      reversedByNo: sql<
        string | null
      >`(SELECT s.settlement_no FROM settlement s WHERE s.id = ${settlement.reversedById})`,
    })
    .from(settlement)
    .innerJoin(repairOrder, eq(repairOrder.id, settlement.orderId))
    .innerJoin(customer, eq(customer.id, settlement.customerId))
    .leftJoin(vehicle, eq(vehicle.id, repairOrder.vehicleId))
    .leftJoin(employee, eq(employee.id, settlement.confirmedBy))
    .where(eq(settlement.id, id))
    .get();
}

/**
 * Changes state and received sum of a slip under its version.
 * @returns the new version @refuses CHANGED_MEANWHILE
 */
export function changeSettlement(
  tx: WriteTx,
  seen: { id: number; version: number },
  change: { status: SettlementStatus; receivedFenDelta?: number; reversedById?: number; reverseReason?: string },
  by: { employeeId: number; now: number },
): number {
  const { receivedFenDelta, ...set } = change;
  const done = tx
    .update(settlement)
    .set({
      ...set,
      ...(receivedFenDelta ? { receivedFen: sql`${settlement.receivedFen} + ${receivedFenDelta}` } : {}),
      version: seen.version + 1,
      updatedAt: by.now,
      updatedBy: by.employeeId,
    })
    .where(and(eq(settlement.id, seen.id), eq(settlement.version, seen.version)))
    .run();
  if (done.changes === 1) return seen.version + 1;
  return changedMeanwhile(tx, settlement, seen.id);
}

/** What a payer other than the customer owes from now on. */
export function addReceivable(tx: WriteTx, r: typeof receivable.$inferInsert): void {
  insertReceivable(tx, r);
}

export function receivableOfSettlement(db: ReadDb, settlementId: number) {
  return db.select().from(receivable).where(eq(receivable.settlementId, settlementId)).get();
}

export function changeReceivable(
  tx: WriteTx,
  id: number,
  state: 'REVERSED',
  by: { employeeId: number; now: number },
): void {
  tx.update(receivable)
    .set({ state, updatedAt: by.now, updatedBy: by.employeeId, version: sql`${receivable.version} + 1` })
    .where(eq(receivable.id, id))
    .run();
}

/** Slips the cashier still has to collect, oldest first; `text` narrows by number, plate or name. */
export function dueSettlements(db: ReadDb, text: string | undefined) {
  const words = text ? `%${text.replace(/[\\%_]/g, (c) => `\\${c}`)}%` : null;
  return db
    .select({
      settlement,
      orderNo: repairOrder.orderNo,
      plateNo: vehicle.plateNo,
      customerName: customer.name,
      waitingFen: sql<number>`coalesce((SELECT sum(p.amount_fen) FROM payment p
        WHERE p.settlement_id = ${settlement.id} AND p.state = 'PENDING'), 0)`,
    })
    .from(settlement)
    .innerJoin(repairOrder, eq(repairOrder.id, settlement.orderId))
    .innerJoin(customer, eq(customer.id, settlement.customerId))
    .leftJoin(vehicle, eq(vehicle.id, repairOrder.vehicleId))
    .where(
      and(
        eq(settlement.payerType, 'SELF'),
        eq(settlement.slipKind, 'NORMAL'),
        sql`${settlement.status} IN ('CONFIRMED', 'PART_PAID')`,
        words
          ? sql`(${settlement.settlementNo} LIKE ${words} ESCAPE '\\' OR ${repairOrder.orderNo} LIKE ${words} ESCAPE '\\' OR ${vehicle.plateNo} LIKE ${words} ESCAPE '\\' OR ${customer.name} LIKE ${words} ESCAPE '\\')`
          : undefined,
      ),
    )
    .orderBy(asc(settlement.id))
    .limit(200)
    .all();
}
