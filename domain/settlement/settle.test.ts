import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allocate } from '../allocation.ts';
import { lineAmounts } from '../repair-order/line-amounts.ts';
import { type LineForMoney, type Slip, settle } from './settle.ts';

type Spec = {
  kind: 'LABOR' | 'PART' | 'OTHER';
  hours?: number;
  rate?: number;
  qty?: number;
  price?: number;
  amount?: number;
  pay?: number;
};

function line(lineNo: number, spec: Spec, more: Partial<LineForMoney> = {}): LineForMoney {
  const amounts = lineAmounts({
    kind: spec.kind,
    pricingMode: 'HOURS',
    billHoursCenti: spec.hours,
    rateFen: spec.rate,
    laborCoeffBp: 10_000,
    qtyMilli: spec.qty,
    unitPriceFen: spec.price,
    amountFen: spec.amount,
    payRateBp: spec.pay ?? 10_000,
  });
  return {
    lineNo,
    kind: spec.kind,
    ...amounts,
    isDiscountable: spec.kind !== 'OTHER',
    payerType: 'SELF',
    payerAccountId: null,
    taxRatePct: 13,
    ...more,
  };
}

/** Worked order A of the domain rules §8.11. */
export const orderA = [
  line(1, { kind: 'LABOR', hours: 100, rate: 12000, pay: 9000 }),
  line(2, { kind: 'LABOR', hours: 80, rate: 12000, pay: 9000 }),
  line(3, { kind: 'PART', qty: 4200, price: 7200, pay: 9500 }),
  line(4, { kind: 'PART', qty: 1000, price: 3400, pay: 9500 }),
  line(5, { kind: 'PART', qty: 1000, price: 29800, pay: 9500 }),
  line(6, { kind: 'OTHER', amount: 1500 }),
];

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
  expect(result.value[0]?.lines.map((l) => [l.lineNo, l.payerType, l.finalFen])).toEqual([
    [1, 'FREE', 0],
    [2, 'SELF', 6_000],
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

const anyLine = fc.record({
  kind: fc.constantFrom('LABOR' as const, 'PART' as const, 'OTHER' as const),
  gross: fc.integer({ min: 0, max: 5_000_000 }),
  pay: fc.integer({ min: 1, max: 10_000 }),
  payer: fc.constantFrom('SELF' as const, 'WARRANTY' as const, 'INTERNAL' as const),
  tax: fc.constantFrom(13, 9, 6, 0),
});

test('property: slips add up to the lines, to the fen, whatever the discount and 抹零', () => {
  fc.assert(
    fc.property(
      fc.array(anyLine, { minLength: 1, maxLength: 30 }),
      fc.integer({ min: 0, max: 10_000 }),
      fc.constantFrom('NONE' as const, 'DROP_FEN' as const, 'DROP_JIAO' as const, 'HALF_UP_YUAN' as const),
      (specs, discountBp, mode) => {
        const lines = specs.map((s, i) => {
          const base = line(i + 1, { kind: 'OTHER', amount: s.gross, pay: s.payer === 'SELF' ? s.pay : 10_000 });
          return {
            ...base,
            kind: s.kind,
            isDiscountable: true,
            payerType: s.payer,
            payerAccountId: s.payer === 'SELF' ? null : 1,
            taxRatePct: s.tax,
          };
        });
        const self = lines.filter((l) => l.payerType === 'SELF').reduce((sum, l) => sum + l.netFen, 0);
        const discount = Math.floor((self * discountBp) / 10_000);
        const result = settle(lines, discount, mode);
        if (!result.ok) throw new Error(result.refusal.code);
        const slips = result.value;
        const sum = (pick: (slip: Slip) => number) => slips.reduce((s, slip) => s + pick(slip), 0);
        const net = lines.reduce((s, l) => s + l.netFen, 0);
        expect(sum((s) => s.payableFen + s.roundingFen + s.orderDiscountFen)).toBe(net);
        for (const slip of result.value) {
          expect(
            slip.laborFen + slip.partsFen + slip.otherFen - slip.discountFen - slip.orderDiscountFen - slip.roundingFen,
          ).toBe(slip.payableFen);
          expect(slip.lines.reduce((s, l) => s + l.finalFen, 0)).toBe(slip.payableFen);
          expect(slip.lines.reduce((s, l) => s + l.taxFen, 0)).toBe(slip.taxFen);
          expect(slip.taxFen + slip.netOfTaxFen).toBe(slip.payableFen);
          for (const l of slip.lines) expect(l.finalFen).toBeGreaterThanOrEqual(0);
          for (const l of slip.lines) {
            expect([l.grossFen, l.shareFen, l.orderDiscountFen, l.finalFen, l.taxFen].every(Number.isSafeInteger)).toBe(
              true,
            );
          }
        }
      },
    ),
  );
});

test('property: however lines are shared out, the payers and the shop together bear exactly the lines', () => {
  const payer = fc.constantFrom(
    { payerType: 'SELF' as const, payerAccountId: null },
    { payerType: 'INSURANCE' as const, payerAccountId: 7 },
    { payerType: 'WARRANTY' as const, payerAccountId: 9 },
    { payerType: 'FREE' as const, payerAccountId: null },
  );
  const shared = fc.record({
    net: fc.nat(5_000_000),
    rate: fc.constantFrom(13, 9, 6, 0),
    payers: fc.uniqueArray(payer, { minLength: 1, maxLength: 4, selector: (p) => p.payerType }),
    percents: fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 4, maxLength: 4 }),
  });
  fc.assert(
    fc.property(
      fc.array(shared, { minLength: 1, maxLength: 20 }),
      fc.constantFrom('NONE' as const, 'DROP_JIAO' as const, 'HALF_UP_YUAN' as const),
      (specs, mode) => {
        const lines = specs.map((s, i) => {
          const amounts = allocate(s.net, s.percents.slice(0, s.payers.length));
          const shares = s.payers.map((p, k) => ({ ...p, shareFen: amounts[k] ?? 0 }));
          return line(i + 1, { kind: 'OTHER', amount: s.net }, { shares, taxRatePct: s.rate });
        });
        const result = settle(lines, 0, mode);
        if (!result.ok) throw new Error(result.refusal.code);
        const given = lines.flatMap((l) => l.shares ?? []).filter((s) => s.payerType === 'FREE');
        const net = lines.reduce((sum, l) => sum + l.netFen, 0);
        const paid = result.value.reduce((sum, s) => sum + s.payableFen + s.roundingFen, 0);
        expect(paid + given.reduce((sum, s) => sum + s.shareFen, 0)).toBe(net);
        for (const slip of result.value) {
          const numbers = slip.lines.map((l) => l.lineNo);
          expect(new Set(numbers).size).toBe(numbers.length);
          expect(slip.lines.reduce((sum, l) => sum + l.taxFen, 0)).toBe(slip.taxFen);
        }
      },
    ),
  );
});
