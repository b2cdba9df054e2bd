/** A booking put right: time of the day, who comes, what is wished, parts (domain rules §5.9). */
import type { Actor } from '#domain/actor.ts';
import { checkAppointmentEdit } from '#domain/appointment/appointment.ts';
import { appointmentStatusTable } from '#domain/appointment/status.ts';
import type { AppointmentInput } from '#domain/contract/appointment.contract.ts';
import { unmasked } from '#domain/customer/phone.ts';
import { nextStatus } from '#domain/state-table.ts';
import { appointmentById, changeAppointment, partsOfAppointment } from '#db/store/appointments.ts';
import type { Host } from '../../host.ts';
import { found, must, mustPass } from '../../refused.ts';
import { bookedColumns, knownOf } from './book-appointment.ts';
import { keepOther } from './keep-parts.ts';

type Edit = {
  readonly commandId: string;
  readonly confirmed?: string[] | undefined;
  readonly id: number;
  readonly version: number;
  readonly appointment: AppointmentInput;
};

const asked = (parts: readonly { partId: number; qtyMilli: number }[]) =>
  parts.map(({ partId, qtyMilli }) => `${partId}:${qtyMilli}`).join(' ');

/** @refuses NOT_FOUND, STATE_REFUSED, APPT_…, PHONE_…, CHANGED_MEANWHILE; warns as bookAppointment when the time changes */
export function editAppointment(host: Host, actor: Actor, input: Edit) {
  return host.write(actor, 'appointment.edited', input, (tx) => {
    const row = found(appointmentById(tx, input.id), '预约');
    const status = must(nextStatus(appointmentStatusTable, row.status, 'edit'));
    const typed = { ...input.appointment, phone: unmasked(input.appointment.phone, row.phone) };
    mustPass(checkAppointmentEdit(row, typed, knownOf(tx, typed, tx.act.at, row.id)), input.confirmed);
    const columns = bookedColumns(tx, typed);
    const partsBefore = partsOfAppointment(tx, row.id).map(({ kept }) => ({ ...kept, qtyMilli: kept.askedMilli }));
    const by = { employeeId: actor.employeeId, now: tx.act.at };
    const version = changeAppointment(tx, input, { status, ...columns }, by);
    const parts = keepOther(tx, row.id, typed.parts);
    // who it is stands in the booking alone: the journal says that it changed
    const { name, phone, ...open } = columns;
    const changed = (Object.keys(open) as (keyof typeof open)[]).filter((field) => open[field] !== row[field]);
    return {
      result: { version },
      touches: [`appointment:${row.id}`, 'appointments', ...parts],
      changes: {
        ...(name === row.name ? {} : { isNameChanged: true }),
        ...(phone === row.phone ? {} : { isPhoneChanged: true }),
        ...Object.fromEntries(changed.map((field) => [field, { before: row[field], after: open[field] }])),
        ...(parts.length > 0 ? { parts: { before: asked(partsBefore), after: asked(typed.parts) } } : {}),
      },
    };
  });
}
