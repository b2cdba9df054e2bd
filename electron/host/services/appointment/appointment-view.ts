/** Appointments as screens and the printed board show them. */
import type { Actor } from '#domain/actor.ts';
import type { AppointmentView } from '#domain/contract/appointment.contract.ts';
import { maskPhone } from '#domain/customer/phone.ts';
import { grantOf } from '#domain/permissions.ts';
import { appointmentById, appointmentPage, type AppointmentRow, partsOfAppointment } from '#db/store/appointments.ts';
import { employeeById } from '#db/store/employees.ts';
import { modelByCode, vehicleById } from '#db/store/vehicles.ts';
import type { ReadDb } from '#db/write.ts';
import { found } from '../../refused.ts';

type Names = { readonly advisorName: string | null; readonly modelName: string | null };

/** Full numbers for who took it down or may see them; the mask for others. */
function phoneFor(actor: Actor, row: AppointmentRow): string {
  const grant = grantOf(actor.roles, 'customer.seeFullPhone');
  const isOwn = row.createdBy === actor.employeeId || row.advisorId === actor.employeeId;
  const isFull = grant === 'any' || (grant === 'own' && isOwn);
  return isFull || row.phone === '' ? row.phone : maskPhone(row.phone);
}

export function appointmentView(db: ReadDb, actor: Actor, row: AppointmentRow, names: Names): AppointmentView {
  const { id, apptNo, startOn, startAt, estMinutes, plateNo, vin, name, serviceType, symptom } = row;
  return {
    ...{ id, apptNo, startOn, startAt, estMinutes, plateNo, vin, name, serviceType, symptom },
    phone: phoneFor(actor, row),
    advisorId: row.advisorId,
    channel: row.channel,
    remark: row.remark,
    status: row.status,
    vehicleId: row.vehicleId,
    modelName: names.modelName ?? '',
    advisorName: names.advisorName ?? '',
    visitId: row.visitId,
    endReason: row.endReason,
    parts: partsOfAppointment(db, id).map(({ kept, part }) => ({
      partId: part.id,
      partNo: part.partNo,
      name: part.name,
      unit: part.unit,
      bin: part.bin ?? '',
      askedMilli: kept.askedMilli,
      keptMilli: kept.releasedAt === null ? kept.keptMilli : 0,
    })),
    version: row.version,
  };
}

/** One appointment. @refuses NOT_FOUND */
export function oneAppointment(db: ReadDb, actor: Actor, id: number): AppointmentView {
  const row = found(appointmentById(db, id), '预约');
  const vehicle = row.vehicleId === null ? undefined : vehicleById(db, row.vehicleId);
  const advisorName = row.advisorId === null ? null : (employeeById(db, row.advisorId)?.name ?? null);
  const modelName = vehicle ? (modelByCode(db, vehicle.modelCode)?.name ?? vehicle.modelName) : null;
  return appointmentView(db, actor, row, { advisorName, modelName });
}

/** Everything between two days. */
export function appointmentList(db: ReadDb, actor: Actor, days: { fromOn: string; toOn: string }): AppointmentView[] {
  return appointmentPage(db, days.fromOn, days.toOn).map((row) => appointmentView(db, actor, row.appointment, row));
}
