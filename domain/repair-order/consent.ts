/** The customer's word on a supplement, kept so that it can be shown later. @source domain rules §4.3, §5.4 */
import type { AcceptMode } from '../enums.ts';
import { FindingList, type Findings } from '../findings.ts';
import { cleanLine } from '../text.ts';

export type ConsentTyped = {
  readonly mode: AcceptMode | null;
  readonly by: string;
  readonly phone: string;
  readonly at: number | null;
  readonly note: string;
};

/** Who may speak for the car: its owner, and the bringer when they signed the order. */
export type Entitled = {
  readonly ownerName: string;
  /** who speaks for a company */
  readonly contactName?: string;
  readonly signedBy: string;
};

/**
 * A consent or refusal as recorded by the advisor.
 *
 * @refuses CONSENT_INCOMPLETE (mode, person, time, evidence note; the number for PHONE), CONSENT_NOT_ENTITLED
 */
export function checkConsent(typed: ConsentTyped, entitled: Entitled): Findings {
  const by = cleanLine(typed.by);
  const missing = [
    ...(typed.mode === null ? ['MODE'] : []),
    ...(by === '' ? ['BY'] : []),
    ...(typed.mode === 'PHONE' && cleanLine(typed.phone) === '' ? ['PHONE'] : []),
    ...(typed.at === null ? ['AT'] : []),
    ...(cleanLine(typed.note) === '' ? ['NOTE'] : []),
  ];
  const isStranger = by !== '' && ![entitled.ownerName, entitled.contactName, entitled.signedBy].includes(by);
  return new FindingList()
    .refuseIf(missing.length > 0, 'CONSENT_INCOMPLETE', { missing })
    .refuseIf(isStranger, 'CONSENT_NOT_ENTITLED', { name: by }, 'by').found;
}
