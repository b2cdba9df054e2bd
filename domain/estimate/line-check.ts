/**
 * Lines of an estimate as they are saved: what cannot be stored, and what is asked once more.
 *
 * @source domain rules §4.3, §8.2, §11.3 #14–#17, #21–#23
 */
import type { LineKind, PayerType, PricingMode } from '../enums.ts';
import { FindingList, type Findings } from '../findings.ts';
import { checkMilli } from '../quantity.ts';

/** A line as typed, with what the lists say about it. */
export type TypedLine = {
  readonly lineNo: number;
  readonly kind: LineKind;
  readonly name: string;
  readonly payerType: PayerType;
  readonly payRateBp: number;
  // labor
  readonly pricingMode?: PricingMode | undefined;
  readonly billHoursCenti?: number | null | undefined;
  readonly rateFen?: number | null | undefined;
  readonly fixedPriceFen?: number | null | undefined;
  // part
  readonly partId?: number | null | undefined;
  readonly isCustomerSupplied?: boolean | undefined;
  readonly qtyMilli?: number | undefined;
  readonly unitPriceFen?: number | undefined;
  readonly unit?: string | undefined;
  readonly laborLineNo?: number | null | undefined;
};

/** What the parts or labor list says; null for free text. */
export type ListFacts = {
  readonly partNo: string;
  readonly listPriceFen: number;
  /** moving average per unit, null when never received */
  readonly costFen: number | null;
  readonly unitDecimals: number;
  readonly isObsolete: boolean;
  readonly successor: string;
  readonly isFittingModel: boolean;
  readonly isNoDiscount: boolean;
};

export type LineContext = {
  readonly modelName: string;
  /** parts managers and managers; others read 低于底价 without the figure */
  readonly maySeeCost: boolean;
};

const CLAIM_PAYERS: readonly PayerType[] = ['WARRANTY', 'INSURANCE', 'INTERNAL'];

function checkLabor(found: FindingList, line: TypedLine, field: string): void {
  const isPriced =
    line.pricingMode === 'FIXED'
      ? line.fixedPriceFen !== null && line.fixedPriceFen !== undefined
      : (line.billHoursCenti ?? 0) > 0 && line.rateFen !== null && line.rateFen !== undefined;
  found.refuseIf(!isPriced, 'LABOR_NO_PRICE', { lineNo: line.lineNo, name: line.name }, field);
}

function checkPart(found: FindingList, line: TypedLine, facts: ListFacts | null, context: LineContext): void {
  const field = `lines.${line.lineNo}`;
  const { name, lineNo, unitPriceFen: price = 0 } = line;
  found.take(checkMilli(line.qtyMilli ?? 0, line.unit ?? '', facts?.unitDecimals ?? 3), `${field}.qtyMilli`);
  if (line.isCustomerSupplied === true) {
    found.refuseIf(price !== 0, 'BROUGHT_PART_PRICED', { name }, `${field}.unitPriceFen`);
    return;
  }
  if (facts === null) {
    found.refuseIf(true, 'PART_UNKNOWN', { lineNo, name }, `${field}.partId`);
    return;
  }
  const isFree = line.payerType === 'FREE';
  const isBelow = !isFree && price > 0 && facts.costFen !== null && price < facts.costFen;
  found
    .refuseIf(isFree && price !== 0, 'FREE_LINE_PRICED', { name }, `${field}.unitPriceFen`)
    .warnIf(facts.isObsolete, 'PART_OBSOLETE', { partNo: facts.partNo, successor: facts.successor }, `${field}.partId`)
    .warnIf(!facts.isFittingModel, 'PART_NOT_FITTING', { name, modelName: context.modelName }, `${field}.partId`)
    .warnIf(
      line.payerType === 'SELF' && price === 0 && facts.listPriceFen !== 0,
      'PRICE_ZERO',
      { name },
      `${field}.unitPriceFen`,
    )
    .warnIf(
      isBelow,
      'PRICE_BELOW_COST',
      { name, costFen: context.maySeeCost ? facts.costFen : null },
      `${field}.unitPriceFen`,
    );
}

function checkDiscount(found: FindingList, line: TypedLine, facts: ListFacts | null): void {
  if (line.payRateBp === 10_000) return;
  const field = `lines.${line.lineNo}.payRateBp`;
  const { name, payerType } = line;
  found
    .refuseIf(CLAIM_PAYERS.includes(payerType), 'DISCOUNT_OTHER_PAYER', { name, payerType }, field)
    .refuseIf(facts?.isNoDiscount === true, 'DISCOUNT_NOT_ALLOWED', { name }, field);
}

/**
 * All lines together; `facts` in the order of the lines. The field of a finding is `lines.<lineNo>.<what>`.
 *
 * @refuses LINE_NO_TAKEN, LABOR_LINE_MISSING, LABOR_NO_PRICE, QTY_RANGE, QTY_DECIMALS, PART_UNKNOWN, BROUGHT_PART_PRICED,
 *   FREE_LINE_PRICED, DISCOUNT_OTHER_PAYER, DISCOUNT_NOT_ALLOWED; warns PART_OBSOLETE (offer the successor),
 *   PART_NOT_FITTING, PRICE_ZERO (免费?), PRICE_BELOW_COST
 */
export function checkLines(
  lines: readonly TypedLine[],
  facts: readonly (ListFacts | null)[],
  context: LineContext,
): Findings {
  const found = new FindingList();
  const seen = new Set<number>();
  const labor = new Set(lines.filter((line) => line.kind === 'LABOR').map((line) => line.lineNo));
  for (const [i, line] of lines.entries()) {
    const field = `lines.${line.lineNo}`;
    found.refuseIf(seen.has(line.lineNo), 'LINE_NO_TAKEN', { lineNo: line.lineNo }, field);
    seen.add(line.lineNo);
    const { laborLineNo } = line;
    if (laborLineNo !== null && laborLineNo !== undefined && !labor.has(laborLineNo)) {
      found.refuseIf(true, 'LABOR_LINE_MISSING', { name: line.name, laborLineNo }, `${field}.laborLineNo`);
    }
    if (line.kind === 'LABOR') checkLabor(found, line, field);
    if (line.kind === 'PART') checkPart(found, line, facts[i] ?? null, context);
    checkDiscount(found, line, facts[i] ?? null);
  }
  return found.found;
}
