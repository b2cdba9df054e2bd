/** 交车 and 放行. @source domain rules §5.3, §6.9 */
import { DELIVERY_CHECKS, type DeliveryCheck, type WorkClass } from '../enums.ts';
import { FindingList, type Findings } from '../findings.ts';
import { cleanLine } from '../text.ts';
import { checkMileageOut } from '../vehicle/mileage.ts';
import { checkCertificate, needsCertificate } from './handover.ts';

export type DeliverKnown = {
  readonly gatePassNo: string | null;
  readonly mileageIn: number | null;
  readonly mileageOut: number;
  readonly workClasses: readonly (WorkClass | null)[];
  readonly certNo: string;
  readonly checklist: readonly DeliveryCheck[];
  /** set when the car had left before its slip was reversed: gate pass and checklist are not asked again */
  readonly deliveredAt: number | null;
};

/**
 * The car goes back to its owner.
 *
 * @refuses GATE_PASS_MISSING, MILEAGE_OUT_LOWER, CERT_NO_MISSING; warns MILEAGE_OUT_FAR, CHECKLIST_INCOMPLETE
 */
export function checkDeliver(known: DeliverKnown): Findings {
  const isGoneAlready = known.deliveredAt !== null;
  const missing = DELIVERY_CHECKS.filter((check) => !known.checklist.includes(check));
  return new FindingList()
    .refuseIf(!isGoneAlready && known.gatePassNo === null, 'GATE_PASS_MISSING')
    .add(checkMileageOut(known.mileageIn, known.mileageOut))
    .add(checkCertificate(known.certNo, needsCertificate(known.workClasses), null))
    .warnIf(!isGoneAlready && missing.length > 0, 'CHECKLIST_INCOMPLETE', { missing }, 'checklist').found;
}

/**
 * A manager lets an unpaid car go; it stays on the list 未收款已放行.
 *
 * @refuses REASON_MISSING
 */
export function checkRelease(reason: string): Findings {
  return new FindingList().refuseIf(cleanLine(reason) === '', 'REASON_MISSING', {}, 'reason').found;
}
