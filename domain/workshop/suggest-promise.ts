/**
 * When a car can be ready: the hours before it shared by all technicians, then its own, within opening hours.
 *
 * @source domain rules §6.7 (sum of hours / free capacity, the advisor decides), §13; one technician per car and the
 *   quarter of an hour are customary
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

/** Work whose delivery is kept out of the peak hours. @source domain rules §6.6a */
export function isLargeWork(mainType: MainType, workClasses: readonly (WorkClass | null)[]): boolean {
  return mainType === 'ACCIDENT' || workClasses.some((one) => one === 'ASSEMBLY' || one === 'WHOLE');
}
