/** Shifts, money in and out, and closed days. */
import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { PAYMENT_STATES, SHIFT_STATUSES, TENDERS } from '#domain/enums.ts';
import { id, json, ref } from './columns.ts';
import { receivable, settlement } from './settlement.ts';
import { storedValueTopUp } from './stored-value.ts';
import { desk, employee, stamps } from './staff.ts';

/** Frozen once CLOSED, but for the acceptance. */
export const shift = sqliteTable(
  'shift',
  {
    id: id(),
    shiftNo: text().notNull(),
    cashierId: ref(() => employee.id).notNull(),
    deskId: ref(() => desk.id).notNull(),
    /** The day it opened, also when it crosses midnight. */
    businessOn: text().notNull(),
    status: text({ enum: SHIFT_STATUSES }).notNull(),
    openedAt: integer().notNull(),
    floatFen: integer().notNull(),
    countingAt: integer(),
    closedAt: integer(),
    overShortFen: integer(),
    overShortReason: text(),
    cashToSafeFen: integer(),
    acceptedBy: ref(() => employee.id),
    acceptedAt: integer(),
    /** Hash of the figures at closing, so that later change is noticed. */
    closedHash: text(),
    ...stamps(),
  },
  (t) => [
    uniqueIndex('shift_no').on(t.shiftNo),
    uniqueIndex('shift_open_cashier').on(t.cashierId).where(sql`status IN ('OPEN', 'COUNTING')`),
    index('shift_day').on(t.businessOn, t.id),
    index('shift_status').on(t.status),
  ],
);

/** Per tender: what should be there and what was counted; written when the shift is closed. */
export const shiftTender = sqliteTable(
  'shift_tender',
  {
    id: id(),
    shiftId: ref(() => shift.id).notNull(),
    tender: text({ enum: TENDERS }).notNull(),
    expectedFen: integer().notNull(),
    countedFen: integer().notNull(),
  },
  (t) => [uniqueIndex('shift_tender_tender').on(t.shiftId, t.tender)],
);

/** Money received for a slip, a receivable or a top-up. Amounts never change; only `state` and what belongs to it does. */
export const payment = sqliteTable(
  'payment',
  {
    id: id(),
    paymentNo: text().notNull(),
    settlementId: ref(() => settlement.id),
    receivableId: ref(() => receivable.id),
    tender: text({ enum: TENDERS }).notNull(),
    amountFen: integer().notNull(),
    tenderedFen: integer(),
    changeFen: integer(),
    reference: text(),
    shiftId: ref(() => shift.id).notNull(),
    businessOn: text().notNull(),
    cashierId: ref(() => employee.id).notNull(),
    deskId: ref(() => desk.id).notNull(),
    receivedAt: integer().notNull(),
    commandId: text().notNull(),
    commandSeq: integer().notNull(),
    state: text({ enum: PAYMENT_STATES }).notNull(),
    clearedAt: integer(),
    voidedAt: integer(),
    voidedBy: ref(() => employee.id),
    voidReason: text(),
    /** The shift whose till counts it; null while a transfer waits for the bank. */
    countedShiftId: ref(() => shift.id),
    topUpId: ref(() => storedValueTopUp.id),
  },
  (t) => [
    uniqueIndex('payment_no').on(t.paymentNo),
    uniqueIndex('payment_command').on(t.commandId, t.commandSeq),
    index('payment_settlement').on(t.settlementId),
    index('payment_receivable').on(t.receivableId),
    uniqueIndex('payment_top_up').on(t.topUpId),
    index('payment_waiting').on(t.state).where(sql`state = 'PENDING'`),
    index('payment_shift').on(t.shiftId, t.tender),
    index('payment_counted').on(t.countedShiftId, t.tender),
    index('payment_day').on(t.businessOn, t.id),
    index('payment_reference').on(t.reference).where(sql`reference IS NOT NULL`),
  ],
);

/** Money given back for one payment, in the shift it goes out. Append only. */
export const refund = sqliteTable(
  'refund',
  {
    id: id(),
    refundNo: text().notNull(),
    paymentId: ref(() => payment.id).notNull(),
    settlementId: ref(() => settlement.id),
    amountFen: integer().notNull(),
    tender: text({ enum: TENDERS }).notNull(),
    reason: text().notNull(),
    shiftId: ref(() => shift.id).notNull(),
    businessOn: text().notNull(),
    cashierId: ref(() => employee.id).notNull(),
    deskId: ref(() => desk.id).notNull(),
    approvedBy: ref(() => employee.id),
    refundedAt: integer().notNull(),
    commandId: text().notNull(),
    commandSeq: integer().notNull(),
  },
  (t) => [
    uniqueIndex('refund_no').on(t.refundNo),
    uniqueIndex('refund_command').on(t.commandId, t.commandSeq),
    index('refund_payment').on(t.paymentId),
    index('refund_shift').on(t.shiftId, t.tender),
    index('refund_day').on(t.businessOn, t.id),
  ],
);

export const dayClose = sqliteTable(
  'day_close',
  {
    id: id(),
    closeNo: text().notNull(),
    businessOn: text().notNull(),
    totals: json<Record<string, number>>().notNull(),
    closedHash: text().notNull(),
    closedAt: integer().notNull(),
    closedBy: ref(() => employee.id).notNull(),
    reopenedAt: integer(),
    reopenedBy: ref(() => employee.id),
    reopenReason: text(),
  },
  (t) => [
    uniqueIndex('day_close_no').on(t.closeNo),
    uniqueIndex('day_close_day').on(t.businessOn).where(sql`reopened_at IS NULL`),
  ],
);
