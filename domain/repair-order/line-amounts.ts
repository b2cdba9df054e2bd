/** What one line comes to: gross, then net of its discount. Rounded once each, half up. Source: domain rules §8.1, §8.2. */
import type { LineKind, PayerType, PricingMode } from '../enums.ts';
import { type FieldRefusal, finding } from '../findings.ts';
import { divideRounded, type Fen, fen, MAX_FEN, scaleFen } from '../money.ts';

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
  /** 套餐: what of the package's price falls on the line, in fen; counts while the customer pays */
  readonly packageNetFen?: number | null | undefined;
  /** absent: the customer */
  readonly payerType?: PayerType | undefined;
};

function laborProduct(billHoursCenti: number, rateFen: number, laborCoeffBp: number): bigint {
  return divideRounded(BigInt(billHoursCenti) * BigInt(rateFen) * BigInt(laborCoeffBp), 1_000_000n);
}

/** hours × rate × model coefficient. */
export function laborGross(billHoursCenti: number, rateFen: number, laborCoeffBp: number): Fen {
  return fen(Number(laborProduct(billHoursCenti, rateFen, laborCoeffBp)));
}

/** quantity × unit price. */
export function partGross(qtyMilli: number, unitPriceFen: number): Fen {
  return scaleFen(unitPriceFen, qtyMilli, 1000);
}

/** Gross before it is known to be an amount: figures as typed may multiply beyond what one can be. */
function rawGross(line: PricedLine): bigint {
  if (line.kind === 'PART') return divideRounded(BigInt(line.qtyMilli ?? 0) * BigInt(line.unitPriceFen ?? 0), 1000n);
  if (line.kind === 'OTHER') return BigInt(line.amountFen ?? 0);
  if (line.pricingMode === 'FIXED') return BigInt(line.fixedPriceFen ?? 0);
  return laborProduct(line.billHoursCenti ?? 0, line.rateFen ?? 0, line.laborCoeffBp ?? 10_000);
}

/** Gross of any line; what is not filled in counts as 0. @throws RangeError beyond the limit: `checkSizes` comes first */
export function lineGross(line: PricedLine): Fen {
  return fen(Number(rawGross(line)));
}

/**
 * Lines whose figures multiply beyond what an amount can be, and lines that do so together.
 *
 * @param lines in the order of the form; a finding stands beside `lines.<lineNo>`, that of the sum beside `lines`
 * @refuses AMOUNT_TOO_LARGE
 */
export function checkSizes(lines: readonly (PricedLine & { readonly lineNo: number })[]): FieldRefusal[] {
  const sizes = lines.map((line) => ({ lineNo: line.lineNo, gross: rawGross(line) }));
  const isTooLarge = (amount: bigint) => amount > BigInt(MAX_FEN);
  const found = sizes.filter(({ gross }) => isTooLarge(gross));
  if (found.length > 0)
    return found.map((one) => finding('AMOUNT_TOO_LARGE', { maxFen: MAX_FEN }, `lines.${one.lineNo}`));
  const sum = sizes.reduce((total, { gross }) => total + gross, 0n);
  return isTooLarge(sum) ? [finding('AMOUNT_TOO_LARGE', { maxFen: MAX_FEN }, 'lines')] : [];
}

/**
 * Gross and net: net = round(gross × payRateBp / 10000). Within a package the net was allocated from its price and is never
 * computed again; what another payer bears of it has that payer's price.
 */
export function lineAmounts(line: PricedLine): { readonly grossFen: Fen; readonly netFen: Fen } {
  const grossFen = lineGross(line);
  const packageNetFen = (line.payerType ?? 'SELF') === 'SELF' ? line.packageNetFen : null;
  if (typeof packageNetFen === 'number') return { grossFen, netFen: fen(Math.min(grossFen, packageNetFen)) };
  return { grossFen, netFen: scaleFen(grossFen, line.payRateBp, 10_000) };
}
