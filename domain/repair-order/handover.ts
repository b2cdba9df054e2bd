/** 内部交车 and 退回. @source domain rules §4.3 (certNo), §5.3, §6.9 */
import {
  HANDOVER_CHECKS,
  type HandoverCheck,
  type LineStatus,
  type RequestStatus,
  type WashState,
  type WorkClass,
} from '../enums.ts';
import { FindingList, type Findings } from '../findings.ts';
import { cleanLine, lengthOf } from '../text.ts';

export type HandedPart = {
  readonly name: string;
  readonly unit: string;
  readonly status: LineStatus;
  readonly isCustomerSupplied: boolean;
  readonly qtyMilli: number;
  readonly issuedMilli: number;
  readonly returnedMilli: number;
};

/** Work after which the car needs a completion certificate (竣工出厂合格证). */
export function needsCertificate(workClasses: readonly (WorkClass | null)[]): boolean {
  return workClasses.some((c) => c === 'LEVEL2' || c === 'ASSEMBLY' || c === 'WHOLE');
}

/** What the line will charge: a cancelled one nothing. */
export function billedMilli(part: HandedPart): number {
  return part.status === 'CANCELLED' ? 0 : part.qtyMilli;
}

/** What is really in the car, in milli-units. */
export function outMilli(part: Pick<HandedPart, 'issuedMilli' | 'returnedMilli'>): number {
  return part.issuedMilli - part.returnedMilli;
}

/**
 * The certificate number: pre-printed or given by the authority, typed in, unique.
 *
 * @refuses CERT_NO_MISSING, CERT_NO_INVALID (4–30 characters), CERT_NO_TAKEN
 */
export function checkCertificate(
  certNo: string,
  isNeeded: boolean,
  takenBy: { readonly orderNo: string } | null,
): Findings {
  const no = cleanLine(certNo);
  const length = lengthOf(no);
  return new FindingList()
    .refuseIf(isNeeded && no === '', 'CERT_NO_MISSING', {}, 'certNo')
    .refuseIf(no !== '' && (length < 4 || length > 30), 'CERT_NO_INVALID', {}, 'certNo')
    .refuseIf(no !== '' && takenBy !== null, 'CERT_NO_TAKEN', { certNo: no, orderNo: takenBy?.orderNo ?? '' }, 'certNo')
    .found;
}

export type HandOverKnown = {
  readonly washState: WashState;
  readonly requests: readonly { readonly requestNo: string; readonly status: RequestStatus }[];
  readonly parts: readonly HandedPart[];
  readonly workClasses: readonly (WorkClass | null)[];
  readonly certNo: string;
  readonly certTakenBy: { readonly orderNo: string } | null;
  /** what the workshop and the desk looked at together */
  readonly checks: readonly HandoverCheck[];
};

/** A request nobody answered in full. */
export function isOpenRequest(status: RequestStatus): boolean {
  return status === 'OPEN' || status === 'PARTLY_ISSUED' || status === 'BACKORDER';
}

/**
 * QC_PASSED -> READY.
 *
 * @refuses PARTS_REQUEST_OPEN, ISSUED_NOT_BILLED per part line, CERT_NO_…; warns WASH_NOT_DONE, HANDOVER_INCOMPLETE
 */
export function checkHandOver(known: HandOverKnown): Findings {
  const found = new FindingList();
  const open = known.requests.filter((request) => isOpenRequest(request.status)).map((request) => request.requestNo);
  found.refuseIf(open.length > 0, 'PARTS_REQUEST_OPEN', { numbers: open });
  for (const part of known.parts) {
    if (part.isCustomerSupplied || outMilli(part) === billedMilli(part)) continue;
    found.refuseIf(true, 'ISSUED_NOT_BILLED', {
      name: part.name,
      unit: part.unit,
      issuedMilli: outMilli(part),
      billedMilli: billedMilli(part),
    });
  }
  const missing = HANDOVER_CHECKS.filter((check) => !known.checks.includes(check));
  return found
    .add(checkCertificate(known.certNo, needsCertificate(known.workClasses), known.certTakenBy))
    .warnIf(known.washState === 'WANTED' || known.washState === 'DOING', 'WASH_NOT_DONE')
    .warnIf(missing.length > 0, 'HANDOVER_INCOMPLETE', { missing }, 'checks').found;
}

/**
 * 退回 to the workshop, after 内部交车 or 验车 found something.
 *
 * @refuses REASON_MISSING, SETTLEMENT_LIVE (reverse first)
 */
export function checkSendBack(reason: string, liveSettlements: readonly string[]): Findings {
  return new FindingList()
    .refuseIf(cleanLine(reason) === '', 'REASON_MISSING', {}, 'reason')
    .refuseIf(liveSettlements.length > 0, 'SETTLEMENT_LIVE', { numbers: [...liveSettlements] }).found;
}
