/**
 * VIN (车架号): check digit, proposals, the model year as a hint.
 *
 * @source domain rules §3.3, §11.3 #6, #7
 */
import { type FieldRefusal, finding } from '../findings.ts';
import { normaliseVin } from '../normalise.ts';
import { ok, refuse, type Result } from '../result.ts';

const VIN = /^[A-HJ-NPR-Z0-9]{17}$/;
const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
const VALUES: Readonly<Record<string, number>> = Object.fromEntries([
  ...[...'0123456789'].map((digit, value) => [digit, value] as const),
  ...[...'ABCDEFGH'].map((letter, i) => [letter, i + 1] as const),
  ...[...'JKLMN'].map((letter, i) => [letter, i + 1] as const),
  ['P', 7] as const,
  ['R', 9] as const,
  ...[...'STUVWXYZ'].map((letter, i) => [letter, i + 2] as const),
]);

/** 后8位: the last characters by which people name a car; all of it where it is shorter. */
export function vinTail(vin: string): string {
  return vin.slice(-8);
}

/** The check digit a VIN of 17 allowed characters should carry at position 9. */
export function vinCheckDigit(vin: string): string {
  const sum = [...vin].reduce((total, character, i) => total + (VALUES[character] ?? 0) * (WEIGHTS[i] ?? 0), 0);
  return sum % 11 === 10 ? 'X' : String(sum % 11);
}

/** True for 17 allowed characters with the right check digit. */
export function isVinSound(vin: string): boolean {
  return VIN.test(vin) && vin[8] === vinCheckDigit(vin);
}

/** O, Q -> 0 and I -> 1, when the VIN is sound then; otherwise null. */
export function vinProposal(vin: string): string | null {
  const proposal = vin.replace(/[OQ]/g, '0').replaceAll('I', '1');
  return proposal !== vin && isVinSound(proposal) ? proposal : null;
}

/** `isVerified` false is shown in amber on every screen of the car. */
export type VinReading = {
  readonly vin: string | null;
  readonly isVerified: boolean;
  readonly warnings: readonly FieldRefusal[];
};

type VinCode = 'VIN_INVALID' | 'VIN_PROPOSAL' | 'VIN_CHECK_DIGIT' | 'VIN_RETYPE_DIFFERS';

/**
 * Reads a VIN as typed; empty is allowed until the order is authorised. `retyped` are the last 8 characters, typed once
 * more after comparing with the car, because some markets know no check digit.
 *
 * @refuses VIN_INVALID, VIN_PROPOSAL with the VIN it probably is, VIN_CHECK_DIGIT, VIN_RETYPE_DIFFERS
 */
export function readVin(typed: string, retyped = ''): Result<VinReading, VinCode> {
  const vin = normaliseVin(typed);
  if (vin === '') return ok({ vin: null, isVerified: false, warnings: [] });
  if (!VIN.test(vin)) {
    const proposal = vinProposal(vin);
    if (proposal !== null) return refuse('VIN_PROPOSAL', { vin, proposal });
    const wrong = new Set([...vin].filter((character) => !/[A-HJ-NPR-Z0-9]/.test(character)));
    return refuse('VIN_INVALID', { length: [...vin].length, wrongLetters: [...wrong].join('、') });
  }
  const warnings = /\d{4}$/.test(vin) ? [] : [finding('VIN_SERIAL_UNCOMMON', { vin })];
  const expected = vinCheckDigit(vin);
  if (vin[8] === expected) return ok({ vin, isVerified: true, warnings });
  const again = normaliseVin(retyped);
  if (again === '') return refuse('VIN_CHECK_DIGIT', { vin, expected, found: vin[8] ?? '' });
  if (again !== vin.slice(9)) return refuse('VIN_RETYPE_DIFFERS', { typed: again });
  return ok({ vin, isVerified: false, warnings });
}

const YEAR_CODES = 'ABCDEFGHJKLMNPRSTV';

/** The model year position 10 hints at (2001–2027), or null. The codes come round every 30 years. */
export function modelYearHint(vin: string): number | null {
  const code = vin[9] ?? '';
  if (/[1-9]/.test(code)) return 2000 + Number(code);
  const index = code === '' ? -1 : YEAR_CODES.indexOf(code);
  return index < 0 ? null : 2010 + index;
}
