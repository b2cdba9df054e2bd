/** Parts and what can stand in for them. */
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { BATCH_KINDS, QUALITY_TYPES, SUBSTITUTE_KINDS } from '#domain/enums.ts';
import { flag, id, json } from './columns.ts';
import { stamps } from './staff.ts';

/** On hand, reserved, on order and value are balances of the moves, kept in the same act as the move. */
export const part = sqliteTable(
  'part',
  {
    id: id(),
    partNo: text().notNull(),
    /** The number without separators, upper case. */
    partKey: text().notNull(),
    name: text().notNull(),
    pinyin: text().notNull().default(''),
    /** All that the search looks at, lower case; written with the part (db/part-words.ts). */
    searchText: text().notNull().default(''),
    aliases: json<readonly string[]>().notNull().default([]),
    spec: text(),
    unit: text().notNull(),
    unitDecimals: integer().notNull().default(0),
    brand: text(),
    origin: text(),
    supplierName: text(),
    qualityType: text({ enum: QUALITY_TYPES }).notNull(),
    category: text(),
    fitsModels: json<readonly string[]>().notNull().default([]),
    bin: text(),
    salePriceFen: integer().notNull(),
    claimPriceFen: integer(),
    internalPriceFen: integer(),
    insurancePriceFen: integer(),
    onHandMilli: integer().notNull().default(0),
    reservedMilli: integer().notNull().default(0),
    onOrderMilli: integer().notNull().default(0),
    stockValueFen: integer().notNull().default(0),
    minMilli: integer(),
    maxMilli: integer(),
    replacedBy: text(),
    isObsolete: flag().notNull().default(false),
    isHazardous: flag().notNull().default(false),
    isOldPartReturn: flag().notNull().default(false),
    isNoDiscount: flag().notNull().default(false),
    isFreeAllowed: flag().notNull().default(false),
    isSpecialOrder: flag().notNull().default(false),
    /** Which number of its own it goes out with; null for none. */
    batchKind: text({ enum: BATCH_KINDS }),
    remark: text(),
    ...stamps(),
  },
  (t) => [
    uniqueIndex('part_no').on(t.partNo),
    uniqueIndex('part_key').on(t.partKey),
    index('part_search').on(t.searchText),
    index('part_bin').on(t.bin, t.partNo),
    index('part_category').on(t.category, t.partNo),
  ],
);

export const partSubstitute = sqliteTable(
  'part_substitute',
  {
    id: id(),
    partNo: text().notNull(),
    substituteNo: text().notNull(),
    kind: text({ enum: SUBSTITUTE_KINDS }).notNull(),
    direction: text({ enum: ['ONE_WAY', 'TWO_WAY'] }).notNull(),
    remark: text(),
    ...stamps(),
  },
  (t) => [
    uniqueIndex('part_substitute_pair').on(t.partNo, t.substituteNo),
    index('part_substitute_back').on(t.substituteNo),
  ],
);
