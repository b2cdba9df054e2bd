/** Accidents on insurance: the deductible and the assessed sum. @source domain rules §8.3, §8.6 */
import { allocate } from '../allocation.ts';
import { type Fen, fen, scaleFen, sumFen } from '../money.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { LineShare } from '../settlement/payer-shares.ts';

/** A line at its assessed price (定损), in the order of line numbers. */
export type AssessedLine = { readonly lineNo: number; readonly netFen: number };

export type DeductibleSplit = { readonly lineNo: number; readonly selfFen: Fen; readonly insurerFen: Fen };

/** What of insured lines of this net the customer bears, in fen. */
export function deductibleOf(netFen: number, deductibleBp: number): Fen {
  return scaleFen(netFen, deductibleBp, 10_000);
}

/** What the customer bears of the insured lines: round(Σ × deductibleBp / 10000), spread over the lines by largest remainder. */
export function splitDeductible(lines: readonly AssessedLine[], deductibleBp: number): DeductibleSplit[] {
  const nets = lines.map((line) => line.netFen);
  const shares = allocate(deductibleOf(sumFen(nets), deductibleBp), nets);
  return lines.map(({ lineNo, netFen }, i) => {
    const selfFen = shares[i] ?? fen(0);
    return { lineNo, selfFen, insurerFen: fen(netFen - selfFen) };
  });
}

/** A split as shares of its line, the customer named first. */
export function deductibleShares(split: DeductibleSplit, insurerId: number): LineShare[] {
  return [
    { payerType: 'SELF', payerAccountId: null, shareFen: split.selfFen },
    { payerType: 'INSURANCE', payerAccountId: insurerId, shareFen: split.insurerFen },
  ];
}

/** Running total of the insured lines beside the assessed sum; the difference is shown while lines are typed. */
export function againstAssessment(lines: readonly AssessedLine[], assessedFen: number) {
  const linesFen = sumFen(lines.map((line) => line.netFen));
  return { linesFen, assessedFen: fen(assessedFen), differenceFen: fen(linesFen - assessedFen) };
}

/**
 * The insurer's slip is settled only at the assessed sum, both before the deductible.
 *
 * @param isOverruled a manager approved the difference, with a reason
 * @refuses ASSESSMENT_DIFFERS
 */
export function checkAssessment(
  lines: readonly AssessedLine[],
  assessedFen: number,
  isOverruled = false,
): Result<true, 'ASSESSMENT_DIFFERS'> {
  const { linesFen, differenceFen } = againstAssessment(lines, assessedFen);
  return differenceFen === 0 || isOverruled ? ok(true) : refuse('ASSESSMENT_DIFFERS', { assessedFen, linesFen });
}
