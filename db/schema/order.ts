/** Repair orders, their lines, who pays a line, and what was promised and advised. */
import { sql } from 'drizzle-orm';
import { type AnySQLiteColumn, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import {
  ADVICE_URGENCIES,
  COVERAGES,
  type HandoverCheck,
  HOLD_REASONS,
  LINE_STATUSES,
  MAIN_TYPES,
  ORDER_STATUSES,
  PAYER_TYPES,
  SIGN_MODES,
  WASH_STATES,
} from '#domain/enums.ts';
import { flag, id, json, ref } from './columns.ts';
import { customer } from './customer.ts';
import { lineColumns, totalColumns } from './lines.ts';
import { visit } from './reception.ts';
import { employee, stamps } from './staff.ts';
import { vehicle } from './vehicle.ts';

/** Visit and vehicle are empty for RETAIL only. */
export const repairOrder = sqliteTable(
  'repair_order',
  {
    id: id(),
    orderNo: text().notNull(),
    visitId: ref(() => visit.id),
    vehicleId: ref(() => vehicle.id),
    customerId: ref(() => customer.id).notNull(),
    advisorId: ref(() => employee.id).notNull(),
    mainType: text({ enum: MAIN_TYPES }).notNull(),
    reworkOfOrderId: ref((): AnySQLiteColumn => repairOrder.id),
    reworkKind: text({ enum: ['INTERNAL', 'EXTERNAL'] }),
    status: text({ enum: ORDER_STATUSES }).notNull(),
    holdReason: text({ enum: HOLD_REASONS }),
    holdNote: text(),
    openedOn: text().notNull(),
    authorisedAt: integer(),
    authorisedBy: ref(() => employee.id),
    /** Customer's total when the order was signed; never changed later. */
    authorisedSelfFen: integer(),
    signMode: text({ enum: SIGN_MODES }),
    signedBy: text(),
    /** PNG, base64; PAD only. */
    signaturePng: text(),
    promisedAt: integer(),
    washState: text({ enum: WASH_STATES }).notNull().default('NONE'),
    insuranceReportNo: text(),
    warrantyKm: integer(),
    warrantyDays: integer(),
    certNo: text(),
    mileageOutKm: integer(),
    nextServiceOn: text(),
    nextServiceKm: integer(),
    /** Looked at together at 内部交车; null before it. */
    handoverChecks: json<readonly HandoverCheck[]>(),
    loanerNote: text(),
    orderDiscountFen: integer().notNull().default(0),
    ...totalColumns(),
    internalReworkCount: integer().notNull().default(0),
    dispatchedAt: integer(),
    startedAt: integer(),
    workDoneAt: integer(),
    qcPassedAt: integer(),
    readyAt: integer(),
    settledAt: integer(),
    paidAt: integer(),
    deliveredAt: integer(),
    closedAt: integer(),
    cancelledAt: integer(),
    cancelReason: text(),
    ...stamps(),
  },
  (t) => [
    uniqueIndex('repair_order_no').on(t.orderNo),
    uniqueIndex('repair_order_open_vehicle')
      .on(t.vehicleId)
      .where(sql`status NOT IN ('DELIVERED', 'CLOSED', 'CANCELLED') AND delivered_at IS NULL`),
    uniqueIndex('repair_order_cert').on(t.certNo).where(sql`cert_no IS NOT NULL`),
    index('repair_order_visit').on(t.visitId),
    index('repair_order_vehicle').on(t.vehicleId, t.id),
    index('repair_order_customer').on(t.customerId, t.id),
    index('repair_order_status').on(t.status, t.promisedAt),
    index('repair_order_advisor').on(t.advisorId, t.status),
    index('repair_order_day').on(t.openedOn, t.id),
  ],
);

export const orderLine = sqliteTable(
  'order_line',
  {
    id: id(),
    orderId: ref(() => repairOrder.id).notNull(),
    ...lineColumns(),
    status: text({ enum: LINE_STATUSES }).notNull().default('OPEN'),
    groupName: text(),
    technicianId: ref(() => employee.id),
    issuedMilli: integer().notNull().default(0),
    returnedMilli: integer().notNull().default(0),
    coverage: text({ enum: COVERAGES }).notNull().default('NONE'),
    coverageBy: text(),
    coverageAt: integer(),
    cause: text(),
    resultText: text(),
    isQualityConsented: flag().notNull().default(false),
    batchOrSerial: text(),
    supplementId: integer(),
    cancelReason: text(),
    ...stamps(),
  },
  (t) => [
    uniqueIndex('order_line_no').on(t.orderId, t.lineNo),
    index('order_line_part').on(t.partId, t.orderId),
    index('order_line_technician').on(t.technicianId, t.status),
  ],
);

/** Who pays how much of a line; without rows the line's own payer bears all of it. */
export const linePayerShare = sqliteTable(
  'line_payer_share',
  {
    id: id(),
    orderLineId: ref(() => orderLine.id).notNull(),
    seq: integer().notNull(),
    payerType: text({ enum: PAYER_TYPES }).notNull(),
    payerAccountId: ref(() => customer.id),
    mode: text({ enum: ['PERCENT', 'FIXED', 'REST'] }).notNull(),
    percentBp: integer(),
    shareFen: integer().notNull(),
  },
  (t) => [uniqueIndex('line_payer_share_seq').on(t.orderLineId, t.seq)],
);

/** Every promised time of an order: why it changed and who told the customer. Append only. */
export const orderPromise = sqliteTable(
  'order_promise',
  {
    id: id(),
    orderId: ref(() => repairOrder.id).notNull(),
    promisedAt: integer().notNull(),
    reason: text(),
    toldBy: text(),
    at: integer().notNull(),
    employeeId: ref(() => employee.id).notNull(),
  },
  (t) => [index('order_promise_order').on(t.orderId)],
);

/** Advice printed for the customer and shown at the next visit of the car. */
export const orderAdvice = sqliteTable(
  'order_advice',
  {
    id: id(),
    orderId: ref(() => repairOrder.id).notNull(),
    vehicleId: ref(() => vehicle.id),
    text: text().notNull(),
    urgency: text({ enum: ADVICE_URGENCIES }).notNull(),
    isDeclinedLine: flag().notNull().default(false),
    resolvedByOrderId: ref(() => repairOrder.id),
    ...stamps(),
  },
  (t) => [
    index('order_advice_order').on(t.orderId),
    index('order_advice_open').on(t.vehicleId).where(sql`resolved_by_order_id IS NULL`),
  ],
);
