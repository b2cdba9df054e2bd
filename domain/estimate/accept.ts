/** The customer takes an estimate, or leaves it. @source domain rules §5.2 */
import { addDays, type Day } from '../calendar.ts';
import { FindingList, type Findings } from '../findings.ts';
import { cleanLine } from '../text.ts';

export const ESTIMATE_VALID_DAYS = 7;

/** The last day an estimate written today is good for. */
export function validUntil(today: Day, days: number = ESTIMATE_VALID_DAYS): Day {
  return addDays(today, days);
}

/** True after its last day. */
export function isExpired(validUntilOn: Day, today: Day): boolean {
  return today > validUntilOn;
}

export type AcceptKnown = {
  readonly validUntilOn: Day;
  readonly today: Day;
  readonly versionNo: number;
  /** the newest version of this estimate */
  readonly newestVersionNo: number;
  readonly acceptedBy: string;
};

/**
 * 接受.
 *
 * @refuses ESTIMATE_NEWER_VERSION, ESTIMATE_EXPIRED (offer 重新报价), SIGNED_BY_MISSING
 */
export function checkAccept(known: AcceptKnown): Findings {
  return new FindingList()
    .refuseIf(known.newestVersionNo > known.versionNo, 'ESTIMATE_NEWER_VERSION', { versionNo: known.newestVersionNo })
    .refuseIf(isExpired(known.validUntilOn, known.today), 'ESTIMATE_EXPIRED', { validUntilOn: known.validUntilOn })
    .refuseIf(cleanLine(known.acceptedBy) === '', 'SIGNED_BY_MISSING', {}, 'acceptedBy').found;
}

/**
 * 客户放弃: the reason is kept, the lines become advice.
 *
 * @refuses REASON_MISSING
 */
export function checkReject(reason: string): Findings {
  return new FindingList().refuseIf(cleanLine(reason) === '', 'REASON_MISSING', {}, 'reason').found;
}
