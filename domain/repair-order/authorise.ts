/**
 * 签委托: everything that is missing before the customer's signature makes a contract.
 *
 * @source domain rules §4.1 (phone, VIN), §4.3, §5.3
 */
import type { EstimateStatus, MainType, OldPartsChoice, PayerType, QualityType } from '../enums.ts';
import { FindingList, type Findings } from '../findings.ts';
import { isWalkAroundDone, type SignState } from '../reception/walk-around.ts';
import { cleanLine } from '../text.ts';

export type AuthorisedLine = {
  readonly name: string;
  readonly payerType: PayerType;
  readonly qualityType: QualityType | null;
};

export type AuthoriseKnown = {
  readonly mainType: MainType;
  /** the newest version; null when none was written */
  readonly estimateStatus: EstimateStatus | null;
  readonly walkAround: SignState | null;
  readonly vin: string | null;
  readonly phone: string;
  /** 客户拒绝提供 */
  readonly isPhoneRefused: boolean;
  readonly mileageIn: number | null;
  /** null: not asked */
  readonly oldPartsChoice: OldPartsChoice | null;
  readonly isWashWanted: boolean | null;
  readonly isWaiting: boolean | null;
  readonly promisedAt: number | null;
  readonly lines: readonly AuthorisedLine[];
  readonly insuranceReportNo: string;
  /** another open order of the same car */
  readonly otherOrder: { readonly orderId: number; readonly orderNo: string; readonly plateNo: string } | null;
  /** REWORK: the order it repairs, and whether its quality warranty still runs */
  readonly reworkOf: { readonly orderNo: string; readonly isWithinWarranty: boolean } | null;
  readonly signedBy: string;
};

function choicesNotAsked(known: AuthoriseKnown): string[] {
  const asked = { OLD_PARTS: known.oldPartsChoice, WASH: known.isWashWanted, WAITING: known.isWaiting };
  return Object.entries(asked)
    .filter(([, answer]) => answer === null)
    .map(([choice]) => choice);
}

/** ACCIDENT needs the insurer's report unless the customer pays everything. */
export function needsInsuranceReport(mainType: MainType, lines: readonly AuthorisedLine[]): boolean {
  return mainType === 'ACCIDENT' && lines.some((line) => line.payerType === 'INSURANCE');
}

/** True for parts the customer must have agreed to in writing. */
export function needsConsent(line: Pick<AuthorisedLine, 'qualityType'>): boolean {
  return line.qualityType === 'REMAN' || line.qualityType === 'REPAIRED';
}

/** Their names. */
export function partsNeedingConsent(lines: readonly AuthorisedLine[]): string[] {
  return lines.filter(needsConsent).map((line) => line.name);
}

/**
 * All that is missing, so that the window shows it at once.
 *
 * @refuses ORDER_OPEN, ESTIMATE_NOT_ACCEPTED, WALK_AROUND_NOT_SIGNED, VIN_MISSING, PHONE_MISSING, MILEAGE_MISSING,
 *   CHOICES_NOT_ASKED, PROMISE_MISSING, INSURANCE_REPORT_MISSING, REWORK_ORIGINAL_MISSING, SIGNED_BY_MISSING; a counter
 *   sale is never signed (STATE_REFUSED). Warns PART_CONSENT_MISSING (confirming records the written consent) and
 *   REWORK_OUT_OF_WARRANTY
 */
export function checkAuthorise(known: AuthoriseKnown): Findings {
  const found = new FindingList();
  if (known.mainType === 'RETAIL') {
    return found.refuseIf(true, 'STATE_REFUSED', { machine: 'order', state: 'DRAFT', action: 'authorise' }).found;
  }
  const { otherOrder, reworkOf, lines } = known;
  if (otherOrder !== null) found.refuseIf(true, 'ORDER_OPEN', { ...otherOrder });
  const choices = choicesNotAsked(known);
  const consent = partsNeedingConsent(lines);
  const hasReport = cleanLine(known.insuranceReportNo) !== '';
  found
    .refuseIf(known.estimateStatus !== 'ACCEPTED', 'ESTIMATE_NOT_ACCEPTED')
    .refuseIf(!isWalkAroundDone(known.walkAround), 'WALK_AROUND_NOT_SIGNED')
    .refuseIf(known.vin === null || known.vin === '', 'VIN_MISSING', {}, 'vin')
    .refuseIf(known.phone === '' && !known.isPhoneRefused, 'PHONE_MISSING', {}, 'isPhoneRefused')
    .refuseIf(known.mileageIn === null, 'MILEAGE_MISSING', {}, 'mileageIn')
    .refuseIf(choices.length > 0, 'CHOICES_NOT_ASKED', { choices })
    .refuseIf(known.promisedAt === null, 'PROMISE_MISSING', {}, 'promisedAt')
    .refuseIf(
      needsInsuranceReport(known.mainType, lines) && !hasReport,
      'INSURANCE_REPORT_MISSING',
      {},
      'insuranceReportNo',
    )
    .refuseIf(known.mainType === 'REWORK' && reworkOf === null, 'REWORK_ORIGINAL_MISSING')
    .refuseIf(cleanLine(known.signedBy) === '', 'SIGNED_BY_MISSING', {}, 'signedBy')
    .warnIf(consent.length > 0, 'PART_CONSENT_MISSING', { names: consent });
  if (reworkOf !== null) {
    found.warnIf(!reworkOf.isWithinWarranty, 'REWORK_OUT_OF_WARRANTY', { orderNo: reworkOf.orderNo });
  }
  return found.found;
}
