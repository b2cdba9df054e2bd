/** Fuel gauge in eighths, battery charge in percent. @source domain rules §3.4, §4.2 */
import type { FuelType } from '../enums.ts';
import { FindingList, type Findings } from '../findings.ts';

export const FUEL_EIGHTHS_MAX = 8;
export const SOC_PCT_MAX = 100;

/** The gauge that must be read at check-in; a car that burns nothing has only a battery. */
export function gaugeOf(fuelType: FuelType): 'FUEL' | 'SOC' {
  return fuelType === 'ELECTRIC' ? 'SOC' : 'FUEL';
}

/** Cars with a plug may have both written down. */
export function hasBattery(fuelType: FuelType): boolean {
  return fuelType === 'ELECTRIC' || fuelType === 'PLUG_IN' || fuelType === 'RANGE_EXTENDED' || fuelType === 'OTHER';
}

export type Gauges = { readonly fuelEighths?: number | undefined; readonly socPct?: number | undefined };

function isOutOf(value: number | undefined, max: number): boolean {
  return value !== undefined && !(Number.isInteger(value) && value >= 0 && value <= max);
}

/**
 * What the gauges say. Of a car of another kind (fuelType OTHER) either gauge will do.
 *
 * @refuses FUEL_MISSING, FUEL_RANGE
 */
export function checkGauges(fuelType: FuelType, gauges: Gauges): Findings {
  const kind = gaugeOf(fuelType);
  const asked = kind === 'SOC' ? gauges.socPct : gauges.fuelEighths;
  const isMissing = asked === undefined && !(fuelType === 'OTHER' && gauges.socPct !== undefined);
  return new FindingList()
    .refuseIf(isMissing, 'FUEL_MISSING', { kind }, kind === 'SOC' ? 'socPct' : 'fuelEighths')
    .refuseIf(
      isOutOf(gauges.fuelEighths, FUEL_EIGHTHS_MAX),
      'FUEL_RANGE',
      { kind: 'FUEL', max: FUEL_EIGHTHS_MAX },
      'fuelEighths',
    )
    .refuseIf(isOutOf(gauges.socPct, SOC_PCT_MAX), 'FUEL_RANGE', { kind: 'SOC', max: SOC_PCT_MAX }, 'socPct').found;
}
