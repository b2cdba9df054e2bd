/** Statements about shifts and money. */
import { and, asc, desc, eq, ne, sql } from 'drizzle-orm';
import { dayOf } from '#domain/calendar.ts';
import type { Tender } from '#domain/enums.ts';
import { keepById, keepInsert } from '../keep.ts';
import { changedMeanwhile } from './changed-meanwhile.ts';
import { dayClose, payment, refund, shift, shiftTender } from '../schema/cashier.ts';
import { gatePass, delivery } from '../schema/delivery.ts';
import { desk, employee } from '../schema/staff.ts';
import type { ReadDb, WriteTx } from '../write.ts';

const insertDelivery = keepInsert(delivery);
const insertGatePass = keepInsert(gatePass);
const insertPayment = keepInsert(payment);
const insertShift = keepInsert(shift);
const insertShiftTender = keepInsert(shiftTender);
const findPayment = keepById(payment);
const findShift = keepById(shift);

export type ShiftRow = typeof shift.$inferSelect;
export type PaymentRow = typeof payment.$inferSelect;

/** The shift of a cashier that is not closed yet. */
export function openShiftOf(db: ReadDb, cashierId: number): ShiftRow | undefined {
  return db
    .select()
    .from(shift)
    .where(and(eq(shift.cashierId, cashierId), sql`${shift.status} IN ('OPEN', 'COUNTING')`))
    .get();
}

export function shiftById(db: ReadDb, id: number): ShiftRow | undefined {
  return findShift(db, id);
}

export function addShift(tx: WriteTx, s: typeof shift.$inferInsert): number {
  return insertShift(tx, s);
}

/** @returns the new version @refuses CHANGED_MEANWHILE */
export function changeShift(
  tx: WriteTx,
  seen: { id: number; version: number },
  change: Partial<typeof shift.$inferInsert>,
  by: { employeeId: number; now: number },
): number {
  const done = tx
    .update(shift)
    .set({ ...change, version: seen.version + 1, updatedAt: by.now, updatedBy: by.employeeId })
    .where(and(eq(shift.id, seen.id), eq(shift.version, seen.version)))
    .run();
  if (done.changes === 1) return seen.version + 1;
  return changedMeanwhile(tx, shift, seen.id);
}

export function addShiftTender(tx: WriteTx, t: typeof shiftTender.$inferInsert): void {
  insertShiftTender(tx, t);
}

export function tendersOfShift(db: ReadDb, shiftId: number) {
  return db.select().from(shiftTender).where(eq(shiftTender.shiftId, shiftId)).all();
}

/** Money a shift counts per tender, by shift id, never by a time range. Void payments and waiting transfers do not count. */
export function sumsOfShift(
  db: ReadDb,
  shiftId: number,
): { tender: Tender; count: number; inFen: number; outFen: number }[] {
  const ins = db
    .select({ tender: payment.tender, count: sql<number>`count(*)`, fen: sql<number>`sum(${payment.amountFen})` })
    .from(payment)
    .where(and(eq(payment.countedShiftId, shiftId), ne(payment.state, 'VOIDED')))
    .groupBy(payment.tender)
    .all();
  const outs = db
    .select({ tender: refund.tender, fen: sql<number>`sum(${refund.amountFen})` })
    .from(refund)
    .where(eq(refund.shiftId, shiftId))
    .groupBy(refund.tender)
    .all();
  const tenders = [...new Set([...ins, ...outs].map((row) => row.tender))];
  return tenders.map((tender) => {
    const received = ins.find((row) => row.tender === tender);
    return {
      tender,
      count: received?.count ?? 0,
      inFen: received?.fen ?? 0,
      outFen: outs.find((row) => row.tender === tender)?.fen ?? 0,
    };
  });
}

/** First and last number, the void payments and the waiting transfers keyed in a shift, for the report. */
export function numbersOfShift(db: ReadDb, shiftId: number) {
  const range = db
    .select({
      first: sql<string | null>`min(${payment.paymentNo})`,
      last: sql<string | null>`max(${payment.paymentNo})`,
      count: sql<number>`count(*)`,
    })
    .from(payment)
    .where(eq(payment.shiftId, shiftId))
    .get();
  const inState = (state: PaymentRow['state']) =>
    db
      .select({ count: sql<number>`count(*)`, fen: sql<number>`coalesce(sum(${payment.amountFen}), 0)` })
      .from(payment)
      .where(and(eq(payment.shiftId, shiftId), eq(payment.state, state)))
      .get() ?? { count: 0, fen: 0 };
  const voided = inState('VOIDED');
  return {
    first: range?.first ?? null,
    last: range?.last ?? null,
    count: range?.count ?? 0,
    voidedCount: voided.count,
    voidedFen: voided.fen,
    waiting: inState('PENDING'),
  };
}

export function addPayment(tx: WriteTx, p: typeof payment.$inferInsert): number {
  return insertPayment(tx, p);
}

