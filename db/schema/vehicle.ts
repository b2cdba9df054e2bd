/** Cars, their models, owners, plates and the persons who bring them; and the keys the one search box seeks by. */
import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { FUEL_TYPES, PLATE_KINDS, PLATE_STATUSES } from '#domain/enums.ts';
import { flag, id, ref } from './columns.ts';
import { customer } from './customer.ts';
import { stamps } from './staff.ts';

export const vehicleModel = sqliteTable(
  'vehicle_model',
  {
    id: id(),
    modelCode: text().notNull(),
    name: text().notNull(),
    body: text(),
    fuelType: text({ enum: FUEL_TYPES }).notNull(),
    engineFamily: text(),
    oilQtyMilli: integer(),
    firstServiceKm: integer(),
    firstServiceMonths: integer(),
    intervalKm: integer(),
    intervalMonths: integer(),
    warrantyKm: integer(),
    warrantyMonths: integer(),
    laborCoeffBp: integer().notNull().default(10_000),
    isActive: flag().notNull().default(true),
    ...stamps(),
  },
  (t) => [uniqueIndex('vehicle_model_code').on(t.modelCode)],
);

export const vehicle = sqliteTable(
  'vehicle',
  {
    id: id(),
    /** Normalised; empty for temporary and missing plates. */
    plateNo: text(),
    plateKind: text({ enum: PLATE_KINDS }).notNull(),
    plateStatus: text({ enum: PLATE_STATUSES }).notNull(),
    temporaryPlate: text(),
    vin: text(),
    isVinVerified: flag().notNull().default(false),
    engineNo: text(),
    brand: text().notNull(),
    modelId: ref(() => vehicleModel.id),
    /** Model code as it was when written; free text for cars of other makes. */
    modelCode: text().notNull(),
    modelName: text().notNull().default(''),
    color: text(),
    fuelType: text({ enum: FUEL_TYPES }).notNull(),
    soldOn: text(),
    registeredOn: text(),
    ownerId: ref(() => customer.id).notNull(),
    lastMileageKm: integer(),
    lastVisitOn: text(),
    nextServiceOn: text(),
    nextServiceKm: integer(),
    warrantyUntilOn: text(),
    warrantyUntilKm: integer(),
    insurer: text(),
    policyEndsOn: text(),
    keyNo: text(),
    remark: text(),
    isFuelPlateMismatch: flag().notNull().default(false),
    isRecallOpen: flag().notNull().default(false),
    isPlatePending: flag().notNull().default(false),
    ...stamps(),
  },
  (t) => [
    uniqueIndex('vehicle_plate').on(t.plateNo).where(sql`plate_no IS NOT NULL`),
    uniqueIndex('vehicle_vin').on(t.vin).where(sql`vin IS NOT NULL`),
    index('vehicle_owner_now').on(t.ownerId),
    index('vehicle_next_service').on(t.nextServiceOn),
  ],
);

/** Ownership history (过户); the row without an end is the present owner. */
export const vehicleOwner = sqliteTable(
  'vehicle_owner',
  {
    id: id(),
    vehicleId: ref(() => vehicle.id).notNull(),
    customerId: ref(() => customer.id).notNull(),
    fromAt: integer().notNull(),
    untilAt: integer(),
  },
  (t) => [
    uniqueIndex('vehicle_owner_present').on(t.vehicleId).where(sql`until_at IS NULL`),
    index('vehicle_owner_customer').on(t.customerId),
  ],
);

/** Plates a car has had; a plate given to another car ends here. */
export const plateHistory = sqliteTable(
  'plate_history',
  {
    id: id(),
    vehicleId: ref(() => vehicle.id).notNull(),
    plateNo: text().notNull(),
    fromAt: integer().notNull(),
    untilAt: integer(),
    reason: text(),
  },
  (t) => [
    uniqueIndex('plate_history_present').on(t.plateNo).where(sql`until_at IS NULL`),
    index('plate_history_vehicle').on(t.vehicleId),
  ],
);

export const vehicleBringer = sqliteTable(
  'vehicle_bringer',
  {
    id: id(),
    vehicleId: ref(() => vehicle.id).notNull(),
    name: text().notNull(),
    phone: text(),
    relation: text(),
    lastSeenAt: integer().notNull(),
  },
  (t) => [index('vehicle_bringer_vehicle').on(t.vehicleId), index('vehicle_bringer_phone').on(t.phone)],
);

export const SEARCH_KINDS = ['PLATE', 'VIN', 'PHONE', 'NAME', 'PINYIN'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];
export const SEARCH_ENTITIES = ['CUSTOMER', 'VEHICLE'] as const;
export type SearchEntity = (typeof SEARCH_ENTITIES)[number];

/**
 * One narrow table that the search box seeks in; which keys a car or a customer has is said in db/search-keys.ts. `rank`
 * is the day of the last visit, so the newest come first.
 */
export const searchKey = sqliteTable(
  'search_key',
  {
    kind: text({ enum: SEARCH_KINDS }).notNull(),
    key: text().notNull(),
    rank: integer().notNull(),
    entity: text({ enum: SEARCH_ENTITIES }).notNull(),
    entityId: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.kind, t.key, t.rank, t.entity, t.entityId] }),
    index('search_key_entity').on(t.entity, t.entityId),
  ],
);
