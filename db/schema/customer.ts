/** Customers, and the discount plans they may have. */
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { CUSTOMER_KINDS, CUSTOMER_LEVELS } from '#domain/enums.ts';
import { flag, id, json, ref } from './columns.ts';
import { stamps } from './staff.ts';

export const discountPlan = sqliteTable(
  'discount_plan',
  {
    id: id(),
    name: text().notNull(),
    laborPayRateBp: integer().notNull(),
    partsPayRateBp: integer().notNull(),
    validUntilOn: text(),
    /** Category -> basis points, instead of the two rates above. */
    exceptions: json<Record<string, number>>().notNull().default({}),
    isActive: flag().notNull().default(true),
    ...stamps(),
  },
  (t) => [uniqueIndex('discount_plan_name').on(t.name)],
);

/** A person, a company, an insurer, the manufacturer or a department: whoever can entrust or pay. */
export const customer = sqliteTable(
  'customer',
  {
    id: id(),
    customerNo: text().notNull(),
    kind: text({ enum: CUSTOMER_KINDS }).notNull(),
    name: text().notNull(),
    phone: text(),
    phoneMissingReason: text(),
    altPhone: text(),
    contactName: text(),
    address: text(),
    wechat: text(),
    birthdayOn: text(),
    gender: text({ enum: ['M', 'F'] }),
    level: text({ enum: CUSTOMER_LEVELS }),
    discountPlanId: ref(() => discountPlan.id),
    creditLimitFen: integer().notNull().default(0),
    creditDays: integer().notNull().default(0),
    isNoContact: flag().notNull().default(false),
    preferredCallTime: text(),
    invoiceTitle: text(),
    taxNo: text(),
    invoiceAddr: text(),
    invoiceBank: text(),
    source: text(),
    remark: text(),
    pinyin: text().notNull().default(''),
    legacyNo: text(),
    isActive: flag().notNull().default(true),
    ...stamps(),
  },
  (t) => [
    uniqueIndex('customer_no').on(t.customerNo),
    index('customer_phone').on(t.phone),
    index('customer_alt_phone').on(t.altPhone),
    index('customer_name').on(t.name),
    index('customer_kind').on(t.kind, t.id),
    index('customer_legacy_no').on(t.legacyNo),
  ],
);
