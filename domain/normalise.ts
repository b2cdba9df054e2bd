/**
 * What is done to typed text before any check, so that full-width digits, spaces and lower case never matter.
 *
 * @source domain rules §3.1, §11.3 #1, #2
 */

/** Blanks, line breaks, zero-width and other characters nobody sees. */
const INVISIBLE = /[\s\p{Z}\p{Cc}\p{Cf}]/gu;

/** Plates, VINs, part numbers, codes: half-width, nothing invisible, upper case. */
export function normaliseCode(typed: string): string {
  const bare = typed.normalize('NFKC').replace(INVISIBLE, '').normalize('NFKC');
  return bare.replace(/[a-z]/g, (letter) => letter.toUpperCase());
}

/** A plate also loses the dots, hyphens and underscores people write in it. */
export function normalisePlate(typed: string): string {
  return normaliseCode(typed).replace(/[·•.\-_]/g, '');
}

/** A VIN also loses hyphens: exports write it in groups. */
export function normaliseVin(typed: string): string {
  return normaliseCode(typed).replace(/-/g, '');
}

/** Hyphens and dashes a keyboard or a spreadsheet may have put in place of `-`. */
const DASHES = /[‐‑‒–—―−]/g;

/**
 * A mobile loses its country prefix, hyphens and brackets; a landline keeps its hyphens, and a bracketed area code
 * becomes `0600-…`.
 */
export function normalisePhone(typed: string): string {
  const text = normaliseCode(typed).replace(DASHES, '-');
  const digits = text.replace(/[-()]/g, '');
  const mobile = /^(?:\+86|0086|86)?(1\d{10})$/.exec(digits);
  if (mobile?.[1] !== undefined) return mobile[1];
  return text.replace(/^\((0\d{2,3})\)-?/, '$1-');
}

/** The form in which two part numbers are the same: without separators. */
export function partKeyOf(partNo: string): string {
  return normaliseCode(partNo).replace(/[./-]/g, '');
}
