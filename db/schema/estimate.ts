/** Estimates in their versions; an accepted one is copied into the order. */
import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { ACCEPT_MODES, COVERAGES, ESTIMATE_STATUSES } from '#domain/enums.ts';
import { id, ref } from './columns.ts';
import { customer } from './customer.ts';
import { lineColumns, totalColumns } from './lines.ts';
import { repairOrder } from './order.ts';
import { visit } from './reception.ts';
import { employee, stamps } from './staff.ts';
import { vehicle } from './vehicle.ts';

export const estimate = sqliteTable(
  'estimate',
  {
    id: id(),
    /** The same for all versions; paper shows it with /version from 2 on. */
    estimateNo: text().notNull(),
    versionNo: integer().notNull(),
    visitId: ref(() => visit.id),
    orderId: ref(() => repairOrder.id),
    customerId: ref(() => customer.id).notNull(),
    vehicleId: ref(() => vehicle.id),
    advisorId: ref(() => employee.id).notNull(),
    status: text({ enum: ESTIMATE_STATUSES }).notNull(),
    validUntilOn: text().notNull(),
    promisedAt: integer(),
    orderDiscountFen: integer().notNull().default(0),
    ...totalColumns(),
    presentedAt: integer(),
    acceptedAt: integer(),
    acceptedBy: text(),
    acceptMode: text({ enum: ACCEPT_MODES }),
    rejectReason: text(),
    remark: text(),
    ...stamps(),
  },
  (t) => [
    uniqueIndex('estimate_no_version').on(t.estimateNo, t.versionNo),
    uniqueIndex('estimate_accepted').on(t.orderId).where(sql`status = 'ACCEPTED'`),
    index('estimate_order').on(t.orderId, t.versionNo),
    index('estimate_visit').on(t.visitId),
    index('estimate_customer').on(t.customerId, t.id),
    index('estimate_vehicle').on(t.vehicleId, t.id),
    index('estimate_status').on(t.status, t.validUntilOn),
  ],
);

export const estimateLine = sqliteTable(
  'estimate_line',
  {
    id: id(),
    estimateId: ref(() => estimate.id).notNull(),
    ...lineColumns(),
    /** 质保答复 known already while the estimate was written; it goes into the order with the line. */
    coverage: text({ enum: COVERAGES }).notNull().default('NONE'),
    coverageBy: text(),
    coverageAt: integer(),
  },
  (t) => [uniqueIndex('estimate_line_no').on(t.estimateId, t.lineNo), index('estimate_line_part').on(t.partId)],
);
