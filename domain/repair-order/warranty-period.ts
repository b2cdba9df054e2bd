/** 质量保证期: the highest class among the lines decides; the shop may promise more, never less. Source: domain rules §8.9. */
import { addDays, type Day } from '../calendar.ts';
import type { WorkClass } from '../enums.ts';
import { ok, type Result, refuse } from '../result.ts';

export type WarrantyPeriod = { readonly km: number; readonly days: number };

const MINIMUM: Readonly<Record<WorkClass, WarrantyPeriod>> = {
  WHOLE: { km: 20_000, days: 100 },
  ASSEMBLY: { km: 20_000, days: 100 },
  LEVEL2: { km: 5_000, days: 30 },
  LEVEL1: { km: 2_000, days: 10 },
  MINOR: { km: 2_000, days: 10 },
};

/** The legal minimum for an order with labor of these classes; without labor there is none to promise. */
export function warrantyPeriod(classes: readonly WorkClass[]): WarrantyPeriod {
  return classes.map((c) => MINIMUM[c]).reduce((best, p) => (p.km > best.km ? p : best), { km: 0, days: 0 });
}

/**
 * What the shop promises on an order.
 *
 * @refuses WARRANTY_BELOW_MINIMUM when km or days are less than the law asks
 */
export function promiseWarranty(
  minimum: WarrantyPeriod,
  promised: WarrantyPeriod,
): Result<WarrantyPeriod, 'WARRANTY_BELOW_MINIMUM'> {
  const isLess = promised.km < minimum.km || promised.days < minimum.days;
  return isLess ? refuse('WARRANTY_BELOW_MINIMUM', { km: minimum.km, days: minimum.days }) : ok(promised);
}

/** Where a car stands: a day and its mileage. */
export type CarAt = { readonly on: Day; readonly km: number };

/** The last day and the last kilometre of a warranty that began on delivery; whichever comes first ends it. */
export function warrantyEnd(period: WarrantyPeriod, delivered: CarAt): CarAt {
  return { on: addDays(delivered.on, period.days), km: delivered.km + period.km };
}

/** True while a defect of the repair is the shop's to cure. */
export function isInWarranty(period: WarrantyPeriod, delivered: CarAt, now: CarAt): boolean {
  const end = warrantyEnd(period, delivered);
  return now.on <= end.on && now.km <= end.km && period.days > 0;
}
