/** VAT contained in an amount. Source: domain rules §8.5. */
import { type Fen, fen, scaleFen } from './money.ts';

export type TaxSplit = { readonly taxFen: Fen; readonly netOfTaxFen: Fen };

/** tax = round(gross × r / (100 + r)); net = gross − tax. `ratePct` is 13, 9, 6 or 0. */
export function splitTax(grossFen: number, ratePct: number): TaxSplit {
  const taxFen = scaleFen(grossFen, ratePct, 100 + ratePct);
  return { taxFen, netOfTaxFen: fen(grossFen - taxFen) };
}
