/** 预约: taken down, confirmed, moved, cancelled; and 到店, which check-in does (domain rules §5.9). */
import type { Actor } from '#domain/actor.ts';
import { type AppointmentAction, appointmentStatusTable } from '#domain/appointment/status.ts';
import { type AppointmentTyped, checkAppointment, keepsParts } from '#domain/appointment/appointment.ts';
import { dayOf } from '#domain/calendar.ts';
import type { AppointmentInput } from '#domain/contract/appointment.contract.ts';
import { readPhone } from '#domain/customer/phone.ts';
import { FindingList } from '#domain/findings.ts';
import { normalisePlate, normaliseVin } from '#domain/normalise.ts';
import { nextStatus } from '#domain/state-table.ts';
import { cleanLine, cleanParagraph } from '#domain/text.ts';
import {
  addAppointment,
  appointmentById,
  type AppointmentRow,
  changeAppointment,
  partsOfAppointment,
  waitingOf,
} from '#db/store/appointments.ts';
import { employeeById } from '#db/store/employees.ts';
import { shopProfileRow } from '#db/store/shop.ts';
import { type VehicleRow, vehicleWithPlate, vehicleWithVin } from '#db/store/vehicles.ts';
import type { ReadDb, WriteTx } from '#db/write.ts';
import type { Host } from '../../host.ts';
import { found, must, mustPass, refuse } from '../../refused.ts';
import { giveNumber } from '../number.ts';
import { keepParts, releaseParts } from './keep-parts.ts';

type Confirmed = { readonly commandId: string; readonly confirmed?: string[] | undefined };
type Seen = Confirmed & { readonly id: number; readonly version: number };

/** What is known of the day and of the advisor's other bookings. */
export function knownOf(
  db: ReadDb,
  typed: { startAt: number; advisorId: number | null },
  now: number,
  exceptId: number,
) {
  const shop = shopProfileRow(db);
  const booked = typed.advisorId === null ? [] : waitingOf(db, typed.advisorId, dayOf(typed.startAt));
  const others = booked
    .filter((row) => row.id !== exceptId)
    .map(({ apptNo, startAt, estMinutes, plateNo, name }) => ({ apptNo, startAt, estMinutes, who: plateNo || name }));
  const hours = { openFrom: shop?.openFrom ?? '08:00', openTo: shop?.openTo ?? '18:00' };
  return { now, hours, others };
}

function mustFit(db: ReadDb, typed: AppointmentTyped & { advisorId: number | null }, now: number, exceptId: number) {
  return checkAppointment(typed, knownOf(db, typed, now, exceptId));
}

/** What the booking says of the car and its customer, as it is stored. @refuses PHONE_…, NOT_FOUND for an advisor */
export function bookedColumns(tx: WriteTx, input: AppointmentInput) {
  if (input.advisorId !== null) found(employeeById(tx, input.advisorId), '服务顾问');
  const plateNo = normalisePlate(input.plateNo);
  const vin = normaliseVin(input.vin);
  const vehicle =
    (plateNo === '' ? undefined : vehicleWithPlate(tx, plateNo)) ?? (vin === '' ? undefined : vehicleWithVin(tx, vin));
  return {
    startOn: dayOf(input.startAt),
    startAt: input.startAt,
    estMinutes: input.estMinutes,
    plateNo,
    vin,
    name: cleanLine(input.name),
    phone: cleanLine(input.phone) === '' ? '' : must(readPhone(input.phone), 'phone').phone,
    vehicleId: vehicle?.id ?? null,
    serviceType: input.serviceType,
    symptom: cleanParagraph(input.symptom),
    advisorId: input.advisorId,
    channel: input.channel,
    remark: cleanLine(input.remark),
  };
}

function stampsOf(tx: WriteTx) {
  const { at, actor } = tx.act;
  return { createdAt: at, createdBy: actor.employeeId, updatedAt: at, updatedBy: actor.employeeId };
}

/** @refuses APPT_…, PHONE_…, NOT_FOUND for a part or person that is none; warns APPT_OVERLAP, APPT_OUT_OF_HOURS */
export function bookAppointment(host: Host, actor: Actor, input: AppointmentInput & Confirmed) {
  return host.write(actor, 'appointment.booked', input, (tx) => {
    mustPass(mustFit(tx, input, tx.act.at, 0), input.confirmed);
    const columns = bookedColumns(tx, input);
    const apptNo = giveNumber(tx, 'appointment');
    const appointmentId = addAppointment(tx, { apptNo, status: 'BOOKED', ...columns, ...stampsOf(tx) });
    const parts = keepParts(tx, appointmentId, input.parts);
    return { result: { appointmentId, apptNo }, touches: [`appointment:${appointmentId}`, 'appointments', ...parts] };
  });
}

