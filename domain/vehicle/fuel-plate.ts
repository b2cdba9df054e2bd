/** Green plates belong to electric and plug-in cars: anything else only warns. @source domain rules §3.2 */
import type { FuelType, PlateKind } from '../enums.ts';

const GREEN_FUELS: readonly FuelType[] = ['ELECTRIC', 'PLUG_IN', 'RANGE_EXTENDED'];
const BURNING_FUELS: readonly FuelType[] = ['PETROL', 'DIESEL', 'HYBRID'];

/** True for an electric or plug-in car with an ordinary plate, or a burning one with a new-energy plate. */
export function isFuelPlateMismatch(fuelType: FuelType, plateKind: PlateKind): boolean {
  if (plateKind === 'ORDINARY') return GREEN_FUELS.includes(fuelType);
  if (plateKind === 'NEV_SMALL' || plateKind === 'NEV_LARGE') return BURNING_FUELS.includes(fuelType);
  return false;
}
