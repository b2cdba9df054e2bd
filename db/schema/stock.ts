/** Movements of parts, what is kept back for orders, and the slips they go out and come back on. */
import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { MOVE_KINDS, REQUEST_STATUSES } from '#domain/enums.ts';
import { flag, id, ref } from './columns.ts';
import { orderLine, repairOrder } from './order.ts';
import { part } from './parts.ts';
import { desk, employee, stamps } from './staff.ts';

/** The only source of stock. Append only; signed quantity and cost; `balance…` is the part's balance after the move. */
export const stockMove = sqliteTable(
  'stock_move',
  {
    id: id(),
    partId: ref(() => part.id).notNull(),
    kind: text({ enum: MOVE_KINDS }).notNull(),
    qtyMilli: integer().notNull(),
    costFen: integer().notNull(),
    balanceMilli: integer().notNull(),
    balanceFen: integer().notNull(),
    refNo: text().notNull(),
    orderId: ref(() => repairOrder.id),
    orderLineId: ref(() => orderLine.id),
    /** Issued before it was received (先出后入), by the parts manager. */
    isNegativeAllowed: flag().notNull().default(false),
    reason: text(),
    at: integer().notNull(),
    businessOn: text().notNull(),
    employeeId: ref(() => employee.id).notNull(),
    deskId: ref(() => desk.id).notNull(),
    commandId: text().notNull(),
    commandSeq: integer().notNull(),
  },
  (t) => [
    uniqueIndex('stock_move_command').on(t.commandId, t.commandSeq),
    index('stock_move_part').on(t.partId, t.id),
    index('stock_move_order').on(t.orderId),
    index('stock_move_line').on(t.orderLineId),
    index('stock_move_day').on(t.businessOn, t.partId),
  ],
);

/** Kept back for a line of an order; `qtyMilli` is what is still kept. */
export const reservation = sqliteTable(
  'reservation',
  {
    id: id(),
    partId: ref(() => part.id).notNull(),
    orderId: ref(() => repairOrder.id).notNull(),
    orderLineId: ref(() => orderLine.id).notNull(),
    askedMilli: integer().notNull(),
    qtyMilli: integer().notNull(),
    createdAt: integer().notNull(),
    createdBy: ref(() => employee.id).notNull(),
    releasedAt: integer(),
    releaseReason: text({ enum: ['ISSUED', 'CANCELLED', 'LATE'] }),
  },
  (t) => [
    uniqueIndex('reservation_open_line').on(t.orderLineId).where(sql`released_at IS NULL`),
    index('reservation_open_part').on(t.partId).where(sql`released_at IS NULL`),
    index('reservation_order').on(t.orderId),
  ],
);

export const partsRequest = sqliteTable(
  'parts_request',
  {
    id: id(),
    requestNo: text().notNull(),
    orderId: ref(() => repairOrder.id).notNull(),
    requestedBy: ref(() => employee.id).notNull(),
    status: text({ enum: REQUEST_STATUSES }).notNull(),
    ...stamps(),
  },
  (t) => [
    uniqueIndex('parts_request_no').on(t.requestNo),
    index('parts_request_status').on(t.status, t.createdAt),
    index('parts_request_order').on(t.orderId),
  ],
);

export const partsRequestLine = sqliteTable(
  'parts_request_line',
  {
    id: id(),
    requestId: ref(() => partsRequest.id).notNull(),
    orderLineId: ref(() => orderLine.id).notNull(),
    qtyMilli: integer().notNull(),
    issuedMilli: integer().notNull().default(0),
    state: text({ enum: REQUEST_STATUSES }).notNull(),
  },
  (t) => [
    uniqueIndex('parts_request_line_line').on(t.requestId, t.orderLineId),
    index('parts_request_line_order_line').on(t.orderLineId),
  ],
);

const slipColumns = () => ({
  orderId: ref(() => repairOrder.id).notNull(),
  /** Who signs for it: the technician. */
  receivedBy: ref(() => employee.id).notNull(),
  at: integer().notNull(),
  businessOn: text().notNull(),
  employeeId: ref(() => employee.id).notNull(),
  deskId: ref(() => desk.id).notNull(),
  commandId: text().notNull(),
  remark: text(),
});

const slipLineColumns = () => ({
  seq: integer().notNull(),
  orderLineId: ref(() => orderLine.id).notNull(),
  partId: ref(() => part.id).notNull(),
  partNo: text().notNull(),
  name: text().notNull(),
  unit: text().notNull(),
  bin: text(),
  qtyMilli: integer().notNull(),
  costFen: integer().notNull(),
  unitPriceFen: integer().notNull(),
  moveId: ref(() => stockMove.id).notNull(),
});

/** 出库单. Append only. */
export const stockIssue = sqliteTable(
  'stock_issue',
  { id: id(), issueNo: text().notNull(), requestId: ref(() => partsRequest.id), ...slipColumns() },
  (t) => [
    uniqueIndex('stock_issue_no').on(t.issueNo),
    index('stock_issue_order').on(t.orderId),
    index('stock_issue_day').on(t.businessOn, t.id),
  ],
);

export const stockIssueLine = sqliteTable(
  'stock_issue_line',
  { id: id(), issueId: ref(() => stockIssue.id).notNull(), ...slipLineColumns(), batchOrSerial: text() },
  (t) => [
    uniqueIndex('stock_issue_line_seq').on(t.issueId, t.seq),
    index('stock_issue_line_order_line').on(t.orderLineId),
    uniqueIndex('stock_issue_line_move').on(t.moveId),
  ],
);

/** 退料单. Append only. */
export const stockReturn = sqliteTable(
  'stock_return',
  { id: id(), returnNo: text().notNull(), ...slipColumns() },
  (t) => [
    uniqueIndex('stock_return_no').on(t.returnNo),
    index('stock_return_order').on(t.orderId),
    index('stock_return_day').on(t.businessOn, t.id),
  ],
);

export const stockReturnLine = sqliteTable(
  'stock_return_line',
  {
    id: id(),
    returnId: ref(() => stockReturn.id).notNull(),
    /** It goes back at the cost it went out. */
    issueLineId: ref(() => stockIssueLine.id).notNull(),
    ...slipLineColumns(),
  },
  (t) => [
    uniqueIndex('stock_return_line_seq').on(t.returnId, t.seq),
    index('stock_return_line_issue').on(t.issueLineId),
    uniqueIndex('stock_return_line_move').on(t.moveId),
  ],
);
