import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ReturnableLine, type ReturnableSlip, returnParts } from './part-return.ts';
import { settle } from './settle.ts';
import { line, orderA } from './worked-orders.ts';

const STEP = 1_000;

/** A settled slip as it is stored, nothing returned yet; every part line is billed with `pieces` pieces. */
function stored(lines: Parameters<typeof settle>[0], discountFen: number, pieces = 3): ReturnableSlip {
  const result = settle(lines, discountFen, 'DROP_JIAO');
  if (!result.ok || !result.value[0]) throw new Error('not settled');
  const [slip] = result.value;
  return {
    payableFen: slip.payableFen,
    refundedFen: 0,
    lines: slip.lines.map((l) => ({
      ...l,
      name: `第${l.lineNo}行`,
      unit: '个',
      isSpecialOrder: false,
      billedMilli: pieces * STEP,
      returnedMilli: 0,
    })),
  };
}

/** The slip after a return was booked. */
function after(slip: ReturnableSlip, lineNo: number, qtyMilli: number, refundFen: number): ReturnableSlip {
  const booked = (l: ReturnableLine) => (l.lineNo === lineNo ? { ...l, returnedMilli: l.returnedMilli + qtyMilli } : l);
  return { ...slip, refundedFen: slip.refundedFen + refundFen, lines: slip.lines.map(booked) };
}

function refund(slip: ReturnableSlip, lineNo: number, qtyMilli: number) {
  const result = returnParts(slip, [{ lineNo, qtyMilli }]);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

test('three pieces of 100.00: 33.33, 33.34, 33.33, together what was paid', () => {
  const [one] = stored([line(1, { kind: 'PART', qty: 3_000, price: 3_333 })], 0).lines;
  if (!one) throw new Error('no line');
  const paid = { ...one, grossFen: 10_000, shareFen: 10_000, finalFen: 10_000, roundingFen: 0 };
  let slip: ReturnableSlip = { payableFen: 10_000, refundedFen: 0, lines: [paid] };
  const refunds: number[] = [];
  for (let i = 0; i < 3; i += 1) {
    const back = -refund(slip, 1, STEP).payableFen;
    refunds.push(back);
    slip = after(slip, 1, STEP, back);
  }
  expect(refunds).toEqual([3_333, 3_334, 3_333]);
});

test('worked order A: one oil filter back refunds its net after the order discount, 30.27', () => {
  const slip = stored(orderA, 5_000, 1);
  const back = refund(slip, 4, STEP);
  expect(back).toMatchObject({
    partsFen: -3_400,
    discountFen: -170,
    orderDiscountFen: -203,
    roundingFen: 0,
    payableFen: -3_027,
    taxFen: -348,
    netOfTaxFen: -2_679,
  });
});

test('the dearest line bore the 抹零: it refunds its net before it, while labor stays', () => {
  expect(refund(stored(orderA, 5_000, 1), 3, STEP)).toMatchObject({ payableFen: -26_926, roundingFen: 0 });
});

test('the last piece of the last line refunds only what is left', () => {
  const only = stored([line(1, { kind: 'PART', qty: 2_000, price: 5_020 })], 0, 2);
  expect(only.payableFen).toBe(10_000);
  expect(refund(only, 1, STEP).payableFen).toBe(-5_020);
  expect(refund(after(only, 1, STEP, 5_020), 1, STEP)).toMatchObject({ payableFen: -4_980, roundingFen: -40 });
});

test('labor, charges, special orders and more than is out are refused', () => {
  const slip = stored(orderA, 5_000, 2);
  const said = (lineNo: number, qtyMilli: number, from = slip) => {
    const result = returnParts(from, [{ lineNo, qtyMilli }]);
    return result.ok ? 'ok' : result.refusal.code;
  };
  expect(said(1, STEP)).toBe('LINE_NOT_RETURNABLE');
  expect(said(6, STEP)).toBe('LINE_NOT_RETURNABLE');
  expect(said(9, STEP)).toBe('LINE_NOT_RETURNABLE');
  expect(said(3, 2_001)).toBe('RETURN_TOO_MUCH');
  expect(said(3, 0)).toBe('RETURN_TOO_MUCH');
  const twice = { lineNo: 3, qtyMilli: 1_500 };
  expect(returnParts(slip, [twice, twice])).toMatchObject({
    refusal: { data: { askedMilli: 3_000, outMilli: 2_000 } },
  });
  expect(said(3, 1_001, after(slip, 3, STEP, 0))).toBe('RETURN_TOO_MUCH');
  const special = { ...slip, lines: slip.lines.map((l) => ({ ...l, isSpecialOrder: true })) };
  expect(said(3, STEP, special)).toBe('PART_NOT_RETURNABLE');
});

test('property: whatever comes back in whatever order, never a fen more than paid, and all of it when all comes back', () => {
  const part = fc.record({
    price: fc.nat(300_000),
    pay: fc.integer({ min: 1, max: 10_000 }),
    qty: fc.integer({ min: 1, max: 6 }),
  });
  fc.assert(
    fc.property(
      fc.array(part, { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 0, max: 10_000 }),
      fc.constantFrom('NONE' as const, 'DROP_JIAO' as const, 'HALF_UP_YUAN' as const),
      fc.boolean(),
      fc.infiniteStream(fc.nat(1_000)),
      (parts, discountBp, mode, hasLabor, choice) => {
        const lines = parts.map((p, i) => line(i + 2, { kind: 'PART', qty: p.qty * STEP, price: p.price, pay: p.pay }));
        if (hasLabor) lines.push(line(1, { kind: 'LABOR', hours: 100, rate: 12_000 }));
        const sum = lines.reduce((s, l) => s + l.netFen, 0);
        const settled = settle(lines, Math.floor((sum * discountBp) / 10_000), mode);
        if (!settled.ok || !settled.value[0]) throw new Error('not settled');
        let slip: ReturnableSlip = {
          payableFen: settled.value[0].payableFen,
          refundedFen: 0,
          lines: settled.value[0].lines.map((l) => ({
            ...l,
            name: '',
            unit: '个',
            isSpecialOrder: false,
            billedMilli: l.kind === 'PART' ? (parts[l.lineNo - 2]?.qty ?? 0) * STEP : STEP,
            returnedMilli: 0,
          })),
        };
        let taxBack = 0;
        for (;;) {
          const out = slip.lines.filter((l) => l.kind === 'PART' && l.returnedMilli < l.billedMilli);
          if (out.length === 0) break;
          const from = out[(choice.next().value ?? 0) % out.length];
          if (!from) break;
          const back = refund(slip, from.lineNo, STEP);
          expect(back.payableFen).toBeLessThanOrEqual(0);
          expect(back.partsFen - back.discountFen - back.orderDiscountFen - back.roundingFen).toBe(back.payableFen);
          expect(back.taxFen + back.netOfTaxFen).toBe(back.payableFen);
          taxBack -= back.taxFen;
          slip = after(slip, from.lineNo, STEP, -back.payableFen);
          expect(slip.refundedFen).toBeLessThanOrEqual(slip.payableFen);
        }
        expect(taxBack).toBe(slip.lines.filter((l) => l.kind === 'PART').reduce((s, l) => s + l.taxFen, 0));
        if (!hasLabor) expect(slip.refundedFen).toBe(slip.payableFen);
      },
    ),
  );
});
