/** 折 as it is typed: 9折 means the customer pays 90 %. @source domain rules §8.2, §11.3 #19 */
import { ok, refuse, type Result } from './result.ts';

/**
 * Reads 0.1–10 with one or two decimals, with or without 折.
 *
 * @returns the pay rate in basis points, 8.5 -> 8500
 * @refuses DISCOUNT_INVALID, DISCOUNT_ASK with the rate that is probably meant ("85" -> 8.5折)
 */
export function parseZhe(typed: string): Result<number, 'DISCOUNT_INVALID' | 'DISCOUNT_ASK'> {
  const text = typed.normalize('NFKC').replace(/\s/g, '').replace(/折$/, '');
  const m = /^(\d{1,3})(?:\.(\d{1,2}))?$/.exec(text);
  if (m === null) return refuse('DISCOUNT_INVALID', { typed });
  const payRateBp = Number(m[1]) * 1000 + Number((m[2] ?? '').padEnd(3, '0'));
  if (payRateBp >= 100 && payRateBp <= 10_000) return ok(payRateBp);
  // two digits without a point: the point was left out; 11 or 10x would be nonsense either way
  if (m[2] === undefined && /^[1-9]\d$/.test(m[1] ?? '') && Number(m[1]) > 11) {
    return refuse('DISCOUNT_ASK', { typed, payRateBp: payRateBp / 10 });
  }
  return refuse('DISCOUNT_INVALID', { typed });
}
