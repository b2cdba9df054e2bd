/** What was corrected on a customer or a car apart from its documents: old and new, who and when. Append only. */
import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { FACT_FIELDS } from '#domain/enums.ts';
import { id, ref } from './columns.ts';
import { customer } from './customer.ts';
import { employee } from './staff.ts';
import { vehicle } from './vehicle.ts';

export const factChange = sqliteTable(
  'fact_change',
  {
    id: id(),
    field: text({ enum: FACT_FIELDS }).notNull(),
    vehicleId: ref(() => vehicle.id),
    customerId: ref(() => customer.id),
    before: text().notNull(),
    after: text().notNull(),
    reason: text().notNull().default(''),
    at: integer().notNull(),
    employeeId: ref(() => employee.id).notNull(),
  },
  (t) => [
    index('fact_change_vehicle').on(t.vehicleId, t.id).where(sql`vehicle_id IS NOT NULL`),
    index('fact_change_customer').on(t.customerId, t.id).where(sql`customer_id IS NOT NULL`),
  ],
);
