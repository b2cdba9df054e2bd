/** 保险案件: what an insurer pays of an order. */
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { INSURANCE_STATES, type InsuranceDoc } from '#domain/enums.ts';
import { flag, id, json, ref } from './columns.ts';
import { customer } from './customer.ts';
import { repairOrder } from './order.ts';
import { stamps } from './staff.ts';

export const insuranceCase = sqliteTable(
  'insurance_case',
  {
    id: id(),
    orderId: ref(() => repairOrder.id).notNull(),
    insurerId: ref(() => customer.id).notNull(),
    reportNo: text().notNull(),
    policyNo: text(),
    lossOn: text(),
    driver: text(),
    surveyor: text(),
    surveyorPhone: text(),
    assessNo: text(),
    assessedFen: integer(),
    approvedFen: integer(),
    deductibleBp: integer().notNull().default(0),
    isDirectPay: flag().notNull().default(true),
    docs: json<readonly InsuranceDoc[]>().notNull().default([]),
    state: text({ enum: INSURANCE_STATES }).notNull(),
    ...stamps(),
  },
  (t) => [uniqueIndex('insurance_case_order').on(t.orderId), index('insurance_case_report').on(t.reportNo)],
);
