/** Price list of labor, and the packages made of it. */
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { PAYER_TYPES, PRICING_MODES, RATE_CLASSES, WORK_CLASSES } from '#domain/enums.ts';
import { flag, id, json, ref } from './columns.ts';
import { part } from './parts.ts';
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

/** 保养套餐: labor and parts of the lists, with the mileage and time it is meant for. Retired, never deleted. */
export const servicePackage = sqliteTable(
  'service_package',
  {
    id: id(),
    code: text().notNull(),
    name: text().notNull(),
    pinyin: text().notNull().default(''),
    /** Empty: every model. */
    fitsModels: json<readonly string[]>().notNull().default([]),
    /** Empty: the sum of its lines. */
    priceFen: integer(),
    /** The first mark on the odometer, and the distance and time from one to the next. */
    firstKm: integer(),
    everyKm: integer(),
    everyMonths: integer(),
    isActive: flag().notNull().default(true),
    ...stamps(),
  },
  (t) => [uniqueIndex('service_package_code').on(t.code)],
);

/** Quantities of parts stand here; hours and prices are those of the lists on the day. */
export const servicePackageLine = sqliteTable(
  'service_package_line',
  {
    id: id(),
    packageId: ref(() => servicePackage.id).notNull(),
    lineNo: integer().notNull(),
    operationId: ref(() => laborOperation.id),
    partId: ref(() => part.id),
    qtyMilli: integer(),
    /** The model says how much (its oil); `qtyMilli` is for models that say nothing. */
    isQtyByModel: flag().notNull().default(false),
  },
  (t) => [uniqueIndex('service_package_line_no').on(t.packageId, t.lineNo)],
);
