/**
 * 预约: what is asked on the phone, what is odd about it, and what becomes of it by itself.
 *
 * @source domain rules §4.2, §5.9
 */
import { atOf, type Day, dayOf, daysBetween, type HourMinute, MINUTE_MS, timeOf } from '../calendar.ts';
import { readPhone } from '../customer/phone.ts';
import { FindingList, type Findings } from '../findings.ts';
import type { OpeningHours } from '../reception/promise.ts';
import { cleanLine } from '../text.ts';

export const MINUTES_MIN = 15;
export const MINUTES_MAX = 600;
/** Parts stay kept back when the car comes at most this much later. */
export const KEEP_PARTS_DAYS = 3;

export type Slot = { readonly startAt: number; readonly estMinutes: number };

export type AppointmentTyped = Slot & {
  readonly plateNo: string;
  readonly vin: string;
  readonly name: string;
  readonly phone: string;
};

/** Another appointment of the same advisor. */
export type Booked = Slot & { readonly apptNo: string; readonly who: string };

export type AppointmentKnown = {
  readonly now: number;
  readonly hours: OpeningHours;
  readonly others: readonly Booked[];
};

/** True when the two share a minute. */
export function overlaps(a: Slot, b: Slot): boolean {
  const endOf = (slot: Slot) => slot.startAt + slot.estMinutes * MINUTE_MS;
  return a.startAt < endOf(b) && b.startAt < endOf(a);
}

function isOutOfHours(slot: Slot, hours: OpeningHours): boolean {
  const endAt = slot.startAt + slot.estMinutes * MINUTE_MS;
  return timeOf(slot.startAt) < hours.openFrom || endAt > atOf(dayOf(slot.startAt), hours.openTo);
}

/**
 * Who comes, when, for how long.
 *
 * @refuses APPT_WHO_MISSING without plate, VIN, or name with phone; PHONE_…; APPT_MINUTES; APPT_PAST; warns APPT_OVERLAP
 *   with the other booking, APPT_OUT_OF_HOURS
 */
export function checkAppointment(typed: AppointmentTyped, known: AppointmentKnown): Findings {
  const found = new FindingList();
  const hasPhone = cleanLine(typed.phone) !== '';
  const isNamed = cleanLine(typed.name) !== '' && hasPhone;
  const isKnown = cleanLine(typed.plateNo) !== '' || cleanLine(typed.vin) !== '' || isNamed;
  const { estMinutes, startAt } = typed;
  found.refuseIf(!isKnown, 'APPT_WHO_MISSING', {}, 'plateNo');
  if (hasPhone) found.take(readPhone(typed.phone), 'phone');
  const isOdd = !Number.isInteger(estMinutes) || estMinutes < MINUTES_MIN || estMinutes > MINUTES_MAX;
  found
    .refuseIf(isOdd, 'APPT_MINUTES', { min: MINUTES_MIN, max: MINUTES_MAX }, 'estMinutes')
    .refuseIf(startAt <= known.now, 'APPT_PAST', {}, 'startAt')
    .warnIf(isOutOfHours(typed, known.hours), 'APPT_OUT_OF_HOURS', { ...known.hours }, 'startAt');
  for (const other of known.others.filter((one) => overlaps(typed, one))) {
    const figures = { apptNo: other.apptNo, time: timeOf(other.startAt), who: other.who };
    found.warnIf(true, 'APPT_OVERLAP', figures, 'startAt');
  }
  return found.found;
}

type Agreed = Slot & { readonly advisorId: number | null };

/**
 * A booking put right: what it says may change, its day may not (that is a move, which leaves a trace). A time agreed
 * before and left alone is not asked about again.
 *
 * @refuses as checkAppointment, APPT_OTHER_DAY
 * @source domain rules §5.9
 */
export function checkAppointmentEdit(
  before: Agreed,
  typed: AppointmentTyped & Agreed,
  known: AppointmentKnown,
): Findings {
  const isSlotKept =
    before.startAt === typed.startAt && before.estMinutes === typed.estMinutes && before.advisorId === typed.advisorId;
  const all = checkAppointment(typed, known);
  const isAsked = (one: { readonly field?: string }) => !isSlotKept || one.field !== 'startAt';
  const found = { refusals: all.refusals.filter(isAsked), warnings: all.warnings.filter(isAsked) };
  const isOtherDay = dayOf(before.startAt) !== dayOf(typed.startAt);
  return new FindingList().refuseIf(isOtherDay, 'APPT_OTHER_DAY', {}, 'startAt').add(found).found;
}

/** True when nobody came for so long. */
export function isNoShow(slot: { readonly startAt: number }, now: number, lateMinutes: number): boolean {
  return now - slot.startAt > lateMinutes * MINUTE_MS;
}

/** Parts go back on the shelf when the car comes more than three days later than it was to. */
export function keepsParts(from: Day, to: Day): boolean {
  return Math.abs(daysBetween(from, to)) <= KEEP_PARTS_DAYS;
}

/** The instant of a day and a time on the wall. */
export function startOf(day: Day, time: HourMinute): number {
  return atOf(day, time);
}