type Change = {
  readonly columns: Partial<AppointmentRow>;
  readonly touches?: readonly string[];
  readonly changes?: object;
};

function act(
  host: Host,
  actor: Actor,
  name: string,
  input: Seen,
  action: AppointmentAction,
  run: (tx: WriteTx, row: AppointmentRow) => Change,
) {
  return host.write(actor, name, input, (tx) => {
    const row = found(appointmentById(tx, input.id), '预约');
    const status = must(nextStatus(appointmentStatusTable, row.status, action));
    const change = run(tx, row);
    const by = { employeeId: actor.employeeId, now: tx.act.at };
    const version = changeAppointment(tx, input, { status, ...change.columns }, by);
    return {
      result: { version },
      touches: [`appointment:${row.id}`, 'appointments', ...(change.touches ?? [])],
      changes: { status: { before: row.status, after: status }, ...change.changes },
    };
  });
}

/** @refuses NOT_FOUND, STATE_REFUSED, CHANGED_MEANWHILE */
export function confirmAppointment(host: Host, actor: Actor, input: Seen) {
  return act(host, actor, 'appointment.confirmed', input, 'confirm', () => ({ columns: {} }));
}

/** @refuses NOT_FOUND, REASON_MISSING, STATE_REFUSED, CHANGED_MEANWHILE */
export function cancelAppointment(host: Host, actor: Actor, input: Seen & { readonly reason: string }) {
  return act(host, actor, 'appointment.cancelled', input, 'cancel', (tx, row) => {
    const endReason = cleanLine(input.reason);
    mustPass(new FindingList().refuseIf(endReason === '', 'REASON_MISSING', {}, 'reason').found, undefined);
    return { columns: { endReason }, touches: releaseParts(tx, row.id), changes: { reason: endReason } };
  });
}

/** Its parts stay kept back for up to three days. @refuses as bookAppointment, STATE_REFUSED, CHANGED_MEANWHILE */
export function moveAppointment(
  host: Host,
  actor: Actor,
  input: Seen & { readonly startAt: number; readonly advisorId: number | null },
) {
  return host.write(actor, 'appointment.moved', input, (tx) => {
    const row = found(appointmentById(tx, input.id), '预约');
    const status = must(nextStatus(appointmentStatusTable, row.status, 'move'));
    const next = { ...row, startAt: input.startAt, advisorId: input.advisorId };
    mustPass(mustFit(tx, next, tx.act.at, row.id), input.confirmed);
    if (input.advisorId !== null) found(employeeById(tx, input.advisorId), '服务顾问');
    const wanted = partsOfAppointment(tx, row.id)
      .filter(({ kept }) => kept.releasedAt === null)
      .map(({ kept }) => ({ partId: kept.partId, qtyMilli: kept.askedMilli }));
    const startOn = dayOf(input.startAt);
    const released = releaseParts(tx, row.id);
    const apptNo = giveNumber(tx, 'appointment');
    const { id: _id, version: _version, ...kept } = next;
    const head = { ...kept, apptNo, startOn, status: 'BOOKED' as const, movedToId: null, visitId: null };
    const appointmentId = addAppointment(tx, { ...head, ...stampsOf(tx) });
    if (keepsParts(row.startOn, startOn)) keepParts(tx, appointmentId, wanted);
    const by = { employeeId: actor.employeeId, now: tx.act.at };
    changeAppointment(tx, input, { status, movedToId: appointmentId }, by);
    return {
      result: { appointmentId, apptNo },
      touches: [`appointment:${row.id}`, `appointment:${appointmentId}`, 'appointments', ...released],
      changes: { from: row.apptNo, to: apptNo },
    };
  });
}

type Arrived = { readonly id: number; readonly vehicle: Pick<VehicleRow, 'id' | 'plateNo'> };

/** The visit it became; parts stay kept back until the order is signed. @refuses NOT_FOUND, STATE_REFUSED, APPT_OTHER_CAR */
export function arrive(tx: WriteTx, id: number, visit: Arrived): string[] {
  const row = found(appointmentById(tx, id), '预约');
  const status = must(nextStatus(appointmentStatusTable, row.status, 'arrive'));
  const { vehicle } = visit;
  const isOther = row.vehicleId !== null && row.vehicleId !== vehicle.id;
  if (isOther) refuse('APPT_OTHER_CAR', { plateNo: row.plateNo || row.vin });
  const by = { employeeId: tx.act.actor.employeeId, now: tx.act.at };
  changeAppointment(tx, row, { status, visitId: visit.id, vehicleId: vehicle.id }, by);
  return [`appointment:${row.id}`, 'appointments'];
}
