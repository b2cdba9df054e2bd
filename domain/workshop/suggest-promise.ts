/**
 * When a car can be ready: the hours before it shared by all technicians, then its own, within opening hours.
 *
 * @source domain rules §6.7 (sum of hours / free capacity, the advisor decides), §13; one technician per car and the
 *   quarter of an hour are customary, and so are the hours of a kind of work
 */
import { addDays, atOf, dayOf, MINUTE_MS } from '../calendar.ts';
import type { MainType, WorkClass } from '../enums.ts';
import type { OpeningHours } from '../reception/promise.ts';
import { openMinutes } from './load.ts';

const QUARTER = 15;
/** A shop whose hours make no sense is open around the clock, so that the walk ends. */
const ROUND_THE_CLOCK: OpeningHours = { openFrom: '00:00', openTo: '23:59' };

export type PromiseWanted = {
  readonly now: number;
  readonly hours: OpeningHours;
  /** hours of this car, in hundredths */
  readonly ownCenti: number;
  /** hours of everything else that waits or runs, in hundredths */
  readonly queueCenti: number;
  readonly technicians: number;
};

/** Minutes of work from `now`, counted only while the shop is open; the instant they are over. */
export function afterOpenMinutes(now: number, minutes: number, asked: OpeningHours): number {
  const hours = openMinutes(asked) > 0 ? asked : ROUND_THE_CLOCK;
  let left = minutes;
  let day = dayOf(now);
  let at = Math.max(now, atOf(day, hours.openFrom));
  for (;;) {
    const closing = atOf(day, hours.openTo);
    const free = Math.max(0, Math.floor((closing - at) / MINUTE_MS));
    if (left <= free) return at + left * MINUTE_MS;
    left -= free;
    day = addDays(day, 1);
    at = atOf(day, hours.openFrom);
  }
}

/** Half hours lie on the wall clock; a promise is told in quarters. */
function toQuarter(at: number): number {
  const step = QUARTER * MINUTE_MS;
  return Math.ceil(at / step) * step;
}

/** The time to propose to the customer. */
export function suggestPromise(wanted: PromiseWanted): number {
  const waitCenti = wanted.queueCenti / Math.max(1, wanted.technicians);
  const minutes = Math.ceil(((waitCenti + wanted.ownCenti) * 60) / 100);
  return toQuarter(afterOpenMinutes(wanted.now, minutes, wanted.hours));
}

/** Hours a car takes before its lines are known, in hundredths: small work in an hour, repairs in two, accidents two days. */
const CUSTOMARY_CENTI: Partial<Record<MainType, number>> = {
  GENERAL: 200,
  WARRANTY: 200,
  RECALL: 200,
  REWORK: 200,
  DETAILING: 400,
  ACCIDENT: 1_600,
};

/** What to reckon with at check-in: the minutes it was booked for, else what its kind takes. */
export function hoursBeforeLines(mainType: MainType, bookedMinutes: number | null): number {
  if (bookedMinutes !== null) return Math.ceil((bookedMinutes * 100) / 60);
  return CUSTOMARY_CENTI[mainType] ?? 100;
}

/** Work whose delivery is kept out of the peak hours. @source domain rules §6.6a */
export function isLargeWork(mainType: MainType, workClasses: readonly (WorkClass | null)[]): boolean {
  return mainType === 'ACCIDENT' || workClasses.some((one) => one === 'ASSEMBLY' || one === 'WHOLE');
}
