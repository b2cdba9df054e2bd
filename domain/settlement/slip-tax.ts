/** VAT of a slip: per rate on the sum, then to the lines, so that lines and slip agree to the fen. @source domain rules §8.5, §8.3 */
import { allocate } from '../allocation.ts';
import { type Fen, fen, sumFen } from '../money.ts';
import { splitTax } from '../tax.ts';

export type TaxSum = {
  readonly taxRatePct: number;
  readonly grossFen: Fen;
  readonly taxFen: Fen;
  readonly netOfTaxFen: Fen;
};

type Untaxed = { readonly taxRatePct: number; readonly finalFen: number };
type Taxed<T> = T & { readonly taxFen: Fen; readonly netOfTaxFen: Fen };

/** Rates from high to low; lines keep their order. */
export function taxLines<T extends Untaxed>(lines: readonly T[]): { taxByRate: TaxSum[]; lines: Taxed<T>[] } {
  const rates = [...new Set(lines.map((line) => line.taxRatePct))].sort((a, b) => b - a);
  const taxOf = new Map<T, Fen>();
  const taxByRate = rates.map((taxRatePct) => {
    const own = lines.filter((line) => line.taxRatePct === taxRatePct);
    const amounts = own.map((line) => line.finalFen);
    const grossFen = sumFen(amounts);
    const split = splitTax(grossFen, taxRatePct);
    const shares = allocate(split.taxFen, amounts);
    own.forEach((line, i) => taxOf.set(line, shares[i] ?? fen(0)));
    return { taxRatePct, grossFen, ...split };
  });
  return {
    taxByRate,
    lines: lines.map((line) => {
      const taxFen = taxOf.get(line) ?? fen(0);
      return { ...line, taxFen, netOfTaxFen: fen(line.finalFen - taxFen) };
    }),
  };
}
