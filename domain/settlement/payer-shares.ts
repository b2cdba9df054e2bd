/**
 * One line, several payers: percents, fixed amounts and one who takes the rest.
 *
 * @source domain rules §4.3 (LinePayerShare), §8.3, §8.6
 */
import { allocate } from '../allocation.ts';
import type { PayerType } from '../enums.ts';
import { type Fen, fen, sumFen } from '../money.ts';
import { ok, type Result, refuse } from '../result.ts';

/** What one payer bears of a line, in fen of its net. */
export type LineShare = {
  readonly payerType: PayerType;
  readonly payerAccountId: number | null;
  readonly shareFen: number;
};

/** One payer of a line as agreed: a percent of the net (basis points), an amount, or the rest (余额). */
export type AgreedShare = {
  readonly payerType: PayerType;
  readonly payerAccountId: number | null;
} & (
  | { readonly mode: 'PERCENT'; readonly percentBp: number }
  | { readonly mode: 'FIXED'; readonly amountFen: number }
  | { readonly mode: 'REST' }
);

export type LineToSplit = { readonly lineNo: number; readonly netFen: number };

export type ShareCode = 'SHARES_DIFFER' | 'SHARES_ABOVE_WHOLE' | 'SHARES_REST_TWICE' | 'SHARES_PAYER_TWICE';

/** Two shares of one line fall on one slip when payer and account are the same; free work stands on the customer's. */
export function slipKey(payer: { readonly payerType: PayerType; readonly payerAccountId: number | null }): string {
  const isCustomer = payer.payerType === 'SELF' || payer.payerType === 'FREE';
  return isCustomer ? 'SELF' : `${payer.payerType}:${payer.payerAccountId ?? ''}`;
}

/** Percents are of the whole net; what no percent names stands last, so the odd fen goes to the payers named first. */
function percentShares(netFen: number, agreed: readonly AgreedShare[]): Map<number, Fen> {
  const named = agreed.flatMap((share, i) => (share.mode === 'PERCENT' ? [{ i, bp: share.percentBp }] : []));
  const unnamed = 10_000 - named.reduce((sum, share) => sum + share.bp, 0);
  const shares = allocate(netFen, [...named.map((share) => share.bp), unnamed]);
  return new Map(named.map((share, k) => [share.i, shares[k] ?? fen(0)]));
}

function checkAgreed(line: LineToSplit, agreed: readonly AgreedShare[]): Result<true, ShareCode> {
  const { lineNo, netFen } = line;
  const percentBp = agreed.reduce((sum, share) => sum + (share.mode === 'PERCENT' ? share.percentBp : 0), 0);
  if (percentBp > 10_000) return refuse('SHARES_ABOVE_WHOLE', { lineNo, netFen });
  if (agreed.filter((share) => share.mode === 'REST').length > 1) return refuse('SHARES_REST_TWICE', { lineNo });
  const payers = agreed.map((share) => `${share.payerType}:${share.payerAccountId ?? ''}`);
  return new Set(payers).size === payers.length ? ok(true) : refuse('SHARES_PAYER_TWICE', { lineNo });
}

/**
 * What each payer bears of a line, in the order they were named; all together exactly the net.
 *
 * @refuses SHARES_ABOVE_WHOLE when percents or amounts come to more than the net, SHARES_REST_TWICE, SHARES_PAYER_TWICE,
 *   SHARES_DIFFER when nobody takes the rest and the parts do not make the net
 */
export function splitLine(line: LineToSplit, agreed: readonly AgreedShare[]): Result<readonly LineShare[], ShareCode> {
  const checked = checkAgreed(line, agreed);
  if (!checked.ok) return checked;
  const { lineNo, netFen } = line;
  const percents = percentShares(netFen, agreed);
  const amounts = agreed.map((share, i) => (share.mode === 'FIXED' ? share.amountFen : (percents.get(i) ?? 0)));
  const sharesFen = sumFen(amounts);
  if (sharesFen > netFen) return refuse('SHARES_ABOVE_WHOLE', { lineNo, netFen });
  const rest = agreed.findIndex((share) => share.mode === 'REST');
  if (rest < 0 && sharesFen !== netFen) return refuse('SHARES_DIFFER', { lineNo, netFen, sharesFen });
  return ok(
    agreed.map(({ payerType, payerAccountId }, i) => ({
      payerType,
      payerAccountId,
      shareFen: fen(i === rest ? netFen - sharesFen : (amounts[i] ?? 0)),
    })),
  );
}

/**
 * Shares as stored make the line's net, none is below 0, nobody is named twice.
 *
 * @refuses SHARES_DIFFER, SHARES_PAYER_TWICE
 */
export function checkShares(
  line: LineToSplit,
  shares: readonly LineShare[],
): Result<true, 'SHARES_DIFFER' | 'SHARES_PAYER_TWICE'> {
  const { lineNo, netFen } = line;
  const sharesFen = sumFen(shares.map((share) => share.shareFen));
  const isNegative = shares.some((share) => share.shareFen < 0);
  if (isNegative || sharesFen !== netFen) return refuse('SHARES_DIFFER', { lineNo, netFen, sharesFen });
  const paying = shares.filter((share) => share.payerType !== 'FREE').map(slipKey);
  return new Set(paying).size === paying.length ? ok(true) : refuse('SHARES_PAYER_TWICE', { lineNo });
}
