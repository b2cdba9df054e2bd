/** 接手: who may go on with another advisor's car. @source domain rules §2 */
import { FindingList, type Findings } from '../findings.ts';
import { cleanLine } from '../text.ts';

/**
 * The reason is kept; one's own car is not taken over.
 *
 * @refuses REASON_MISSING, ALREADY_OWN_DOCUMENT
 */
export function checkTakeOver(
  reason: string,
  known: { readonly advisorId: number; readonly actorId: number },
): Findings {
  return new FindingList()
    .refuseIf(known.advisorId === known.actorId, 'ALREADY_OWN_DOCUMENT')
    .refuseIf(cleanLine(reason) === '', 'REASON_MISSING', {}, 'reason').found;
}
