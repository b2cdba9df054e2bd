import { describe, expect, test } from 'vitest';
import { type ListTerms, priceByList, type TypedPrice } from './list-price.ts';

const rates = { SELF: 12_000, WARRANTY: 9500, FREE: 0 };
const service: ListTerms = {
  prices: rates,
  labor: { pricingMode: 'HOURS', billHoursCenti: 100, fixedPriceFen: null },
};
const fixed: ListTerms = {
  prices: rates,
  labor: { pricingMode: 'FIXED', billHoursCenti: null, fixedPriceFen: 6000 },
};
const freeText: ListTerms = { prices: rates, labor: null };
const oil: ListTerms = { prices: { SELF: 7200, WARRANTY: 5000, FREE: 0 }, labor: null };

const labor: TypedPrice = {
  kind: 'LABOR',
  payerType: 'SELF',
  payRateBp: 10_000,
  pricingMode: 'HOURS',
  billHoursCenti: 60,
  rateFen: 12_000,
  laborCoeffBp: 11_000,
};
const part: TypedPrice = { kind: 'PART', payerType: 'SELF', payRateBp: 10_000, qtyMilli: 4200, unitPriceFen: 7200 };

describe('labor', () => {
  test('hours are typed freely, the rate is the list’s', () => {
    expect(priceByList(labor, service)).toEqual({ line: labor, listPriceFen: 7920, change: null });
    expect(priceByList({ ...labor, rateFen: null }, service).line.rateFen).toBe(12_000);
    expect(priceByList({ ...labor, rateFen: 11_000 }, service).change).toEqual({ listFen: 12_000, newFen: 11_000 });
  });
  test('each payer has a rate; one the list does not name must be typed', () => {
    expect(priceByList({ ...labor, payerType: 'WARRANTY', rateFen: null }, service).line.rateFen).toBe(9500);
    expect(priceByList({ ...labor, payerType: 'INTERNAL', rateFen: null }, service).line.rateFen).toBeNull();
    expect(priceByList({ ...labor, payerType: 'INTERNAL', rateFen: 1 }, service).change).toBeNull();
  });
  test('a listed job typed at a price of its own is compared with the whole job of the list', () => {
    const typed = { ...labor, pricingMode: 'FIXED' as const, fixedPriceFen: 13_000, rateFen: null };
    expect(priceByList(typed, service).change).toEqual({ listFen: 13_200, newFen: 13_000 });
    expect(priceByList({ ...typed, fixedPriceFen: null }, service).line.fixedPriceFen).toBe(13_200);
  });
  test('a fixed price of the list', () => {
    const typed = { ...labor, pricingMode: 'FIXED' as const, fixedPriceFen: 6000 };
    expect(priceByList(typed, fixed)).toEqual({ line: typed, listPriceFen: 6000, change: null });
    expect(priceByList({ ...typed, fixedPriceFen: 5000 }, fixed).change).toEqual({ listFen: 6000, newFen: 5000 });
  });
  test('free text has the rate of its class, or the price that was typed', () => {
    expect(priceByList({ ...labor, rateFen: 1 }, freeText).change).toEqual({ listFen: 12_000, newFen: 1 });
    expect(priceByList({ ...labor, pricingMode: 'FIXED', fixedPriceFen: 1 }, freeText).change).toBeNull();
  });
  test('free work keeps what it would cost', () => {
    const free = priceByList({ ...labor, payerType: 'FREE' }, service);
    expect(free).toMatchObject({ line: { rateFen: 0 }, listPriceFen: 7920, change: null });
  });
});

describe('parts and other charges', () => {
  test('the unit price of the list for the payer', () => {
    expect(priceByList(part, oil)).toEqual({ line: part, listPriceFen: 7200, change: null });
    expect(priceByList({ ...part, payerType: 'WARRANTY' }, oil).change).toEqual({ listFen: 5000, newFen: 7200 });
    expect(priceByList({ ...part, unitPriceFen: null }, oil).line.unitPriceFen).toBe(7200);
  });
  test('what the insurer assessed stands', () => {
    const prices = { ...oil.prices, INSURANCE: 7200 };
    expect(priceByList({ ...part, payerType: 'INSURANCE', unitPriceFen: 1 }, { ...oil, prices }).change).toBeNull();
  });
  test('other charges stand in no list; free ones keep their amount in brackets', () => {
    const other: TypedPrice = { kind: 'OTHER', payerType: 'SELF', payRateBp: 10_000, amountFen: 1500 };
    expect(priceByList(other, freeText)).toEqual({ line: other, listPriceFen: 1500, change: null });
    expect(priceByList({ ...other, payerType: 'FREE' }, freeText)).toMatchObject({
      line: { amountFen: 0 },
      listPriceFen: 1500,
    });
  });
});
