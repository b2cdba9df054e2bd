import { allEmployees } from '#db/store/employees.ts';
import {
  bookAppointment,
  cancelAppointment,
  confirmAppointment,
  moveAppointment,
} from '../services/appointment/book-appointment.ts';
import { editAppointment } from '../services/appointment/edit-appointment.ts';
import { appointmentList, oneAppointment } from '../services/appointment/appointment-view.ts';
import { printBoard } from '../services/appointment/print-board.ts';
import { os } from './base.ts';

export const appointmentRouter = {
  list: os.appointment.list.handler(({ input, context }) => appointmentList(context.host.read, context.actor, input)),
  get: os.appointment.get.handler(({ input, context }) => oneAppointment(context.host.read, context.actor, input.id)),
  book: os.appointment.book.handler(({ input, context }) => bookAppointment(context.host, context.actor, input)),
  confirm: os.appointment.confirm.handler(({ input, context }) =>
    confirmAppointment(context.host, context.actor, input),
  ),
  edit: os.appointment.edit.handler(({ input, context }) => editAppointment(context.host, context.actor, input)),
  cancel: os.appointment.cancel.handler(({ input, context }) => cancelAppointment(context.host, context.actor, input)),
  move: os.appointment.move.handler(({ input, context }) => moveAppointment(context.host, context.actor, input)),
  printBoard: os.appointment.printBoard.handler(({ input, context }) => printBoard(context.host, context.actor, input)),
  advisors: os.appointment.advisors.handler(({ context }) =>
    allEmployees(context.host.read)
      .filter((person) => person.isActive && person.roles.includes('ADVISOR'))
      .map(({ id, name }) => ({ id, name })),
  ),
};
