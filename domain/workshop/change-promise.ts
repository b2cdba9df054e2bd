/** A promised time that changes: why, and who told the customer. @source domain rules §4.3, §6.6a */
import { FindingList, type Findings } from '../findings.ts';
import { checkPromise, type PromiseAsked } from '../reception/promise.ts';
import { cleanLine } from '../text.ts';

export type PromiseChange = {
  readonly before: number | null;
  readonly promise: PromiseAsked;
  readonly reason: string;
  readonly toldBy: string;
};

/** @refuses PROMISE_UNCHANGED, PROMISE_REASON_MISSING, PROMISE_TOLD_BY_MISSING, PROMISE_…; warns PROMISE_OUT_OF_HOURS, PROMISE_IN_PEAK */
export function checkPromiseChange({ before, promise, reason, toldBy }: PromiseChange): Findings {
  return new FindingList()
    .refuseIf(promise.promisedAt !== null && promise.promisedAt === before, 'PROMISE_UNCHANGED', {}, 'promisedAt')
    .refuseIf(cleanLine(reason) === '', 'PROMISE_REASON_MISSING', {}, 'reason')
    .refuseIf(cleanLine(toldBy) === '', 'PROMISE_TOLD_BY_MISSING', {}, 'toldBy')
    .add(checkPromise(promise)).found;
}
