import { expect, test } from 'vitest';
import { listValue, partPriceByPayer, repriceForPayer } from './pricing.ts';

const screen = { salePriceFen: 480_000, claimPriceFen: 435_600, internalPriceFen: 420_000, insurancePriceFen: null };

test('each payer has an own price; without one it is the sale price; free is 0', () => {
  expect(partPriceByPayer(screen)).toEqual({
    SELF: 480_000,
    WARRANTY: 435_600,
    INTERNAL: 420_000,
    INSURANCE: 480_000,
    FREE: 0,
  });
  expect(partPriceByPayer({ ...screen, claimPriceFen: 0 }).WARRANTY).toBe(0);
});

const hour = {
  kind: 'LABOR' as const,
  name: '更换中控主机',
  payerType: 'SELF' as const,
  pricingMode: 'HOURS' as const,
  billHoursCenti: 100,
  rateFen: 15_000,
  laborCoeffBp: 10_000,
  payRateBp: 9_000,
};
const rates = { SELF: 15_000, WARRANTY: 9_500, FREE: 0 };

test('changing the payer takes the price of the list and drops the discount, and shows old and new', () => {
  expect(repriceForPayer(hour, 'WARRANTY', { prices: rates, planPayRateBp: 9_000 })).toMatchObject({
    ok: true,
    value: {
      line: { payerType: 'WARRANTY', rateFen: 9_500, payRateBp: 10_000 },
      grossBeforeFen: 15_000,
      grossAfterFen: 9_500,
      netBeforeFen: 13_500,
      netAfterFen: 9_500,
    },
  });
});

test('back to the customer with the rate of the plan', () => {
  const warranty = { ...hour, payerType: 'WARRANTY' as const, rateFen: 9_500, payRateBp: 10_000 };
  expect(repriceForPayer(warranty, 'SELF', { prices: rates, planPayRateBp: 9_000 })).toMatchObject({
    ok: true,
    value: { line: { rateFen: 15_000, payRateBp: 9_000 }, netAfterFen: 13_500 },
  });
});

test('the insurer pays what was assessed; without a price in the list it must be typed', () => {
  const terms = { prices: rates, planPayRateBp: 10_000 };
  expect(repriceForPayer(hour, 'INSURANCE', { ...terms, assessedFen: 13_250 })).toMatchObject({
    ok: true,
    value: { grossAfterFen: 13_250 },
  });
  expect(repriceForPayer(hour, 'INSURANCE', terms)).toEqual({
    ok: false,
    refusal: { code: 'PRICE_NOT_LISTED', data: { name: '更换中控主机', payerType: 'INSURANCE' } },
  });
});

test('free work costs nothing, whatever its kind', () => {
  const terms = { prices: {}, planPayRateBp: 10_000 };
  const fixed = { ...hour, pricingMode: 'FIXED' as const, fixedPriceFen: 8_800 };
  const part = { kind: 'PART' as const, name: '机油', payerType: 'SELF' as const, qtyMilli: 4_200, payRateBp: 9_500 };
  const fee = {
    kind: 'OTHER' as const,
    name: '拖车',
    payerType: 'SELF' as const,
    amountFen: 30_000,
    payRateBp: 10_000,
  };
  for (const line of [hour, fixed, { ...part, unitPriceFen: 7_200 }, fee]) {
    expect(repriceForPayer(line, 'FREE', terms)).toMatchObject({ ok: true, value: { grossAfterFen: 0 } });
  }
});

test('a charge without a list keeps its amount, and has none to go back to from free', () => {
  const fee = {
    kind: 'OTHER' as const,
    name: '拖车',
    payerType: 'SELF' as const,
    amountFen: 30_000,
    payRateBp: 10_000,
  };
  const terms = { prices: {}, planPayRateBp: 10_000 };
  expect(repriceForPayer(fee, 'INSURANCE', terms)).toMatchObject({ ok: true, value: { grossAfterFen: 30_000 } });
  const freed = { ...fee, payerType: 'FREE' as const, amountFen: 0 };
  expect(repriceForPayer(freed, 'SELF', terms)).toMatchObject({ ok: false, refusal: { code: 'PRICE_NOT_LISTED' } });
  expect(repriceForPayer(freed, 'SELF', { ...terms, prices: { SELF: 30_000 } })).toMatchObject({
    ok: true,
    value: { grossAfterFen: 30_000 },
  });
});

test('the value in brackets is of the whole line: 0.50 h at 120.00 is 60.00', () => {
  expect(listValue({ ...hour, billHoursCenti: 50, rateFen: 0 }, { SELF: 12_000 })).toBe(6_000);
  expect(listValue({ kind: 'PART', qtyMilli: 4_200, unitPriceFen: 0, payRateBp: 10_000 }, { SELF: 7_200 })).toBe(
    30_240,
  );
});
