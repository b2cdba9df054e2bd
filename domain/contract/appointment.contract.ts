/** 预约: the calendar of those who are expected. */
import { z } from 'zod';
import { APPOINTMENT_STATUSES } from '../appointment/status.ts';
import * as E from '../enums.ts';
import { act, command, query } from './command.ts';
import { at, id, milli, on, text, textOrEmpty, version } from './shapes.ts';

export const AppointmentInput = z.strictObject({
  startAt: at,
  estMinutes: z.int().min(1).max(6_000),
  plateNo: textOrEmpty(20),
  vin: textOrEmpty(40),
  name: textOrEmpty(60),
  phone: textOrEmpty(30),
  serviceType: z.enum(E.MAIN_TYPES),
  symptom: textOrEmpty(500),
  advisorId: id.nullable(),
  channel: z.enum(E.APPOINTMENT_CHANNELS),
  remark: textOrEmpty(200),
  /** each part once */
  parts: z
    .array(z.strictObject({ partId: id, qtyMilli: z.int().min(1).max(99_999_999) }))
    .max(20)
    .refine((parts) => new Set(parts.map((one) => one.partId)).size === parts.length),
});
export type AppointmentInput = z.infer<typeof AppointmentInput>;

export const AppointmentPartView = z.strictObject({
  partId: id,
  partNo: z.string(),
  name: z.string(),
  unit: z.string(),
  bin: z.string(),
  askedMilli: milli,
  /** kept back now; 0 once released */
  keptMilli: milli,
});

export const AppointmentView = z.strictObject({
  ...AppointmentInput.omit({ parts: true }).shape,
  id,
  apptNo: z.string(),
  startOn: on,
  status: z.enum(APPOINTMENT_STATUSES),
  vehicleId: id.nullable(),
  modelName: z.string(),
  advisorName: z.string(),
  visitId: id.nullable(),
  endReason: z.string(),
  parts: z.array(AppointmentPartView),
  version,
});
export type AppointmentView = z.infer<typeof AppointmentView>;

const changed = z.strictObject({ version });

export const appointmentContract = {
  list: query('appointment.edit', 'any')
    .input(z.strictObject({ fromOn: on, toOn: on }))
    .output(z.array(AppointmentView)),
  get: query('search', 'any').input(z.strictObject({ id })).output(AppointmentView),
  book: act('appointment.edit', 'any')
    .input(command(AppointmentInput.shape))
    .output(z.strictObject({ appointmentId: id, apptNo: z.string() })),
  /** called the day before */
  confirm: act('appointment.edit', 'any').input(command({ id, version })).output(changed),
  /** what was agreed on the phone put right; its day is changed by move */
  edit: act('appointment.edit', 'any')
    .input(command({ id, version, appointment: AppointmentInput }))
    .output(changed),
  cancel: act('appointment.edit', 'any')
    .input(command({ id, version, reason: text(200) }))
    .output(changed),
  /** another time: a new record, linked from the old one */
  move: act('appointment.edit', 'any')
    .input(command({ id, version, startAt: at, advisorId: id.nullable() }))
    .output(z.strictObject({ appointmentId: id, apptNo: z.string() })),
  /** 预约看板 of a day, with its pick list */
  printBoard: act('appointment.edit', 'any')
    .input(command({ on }))
    .output(z.strictObject({ printJobIds: z.array(z.string()) })),
  /** whom a customer may be given to */
  advisors: query('appointment.edit', 'any')
    .input(z.strictObject({}))
    .output(z.array(z.strictObject({ id, name: z.string() }))),
};
