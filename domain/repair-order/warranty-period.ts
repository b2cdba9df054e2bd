/** 质量保证期: the highest class among the lines decides; the shop may promise more, never less. Source: domain rules §8.9. */
import type { WorkClass } from '../enums.ts';

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
