/** Appointments of the invented shop: the days of its list moved to today, taken down through the very service of the desks. */
import { parse } from 'csv-parse/sync';
import { v7 } from 'uuid';
import type { Actor } from '#domain/actor.ts';
import { addDays, atOf, daysBetween } from '#domain/calendar.ts';
import { type AppointmentChannel, MAIN_TYPES } from '#domain/enums.ts';
import { allEmployees } from '#db/store/employees.ts';
import { findParts } from '#db/store/part-search.ts';
import type { Host } from '../host.ts';
import { bookAppointment, confirmAppointment } from '../services/appointment/book-appointment.ts';
import appointmentsCsv from '../../../sample/appointments.csv?raw';

type Row = Record<string, string>;

/** The day of the list that stands for today. */
const TODAY_OF_LIST = '2026-11-23';
const CHANNELS: Readonly<Record<string, AppointmentChannel>> = {
  电话: 'PHONE',
  微信: 'WECHAT',
  公众号: 'OFFICIAL',
  到店: 'SHOP',
};

function partsOf(host: Host, wanted: string): { partId: number; qtyMilli: number }[] {
  return wanted.split('|').flatMap((one) => {
    const [partNo = '', qty = '1'] = one.split(':');
    const part = partNo === '' ? undefined : findParts(host.read, { text: partNo, limit: 1 })[0];
    return part ? [{ partId: part.id, qtyMilli: Math.round(Number(qty) * 1000) }] : [];
  });
}

/** Those of today and the days after; `today` is the day the newcomer opens the shop. */
export function bookSampleAppointments(host: Host, actor: Actor, today: string): void {
  const rows = parse(appointmentsCsv, { columns: true, bom: true, relax_column_count: true }) as Row[];
  const staff = allEmployees(host.read);
  for (const row of rows) {
    const word = (key: string) => (row[key] ?? '').trim();
    const startOn = addDays(today, daysBetween(TODAY_OF_LIST, word('appt_date')));
    const startAt = atOf(startOn, word('appt_time'));
    if (startOn < today || startAt <= host.now()) continue;
    const booked = bookAppointment(host, actor, {
      commandId: v7(),
      confirmed: ['APPT_OVERLAP', 'APPT_OUT_OF_HOURS'],
      startAt,
      estMinutes: Number(word('est_minutes')),
      plateNo: word('plate_no'),
      vin: word('plate_no') === '' ? word('vin') : '',
      name: word('customer_name'),
      phone: word('mobile'),
      serviceType: MAIN_TYPES.find((type) => type === word('service_type')) ?? 'GENERAL',
      symptom: word('symptom'),
      advisorId: staff.find((person) => person.name === word('advisor'))?.id ?? null,
      channel: CHANNELS[word('channel')] ?? 'PHONE',
      remark: word('remark'),
      parts: partsOf(host, word('parts_needed')),
    });
    if (word('status') === 'CONFIRMED')
      confirmAppointment(host, actor, { commandId: v7(), id: booked.appointmentId, version: 1 });
  }
}
