/** Lines as they begin: from the lists, or named while they are typed. */
import type { OperationHit, PartHit } from '#domain/contract/catalog.contract.ts';
import type { OtherKind } from '#domain/enums.ts';
import { newKey, type TypedLine, withPayer } from './typed-line.ts';

/** Rates of the customer's plan in basis points; null: none. */
export type Plan = { readonly laborPayRateBp: number | null; readonly partsPayRateBp: number | null };

const base = { payerType: 'SELF' as const, payerAccountId: null, taxRatePct: 13 as const, remark: '' };

/** A labor line from the list, at the customer's price. */
export function laborLine(hit: OperationHit, lineNo: number, plan: Plan): TypedLine {
  const isFixed = hit.pricingMode === 'FIXED';
  return {
    key: newKey(),
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

/** A part line from the list, one unit of it, for the job it belongs to. */
export function partLine(hit: PartHit, lineNo: number, plan: Plan, laborLineNo: number | null = null): TypedLine {
  return {
    key: newKey(),
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
      laborLineNo,
    },
  };
}

/** A charge of its own. */
export function otherLine(otherKind: OtherKind, name: string, lineNo: number): TypedLine {
  return {
    key: newKey(),
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
    key: newKey(),
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

/** 自备: a part the customer brings: no price, no stock. */
export function broughtLine(name: string, lineNo: number, laborLineNo: number | null): TypedLine {
  return {
    key: newKey(),
    unitDecimals: 3,
    priceByPayer: {},
    stock: null,
    isFitting: true,
    input: {
      kind: 'PART',
      ...base,
      lineNo,
      name,
      payRateBp: 10_000,
      partId: null,
      code: '',
      spec: '',
      unit: '个',
      qtyMilli: 1000,
      unitPriceFen: 0,
      qualityType: 'OTHER',
      isCustomerSupplied: true,
      laborLineNo,
    },
  };
}

/** Its place taken by another part: number, quantity, job and payer stay, and what it stands in for is noted. */
export function inPlaceOf(line: TypedLine, hit: PartHit, plan: Plan): TypedLine {
  const { input, key } = line;
  if (input.kind !== 'PART') return line;
  const other = partLine(hit, input.lineNo, plan, input.laborLineNo);
  const kept = { qtyMilli: input.qtyMilli, remark: `代 ${input.code}` };
  const placed = { ...other, key, input: { ...other.input, ...kept } as TypedLine['input'] };
  return withPayer(placed, input.payerType, input.payerAccountId);
}
