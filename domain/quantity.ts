/** Quantities in thousandths and labor hours in hundredths, as people type and read them. Source: domain rules §11.3 #14-#16. */
import { ok, type Result, refuse } from './result.ts';

/** 4200 -> '4.2'; 1000 -> '1'. */
export function formatMilli(milli: number): string {
  const sign = milli < 0 ? '-' : '';
  const positive = Math.abs(milli);
  const part = String(positive % 1000)
    .padStart(3, '0')
    .replace(/0+$/, '');
  return `${sign}${Math.trunc(positive / 1000)}${part === '' ? '' : `.${part}`}`;
}

/** 100 -> '1.00'; 80 -> '0.80'. */
export function formatCentiHours(centi: number): string {
  return `${Math.trunc(centi / 100)}.${String(centi % 100).padStart(2, '0')}`;
}

function decimalsOf(typed: string): { whole: string; part: string } | null {
  const text = typed.normalize('NFKC').trim();
  const match = /^(\d{1,9})(?:\.(\d+))?$/.exec(text);
  return match ? { whole: match[1] ?? '0', part: match[2] ?? '' } : null;
}

/**
 * Reads a quantity.
 * @returns thousandths @refuses QTY_INVALID, QTY_RANGE (0, above 99999), QTY_DECIMALS (0.5 个)
 */
export function parseMilli(
  typed: string,
  unit: string,
  unitDecimals: number,
): Result<number, 'QTY_INVALID' | 'QTY_RANGE' | 'QTY_DECIMALS'> {
  const found = decimalsOf(typed);
  if (!found) return refuse('QTY_INVALID', { typed });
  const part = found.part.replace(/0+$/, '');
  if (part.length > 3) return refuse('QTY_DECIMALS', { unit, decimals: unitDecimals });
  return checkMilli(Number(found.whole) * 1000 + Number(part.padEnd(3, '0')), unit, unitDecimals);
}

/** @refuses QTY_RANGE, QTY_DECIMALS */
export function checkMilli(
  milli: number,
  unit: string,
  unitDecimals: number,
): Result<number, 'QTY_RANGE' | 'QTY_DECIMALS'> {
  if (milli <= 0 || milli > 99_999_000) return refuse('QTY_RANGE', {});
  if (milli % 10 ** (3 - unitDecimals) !== 0) return refuse('QTY_DECIMALS', { unit, decimals: unitDecimals });
  return ok(milli);
}

/** Reads labor hours. @returns hundredths @refuses HOURS_INVALID for 0, negative, above 999.99, three decimals */
export function parseCentiHours(typed: string): Result<number, 'HOURS_INVALID'> {
  const found = decimalsOf(typed);
  if (!found || found.part.length > 2) return refuse('HOURS_INVALID', { typed });
  const centi = Number(found.whole) * 100 + Number(found.part.padEnd(2, '0'));
  return centi >= 1 && centi <= 99_999 ? ok(centi) : refuse('HOURS_INVALID', { typed });
}
