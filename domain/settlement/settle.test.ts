import { expect, test } from 'vitest';
import { settle } from './settle.ts';
import { line, orderA } from './worked-orders.ts';

test('worked order A: every figure of the table', () => {
  const result = settle(orderA, 5000, 'DROP_JIAO');
  if (!result.ok) throw new Error(result.refusal.code);
  expect(result.value).toHaveLength(1);
  const [slip] = result.value;
  expect(slip?.lines.map((l) => l.grossFen)).toEqual([12000, 9600, 30240, 3400, 29800, 1500]);
  expect(slip?.lines.map((l) => l.shareFen)).toEqual([10800, 8640, 28728, 3230, 28310, 1500]);
  expect(slip?.lines.map((l) => l.orderDiscountFen)).toEqual([677, 542, 1802, 203, 1776, 0]);
  expect(slip?.lines.map((l) => l.finalFen + l.roundingFen)).toEqual([10123, 8098, 26926, 3027, 26534, 1500]);
  expect(slip?.lines.map((l) => l.finalFen)).toEqual([10123, 8098, 26918, 3027, 26534, 1500]);
  expect(slip?.lines.map((l) => l.taxFen)).toEqual([1164, 932, 3097, 348, 3052, 173]);
  expect(slip).toMatchObject({
    laborFen: 21600,
    partsFen: 63440,
    otherFen: 1500,
    discountFen: 5332,
    orderDiscountFen: 5000,
    roundingFen: 8,
    payableFen: 76200,
    taxFen: 8766,
    netOfTaxFen: 67434,
  });
});

test('worked order B: manufacturer, customer and free work', () => {
  const lines = [
    line(1, { kind: 'LABOR', hours: 100, rate: 9500 }, { payerType: 'WARRANTY', payerAccountId: 9 }),
    line(2, { kind: 'PART', qty: 1000, price: 435600 }, { payerType: 'WARRANTY', payerAccountId: 9 }),
    line(3, { kind: 'LABOR', hours: 60, rate: 12000 }),
    line(4, { kind: 'PART', qty: 4200, price: 7200 }),
    line(5, { kind: 'PART', qty: 1000, price: 3400 }),
    line(6, { kind: 'LABOR', hours: 50, rate: 0 }, { payerType: 'FREE' }),
  ];
  const result = settle(lines, 0, 'DROP_JIAO');
  if (!result.ok) throw new Error(result.refusal.code);
  expect(result.value.map((s) => [s.payerType, s.payerAccountId, s.payableFen, s.roundingFen])).toEqual([
    ['SELF', null, 40800, 40],
    ['WARRANTY', 9, 445100, 0],
  ]);
  expect(result.value[0]?.lines.map((l) => [l.lineNo, l.payerType, l.finalFen])).toContainEqual([6, 'FREE', 0]);
});

test('worked order C: the insurer and the customer share each line', () => {
  const share = (self: number, insurer: number) => ({
    shares: [
      { payerType: 'SELF' as const, payerAccountId: null, shareFen: self },
      { payerType: 'INSURANCE' as const, payerAccountId: 7, shareFen: insurer },
    ],
  });
  const lines = [
    line(1, { kind: 'PART', qty: 1000, price: 119900 }, share(17985, 101915)),
    line(2, { kind: 'LABOR', hours: 100, rate: 13250 }, share(1988, 11262)),
    line(3, { kind: 'LABOR', hours: 100, rate: 42050 }, share(6307, 35743)),
  ];
  const result = settle(lines, 0, 'NONE');
  if (!result.ok) throw new Error(result.refusal.code);
  expect(result.value.map((s) => [s.payerType, s.payableFen])).toEqual([
    ['SELF', 26280],
    ['INSURANCE', 148920],
  ]);
});

test('shares that do not add up, and a discount above the discountable sum, are refused', () => {
  const [first] = orderA;
  if (!first) throw new Error('no line');
  const wrong = { ...first, shares: [{ payerType: 'SELF' as const, payerAccountId: null, shareFen: 1 }] };
  expect(settle([wrong], 0, 'NONE')).toMatchObject({ ok: false, refusal: { code: 'SHARES_DIFFER' } });
  expect(settle(orderA, 79709, 'NONE')).toMatchObject({
    ok: false,
    refusal: { code: 'ORDER_DISCOUNT_TOO_HIGH', data: { maxFen: 79708 } },
  });
});

test('a payer named twice on a line, or a share below 0, is refused', () => {
  const [first] = orderA;
  if (!first) throw new Error('no line');
  const half = { payerType: 'SELF' as const, payerAccountId: null, shareFen: first.netFen / 2 };
  expect(settle([{ ...first, shares: [half, half] }], 0, 'NONE')).toMatchObject({
    ok: false,
    refusal: { code: 'SHARES_PAYER_TWICE', data: { lineNo: 1 } },
  });
  const insurer = { payerType: 'INSURANCE' as const, payerAccountId: 7, shareFen: first.netFen + 1 };
  expect(settle([{ ...first, shares: [{ ...half, shareFen: -1 }, insurer] }], 0, 'NONE')).toMatchObject({
    ok: false,
    refusal: { code: 'SHARES_DIFFER' },
  });
  expect(settle(orderA, -1, 'NONE')).toMatchObject({ ok: false, refusal: { code: 'ORDER_DISCOUNT_TOO_HIGH' } });
});

