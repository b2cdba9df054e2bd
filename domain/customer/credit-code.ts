/**
 * Company code (统一社会信用代码, GB 32100). It only warns: old tax numbers are still about.
 *
 * @source domain rules §3.4
 */
import { type FieldRefusal, finding } from '../findings.ts';
import { normaliseCode } from '../normalise.ts';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** The check character of the first 17, or null when a character is not allowed. */
export function creditCodeCheck(first17: string): string | null {
  let sum = 0;
  let weight = 1;
  for (const character of first17) {
    const value = ALPHABET.indexOf(character);
    if (value < 0) return null;
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET[(31 - (sum % 31)) % 31] ?? null;
}

/** The normalised code with what is odd about it; empty is fine. */
export function readCreditCode(typed: string): { readonly code: string; readonly warnings: readonly FieldRefusal[] } {
  const code = normaliseCode(typed);
  if (code === '') return { code, warnings: [] };
  if (code.length === 15 || code.length === 20) {
    return { code, warnings: [finding('CREDIT_CODE_OLD', { length: code.length })] };
  }
  const isSound = code.length === 18 && creditCodeCheck(code.slice(0, 17)) === code[17];
  return { code, warnings: isSound ? [] : [finding('CREDIT_CODE_CHECK', { code })] };
}
