/** The two ends of a visit without repair: 未修离店 and 误建. @source domain rules §5.1 */
import { dayOf } from '../calendar.ts';
import { FindingList, type Findings } from '../findings.ts';
import { cleanLine } from '../text.ts';

export type LeaveKnown = {
  readonly openOrderNo: string | null;
  /** parts issued and not returned */
  readonly partsOut: readonly string[];
};

/**
 * The car leaves as it came.
 *
 * @refuses REASON_MISSING, VISIT_ORDER_OPEN, VISIT_PARTS_OUT
 */
export function checkLeaveUnrepaired(reason: string, known: LeaveKnown): Findings {
  return new FindingList()
    .refuseIf(cleanLine(reason) === '', 'REASON_MISSING', {}, 'reason')
    .refuseIf(known.openOrderNo !== null, 'VISIT_ORDER_OPEN', { orderNo: known.openOrderNo ?? '' })
    .refuseIf(known.partsOut.length > 0, 'VISIT_PARTS_OUT', { names: [...known.partsOut] }).found;
}

export type Attached = 'WALK_AROUND' | 'ESTIMATE' | 'ORDER' | 'PHOTO';

/**
 * A visit typed by mistake, on the same day and before anything hangs on it.
 *
 * @refuses REASON_MISSING, VISIT_NOT_TODAY, VISIT_NOT_EMPTY
 */
export function checkVoidVisit(
  reason: string,
  known: { readonly arrivedAt: number; readonly now: number; readonly attached: readonly Attached[] },
): Findings {
  const arrivedOn = dayOf(known.arrivedAt);
  return new FindingList()
    .refuseIf(cleanLine(reason) === '', 'REASON_MISSING', {}, 'reason')
    .refuseIf(arrivedOn !== dayOf(known.now), 'VISIT_NOT_TODAY', { arrivedOn })
    .refuseIf(known.attached.length > 0, 'VISIT_NOT_EMPTY', { attached: [...known.attached] }).found;
}
