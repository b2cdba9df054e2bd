/** A percentage as people type it. */
import { ok, type Result, refuse } from '../result.ts';

/** '10', '10%', '12.5 %' as basis points, 0 to 100 % with at most two decimals. @refuses PERCENT_INVALID */
export function parsePercent(typed: string): Result<number, 'PERCENT_INVALID'> {
  const text = typed.normalize('NFKC').replaceAll(/[\s%]/g, '');
  const [, whole, part = ''] = /^(\d{1,3})(?:\.(\d{1,2}))?$/.exec(text) ?? [];
  if (whole === undefined) return refuse('PERCENT_INVALID', { text: typed });
  const bp = Number(whole) * 100 + Number(part.padEnd(2, '0'));
  return bp <= 10_000 ? ok(bp) : refuse('PERCENT_INVALID', { text: typed });
}

/** 1250 is '12.5'. */
export function formatPercent(bp: number): string {
  return String(bp / 100);
}
