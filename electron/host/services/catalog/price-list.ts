/** Operations and parts as they are found while a line is typed; price per payer, stock as it stands (domain rules §8.1, §11.2). */
import type { OperationHit, PartHit, Substitute } from '#domain/contract/catalog.contract.ts';
import { dayOf } from '#domain/calendar.ts';
import type { PayerType, RateClass } from '#domain/enums.ts';
import { partPriceByPayer } from '#domain/repair-order/pricing.ts';
import { ratesOf } from '#db/store/catalog.ts';
import { findOperations, findParts, type OperationRow, type PartRow, substitutesOf } from '#db/store/part-search.ts';
import type { ReadDb } from '#db/write.ts';

export type Search = {
  text: string;
  modelCode?: string | undefined;
  isAnyModel?: boolean | undefined;
  limit?: number | undefined;
};

/** True for parts and operations of this model, or of all models. */
export function fits(models: readonly string[], modelCode: string | undefined): boolean {
  return modelCode === undefined || models.length === 0 || models.includes('*') || models.includes(modelCode);
}

/** Rate per hour of a class for each payer, in fen; FREE costs nothing. */
export function rateByPayer(db: ReadDb, rateClass: RateClass, on: string): Partial<Record<PayerType, number>> {
  return { ...ratesOf(db, rateClass, on), FREE: 0 };
}

export function operationHit(db: ReadDb, row: OperationRow, modelCode: string | undefined, now: number): OperationHit {
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    category: row.category,
    workClass: row.workClass,
    pricingMode: row.pricingMode,
    rateClass: row.rateClass,
    billHoursCenti: row.billHoursCenti,
    fixedPriceFen: row.fixedPriceFen,
    rateFenByPayer: rateByPayer(db, row.rateClass, dayOf(now)),
    isFittingModel: fits(row.fitsModels, modelCode),
    isNoDiscount: row.isNoDiscount,
    isFreeAllowed: row.isFreeAllowed,
  };
}

function substitute(found: ReturnType<typeof substitutesOf>[number], modelCode: string | undefined): Substitute {
  const { part, kind, isPredecessor } = found;
  const { id, partNo, name, qualityType, salePriceFen } = part;
  const availableMilli = part.onHandMilli - part.reservedMilli;
  const shown = { id, partNo, name, brand: part.brand ?? '', qualityType, priceFen: salePriceFen, availableMilli };
  return { ...shown, kind, isPredecessor, isFittingModel: fits(part.fitsModels, modelCode) };
}

export function partHit(db: ReadDb, row: PartRow, modelCode: string | undefined): PartHit {
  return {
    id: row.id,
    partNo: row.partNo,
    name: row.name,
    spec: row.spec ?? '',
    unit: row.unit,
    unitDecimals: row.unitDecimals,
    brand: row.brand ?? '',
    qualityType: row.qualityType,
    bin: row.bin ?? '',
    priceFenByPayer: partPriceByPayer(row),
    onHandMilli: row.onHandMilli,
    reservedMilli: row.reservedMilli,
    availableMilli: row.onHandMilli - row.reservedMilli,
    onOrderMilli: row.onOrderMilli,
    isFittingModel: fits(row.fitsModels, modelCode),
    isObsolete: row.isObsolete,
    replacedBy: row.replacedBy,
    substitutes: substitutesOf(db, row.partNo).map((one) => substitute(one, modelCode)),
    isNoDiscount: row.isNoDiscount,
    isFreeAllowed: row.isFreeAllowed,
    taxRatePct: 13,
  };
}

/** What fits the car first; with `isAnyModel` everything. */
export function searchOperations(db: ReadDb, ask: Search, now: number): OperationHit[] {
  const model = ask.isAnyModel || ask.modelCode === undefined ? {} : { modelCode: ask.modelCode };
  return findOperations(db, { text: ask.text, ...model, limit: ask.limit ?? 12 }).map((row) =>
    operationHit(db, row, ask.modelCode, now),
  );
}

export function searchParts(db: ReadDb, ask: Search): PartHit[] {
  const model = ask.isAnyModel || ask.modelCode === undefined ? {} : { modelCode: ask.modelCode };
  return findParts(db, { text: ask.text, ...model, limit: ask.limit ?? 12 }).map((row) =>
    partHit(db, row, ask.modelCode),
  );
}