test('what the shop gives away is never asked of the customer', () => {
  const free = line(1, { kind: 'OTHER', amount: 5_000 }, { payerType: 'FREE' });
  const goodwill = line(
    2,
    { kind: 'LABOR', hours: 100, rate: 12_000 },
    {
      shares: [
        { payerType: 'SELF', payerAccountId: null, shareFen: 6_000 },
        { payerType: 'FREE', payerAccountId: null, shareFen: 6_000 },
      ],
    },
  );
  const result = settle([free, goodwill], 0, 'DROP_JIAO');
  if (!result.ok) throw new Error(result.refusal.code);
  expect(result.value).toHaveLength(1);
  expect(result.value[0]).toMatchObject({ laborFen: 6_000, otherFen: 0, discountFen: 0, payableFen: 6_000 });
  // tax is of what the customer pays: 60.00 at 13 %, nothing of the half that is given away
  expect(result.value[0]).toMatchObject({ taxFen: 690, netOfTaxFen: 5_310 });
  expect(result.value[0]?.taxByRate).toEqual([{ taxRatePct: 13, grossFen: 6_000, taxFen: 690, netOfTaxFen: 5_310 }]);
  expect(result.value[0]?.lines.map((l) => [l.lineNo, l.payerType, l.finalFen, l.taxFen])).toEqual([
    [1, 'FREE', 0, 0],
    [2, 'SELF', 6_000, 690],
  ]);
});

test('an order that is free altogether still has its list', () => {
  const result = settle([line(1, { kind: 'LABOR', hours: 50, rate: 0 }, { payerType: 'FREE' })], 0, 'DROP_JIAO');
  expect(result).toMatchObject({ ok: true, value: [{ payerType: 'SELF', payableFen: 0, lines: [{ lineNo: 1 }] }] });
});

test('抹零 never takes a line below 0: the next dearest bears what the dearest cannot', () => {
  const cents = [30, 40, 25].map((amount, i) => line(i + 1, { kind: 'OTHER', amount }));
  const result = settle(cents, 0, 'DROP_JIAO');
  if (!result.ok) throw new Error(result.refusal.code);
  expect(result.value[0]?.lines.map((l) => l.roundingFen)).toEqual([30, 40, 25]);
  expect(result.value[0]).toMatchObject({ roundingFen: 95, payableFen: 0 });
});

test('抹零 of equal lines falls on the lower number; a rounding up adds to the dearest', () => {
  const equal = [2, 1].map((lineNo) => line(lineNo, { kind: 'OTHER', amount: 130 }));
  const down = settle(equal, 0, 'DROP_JIAO');
  if (!down.ok) throw new Error(down.refusal.code);
  expect(down.value[0]?.lines.map((l) => [l.lineNo, l.roundingFen])).toEqual([
    [1, 60],
    [2, 0],
  ]);
  const up = settle(
    [line(1, { kind: 'OTHER', amount: 130 }), line(2, { kind: 'OTHER', amount: 141 })],
    0,
    'HALF_UP_YUAN',
  );
  if (!up.ok) throw new Error(up.refusal.code);
  expect(up.value[0]).toMatchObject({ roundingFen: -29, payableFen: 300 });
  expect(up.value[0]?.lines.map((l) => l.finalFen)).toEqual([130, 170]);
});

test('the order discount lowers the shares of the customer only, 抹零 the slip of the customer only', () => {
  const shared = line(
    1,
    { kind: 'PART', qty: 1_000, price: 10_050 },
    {
      shares: [
        { payerType: 'INSURANCE', payerAccountId: 7, shareFen: 5_025 },
        { payerType: 'SELF', payerAccountId: null, shareFen: 5_025 },
      ],
    },
  );
  const result = settle([shared], 1_000, 'DROP_JIAO');
  if (!result.ok) throw new Error(result.refusal.code);
  expect(result.value.map((s) => [s.payerType, s.orderDiscountFen, s.roundingFen, s.payableFen])).toEqual([
    ['SELF', 1_000, 25, 4_000],
    ['INSURANCE', 0, 0, 5_025],
  ]);
  expect(settle([shared], 5_026, 'NONE')).toMatchObject({ refusal: { data: { maxFen: 5_025 } } });
});

test('tax stands per rate, and the lines of a rate make its sum', () => {
  const lines = [
    line(1, { kind: 'OTHER', amount: 10_000 }, { taxRatePct: 13 }),
    line(2, { kind: 'OTHER', amount: 20_000 }, { taxRatePct: 9 }),
    line(3, { kind: 'OTHER', amount: 30_000 }, { taxRatePct: 6 }),
  ];
  const result = settle(lines, 0, 'NONE');
  if (!result.ok) throw new Error(result.refusal.code);
  expect(result.value[0]?.taxByRate).toEqual([
    { taxRatePct: 13, grossFen: 10_000, taxFen: 1_150, netOfTaxFen: 8_850 },
    { taxRatePct: 9, grossFen: 20_000, taxFen: 1_651, netOfTaxFen: 18_349 },
    { taxRatePct: 6, grossFen: 30_000, taxFen: 1_698, netOfTaxFen: 28_302 },
  ]);
});

test('order of steps: the discount comes off before 抹零 (the other way round 762.50 would be left), tax after both', () => {
  const result = settle(orderA, 4_950, 'DROP_JIAO');
  if (!result.ok) throw new Error(result.refusal.code);
  expect(result.value[0]).toMatchObject({ roundingFen: 58, payableFen: 76_200, taxFen: 8_766 });
});
