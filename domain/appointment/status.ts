/** States of an appointment (预约). @source domain rules §5.9 */
import type { StateTable } from '../state-table.ts';

export const APPOINTMENT_STATUSES = ['BOOKED', 'CONFIRMED', 'ARRIVED', 'NO_SHOW', 'CANCELLED', 'MOVED'] as const;
export type AppointmentStatus = (typeof APPOINTMENT_STATUSES)[number];

export const APPOINTMENT_ACTIONS = ['edit', 'confirm', 'arrive', 'markNoShow', 'cancel', 'move'] as const;
export type AppointmentAction = (typeof APPOINTMENT_ACTIONS)[number];

/** A customer who is late can still arrive; a moved appointment lives on as a new record. */
export const appointmentStatusTable: StateTable<'appointment', AppointmentStatus, AppointmentAction> = {
  machine: 'appointment',
  moves: {
    BOOKED: {
      edit: 'BOOKED',
      confirm: 'CONFIRMED',
      arrive: 'ARRIVED',
      markNoShow: 'NO_SHOW',
      cancel: 'CANCELLED',
      move: 'MOVED',
    },
    CONFIRMED: { edit: 'CONFIRMED', arrive: 'ARRIVED', markNoShow: 'NO_SHOW', cancel: 'CANCELLED', move: 'MOVED' },
    ARRIVED: {},
    NO_SHOW: { arrive: 'ARRIVED' },
    CANCELLED: {},
    MOVED: {},
  },
};
