/** Settlement slips, one per order and payer, their frozen lines and taxes, and what is owed on account. */
import { sql } from 'drizzle-orm';
import { type AnySQLiteColumn, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { LINE_KINDS, OLD_PARTS_RESULTS, PAYER_TYPES, ROUNDING_MODES, SETTLEMENT_STATUSES } from '#domain/enums.ts';
import { id, ref } from './columns.ts';
import { customer } from './customer.ts';
import { orderLine, repairOrder } from './order.ts';
import { employee, stamps } from './staff.ts';

/** Amounts are frozen from CONFIRMED on; a REVERSAL or RETURN slip carries negative ones. */
export const settlement = sqliteTable(
  'settlement',
  {
    id: id(),
    /** Given when confirmed. */
    settlementNo: text(),
    slipKind: text({ enum: ['NORMAL', 'REVERSAL', 'RETURN'] })
      .notNull()
      .default('NORMAL'),
    orderId: ref(() => repairOrder.id).notNull(),
    payerType: text({ enum: PAYER_TYPES }).notNull(),
    payerAccountId: ref(() => customer.id),
    customerId: ref(() => customer.id).notNull(),
    status: text({ enum: SETTLEMENT_STATUSES }).notNull(),
    laborFen: integer().notNull(),
    partsFen: integer().notNull(),
    otherFen: integer().notNull(),
    discountFen: integer().notNull(),
    orderDiscountFen: integer().notNull(),
    roundingFen: integer().notNull(),
    roundingMode: text({ enum: ROUNDING_MODES }).notNull(),
    payableFen: integer().notNull(),
    taxFen: integer().notNull(),
    netOfTaxFen: integer().notNull(),
    /** Received and not refunded; PENDING money does not count. */
    receivedFen: integer().notNull().default(0),
    oldPartsResult: text({ enum: OLD_PARTS_RESULTS }),
    warrantyText: text(),
    businessOn: text(),
    confirmedAt: integer(),
    confirmedBy: ref(() => employee.id),
    reversalOfId: ref((): AnySQLiteColumn => settlement.id),
    reversedById: ref((): AnySQLiteColumn => settlement.id),
    reverseReason: text(),
    printCount: integer().notNull().default(0),
    ...stamps(),
  },
  (t) => [
    uniqueIndex('settlement_no').on(t.settlementNo).where(sql`settlement_no IS NOT NULL`),
    uniqueIndex('settlement_live')
      .on(t.orderId, t.payerType, sql`coalesce(payer_account_id, 0)`)
      .where(sql`slip_kind = 'NORMAL' AND status <> 'REVERSED'`),
    uniqueIndex('settlement_mirror').on(t.reversalOfId).where(sql`slip_kind = 'REVERSAL'`),
    index('settlement_order').on(t.orderId),
    index('settlement_status').on(t.status, t.businessOn),
    index('settlement_day').on(t.businessOn, t.id),
    index('settlement_customer').on(t.customerId, t.id),
  ],
);

/** A line as it stood on the slip: share of this payer, then what discounts and 抹零 left of it. */
export const settlementLine = sqliteTable(
  'settlement_line',
  {
    id: id(),
    settlementId: ref(() => settlement.id).notNull(),
    orderLineId: ref(() => orderLine.id).notNull(),
    lineNo: integer().notNull(),
    kind: text({ enum: LINE_KINDS }).notNull(),
    code: text(),
    name: text().notNull(),
    spec: text(),
    unit: text(),
    qualityType: text(),
    payerType: text({ enum: PAYER_TYPES }).notNull(),
    billHoursCenti: integer(),
    rateFen: integer(),
    qtyMilli: integer(),
    unitPriceFen: integer(),
    listPriceFen: integer(),
    /** Gross of the line that falls on this payer. */
    grossFen: integer().notNull(),
    payRateBp: integer().notNull(),
    /** This payer's share of the line net. */
    shareFen: integer().notNull(),
    orderDiscountFen: integer().notNull(),
    roundingFen: integer().notNull(),
    finalFen: integer().notNull(),
    taxRatePct: integer().notNull(),
    taxFen: integer().notNull(),
    netOfTaxFen: integer().notNull(),
  },
  (t) => [
    // A line that is partly free stands twice on the customer's slip.
    uniqueIndex('settlement_line_no').on(t.settlementId, t.lineNo, t.payerType),
    index('settlement_line_order_line').on(t.orderLineId),
  ],
);

export const settlementTax = sqliteTable(
  'settlement_tax',
  {
    id: id(),
    settlementId: ref(() => settlement.id).notNull(),
    taxRatePct: integer().notNull(),
    grossFen: integer().notNull(),
    taxFen: integer().notNull(),
    netOfTaxFen: integer().notNull(),
  },
  (t) => [uniqueIndex('settlement_tax_rate').on(t.settlementId, t.taxRatePct)],
);

export const receivable = sqliteTable(
  'receivable',
  {
    id: id(),
    settlementId: ref(() => settlement.id).notNull(),
    debtorId: ref(() => customer.id).notNull(),
    amountFen: integer().notNull(),
    receivedFen: integer().notNull().default(0),
    dueOn: text(),
    state: text({ enum: ['OPEN', 'PARTLY', 'SETTLED', 'WRITTEN_OFF', 'REVERSED'] }).notNull(),
    ...stamps(),
  },
  (t) => [
    uniqueIndex('receivable_settlement').on(t.settlementId),
    index('receivable_debtor').on(t.debtorId, t.state),
    index('receivable_due').on(t.state, t.dueOn),
  ],
);
