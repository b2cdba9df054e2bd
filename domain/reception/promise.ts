/**
 * The promised time (预计交车).
 *
 * @source domain rules §6.6a, §11.3 #13
 */
import { type HourMinute, timeOf } from '../calendar.ts';
import { FindingList, type Findings } from '../findings.ts';

export type OpeningHours = { readonly openFrom: HourMinute; readonly openTo: HourMinute };
/** Large deliveries are kept out of the peak; a choice of the store. */
export type Peak = { readonly peakFrom: HourMinute; readonly peakTo: HourMinute };
export const DEFAULT_PEAK: Peak = { peakFrom: '17:00', peakTo: '18:30' };

export type PromiseAsked = {
  readonly promisedAt: number | null;
  readonly arrivedAt: number;
  readonly now: number;
  readonly hours: OpeningHours;
  /** ACCIDENT, or ASSEMBLY/WHOLE work on the order */
  readonly isLargeWork: boolean;
  readonly peak?: Peak;
};

/**
 * A time told to the customer.
 *
 * @refuses PROMISE_MISSING, PROMISE_PAST, PROMISE_BEFORE_ARRIVAL; warns PROMISE_OUT_OF_HOURS, PROMISE_IN_PEAK
 */
export function checkPromise(asked: PromiseAsked): Findings {
  const { promisedAt, hours, peak = DEFAULT_PEAK } = asked;
  const found = new FindingList();
  if (promisedAt === null) return found.refuseIf(true, 'PROMISE_MISSING', {}, 'promisedAt').found;
  const time = timeOf(promisedAt);
  const isPast = promisedAt <= asked.now;
  return found
    .refuseIf(promisedAt <= asked.arrivedAt, 'PROMISE_BEFORE_ARRIVAL', {}, 'promisedAt')
    .refuseIf(isPast && promisedAt > asked.arrivedAt, 'PROMISE_PAST', {}, 'promisedAt')
    .warnIf(time < hours.openFrom || time > hours.openTo, 'PROMISE_OUT_OF_HOURS', { ...hours }, 'promisedAt')
    .warnIf(
      asked.isLargeWork && time >= peak.peakFrom && time <= peak.peakTo,
      'PROMISE_IN_PEAK',
      { ...peak },
      'promisedAt',
    ).found;
}
