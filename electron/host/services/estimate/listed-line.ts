/** A typed line beside the price list: what it is called there, what it costs there, and what may be done to it. */
import type { LineInput } from '#domain/contract/line.ts';
import type { DiscountPlan } from '#domain/discount.ts';
import { planPayRate } from '#domain/discount.ts';
import type { ListFacts } from '#domain/estimate/line-check.ts';
import { type ListTerms, priceByList, type TypedPrice } from '#domain/estimate/list-price.ts';
import { averageCost } from '#domain/parts/stock-cost.ts';
import { checkSizes, lineAmounts } from '#domain/repair-order/line-amounts.ts';
import { partPriceByPayer } from '#domain/repair-order/pricing.ts';
import { cleanLine } from '#domain/text.ts';
import { operationById } from '#db/store/catalog.ts';
import type { NewEstimateLine } from '#db/store/estimates.ts';
import { type PartRow, partById } from '#db/store/stock.ts';
import type { ReadDb } from '#db/write.ts';
import { found, mustAll } from '../../refused.ts';
import { fits, rateByPayer } from '../catalog/price-list.ts';

/** The car, the customer's plan and the day a line is priced for. */
export type PricingScene = {
  readonly modelCode: string;
  readonly laborCoeffBp: number;
  readonly plan: DiscountPlan | null;
  readonly today: string;
};

export type ListedLine = {
  readonly row: NewEstimateLine;
  /** what domain/estimate/line-check.ts wants to know; null for parts of no list */
  readonly facts: ListFacts | null;
  readonly isFreeAllowed: boolean;
  readonly planPayRateBp: number;
  /** list price beside the typed one where they differ */
  readonly change: { readonly listFen: number; readonly newFen: number } | null;
};

type Listed = {
  readonly columns: Partial<NewEstimateLine>;
  readonly terms: ListTerms;
  readonly facts: ListFacts | null;
  readonly category: string;
  readonly isNoDiscount: boolean;
  readonly isFreeAllowed: boolean;
};

const NO_FACTS: ListFacts = {
  partNo: '',
  listPriceFen: 0,
  costFen: null,
  unitDecimals: 0,
  isObsolete: false,
  successor: '',
  isFittingModel: true,
  isNoDiscount: false,
};

/** 待检: what it will cost is not known, so no list says anything. */
const NO_TERMS: ListTerms = { prices: {}, labor: null };

function laborOf(db: ReadDb, line: LineInput & { kind: 'LABOR' }, scene: PricingScene): Listed {
  const operation = line.operationId === null ? null : found(operationById(db, line.operationId), '工时项目');
  const rateClass = operation?.rateClass ?? line.rateClass;
  const isNoDiscount = operation?.isNoDiscount ?? false;
  const isToCheck = line.isToCheck ?? false;
  return {
    columns: {
      code: operation?.code ?? cleanLine(line.code),
      operationId: line.operationId,
      pricingMode: isToCheck ? 'FIXED' : line.pricingMode,
      rateClass,
      workClass: operation?.workClass ?? line.workClass,
      billHoursCenti: line.billHoursCenti ?? operation?.billHoursCenti ?? null,
      workHoursCenti: operation?.workHoursCenti ?? null,
      rateFen: line.rateFen,
      laborCoeffBp: scene.laborCoeffBp,
      fixedPriceFen: isToCheck ? 0 : line.fixedPriceFen,
      isToCheck,
    },
    terms: isToCheck ? NO_TERMS : { prices: rateByPayer(db, rateClass, scene.today), labor: operation },
    facts: { ...NO_FACTS, isNoDiscount },
    category: operation?.category ?? '',
    isNoDiscount,
    isFreeAllowed: operation?.isFreeAllowed ?? false,
  };
}

function factsOf(part: PartRow, modelCode: string): ListFacts {
  return {
    partNo: part.partNo,
    listPriceFen: part.salePriceFen,
    costFen: averageCost({ onHandMilli: part.onHandMilli, valueFen: part.stockValueFen }),
    unitDecimals: part.unitDecimals,
    isObsolete: part.isObsolete,
    successor: part.replacedBy ?? '',
    isFittingModel: fits(part.fitsModels, modelCode),
    isNoDiscount: part.isNoDiscount,
  };
}

function partOf(db: ReadDb, line: LineInput & { kind: 'PART' }, scene: PricingScene): Listed {
  const part = line.partId === null ? null : found(partById(db, line.partId), '配件');
  return {
    columns: {
      code: part?.partNo ?? cleanLine(line.code),
      partId: line.partId,
      spec: part?.spec ?? cleanLine(line.spec),
      unit: part?.unit ?? line.unit,
      unitDecimals: part?.unitDecimals ?? null,
      qtyMilli: line.qtyMilli,
      unitPriceFen: line.unitPriceFen,
      qualityType: part?.qualityType ?? line.qualityType,
      isCustomerSupplied: line.isCustomerSupplied,
      laborLineNo: line.laborLineNo,
    },
    terms: { prices: part && !line.isCustomerSupplied ? partPriceByPayer(part) : {}, labor: null },
    facts: part ? factsOf(part, scene.modelCode) : null,
    category: part?.category ?? '',
    isNoDiscount: part?.isNoDiscount ?? false,
    isFreeAllowed: part?.isFreeAllowed ?? false,
  };
}

function otherOf(line: LineInput & { kind: 'OTHER' }): Listed {
  const isNoDiscount = !line.isDiscountable;
  return {
    columns: { otherKind: line.otherKind, amountFen: line.amountFen },
    terms: { prices: {}, labor: null },
    facts: { ...NO_FACTS, isNoDiscount },
    category: '',
    isNoDiscount,
    isFreeAllowed: false,
  };
}

function listedOf(db: ReadDb, line: LineInput, scene: PricingScene): Listed {
  if (line.kind === 'LABOR') return laborOf(db, line, scene);
  return line.kind === 'PART' ? partOf(db, line, scene) : otherOf(line);
}

/** The line as it will be stored, with gross and net. @refuses NOT_FOUND for a part or operation that is none, AMOUNT_TOO_LARGE */
export function listLine(db: ReadDb, line: LineInput, scene: PricingScene): ListedLine {
  const { columns, terms, facts, category, isNoDiscount, isFreeAllowed } = listedOf(db, line, scene);
  const isFree = line.payerType === 'FREE';
  const typed: TypedPrice = {
    ...columns,
    kind: line.kind,
    payerType: line.payerType,
    payRateBp: isFree ? 10_000 : line.payRateBp,
  };
  const priced = priceByList(typed, terms);
  mustAll(checkSizes([{ ...priced.line, lineNo: line.lineNo }]));
  const amounts = lineAmounts(priced.line);
  return {
    facts,
    isFreeAllowed,
    planPayRateBp: planPayRate(
      scene.plan,
      { kind: line.kind, payerType: line.payerType, category, isNoDiscount },
      scene.today,
    ),
    change: priced.change,
    row: {
      ...columns,
      ...priced.line,
      lineNo: line.lineNo,
      name: cleanLine(line.name),
      listPriceFen: priced.listPriceFen,
      isDiscountable: !isNoDiscount,
      payerAccountId: line.payerType === 'SELF' || isFree ? null : line.payerAccountId,
      taxRatePct: line.taxRatePct,
      remark: cleanLine(line.remark) || null,
      ...amounts,
    },
  };
}
