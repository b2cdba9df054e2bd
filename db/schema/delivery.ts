/** The car leaves: gate pass and delivery. */
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { type DeliveryCheck, GATE_PASS_STATES } from '#domain/enums.ts';
import { id, json, ref } from './columns.ts';
import { repairOrder } from './order.ts';
import { desk, employee, stamps } from './staff.ts';

/** 出门证; RELEASED names who let an unpaid car go, why, and how much is open. Append only. */
export const gatePass = sqliteTable(
  'gate_pass',
  {
    id: id(),
    gatePassNo: text().notNull(),
    orderId: ref(() => repairOrder.id).notNull(),
    state: text({ enum: GATE_PASS_STATES }).notNull(),
    unpaidFen: integer().notNull().default(0),
    reason: text(),
    releasedBy: ref(() => employee.id).notNull(),
    deskId: ref(() => desk.id).notNull(),
    at: integer().notNull(),
    businessOn: text().notNull(),
  },
  (t) => [
    uniqueIndex('gate_pass_no').on(t.gatePassNo),
    index('gate_pass_order').on(t.orderId),
    index('gate_pass_day').on(t.businessOn, t.id),
  ],
);

export const delivery = sqliteTable(
  'delivery',
  {
    id: id(),
    orderId: ref(() => repairOrder.id).notNull(),
    deliveredAt: integer().notNull(),
    businessOn: text().notNull(),
    deliveredBy: ref(() => employee.id).notNull(),
    mileageOutKm: integer(),
    checklist: json<Partial<Record<DeliveryCheck, boolean>>>().notNull(),
    preferredCallTime: text(),
    note: text(),
    ...stamps(),
  },
  (t) => [uniqueIndex('delivery_order').on(t.orderId), index('delivery_day').on(t.businessOn, t.id)],
);
