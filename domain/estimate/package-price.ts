/** 保养套餐: lines whose sum is the price of the package. @source domain rules §8.2, §8.3 */
import { allocate } from '../allocation.ts';
import { type Fen, fen, sumFen } from '../money.ts';
import { ok, type Result, refuse } from '../result.ts';

/** A line of the package at list price, in the order of line numbers. */
export type PackageLine = { readonly lineNo: number; readonly grossFen: number };
export type PackagedLine = PackageLine & { readonly netFen: Fen; readonly discountFen: Fen };

/**
 * Net of each line so that all together are exactly the package price: the odd fen by largest remainder.
 *
 * @refuses PACKAGE_PRICE_TOO_HIGH when the lines alone cost less
 */
export function priceAsPackage(
  lines: readonly PackageLine[],
  packageFen: number,
): Result<readonly PackagedLine[], 'PACKAGE_PRICE_TOO_HIGH'> {
  const gross = lines.map((line) => line.grossFen);
  const linesFen = sumFen(gross);
  if (packageFen > linesFen) return refuse('PACKAGE_PRICE_TOO_HIGH', { packageFen, linesFen });
  const nets = allocate(packageFen, gross);
  return ok(
    lines.map((line, i) => {
      const netFen = nets[i] ?? fen(0);
      return { ...line, netFen, discountFen: fen(line.grossFen - netFen) };
    }),
  );
}
