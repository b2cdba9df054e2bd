/** 索赔单: what the manufacturer is asked to pay of an order. */
import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { CLAIM_KINDS, CLAIM_STATES } from '#domain/enums.ts';
import { id, ref } from './columns.ts';
import { repairOrder } from './order.ts';
import { stamps } from './staff.ts';

export const claimCase = sqliteTable(
  'claim_case',
  {
    id: id(),
    claimNo: text().notNull(),
    orderId: ref(() => repairOrder.id).notNull(),
    kind: text({ enum: CLAIM_KINDS }).notNull(),
    faultCode: text(),
    causalPart: text(),
    failureText: text(),
    oldPartTag: text(),
    amountFen: integer().notNull(),
    state: text({ enum: CLAIM_STATES }).notNull(),
    ...stamps(),
  },
  (t) => [uniqueIndex('claim_case_no').on(t.claimNo), uniqueIndex('claim_case_order').on(t.orderId)],
);
