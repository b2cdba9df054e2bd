/** The worked order A of the money rules, as lines. */
import { lineAmounts } from '#domain/repair-order/line-amounts.ts';
import type { orderLine } from '../schema/order.ts';
import { nextNumber } from '../store/counters.ts';
import type { WriteTx } from '../write.ts';

export const SMALL_DAY = '2026-11-22';

const part1 = { kind: 'PART' as const, unit: '个', qualityType: 'OEM' as const, taxRatePct: 13 };
const labor = {
  kind: 'LABOR' as const,
  pricingMode: 'HOURS' as const,
  rateClass: 'M' as const,
  workClass: 'LEVEL1' as const,
};
const LINES = [
  {
    ...labor,
    code: 'BY0040',
    name: '10000公里常规保养',
    billHoursCenti: 100,
    rateFen: 12_000,
    laborCoeffBp: 10_000,
    payRateBp: 9000,
  },
  {
    ...labor,
    code: 'ZD0010',
    name: '更换前制动片',
    billHoursCenti: 80,
    rateFen: 12_000,
    laborCoeffBp: 10_000,
    payRateBp: 9000,
  },
  {
    ...part1,
    code: 'KE900-0W20-1L',
    name: '机油',
    unit: '升',
    unitDecimals: 3,
    qtyMilli: 4200,
    unitPriceFen: 7200,
    payRateBp: 9500,
  },
  { ...part1, code: '15208-15T-A01', name: '机油滤清器总成', qtyMilli: 1000, unitPriceFen: 3400, payRateBp: 9500 },
  {
    ...part1,
    code: '41060-SED-A01',
    name: '前制动片',
    unit: '副',
    qtyMilli: 1000,
    unitPriceFen: 29_800,
    payRateBp: 9500,
  },
  {
    kind: 'OTHER' as const,
    name: '辅料费',
    otherKind: 'SUPPLIES_FEE' as const,
    amountFen: 1500,
    payRateBp: 10_000,
    isDiscountable: false,
  },
];

export type Line = Omit<
  typeof orderLine.$inferInsert,
  'orderId' | 'payerType' | 'createdAt' | 'createdBy' | 'updatedAt' | 'updatedBy'
> & {
  payRateBp: number;
  isDiscountable: boolean;
};

/** The next number of a document on the small shop's only day. */
export const no = (tx: WriteTx, prefix: string) =>
  `${prefix}${SMALL_DAY.replaceAll('-', '')}-${String(nextNumber(tx, prefix, SMALL_DAY)).padStart(4, '0')}`;

/** The lines with gross and net. */
export function pricedLines(): Line[] {
  return LINES.map((line, i) => ({ isDiscountable: true, ...line, lineNo: i + 1, ...lineAmounts(line) }));
}

/** Runs the day in four acts; every invariant holds afterwards. */
/** Who, when and where of a row that moves something. */
export const moved = (tx: WriteTx) => ({
  at: tx.act.at,
  businessOn: SMALL_DAY,
  employeeId: tx.act.actor.employeeId,
  deskId: tx.act.actor.deskId,
  commandId: tx.act.commandId,
  commandSeq: tx.act.nextCommandSeq(),
});
