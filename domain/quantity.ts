/** Quantities in thousandths and labor hours in hundredths, as people type and read them. Source: domain rules §11.3 #14-#16. */
import { ok, type Result, refuse } from './result.ts';

declare const milliBrand: unique symbol;
declare const centiBrand: unique symbol;
/** Integer thousandths of a unit (4200 = 4.2 升); negative in stock moves only. */
export type MilliQty = number & { readonly [milliBrand]: true };
/** Integer hundredths of a labor hour, 1 to 99999. */
export type CentiHour = number & { readonly [centiBrand]: true };

const MAX_MILLI = 99_999_000;
const MAX_CENTI = 99_999;

/** Takes an integer as thousandths. @throws RangeError when it is none: a fault of the program, not of a person */
export function milliQty(value: number): MilliQty {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a quantity in thousandths: ${value}`);
  return value as MilliQty;
}

/** Takes an integer as hundredths of an hour. @throws RangeError outside 0.01 to 999.99 */
export function centiHour(value: number): CentiHour {
  if (!Number.isInteger(value) || value < 1 || value > MAX_CENTI) {
    throw new RangeError(`not labor hours in hundredths: ${value}`);
  }
  return value as CentiHour;
}

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

type Typed = { readonly isNegative: boolean; readonly whole: number; readonly part: string };

function decimalsOf(typed: string): Typed | null {
  const match = /^(-?)(\d{1,9})(?:\.(\d+))?$/.exec(typed.normalize('NFKC').replaceAll('−', '-').trim());
  if (!match) return null;
  return { isNegative: match[1] === '-', whole: Number(match[2]), part: (match[3] ?? '').replace(/0+$/, '') };
}

/**
 * Reads a quantity.
 * @returns thousandths
 * @refuses QTY_INVALID for what is no number, QTY_RANGE (0, negative, above 99999), QTY_DECIMALS (0.5 个)
 */
export function parseMilli(
  typed: string,
  unit: string,
  unitDecimals: number,
): Result<MilliQty, 'QTY_INVALID' | 'QTY_RANGE' | 'QTY_DECIMALS'> {
  const found = decimalsOf(typed);
  if (!found) return refuse('QTY_INVALID', { typed });
  if (found.isNegative) return refuse('QTY_RANGE', {});
  if (found.part.length > 3) return refuse('QTY_DECIMALS', { unit, decimals: unitDecimals });
  return checkMilli(found.whole * 1000 + Number(found.part.padEnd(3, '0')), unit, unitDecimals);
}

/** @refuses QTY_RANGE, QTY_DECIMALS */
export function checkMilli(
  milli: number,
  unit: string,
  unitDecimals: number,
): Result<MilliQty, 'QTY_RANGE' | 'QTY_DECIMALS'> {
  if (milli <= 0 || milli > MAX_MILLI) return refuse('QTY_RANGE', {});
  if (milli % 10 ** (3 - unitDecimals) !== 0) return refuse('QTY_DECIMALS', { unit, decimals: unitDecimals });
  return ok(milliQty(milli));
}

/**
 * Reads labor hours; zeros behind the second decimal do not count.
 * @returns hundredths @refuses HOURS_INVALID for 0, negative, above 999.99, three decimals
 */
export function parseCentiHours(typed: string): Result<CentiHour, 'HOURS_INVALID'> {
  const found = decimalsOf(typed);
  if (!found || found.isNegative || found.part.length > 2) return refuse('HOURS_INVALID', { typed });
  const centi = found.whole * 100 + Number(found.part.padEnd(2, '0'));
  return centi >= 1 && centi <= MAX_CENTI ? ok(centiHour(centi)) : refuse('HOURS_INVALID', { typed });
}
