/** The same in English. */
import type { SameKeys } from '../same-keys.ts';
import type { appointment as zh } from '../zh-CN/appointment.ts';

export const appointment: SameKeys<typeof zh> = {
  title: 'Appointments',
  before: 'Back',
  today: 'Today',
  after: 'On',
  dayView: 'Day',
  weekView: 'Week',
  book: 'New appointment',
  advisor: 'Advisor',
  nobodyYet: 'Nobody yet',
  weekdays: { d0: 'Sun', d1: 'Mon', d2: 'Tue', d3: 'Wed', d4: 'Thu', d5: 'Fri', d6: 'Sat' },
  minutes: '{{n}} min',
  pickList: 'Pick list',
  short: 'only {{kept}} kept',
  car: 'Plate',
  carHint: 'Known car: type the tail of its plate. New customer: name and phone',
  start: 'Time',
  estMinutes: 'Minutes',
  channel: 'Came by',
  symptom: 'Wish / symptom',
  addPart: 'Keep back a part: number, name, pinyin',
  qty: 'Quantity',
  parts: 'Parts kept back',
  confirm: 'Confirmed by phone',
  edit: 'Edit booking',
  remark: 'Notes',
  move: 'Move',
  moveHint: 'Up to 3 days the parts go along; later they are free again',
  cancel: 'Cancel it',
};
