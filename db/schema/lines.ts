/** Columns that an estimate line and an order line share: one price calculation, one meaning of every figure. */
import { integer, text } from 'drizzle-orm/sqlite-core';
import {
  LINE_KINDS,
  OTHER_KINDS,
  PAYER_TYPES,
  PRICING_MODES,
  QUALITY_TYPES,
  RATE_CLASSES,
  WORK_CLASSES,
} from '#domain/enums.ts';
import { laborOperation, servicePackage } from './catalog.ts';
import { flag, ref } from './columns.ts';
import { customer } from './customer.ts';
import { part } from './parts.ts';

/** Code, name, price and rate are copies made when the line was written; the price list never changes them later. */
export const lineColumns = () => ({
  lineNo: integer().notNull(),
  kind: text({ enum: LINE_KINDS }).notNull(),
  code: text(),
  name: text().notNull(),
  spec: text(),
  unit: text(),
  unitDecimals: integer(),
  partId: ref(() => part.id),
  operationId: ref(() => laborOperation.id),
  // labor
  pricingMode: text({ enum: PRICING_MODES }),
  rateClass: text({ enum: RATE_CLASSES }),
  billHoursCenti: integer(),
  workHoursCenti: integer(),
  rateFen: integer(),
  laborCoeffBp: integer(),
  fixedPriceFen: integer(),
  workClass: text({ enum: WORK_CLASSES }),
  // parts
  qtyMilli: integer(),
  unitPriceFen: integer(),
  listPriceFen: integer(),
  qualityType: text({ enum: QUALITY_TYPES }),
  isCustomerSupplied: flag().notNull().default(false),
  laborLineNo: integer(),
  // other charges
  otherKind: text({ enum: OTHER_KINDS }),
  amountFen: integer(),
  costFen: integer(),
  // money
  isDiscountable: flag().notNull().default(true),
  payerType: text({ enum: PAYER_TYPES }).notNull(),
  payerAccountId: ref(() => customer.id),
  taxRatePct: integer().notNull().default(13),
  grossFen: integer().notNull(),
  payRateBp: integer().notNull().default(10_000),
  netFen: integer().notNull(),
  remark: text(),
  /** 待检: the price is not known before the car was looked at; it blocks settling. */
  isToCheck: flag().notNull().default(false),
  /** 套餐: which package, the how many-th of this document, its name then, and what of its price falls on this line. */
  packageId: ref(() => servicePackage.id),
  packageNo: integer(),
  packageName: text(),
  packageNetFen: integer(),
});

/** Sums of a document's lines, tax included. */
export const totalColumns = () => ({
  laborFen: integer().notNull().default(0),
  partsFen: integer().notNull().default(0),
  otherFen: integer().notNull().default(0),
  discountFen: integer().notNull().default(0),
  totalFen: integer().notNull().default(0),
  /** What of the total the customer pays. */
  selfFen: integer().notNull().default(0),
});
