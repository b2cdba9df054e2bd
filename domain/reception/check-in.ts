/**
 * 接车: what must be known before a visit is written.
 *
 * @source domain rules §4.2, §5.1, §11.3 #4, #11–#13
 */
import { dayOf, daysBetween, type Day } from '../calendar.ts';
import { readPhone } from '../customer/phone.ts';
import type { FuelType, MainType, MileageReason, WorkClass } from '../enums.ts';
import { FindingList, type Findings } from '../findings.ts';
import { cleanLine, cleanParagraph, lengthOf } from '../text.ts';
import { isLargeWork } from '../workshop/suggest-promise.ts';
import { checkMileage } from '../vehicle/mileage.ts';
import { checkGauges } from './fuel.ts';
import { checkPromise, type OpeningHours, type Peak } from './promise.ts';

export const COMPLAINT_MAX = 500;

/** What was typed at the car. */
export type CheckInTyped = {
  readonly bringerName: string;
  readonly bringerPhone: string;
  readonly mainType: MainType;
  readonly mileageIn: number;
  readonly mileageReason?: MileageReason | undefined;
  readonly fuelEighths?: number | undefined;
  readonly socPct?: number | undefined;
  readonly complaint: string;
  readonly promisedAt: number;
  readonly isValuablesConfirmed: boolean;
};

/** What is known of the car and the house. */
export type CheckInKnown = {
  readonly fuelType: FuelType;
  readonly lastMileage: number | null;
  readonly lastVisitOn: Day | null;
  readonly openVisit: { readonly visitId: number; readonly visitNo: string; readonly plateNo: string } | null;
  readonly openOrder: { readonly orderId: number; readonly orderNo: string; readonly plateNo: string } | null;
  readonly arrivedAt: number;
  readonly now: number;
  readonly hours: OpeningHours;
  readonly peak?: Peak;
  /** work on the order of this visit, once there is one */
  readonly workClasses?: readonly (WorkClass | null)[];
  /** the promise that stands; said again as it is, it is no new one */
  readonly promiseBefore?: number | null;
  readonly isManager: boolean;
};

/**
 * Everything that is missing or odd, in the order of the form.
 *
 * @refuses PLATE_IN_SHOP or VISIT_OPEN for a car already here, ARRIVED_IN_FUTURE, ARRIVED_LONG_AGO (> 1 day, but for a
 *   manager), BRINGER_MISSING, PHONE_…, MILEAGE_…, FUEL_…, COMPLAINT_EMPTY, TEXT_TOO_LONG, PROMISE_…,
 *   VALUABLES_NOT_CONFIRMED; warns MILEAGE_JUMP, PROMISE_OUT_OF_HOURS, PROMISE_IN_PEAK
 */
export function checkCheckIn(typed: CheckInTyped, known: CheckInKnown): Findings {
  const found = new FindingList();
  const { openOrder, openVisit, arrivedAt, now } = known;
  if (openOrder !== null) found.refuseIf(true, 'PLATE_IN_SHOP', { ...openOrder });
  else if (openVisit !== null) found.refuseIf(true, 'VISIT_OPEN', { ...openVisit });
  const daysAgo = daysBetween(dayOf(arrivedAt), dayOf(now));
  found
    .refuseIf(arrivedAt > now, 'ARRIVED_IN_FUTURE', {}, 'arrivedAt')
    .refuseIf(daysAgo > 1 && !known.isManager, 'ARRIVED_LONG_AGO', { days: daysAgo }, 'arrivedAt');
  return found.add(checkVisitTyped(typed, known)).found;
}

/** The same for a visit changed later: where the car is and when it came are settled. */
export function checkVisitTyped(typed: CheckInTyped, known: CheckInKnown): Findings {
  const found = new FindingList();
  found.refuseIf(cleanLine(typed.bringerName) === '', 'BRINGER_MISSING', {}, 'bringerName');
  if (typed.bringerPhone.trim() !== '') found.take(readPhone(typed.bringerPhone), 'bringerPhone');
  found.add(
    checkMileage({
      km: typed.mileageIn,
      reason: typed.mileageReason,
      lastKm: known.lastMileage,
      lastOn: known.lastVisitOn,
      today: dayOf(known.now),
    }),
  );
  found.add(checkGauges(known.fuelType, typed));
  const complaint = cleanParagraph(typed.complaint);
  const length = lengthOf(complaint);
  return found
    .refuseIf(complaint === '', 'COMPLAINT_EMPTY', {}, 'complaint')
    .refuseIf(length > COMPLAINT_MAX, 'TEXT_TOO_LONG', { what: 'COMPLAINT', max: COMPLAINT_MAX, length }, 'complaint')
    .add(checkTypedPromise(typed, known))
    .refuseIf(!typed.isValuablesConfirmed, 'VALUABLES_NOT_CONFIRMED', {}, 'isValuablesConfirmed').found;
}

function checkTypedPromise({ promisedAt, mainType }: CheckInTyped, known: CheckInKnown): Findings {
  if (promisedAt === known.promiseBefore) return new FindingList().found;
  const { arrivedAt, now, hours, peak, workClasses = [] } = known;
  return checkPromise({
    ...{ promisedAt, arrivedAt, now, hours, isLargeWork: isLargeWork(mainType, workClasses) },
    ...(peak === undefined ? {} : { peak }),
  });
}

/**
 * A promise told to the customer is not moved without saying why.
 *
 * @refuses PROMISE_REASON_MISSING
 */
export function checkPromiseChange(before: number, after: number, reason: string): Findings {
  const isUnexplained = before !== after && cleanLine(reason) === '';
  return new FindingList().refuseIf(isUnexplained, 'PROMISE_REASON_MISSING', {}, 'promiseReason').found;
}
