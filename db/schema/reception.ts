/** A car at the shop, when it was promised back, and how it looked when it came. */
import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import {
  ARRIVAL_MODES,
  MAIN_TYPES,
  type Belonging,
  type CarFunction,
  MILEAGE_REASONS,
  type MarkType,
  OLD_PARTS_CHOICES,
  UNSIGNED_REASONS,
  VISIT_STATUSES,
  type WalkAroundZone,
  type WarningLamp,
} from '#domain/enums.ts';
import { flag, id, json, ref } from './columns.ts';
import { customer } from './customer.ts';
import { employee, stamps } from './staff.ts';
import { vehicle } from './vehicle.ts';

export const visit = sqliteTable(
  'visit',
  {
    id: id(),
    visitNo: text().notNull(),
    vehicleId: ref(() => vehicle.id).notNull(),
    customerId: ref(() => customer.id).notNull(),
    bringerName: text().notNull(),
    bringerPhone: text(),
    arrivedAt: integer().notNull(),
    /** Local day of arrival: the board and the lists of a day read this. */
    arrivedOn: text().notNull(),
    arrivalMode: text({ enum: ARRIVAL_MODES }).notNull(),
    mileageInKm: integer(),
    mileageReason: text({ enum: MILEAGE_REASONS }),
    fuelEighths: integer(),
    socPct: integer(),
    complaint: text().notNull(),
    /** 维修类别 asked at the car; the order takes it over. */
    mainType: text({ enum: MAIN_TYPES }).notNull(),
    advisorId: ref(() => employee.id).notNull(),
    isWaitInShop: flag(),
    isWashWanted: flag(),
    oldPartsChoice: text({ enum: OLD_PARTS_CHOICES }),
    promisedAt: integer(),
    isValuablesConfirmed: flag().notNull().default(false),
    isPayMethodExplained: flag().notNull().default(false),
    isCoversFitted: flag().notNull().default(false),
    status: text({ enum: VISIT_STATUSES }).notNull(),
    leftReason: text(),
    ...stamps(),
  },
  (t) => [
    uniqueIndex('visit_no').on(t.visitNo),
    uniqueIndex('visit_open_vehicle').on(t.vehicleId).where(sql`status IN ('CHECKED_IN', 'IN_SERVICE')`),
    index('visit_vehicle').on(t.vehicleId, t.arrivedAt),
    index('visit_customer').on(t.customerId, t.arrivedAt),
    index('visit_day').on(t.arrivedOn, t.id),
    index('visit_status').on(t.status, t.arrivedAt),
    index('visit_advisor').on(t.advisorId, t.arrivedAt),
  ],
);

/** Every promised time of a visit with its reason. Append only. */
export const visitPromise = sqliteTable(
  'visit_promise',
  {
    id: id(),
    visitId: ref(() => visit.id).notNull(),
    promisedAt: integer().notNull(),
    reason: text(),
    toldBy: text(),
    at: integer().notNull(),
    employeeId: ref(() => employee.id).notNull(),
  },
  (t) => [index('visit_promise_visit').on(t.visitId)],
);

export type WalkAroundMark = {
  zone: WalkAroundZone;
  type: MarkType;
  /** Thousandths of the outline's width and height. */
  x: number;
  y: number;
  note?: string;
  /** A photo of the same visit. */
  photoId?: number;
  /** Set on marks added after signing. */
  addedAt?: number;
  addedByName?: string;
};
export type SignaturePoints = readonly (readonly { x: number; y: number; time: number; pressure?: number }[])[];

export const walkAround = sqliteTable(
  'walk_around',
  {
    id: id(),
    visitId: ref(() => visit.id).notNull(),
    marks: json<readonly WalkAroundMark[]>().notNull().default([]),
    functions: json<Partial<Record<CarFunction, 'OK' | 'FAULT'>>>().notNull().default({}),
    warningLamps: json<readonly WarningLamp[]>().notNull().default([]),
    belongings: json<Partial<Record<Belonging, { present: boolean; note?: string }>>>().notNull().default({}),
    isExteriorDirty: flag().notNull().default(false),
    isNoMarks: flag().notNull().default(false),
    signedAt: integer(),
    signedBy: text(),
    /** PNG, base64. */
    signaturePng: text(),
    signaturePoints: json<SignaturePoints>(),
    unsignedReason: text({ enum: UNSIGNED_REASONS }),
    isFrozen: flag().notNull().default(false),
    ...stamps(),
  },
  (t) => [uniqueIndex('walk_around_visit').on(t.visitId)],
);
