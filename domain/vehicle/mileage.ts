/**
 * Mileage at arrival and departure, in km.
 *
 * @source domain rules §4.2, §4.3, §11.3 #11, #12
 */
import { daysBetween, type Day } from '../calendar.ts';
import type { MileageReason } from '../enums.ts';
import { FindingList, type Findings } from '../findings.ts';

export const MILEAGE_MAX = 999_999;
/** More than this per day since the last visit is probably a slip of the keyboard. */
export const KM_PER_DAY_ODD = 300;
/** More than this between arrival and departure is a long test drive. */
export const TEST_DRIVE_KM = 50;

export type MileageAsked = {
  readonly km: number;
  /** why it is lower than last time */
  readonly reason?: MileageReason | undefined;
  readonly lastKm: number | null;
  readonly lastOn: Day | null;
  readonly today: Day;
};

/** True for a whole number from 0 to 999999. */
export function isMileage(km: number): boolean {
  return Number.isInteger(km) && km >= 0 && km <= MILEAGE_MAX;
}

/**
 * Mileage at check-in.
 *
 * @refuses MILEAGE_RANGE, MILEAGE_LOWER without a reason; warns MILEAGE_JUMP above last + 300 km a day
 */
export function checkMileage(asked: MileageAsked): Findings {
  const found = new FindingList();
  const { km, lastKm, lastOn } = asked;
  if (!isMileage(km)) return found.refuseIf(true, 'MILEAGE_RANGE', {}, 'mileageIn').found;
  if (lastKm === null) return found.found;
  found.refuseIf(km < lastKm && asked.reason === undefined, 'MILEAGE_LOWER', { lastKm, typedKm: km }, 'mileageIn');
  if (lastOn !== null) {
    const days = Math.max(0, daysBetween(lastOn, asked.today));
    const isJump = km > lastKm + KM_PER_DAY_ODD * Math.max(1, days);
    found.warnIf(isJump, 'MILEAGE_JUMP', { lastKm, typedKm: km, days }, 'mileageIn');
  }
  return found.found;
}

/**
 * Mileage at delivery against the one at arrival.
 *
 * @refuses MILEAGE_RANGE, MILEAGE_OUT_LOWER; warns MILEAGE_OUT_FAR above +50 km
 */
export function checkMileageOut(inKm: number | null, outKm: number): Findings {
  const found = new FindingList();
  if (!isMileage(outKm)) return found.refuseIf(true, 'MILEAGE_RANGE', {}, 'mileageOut').found;
  if (inKm === null) return found.found;
  return found
    .refuseIf(outKm < inKm, 'MILEAGE_OUT_LOWER', { inKm, outKm }, 'mileageOut')
    .warnIf(outKm > inKm + TEST_DRIVE_KM, 'MILEAGE_OUT_FAR', { inKm, outKm }, 'mileageOut').found;
}
