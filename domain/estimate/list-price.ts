/**
 * A typed line beside the price list: what was left empty is filled from it, what differs is named for the price-change right.
 *
 * @source domain rules §4.3, §8.1
 */
import type { PayerType } from '../enums.ts';
import { type PricedLine, lineGross } from '../repair-order/line-amounts.ts';
import { listValue, type PriceByPayer } from '../repair-order/pricing.ts';

export type TypedPrice = PricedLine & { readonly payerType: PayerType };

/** What the list says of this part or operation; null where the line stands in no list. */
export type ListTerms = {
  /** of one unit or one hour */
  readonly prices: PriceByPayer;
  /** the operation as it is listed; null for parts and free text */
  readonly labor: Pick<PricedLine, 'pricingMode' | 'billHoursCenti' | 'fixedPriceFen'> | null;
};

export type ListPriced<T> = {
  readonly line: T;
  /** SELF price of the list: of one unit for parts, of the whole line for labor and other charges; printed on free lines */
  readonly listPriceFen: number | null;
  /** the list's price beside the typed one, in the same measure, where both exist and differ */
  readonly change: { readonly listFen: number; readonly newFen: number } | null;
};

function withPrice<T extends TypedPrice>(line: T, priceFen: number | null): T {
  if (line.kind === 'PART') return { ...line, unitPriceFen: priceFen };
  if (line.kind === 'OTHER') return { ...line, amountFen: priceFen };
  return line.pricingMode === 'FIXED' ? { ...line, fixedPriceFen: priceFen } : { ...line, rateFen: priceFen };
}

function typedPrice(line: TypedPrice): number | null {
  if (line.kind === 'PART') return line.unitPriceFen ?? null;
  if (line.kind === 'OTHER') return line.amountFen ?? null;
  return (line.pricingMode === 'FIXED' ? line.fixedPriceFen : line.rateFen) ?? null;
}

/** The line as the list has it for this payer, for amounts in full; null when the list is silent. */
function listedLine(line: TypedPrice, list: ListTerms): PricedLine | null {
  const unitFen = list.prices[line.payerType];
  if (line.kind === 'PART') return unitFen === undefined ? null : { ...line, unitPriceFen: unitFen };
  if (list.labor === null)
    return line.pricingMode === 'HOURS' && unitFen !== undefined ? { ...line, rateFen: unitFen } : null;
  if (list.labor.pricingMode === 'FIXED') return { ...line, ...list.labor };
  return unitFen === undefined ? null : { ...line, ...list.labor, rateFen: unitFen };
}

/** Price of the list in the measure the line is typed in. */
function listPrice(line: TypedPrice, list: ListTerms): number | null {
  const listed = listedLine(line, list);
  if (listed === null) return null;
  if (line.kind === 'PART') return listed.unitPriceFen ?? null;
  const isSameMeasure = (listed.pricingMode ?? 'HOURS') === line.pricingMode;
  if (!isSameMeasure) return line.pricingMode === 'FIXED' ? lineGross(listed) : (list.prices[line.payerType] ?? null);
  return (line.pricingMode === 'FIXED' ? listed.fixedPriceFen : listed.rateFen) ?? null;
}

function selfListPrice(line: TypedPrice, list: ListTerms): number | null {
  if (line.kind === 'OTHER') return line.amountFen ?? null;
  if (line.kind === 'PART') return list.prices.SELF ?? null;
  const asSelf = listedLine({ ...line, payerType: 'SELF' }, list);
  if (asSelf === null) return line.pricingMode === 'FIXED' ? (line.fixedPriceFen ?? null) : null;
  return line.pricingMode === 'FIXED' ? lineGross(asSelf) : listValue(line, list.prices);
}

/**
 * The line with its price: FREE costs nothing, an empty price is the list's, a typed one stands and is compared. An insurer's
 * price is what was assessed and never compared.
 */
export function priceByList<T extends TypedPrice>(line: T, list: ListTerms): ListPriced<T> {
  const listPriceFen = selfListPrice(line, list);
  if (line.payerType === 'FREE') return { line: withPrice(line, 0), listPriceFen, change: null };
  const typed = typedPrice(line);
  const listed = listPrice(line, list);
  if (typed === null || line.kind === 'OTHER')
    return { line: withPrice(line, typed ?? listed), listPriceFen, change: null };
  const isCompared = listed !== null && listed !== typed && line.payerType !== 'INSURANCE';
  return { line, listPriceFen, change: isCompared ? { listFen: listed, newFen: typed } : null };
}
