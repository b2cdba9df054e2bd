/** A line while it is typed: what will be sent, and what the lists say about it. Amounts come from domain/. */
import type { OperationHit, PartHit } from '#domain/contract/catalog.contract.ts';
import type { LineInput, LineView } from '#domain/contract/line.ts';
import type { OtherKind, PayerType } from '#domain/enums.ts';
import { lineAmounts } from '#domain/repair-order/line-amounts.ts';

export type TypedLine = {
  readonly key: number;
  readonly input: LineInput;
  readonly unitDecimals: number;
  readonly priceByPayer: Partial<Record<PayerType, number>>;
  readonly stock: LineView['stock'];
  readonly isFitting: boolean;
};

// a restored draft brings keys of an earlier run: none comes twice
let nextKey = Date.now();

/** Rates of the customer's plan in basis points; null: none. */
export type Plan = { readonly laborPayRateBp: number | null; readonly partsPayRateBp: number | null };

const base = { payerType: 'SELF' as const, payerAccountId: null, taxRatePct: 13 as const, remark: '' };

/** A labor line from the list, at the customer's price. */
export function laborLine(hit: OperationHit, lineNo: number, plan: Plan): TypedLine {
  const isFixed = hit.pricingMode === 'FIXED';
  return {
    key: nextKey++,
    unitDecimals: 2,
    priceByPayer: isFixed ? {} : hit.rateFenByPayer,
    stock: null,
    isFitting: hit.isFittingModel,
    input: {
      kind: 'LABOR',
      ...base,
      lineNo,
      name: hit.name,
      payRateBp: hit.isNoDiscount ? 10_000 : (plan.laborPayRateBp ?? 10_000),
      operationId: hit.id,
      code: hit.code,
      pricingMode: hit.pricingMode,
      rateClass: hit.rateClass,
      workClass: hit.workClass,
      billHoursCenti: isFixed ? null : (hit.billHoursCenti ?? 100),
      rateFen: isFixed ? null : (hit.rateFenByPayer.SELF ?? 0),
      fixedPriceFen: isFixed ? (hit.fixedPriceFen ?? 0) : null,
    },
  };
}

/** A part line from the list, one unit of it. */
export function partLine(hit: PartHit, lineNo: number, plan: Plan): TypedLine {
  return {
    key: nextKey++,
    unitDecimals: hit.unitDecimals,
    priceByPayer: hit.priceFenByPayer,
    stock: {
      onHandMilli: hit.onHandMilli,
      reservedMilli: hit.reservedMilli,
      availableMilli: hit.availableMilli,
      bin: hit.bin,
    },
    isFitting: hit.isFittingModel,
    input: {
      kind: 'PART',
      ...base,
      lineNo,
      name: hit.name,
      payRateBp: hit.isNoDiscount ? 10_000 : (plan.partsPayRateBp ?? 10_000),
      partId: hit.id,
      code: hit.partNo,
      spec: hit.spec,
      unit: hit.unit,
      qtyMilli: 1000,
      unitPriceFen: hit.priceFenByPayer.SELF ?? 0,
      qualityType: hit.qualityType,
      isCustomerSupplied: false,
      laborLineNo: null,
    },
  };
}

/** A charge of its own. */
export function otherLine(otherKind: OtherKind, name: string, lineNo: number): TypedLine {
  return {
    key: nextKey++,
    unitDecimals: 0,
    priceByPayer: {},
    stock: null,
    isFitting: true,
    input: { kind: 'OTHER', ...base, lineNo, name, payRateBp: 10_000, otherKind, amountFen: 0, isDiscountable: false },
  };
}

/** 待检: work that is named now and priced when the car was looked at. */
export function toCheckLine(name: string, lineNo: number): TypedLine {
  return {
    key: nextKey++,
    unitDecimals: 2,
    priceByPayer: {},
    stock: null,
    isFitting: true,
    input: {
      kind: 'LABOR',
      ...base,
      lineNo,
      name,
      payRateBp: 10_000,
      operationId: null,
      code: '',
      pricingMode: 'FIXED',
      rateClass: 'M',
      workClass: 'MINOR',
      billHoursCenti: null,
      rateFen: null,
      fixedPriceFen: 0,
      isToCheck: true,
    },
  };
}

