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
  const { promisedAt, hours } = asked;
  const found = new FindingList();
  if (promisedAt === null) return found.refuseIf(true, 'PROMISE_MISSING', {}, 'promisedAt').found;
  const time = timeOf(promisedAt);
  const isPast = promisedAt <= asked.now;
  return found
    .refuseIf(promisedAt <= asked.arrivedAt, 'PROMISE_BEFORE_ARRIVAL', {}, 'promisedAt')
    .refuseIf(isPast && promisedAt > asked.arrivedAt, 'PROMISE_PAST', {}, 'promisedAt')
    .warnIf(time < hours.openFrom || time > hours.openTo, 'PROMISE_OUT_OF_HOURS', { ...hours }, 'promisedAt')
    .add(checkPeak(asked)).found;
}

/**
 * A time that was told before, once the work is known: large deliveries are kept out of the peak.
 *
 * @refuses nothing; warns PROMISE_IN_PEAK
 */
export function checkPeak({ promisedAt, isLargeWork, peak = DEFAULT_PEAK }: PromiseAsked): Findings {
  const time = promisedAt === null ? null : timeOf(promisedAt);
  const isInPeak = time !== null && time >= peak.peakFrom && time <= peak.peakTo;
  return new FindingList().warnIf(isLargeWork && isInPeak, 'PROMISE_IN_PEAK', { ...peak }, 'promisedAt').found;
}
