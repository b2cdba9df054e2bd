/** Supplements to a signed order, their lines, and every sum the customer agreed to. */
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { ACCEPT_MODES, AGREE_MODES, SUPPLEMENT_STATUSES } from '#domain/enums.ts';
import { flag, id, ref } from './columns.ts';
import { lineColumns } from './lines.ts';
import { orderLine, repairOrder } from './order.ts';
import { employee, stamps } from './staff.ts';

export const supplement = sqliteTable(
  'supplement',
  {
    id: id(),
    supplementNo: text().notNull(),
    orderId: ref(() => repairOrder.id).notNull(),
    status: text({ enum: SUPPLEMENT_STATUSES }).notNull(),
    foundBy: ref(() => employee.id).notNull(),
    /** What was found wrong. */
    fault: text().notNull(),
    /** Why it should be done now. */
    reason: text().notNull(),
    /** What all its lines would add to the customer's sum. */
    addFen: integer().notNull().default(0),
    newPromisedAt: integer(),
    presentedAt: integer(),
    presentedBy: ref(() => employee.id),
    consentMode: text({ enum: ACCEPT_MODES }),
    consentBy: text(),
    consentPhone: text(),
    consentAt: integer(),
    evidenceNote: text(),
    declinedNote: text(),
    recordedAt: integer(),
    recordedBy: ref(() => employee.id),
    expiredAt: integer(),
    ...stamps(),
  },
  (t) => [
    uniqueIndex('supplement_no').on(t.supplementNo),
    index('supplement_order').on(t.orderId, t.id),
    index('supplement_status').on(t.status, t.id),
  ],
);

/** Lines wait here; only the approved ones join the order, and name the line they became. */
export const supplementLine = sqliteTable(
  'supplement_line',
  {
    id: id(),
    supplementId: ref(() => supplement.id).notNull(),
    ...lineColumns(),
    /** The customer's word; empty until there is one. */
    isApproved: flag(),
    orderLineId: ref(() => orderLine.id),
    /** The line of the order that goes from the manufacturer to the customer, instead of a new one. */
    turnsLineId: ref(() => orderLine.id),
  },
  (t) => [
    uniqueIndex('supplement_line_no').on(t.supplementId, t.lineNo),
    index('supplement_line_order_line').on(t.orderLineId),
    index('supplement_line_turns').on(t.turnsLineId),
    index('supplement_line_part').on(t.partId),
  ],
);

/** Each sum the customer agreed to: the signature, every supplement, every further consent. Append only. */
export const orderAuthorisation = sqliteTable(
  'order_authorisation',
  {
    id: id(),
    orderId: ref(() => repairOrder.id).notNull(),
    seq: integer().notNull(),
    supplementId: ref(() => supplement.id),
    /** What the customer pays in all from here on, before 抹零. */
    selfFen: integer().notNull(),
    /** Against the sum agreed before; the whole sum for the first. */
    differenceFen: integer().notNull(),
    mode: text({ enum: AGREE_MODES }).notNull(),
    agreedBy: text().notNull(),
    phone: text(),
    agreedAt: integer().notNull(),
    note: text(),
    employeeId: ref(() => employee.id).notNull(),
    at: integer().notNull(),
  },
  (t) => [uniqueIndex('order_authorisation_seq').on(t.orderId, t.seq)],
);
