/** 总检: every car, by an inspector who did not work on it. @source domain rules §4.3, §5.3 */
import { FindingList, type Findings } from '../findings.ts';
import { mayInspect, type Person } from '../separation.ts';
import { cleanLine } from '../text.ts';

export type FinalCheckKnown = {
  readonly inspector: Person;
  /** all who had a task on this order */
  readonly technicianIds: readonly number[];
  readonly isPassed: boolean;
  readonly failReason: string;
  readonly failedItems: readonly string[];
};

/**
 * The last word on the work.
 *
 * @refuses INSPECTOR_WORKED, CHECK_ITEM_FAILED when passed with failed items, FAIL_REASON_MISSING
 */
export function checkFinalCheck(known: FinalCheckKnown): Findings {
  const found = new FindingList();
  found.take(mayInspect(known.inspector, known.technicianIds));
  return found
    .refuseIf(known.isPassed && known.failedItems.length > 0, 'CHECK_ITEM_FAILED', { items: [...known.failedItems] })
    .refuseIf(!known.isPassed && cleanLine(known.failReason) === '', 'FAIL_REASON_MISSING', {}, 'failReason').found;
}
