/** What one line comes to: gross, then net of its discount. Rounded once each, half up. Source: domain rules §8.1, §8.2. */
import type { LineKind, PricingMode } from '../enums.ts';
import { divideRounded, type Fen, fen, scaleFen } from '../money.ts';

/** The figures of a line that decide its price; hours in hundredths, quantity in thousandths, coefficient and rate in basis points. */
export type PricedLine = {
  readonly kind: LineKind;
  readonly pricingMode?: PricingMode | null;
  readonly billHoursCenti?: number | null;
  readonly rateFen?: number | null;
  readonly laborCoeffBp?: number | null;
  readonly fixedPriceFen?: number | null;
  readonly qtyMilli?: number | null;
  readonly unitPriceFen?: number | null;
  readonly amountFen?: number | null;
  readonly payRateBp: number;
};

/** hours × rate × model coefficient. */
export function laborGross(billHoursCenti: number, rateFen: number, laborCoeffBp: number): Fen {
  const product = BigInt(billHoursCenti) * BigInt(rateFen) * BigInt(laborCoeffBp);
  return fen(Number(divideRounded(product, 1_000_000n)));
}

/** quantity × unit price. */
export function partGross(qtyMilli: number, unitPriceFen: number): Fen {
  return scaleFen(unitPriceFen, qtyMilli, 1000);
}

/** Gross of any line; what is not filled in counts as 0. */
export function lineGross(line: PricedLine): Fen {
  if (line.kind === 'PART') return partGross(line.qtyMilli ?? 0, line.unitPriceFen ?? 0);
  if (line.kind === 'OTHER') return fen(line.amountFen ?? 0);
  if (line.pricingMode === 'FIXED') return fen(line.fixedPriceFen ?? 0);
  return laborGross(line.billHoursCenti ?? 0, line.rateFen ?? 0, line.laborCoeffBp ?? 10_000);
}

/** Gross and net: net = round(gross × payRateBp / 10000). */
export function lineAmounts(line: PricedLine): { readonly grossFen: Fen; readonly netFen: Fen } {
  const grossFen = lineGross(line);
  return { grossFen, netFen: scaleFen(grossFen, line.payRateBp, 10_000) };
}