/** True while what it will cost is not known. */
export function isToCheck({ input }: TypedLine): boolean {
  return input.kind === 'LABOR' && input.isToCheck === true;
}

/** A stored line, to go on typing. */
export function typedFrom(line: LineView): TypedLine {
  const common = {
    lineNo: line.lineNo,
    name: line.name,
    payerType: line.payerType,
    payerAccountId: line.payerAccountId,
    payRateBp: line.payRateBp,
    taxRatePct: line.taxRatePct,
    remark: line.remark,
  };
  const rest = {
    key: nextKey++,
    unitDecimals: line.kind === 'PART' ? 3 : 2,
    priceByPayer: {},
    stock: line.stock,
    isFitting: true,
  };
  if (line.kind === 'LABOR') {
    return {
      ...rest,
      input: {
        kind: 'LABOR',
        ...common,
        operationId: line.operationId,
        code: line.code,
        pricingMode: line.pricingMode ?? 'HOURS',
        rateClass: line.rateClass ?? 'M',
        workClass: line.workClass ?? 'MINOR',
        billHoursCenti: line.billHoursCenti,
        rateFen: line.rateFen,
        fixedPriceFen: line.fixedPriceFen,
        isToCheck: line.isToCheck,
      },
    };
  }
  if (line.kind === 'PART') {
    return {
      ...rest,
      input: {
        kind: 'PART',
        ...common,
        partId: line.partId,
        code: line.code,
        spec: line.spec,
        unit: line.unit,
        qtyMilli: line.qtyMilli ?? 1000,
        unitPriceFen: line.unitPriceFen ?? 0,
        qualityType: line.qualityType ?? 'OTHER',
        isCustomerSupplied: line.isCustomerSupplied,
        laborLineNo: line.laborLineNo,
      },
    };
  }
  return {
    ...rest,
    input: {
      kind: 'OTHER',
      ...common,
      otherKind: line.otherKind ?? 'OTHER',
      amountFen: line.amountFen ?? 0,
      isDiscountable: line.isDiscountable,
    },
  };
}

/** The line at another payer: priced anew where the list knows that payer. */
export function withPayer(line: TypedLine, payerType: PayerType, payerAccountId: number | null): TypedLine {
  const price = payerType === 'FREE' ? 0 : line.priceByPayer[payerType];
  const isOwn = payerType === 'SELF' || payerType === 'FREE';
  const common = {
    payerType,
    payerAccountId: isOwn ? null : payerAccountId,
    payRateBp: payerType === 'SELF' ? line.input.payRateBp : 10_000,
  };
  const { input } = line;
  if (input.kind === 'PART')
    return { ...line, input: { ...input, ...common, unitPriceFen: price ?? input.unitPriceFen } };
  if (input.kind === 'OTHER')
    return { ...line, input: { ...input, ...common, amountFen: payerType === 'FREE' ? 0 : input.amountFen } };
  if (input.pricingMode === 'FIXED')
    return { ...line, input: { ...input, ...common, fixedPriceFen: payerType === 'FREE' ? 0 : input.fixedPriceFen } };
  return { ...line, input: { ...input, ...common, rateFen: price ?? input.rateFen } };
}

/** The number of the next line: one above the highest. */
export function nextLineNo(lines: readonly TypedLine[]): number {
  return Math.max(0, ...lines.map((line) => line.input.lineNo)) + 1;
}

const SHOWN = ['', '.qtyMilli', '.unitPriceFen', '.partId', '.payRateBp', '.laborLineNo'];

/** Fields whose refusals stand on the line itself. */
export function fieldsShownOn(lines: readonly TypedLine[]): string[] {
  return lines.flatMap((line) => SHOWN.map((end) => `lines.${line.input.lineNo}${end}`));
}

/** Gross and net of a line as the host will compute them. */
export function amountsOf(line: TypedLine, laborCoeffBp: number) {
  return lineAmounts({ ...line.input, laborCoeffBp });
}
