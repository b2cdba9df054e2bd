/**
 * Phone numbers and how much of them is shown.
 *
 * @source domain rules §3.4, §11.3 #9
 */
import { normalisePhone } from '../normalise.ts';
import { ok, refuse, type Result } from '../result.ts';

export type PhoneKind = 'MOBILE' | 'LANDLINE' | 'SERVICE' | 'FOREIGN';
/** Only a mobile can be sent a text message. */
export type PhoneReading = { readonly phone: string; readonly kind: PhoneKind; readonly canReceiveSms: boolean };

/** The kind of a normalised number, or null. A mobile of a range not given out yet passes. */
export function phoneKindOf(phone: string): PhoneKind | null {
  if (/^1\d{10}$/.test(phone)) return 'MOBILE';
  if (/^0\d{2,3}-?\d{7,8}(?:-\d{1,6})?$/.test(phone)) return 'LANDLINE';
  if (/^[48]00\d{7}$/.test(phone.replaceAll('-', ''))) return 'SERVICE';
  if (/^\+\d{6,15}$/.test(phone)) return 'FOREIGN';
  return null;
}

/**
 * Reads a number as typed.
 *
 * @refuses PHONE_LENGTH for digits that would be a mobile with another count, PHONE_INVALID for the rest
 */
export function readPhone(typed: string): Result<PhoneReading, 'PHONE_LENGTH' | 'PHONE_INVALID'> {
  const phone = normalisePhone(typed);
  const kind = phoneKindOf(phone);
  if (kind !== null) {
    const stored = kind === 'SERVICE' ? phone.replaceAll('-', '') : phone;
    return ok({ phone: stored, kind, canReceiveSms: kind === 'MOBILE' });
  }
  const digits = phone.replace(/[-()]/g, '').replace(/^\+?86(?=1)/, '');
  if (/^[1-9]\d*$/.test(digits)) return refuse('PHONE_LENGTH', { digits: digits.length });
  return refuse('PHONE_INVALID', { phone });
}

/** The number as everybody may see it: 154****1234, 0600-812****. Text that is no number is hidden likewise. */
export function maskPhone(phone: string): string {
  if (phone === '') return '';
  if (phoneKindOf(phone) === 'MOBILE') return `${phone.slice(0, 3)}****${phone.slice(-4)}`;
  const landline = /^(0\d{2,3}-?\d{3,4})\d{4}(-\d+)?$/.exec(phone);
  if (landline?.[1] !== undefined) return `${landline[1]}****${landline[2] === undefined ? '' : '-****'}`;
  return `${phone.slice(0, -4)}****`;
}

/** A number shown masked and sent back as it was shown is the stored one: who may not read it does not change it by accident. */
export function unmasked(typed: string, stored: string | null): string {
  return stored !== null && stored !== '' && typed.trim() === maskPhone(stored) ? stored : typed;
}
