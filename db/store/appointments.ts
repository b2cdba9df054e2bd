/** Statements about appointments. */
import { and, asc, between, eq, inArray, isNull, lt, ne } from 'drizzle-orm';
import type { AppointmentStatus } from '#domain/appointment/status.ts';
import { Refused } from '../refused.ts';
import { appointment, appointmentPart } from '../schema/appointment.ts';
import { part } from '../schema/parts.ts';
import { employee } from '../schema/staff.ts';
import { vehicle, vehicleModel } from '../schema/vehicle.ts';
import type { ReadDb, WriteTx } from '../write.ts';

export type AppointmentRow = typeof appointment.$inferSelect;
type By = { employeeId: number; now: number };

const WAITING = ['BOOKED', 'CONFIRMED'] as const satisfies readonly AppointmentStatus[];

export function addAppointment(tx: WriteTx, row: typeof appointment.$inferInsert): number {
  return tx.insert(appointment).values(row).returning({ id: appointment.id }).get().id;
}

export function appointmentById(db: ReadDb, id: number): AppointmentRow | undefined {
  return db.select().from(appointment).where(eq(appointment.id, id)).get();
}

export function appointmentOfVisit(db: ReadDb, visitId: number): AppointmentRow | undefined {
  return db.select().from(appointment).where(eq(appointment.visitId, visitId)).get();
}

/** @returns the new version @refuses CHANGED_MEANWHILE with who and when */
export function changeAppointment(
  tx: WriteTx,
  seen: { id: number; version: number },
  change: Partial<typeof appointment.$inferInsert>,
  by: By,
): number {
  const done = tx
    .update(appointment)
    .set({ ...change, version: seen.version + 1, updatedAt: by.now, updatedBy: by.employeeId })
    .where(and(eq(appointment.id, seen.id), eq(appointment.version, seen.version)))
    .run();
  if (done.changes === 1) return seen.version + 1;
  const now = tx
    .select({ at: appointment.updatedAt, name: employee.name })
    .from(appointment)
    .innerJoin(employee, eq(employee.id, appointment.updatedBy))
    .where(eq(appointment.id, seen.id))
    .get();
  throw new Refused([{ code: 'CHANGED_MEANWHILE', data: { byName: now?.name ?? '', at: now?.at ?? 0, fields: '' } }]);
}

/** Everything between two days, first come first; moved ones live on as new records. */
export function appointmentPage(db: ReadDb, fromOn: string, toOn: string) {
  return db
    .select({ appointment, advisorName: employee.name, modelName: vehicleModel.name })
    .from(appointment)
    .leftJoin(employee, eq(employee.id, appointment.advisorId))
    .leftJoin(vehicle, eq(vehicle.id, appointment.vehicleId))
    .leftJoin(vehicleModel, eq(vehicleModel.modelCode, vehicle.modelCode))
    .where(and(between(appointment.startOn, fromOn, toOn), ne(appointment.status, 'MOVED')))
    .orderBy(asc(appointment.startAt), asc(appointment.id))
    .limit(1_000)
    .all();
}

/** What an advisor has on a day and still waits for. */
export function waitingOf(db: ReadDb, advisorId: number, on: string): AppointmentRow[] {
  return db
    .select()
    .from(appointment)
    .where(
      and(eq(appointment.startOn, on), eq(appointment.advisorId, advisorId), inArray(appointment.status, [...WAITING])),
    )
    .all();
}

/** Still waited for although their time came before `startedBefore`. */
export function lateAppointments(db: ReadDb, startedBefore: number): AppointmentRow[] {
  return db
    .select()
    .from(appointment)
    .where(and(inArray(appointment.status, [...WAITING]), lt(appointment.startAt, startedBefore)))
    .all();
}

/** Nobody came on an earlier day, and parts are still kept back. */
export function missedWithParts(db: ReadDb, today: string): AppointmentRow[] {
  return db
    .selectDistinct({ appointment })
    .from(appointment)
    .innerJoin(appointmentPart, eq(appointmentPart.appointmentId, appointment.id))
    .where(and(eq(appointment.status, 'NO_SHOW'), lt(appointment.startOn, today), isNull(appointmentPart.releasedAt)))
    .all()
    .map((row) => row.appointment);
}

export function addAppointmentPart(tx: WriteTx, row: typeof appointmentPart.$inferInsert): void {
  tx.insert(appointmentPart).values(row).run();
}

/** Parts of an appointment with what the shelf has. */
export function partsOfAppointment(db: ReadDb, appointmentId: number) {
  return db
    .select({ kept: appointmentPart, part })
    .from(appointmentPart)
    .innerJoin(part, eq(part.id, appointmentPart.partId))
    .where(eq(appointmentPart.appointmentId, appointmentId))
    .orderBy(asc(appointmentPart.id))
    .all();
}

/** A part the booking does not ask for any more; what it was stands in the journal. */
export function removeAppointmentPart(tx: WriteTx, id: number): void {
  tx.delete(appointmentPart).where(eq(appointmentPart.id, id)).run();
}

export function releasePart(tx: WriteTx, id: number, at: number): void {
  tx.update(appointmentPart).set({ releasedAt: at }).where(eq(appointmentPart.id, id)).run();
}
