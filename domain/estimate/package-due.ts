/** Which 保养套餐 a car is due for: by the odometer or by the calendar, whichever comes first. @source domain rules §6.6, [R6] */
import { addDays, addMonths, type Day } from '../calendar.ts';
import type { MainType } from '../enums.ts';
import { SOON_DAYS, SOON_KM } from '../vehicle/service-state.ts';

export type PackageMarks = {
  /** the first mark, in km; null: one interval */
  readonly firstKm: number | null;
  /** km from one mark to the next; null: there is only the first */
  readonly everyKm: number | null;
  /** months from one to the next */
  readonly everyMonths: number | null;
};

export type CarForPackage = {
  readonly km: number;
  /** odometer and day of the last service this shop knows of */
  readonly lastKm: number | null;
  readonly lastOn: Day | null;
  readonly boughtOn: Day | null;
};

export type PackageDue = {
  /** the mark it is for; null when only the time is up */
  readonly atKm: number | null;
  /** the day its time is up; null when the odometer says so */
  readonly onDay: Day | null;
};

/** The highest mark the car has reached or is about to reach; null before the first. */
export function markReached({ firstKm, everyKm }: PackageMarks, km: number): number | null {
  const first = firstKm ?? everyKm;
  const reach = km + SOON_KM;
  if (first === null || first > reach) return null;
  return everyKm === null ? first : first + Math.floor((reach - first) / everyKm) * everyKm;
}

/**
 * Null when nothing is due. A mark counts until the car was serviced near it; of a car without a known service only the mark it
 * stands at. Time counts from the last service, for a service that comes once from the sale.
 */
export function packageDue(marks: PackageMarks, car: CarForPackage, today: Day): PackageDue | null {
  const atKm = markReached(marks, car.km);
  const from = car.lastKm === null ? car.km - SOON_KM : car.lastKm + SOON_KM + 1;
  if (atKm !== null && atKm >= from) return { atKm, onDay: null };
  const isOnce = marks.everyKm === null && marks.firstKm !== null;
  if (isOnce && car.km > (marks.firstKm ?? 0) + SOON_KM) return null;
  const since = isOnce ? (car.lastOn === null ? car.boughtOn : null) : car.lastOn;
  if (since === null || marks.everyMonths === null) return null;
  const onDay = addMonths(since, marks.everyMonths);
  return onDay <= addDays(today, SOON_DAYS) ? { atKm: null, onDay } : null;
}

/**
 * True for a package of the kind the car came for, whatever its marks say: a first service of a car that is still young
 * enough for it, a service that comes again otherwise.
 */
export function isAskedFor(marks: PackageMarks, mainType: MainType, km: number): boolean {
  const isOnce = marks.everyKm === null && marks.firstKm !== null;
  if (mainType === 'FIRST_SERVICE') return isOnce && km <= (marks.firstKm ?? 0) + SOON_KM;
  return mainType === 'PERIODIC' && !isOnce && (marks.everyKm !== null || marks.everyMonths !== null);
}

type Ranked = PackageMarks & { readonly code: string; readonly due: PackageDue | null };

/** Due ones first, by the odometer before the calendar, the rarer service (which holds the smaller ones) before the others. */
export function byDue(a: Ranked, b: Ranked): number {
  const rank = ({ due }: Ranked) => (due === null ? 2 : due.atKm === null ? 1 : 0);
  const span = ({ firstKm, everyKm }: Ranked) => everyKm ?? firstKm ?? 0;
  const isBothDue = a.due !== null && b.due !== null;
  return rank(a) - rank(b) || (isBothDue ? span(b) - span(a) : 0) || (a.code < b.code ? -1 : 1);
}
