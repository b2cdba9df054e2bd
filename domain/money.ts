/** Money is integer fen; arithmetic on it exists in this room only. Source: domain rules, Conventions and §8. */
import { ok, type Result, refuse } from './result.ts';

declare const fenBrand: unique symbol;
/** Integer fen (1 yuan = 100 fen), |x| at most 999 999 999.99 yuan. */
export type Fen = number & { readonly [fenBrand]: true };

export const MAX_FEN = 99_999_999_999;

/** Takes an integer as fen. @throws RangeError when it is no integer or beyond the limit: a fault of the program, not of a person */
export function fen(value: number): Fen {
  if (!Number.isSafeInteger(value) || Math.abs(value) > MAX_FEN) throw new RangeError(`not an amount in fen: ${value}`);
  return (value === 0 ? 0 : value) as Fen;
}

/** Sum of amounts. */
export function sumFen(amounts: readonly number[]): Fen {
  return fen(amounts.reduce((sum, amount) => sum + amount, 0));
}

/** Integer quotient rounded half away from zero. */
export function divideRounded(numerator: bigint, denominator: bigint): bigint {
  const isNegative = numerator < 0n !== denominator < 0n;
  const n = numerator < 0n ? -numerator : numerator;
  const d = denominator < 0n ? -denominator : denominator;
  const quotient = (2n * n + d) / (2n * d);
  return isNegative ? -quotient : quotient;
}

/** amount × numerator ÷ denominator, rounded once, half away from zero; all arguments are integers. */
export function scaleFen(amount: number, numerator: number, denominator: number): Fen {
  return fen(Number(divideRounded(BigInt(amount) * BigInt(numerator), BigInt(denominator))));
}

/** 76200 -> '762.00'; −5 -> '-0.05'. */
export function formatYuan(amount: number): string {
  const positive = Math.abs(amount);
  const text = `${Math.trunc(positive / 100)}.${String(positive % 100).padStart(2, '0')}`;
  return amount < 0 ? `-${text}` : text;
}

/** A sign of money before the figure, the unit behind it; nothing in between, so that 3元5 is never read as 35. */
const TYPED_YUAN = /^(-?)[¥￥]?\s*(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d{1,2}))?\s*元?$/;

/**
 * Reads what a person typed as yuan: '300', '￥1,234.50', '300元', full-width digits.
 * @returns fen, or null for three decimals, words, misplaced commas, or anything else that is no amount (domain rules §11.3 #18)
 */
export function parseYuan(typed: string): Fen | null {
  const match = TYPED_YUAN.exec(typed.normalize('NFKC').replaceAll('−', '-').trim());
  if (!match) return null;
  const [, sign = '', whole = '0', part = ''] = match;
  const value = Number(whole.replaceAll(',', '')) * 100 + Number(part.padEnd(2, '0'));
  if (value > MAX_FEN) return null;
  return fen(sign === '-' ? -value : value);
}

/**
 * An amount as a form takes it: 0 or more.
 * @refuses AMOUNT_INVALID for what is no amount, and for a negative one
 */
export function typedAmount(typed: string): Result<Fen, 'AMOUNT_INVALID'> {
  const amount = parseYuan(typed);
  return amount === null || amount < 0 ? refuse('AMOUNT_INVALID', { typed: typed.slice(0, 30) }) : ok(amount);
}