export function paymentById(db: ReadDb, id: number): PaymentRow | undefined {
  return findPayment(db, id);
}

export function paymentsOfSettlement(db: ReadDb, settlementId: number) {
  return db
    .select({ payment, cashierName: employee.name })
    .from(payment)
    .innerJoin(employee, eq(employee.id, payment.cashierId))
    .where(eq(payment.settlementId, settlementId))
    .orderBy(asc(payment.id))
    .all();
}

/** The payment that already bears this reference of the same tender. */
export function paymentWithReference(db: ReadDb, tender: Tender, reference: string): PaymentRow | undefined {
  return db
    .select()
    .from(payment)
    .where(and(eq(payment.reference, reference), eq(payment.tender, tender), ne(payment.state, 'VOIDED')))
    .orderBy(desc(payment.id))
    .get();
}

export function voidPaymentRow(tx: WriteTx, id: number, v: { at: number; by: number; reason: string }): void {
  tx.update(payment)
    .set({ state: 'VOIDED', voidedAt: v.at, voidedBy: v.by, voidReason: v.reason })
    .where(eq(payment.id, id))
    .run();
}

/** The bank has shown a transfer: from now on it is received, and counted in a shift. */
export function clearPaymentRow(tx: WriteTx, id: number, v: { at: number; countedShiftId: number }): void {
  tx.update(payment)
    .set({ state: 'RECEIVED', clearedAt: v.at, countedShiftId: v.countedShiftId })
    .where(eq(payment.id, id))
    .run();
}

/** True when the day is closed: no document may get its date any more. */
export function isDayClosed(db: ReadDb, businessOn: string): boolean {
  const row = db
    .select({ id: dayClose.id })
    .from(dayClose)
    .where(and(eq(dayClose.businessOn, businessOn), sql`${dayClose.reopenedAt} IS NULL`))
    .get();
  return row !== undefined;
}

export function deskName(db: ReadDb, deskId: number): string {
  return db.select({ name: desk.name }).from(desk).where(eq(desk.id, deskId)).get()?.name ?? '';
}

export function addGatePass(tx: WriteTx, g: typeof gatePass.$inferInsert): number {
  return insertGatePass(tx, g);
}

/** The newest gate pass of an order. */
export function gatePassOfOrder(db: ReadDb, orderId: number) {
  return db.select().from(gatePass).where(eq(gatePass.orderId, orderId)).orderBy(desc(gatePass.id)).get();
}

export function addDelivery(tx: WriteTx, d: typeof delivery.$inferInsert): void {
  insertDelivery(tx, d);
}

/** Receivables made and collected and slips reversed while a shift was open, for its report (information, not its till). */
export function receivablesOfShift(db: ReadDb, fromAt: number, untilAt: number) {
  // The days bound what is read; the times are the shift's.
  const [first, last] = [dayOf(fromAt), dayOf(untilAt)];
  const row = db.get<{ made: number | null; collected: number | null; reversals: number }>(sql`
    SELECT (SELECT sum(r.amount_fen) FROM settlement s JOIN receivable r ON r.settlement_id = s.id
              WHERE s.business_on BETWEEN ${first} AND ${last} AND r.created_at BETWEEN ${fromAt} AND ${untilAt}) AS made,
           (SELECT sum(amount_fen) FROM payment WHERE receivable_id IS NOT NULL
              AND business_on BETWEEN ${first} AND ${last} AND received_at BETWEEN ${fromAt} AND ${untilAt}) AS collected,
           (SELECT count(*) FROM settlement WHERE slip_kind = 'REVERSAL'
              AND business_on BETWEEN ${first} AND ${last} AND confirmed_at BETWEEN ${fromAt} AND ${untilAt}) AS reversals`);
  return { madeFen: row?.made ?? 0, collectedFen: row?.collected ?? 0, reversals: row?.reversals ?? 0 };
}

/** What customers paid ahead and what they used of it, among what a shift counts, in fen. */
export function depositsOfShift(db: ReadDb, shiftId: number): { inFen: number; outFen: number } {
  const row = db.get<{ inFen: number | null; outFen: number | null }>(sql`
    SELECT sum(CASE WHEN top_up_id IS NOT NULL THEN amount_fen END) AS inFen,
           sum(CASE WHEN tender IN ('DEPOSIT', 'STORED_VALUE') THEN amount_fen END) AS outFen
    FROM payment WHERE counted_shift_id = ${shiftId} AND state <> 'VOIDED'`);
  return { inFen: row?.inFen ?? 0, outFen: row?.outFen ?? 0 };
}

/** Reprints a person asked for in a span of time. */
export function reprintsOfShift(db: ReadDb, employeeId: number, fromAt: number, untilAt: number): number {
  const row = db.get<{ n: number }>(sql`
    SELECT count(*) AS n FROM print_job
    WHERE kind = 'REPRINT' AND requested_by = ${employeeId} AND requested_at BETWEEN ${fromAt} AND ${untilAt}`);
  return row?.n ?? 0;
}
