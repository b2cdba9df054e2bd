/** 未到: the house notes who did not come, and at the end of the day gives their parts free (domain rules §5.9). */
import { v7 } from 'uuid';
import { isNoShow } from '#domain/appointment/appointment.ts';
import { appointmentStatusTable } from '#domain/appointment/status.ts';
import { dayOf, MINUTE_MS } from '#domain/calendar.ts';
import { nextStatus } from '#domain/state-table.ts';
import { changeAppointment, lateAppointments, missedWithParts } from '#db/store/appointments.ts';
import { HOUSE } from '#db/write.ts';
import type { Host } from '../../host.ts';
import { must } from '../../refused.ts';
import { shopOptions } from '../settings/shop-options.ts';
import { releaseParts } from './keep-parts.ts';

/** Done by the house itself; nothing is written when everybody came. @returns how many were noted */
export function noteNoShows(host: Host): number {
  const minutes = shopOptions(host.read).appointmentLateMinutes;
  const before = host.now() - minutes * MINUTE_MS;
  const today = dayOf(host.now());
  if (lateAppointments(host.read, before).length === 0 && missedWithParts(host.read, today).length === 0) return 0;
  return host.write(HOUSE, 'appointment.noShow', { commandId: v7() }, (tx) => {
    const by = { employeeId: HOUSE.employeeId, now: tx.act.at };
    const late = lateAppointments(tx, before).filter((row) => isNoShow(row, tx.act.at, minutes));
    for (const row of late) {
      const status = must(nextStatus(appointmentStatusTable, row.status, 'markNoShow'));
      changeAppointment(tx, row, { status }, by);
    }
    const parts = missedWithParts(tx, today).flatMap((row) => releaseParts(tx, row.id));
    return { result: late.length, touches: ['appointments', ...parts], changes: { noShow: late.map((r) => r.apptNo) } };
  });
}
