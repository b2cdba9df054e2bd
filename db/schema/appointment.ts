/** 预约: who is expected when, and the parts kept back for it. */
import { sql } from 'drizzle-orm';
import { type AnySQLiteColumn, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { APPOINTMENT_STATUSES } from '#domain/appointment/status.ts';
import { APPOINTMENT_CHANNELS, MAIN_TYPES } from '#domain/enums.ts';
import { id, ref } from './columns.ts';
import { part } from './parts.ts';
import { visit } from './reception.ts';
import { employee, stamps } from './staff.ts';
import { vehicle } from './vehicle.ts';

export const appointment = sqliteTable(
  'appointment',
  {
    id: id(),
    apptNo: text().notNull(),
    startOn: text().notNull(),
    startAt: integer().notNull(),
    estMinutes: integer().notNull(),
    plateNo: text().notNull().default(''),
    vin: text().notNull().default(''),
    name: text().notNull().default(''),
    phone: text().notNull().default(''),
    vehicleId: ref(() => vehicle.id),
    serviceType: text({ enum: MAIN_TYPES }).notNull(),
    symptom: text().notNull().default(''),
    advisorId: ref(() => employee.id),
    channel: text({ enum: APPOINTMENT_CHANNELS }).notNull(),
    status: text({ enum: APPOINTMENT_STATUSES }).notNull(),
    movedToId: ref((): AnySQLiteColumn => appointment.id),
    visitId: ref(() => visit.id),
    endReason: text().notNull().default(''),
    remark: text().notNull().default(''),
    ...stamps(),
  },
  (t) => [
    uniqueIndex('appointment_no').on(t.apptNo),
    index('appointment_day').on(t.startOn, t.startAt),
    index('appointment_open').on(t.status, t.startAt).where(sql`status IN ('BOOKED', 'CONFIRMED')`),
    uniqueIndex('appointment_visit').on(t.visitId).where(sql`visit_id IS NOT NULL`),
  ],
);

/** Kept back until the car's order is signed, or it is clear that it does not come. */
export const appointmentPart = sqliteTable(
  'appointment_part',
  {
    id: id(),
    appointmentId: ref(() => appointment.id).notNull(),
    partId: ref(() => part.id).notNull(),
    askedMilli: integer().notNull(),
    keptMilli: integer().notNull(),
    releasedAt: integer(),
  },
  (t) => [
    uniqueIndex('appointment_part_once').on(t.appointmentId, t.partId),
    index('appointment_part_kept').on(t.partId).where(sql`released_at IS NULL`),
  ],
);
