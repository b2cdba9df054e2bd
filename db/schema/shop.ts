/** What the file is, whose shop it is, and the shop's settings. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { id, json, ref } from './columns.ts';
import { employee, stamps } from './staff.ts';

/** Facts about the file itself: shop_uuid, epoch, journal segment. */
export const meta = sqliteTable('meta', { key: text().primaryKey(), value: text().notNull() });

/** One row: the enterprise as it stands on paper. */
export const shopProfile = sqliteTable('shop_profile', {
  id: id(),
  name: text().notNull(),
  creditCode: text().notNull(),
  address: text().notNull(),
  phone: text().notNull(),
  rescuePhone: text(),
  repairFilingNo: text(),
  repairCategory: text({ enum: ['CLASS1', 'CLASS2'] }).notNull(),
  bankName: text(),
  bankAccount: text(),
  openFrom: text().notNull().default('08:00'),
  openTo: text().notNull().default('18:00'),
  complaintPhone: text(),
  supervisionPhone: text(),
  laborStandard: text({ enum: ['MANUFACTURER', 'INDUSTRY'] }).notNull(),
  healthRecordCompanyCode: text(),
  ...stamps(),
});

/** One row per setting that differs from its default. */
export const setting = sqliteTable('setting', {
  key: text().primaryKey(),
  value: json<unknown>().notNull(),
  updatedAt: integer().notNull(),
  updatedBy: ref(() => employee.id).notNull(),
  version: integer().notNull().default(1),
});
