/**
 * What the calendar and the clock of a car say: manufacturer's warranty and next service.
 *
 * @source domain rules §6.2, §8.9 [R6]
 */
import { addMonths, type Day, daysBetween } from '../calendar.ts';

export const WARRANTY_STATES = ['IN', 'OUT', 'UNKNOWN'] as const;
export type WarrantyState = (typeof WARRANTY_STATES)[number];

export type WarrantyFacts = {
  /** as written on the car; null: counted from the sale */
  readonly untilOn: Day | null;
  readonly untilKm: number | null;
  readonly soldOn: Day | null;
  readonly modelMonths: number | null;
  readonly modelKm: number | null;
  readonly lastKm: number | null;
};

export type Warranty = {
  readonly state: WarrantyState;
  readonly untilOn: Day | null;
  readonly untilKm: number | null;
};

/** In warranty while neither the day nor the kilometres have passed; unknown without a day to count from. */
export function warrantyOf(facts: WarrantyFacts, today: Day): Warranty {
  const { soldOn, modelMonths } = facts;
  const counted = soldOn === null || modelMonths === null ? null : addMonths(soldOn, modelMonths);
  const untilOn = facts.untilOn ?? counted;
  const untilKm = facts.untilKm ?? facts.modelKm;
  if (untilOn === null) return { state: 'UNKNOWN', untilOn, untilKm };
  const isOver = today > untilOn || (untilKm !== null && (facts.lastKm ?? 0) > untilKm);
  return { state: isOver ? 'OUT' : 'IN', untilOn, untilKm };
}

export const SERVICE_STATES = ['OVERDUE', 'SOON', 'LATER', 'UNKNOWN'] as const;
export type ServiceState = (typeof SERVICE_STATES)[number];

/** A service this near is worth a word. */
export const SOON_DAYS = 30;
export const SOON_KM = 1_000;

/** Whichever of day and kilometres comes first. */
export function serviceStateOf(
  facts: { readonly nextOn: Day | null; readonly nextKm: number | null; readonly lastKm: number | null },
  today: Day,
): ServiceState {
  const { nextOn, nextKm, lastKm } = facts;
  if (nextOn === null && nextKm === null) return 'UNKNOWN';
  const days = nextOn === null ? Number.POSITIVE_INFINITY : daysBetween(today, nextOn);
  const km = nextKm === null ? Number.POSITIVE_INFINITY : nextKm - (lastKm ?? 0);
  if (days < 0 || km < 0) return 'OVERDUE';
  return days <= SOON_DAYS || km <= SOON_KM ? 'SOON' : 'LATER';
}
