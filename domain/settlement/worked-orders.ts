/** Lines as tests write them, and the worked orders of the domain rules §8.11. */
import { lineAmounts } from '../repair-order/line-amounts.ts';
import type { LineForMoney } from './settle.ts';

type Spec = {
  kind: 'LABOR' | 'PART' | 'OTHER';
  hours?: number;
  rate?: number;
  qty?: number;
  price?: number;
  amount?: number;
  pay?: number;
};

/** Customer's line at 13 %, discountable unless it is another charge; `more` overrides. */
export function line(lineNo: number, spec: Spec, more: Partial<LineForMoney> = {}): LineForMoney {
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
