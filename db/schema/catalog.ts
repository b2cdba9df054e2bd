/** Price list of labor. */
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { PAYER_TYPES, PRICING_MODES, RATE_CLASSES, WORK_CLASSES } from '#domain/enums.ts';
import { flag, id, json, ref } from './columns.ts';
import { employee, stamps } from './staff.ts';

export const laborOperation = sqliteTable(
  'labor_operation',
  {
    id: id(),
    code: text().notNull(),
    name: text().notNull(),
    pinyin: text().notNull().default(''),
    category: text().notNull(),
    workClass: text({ enum: WORK_CLASSES }).notNull(),
    pricingMode: text({ enum: PRICING_MODES }).notNull(),
    rateClass: text({ enum: RATE_CLASSES }).notNull(),
    billHoursCenti: integer(),
    workHoursCenti: integer(),
    fixedPriceFen: integer(),
    fitsModels: json<readonly string[]>().notNull().default([]),
    isNoDiscount: flag().notNull().default(false),
    isFreeAllowed: flag().notNull().default(false),
    isActive: flag().notNull().default(true),
    validFromOn: text(),
    remark: text(),
    ...stamps(),
  },
  (t) => [
    uniqueIndex('labor_operation_code').on(t.code),
    index('labor_operation_pinyin').on(t.pinyin),
    index('labor_operation_category').on(t.category, t.code),
  ],
);

/** Price of an hour by kind of work and payer; the row with the latest day not in the future counts. */
export const laborRate = sqliteTable(
  'labor_rate',
  {
    id: id(),
    rateClass: text({ enum: RATE_CLASSES }).notNull(),
    payerType: text({ enum: PAYER_TYPES }).notNull(),
    rateFen: integer().notNull(),
    validFromOn: text().notNull(),
    remark: text(),
    createdAt: integer().notNull(),
    createdBy: ref(() => employee.id).notNull(),
  },
  (t) => [uniqueIndex('labor_rate_from').on(t.rateClass, t.payerType, t.validFromOn)],
);
