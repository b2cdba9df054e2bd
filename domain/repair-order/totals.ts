/** The sums that are always visible while lines are typed. Source: domain rules §4.3, §8.2. */
import { allocate } from '../allocation.ts';
import type { LineKind, PayerType } from '../enums.ts';
import { type Fen, fen, sumFen } from '../money.ts';
import { type LineForMoney, sharesOf } from '../settlement/settle.ts';

export type SummedLine = {
  readonly kind: LineKind;
  readonly payerType: PayerType;
  readonly grossFen: number;
  readonly netFen: number;
};

export type Totals = {
  readonly laborGrossFen: Fen;
  readonly partsGrossFen: Fen;
  readonly otherGrossFen: Fen;
  readonly laborNetFen: Fen;
  readonly partsNetFen: Fen;
  readonly otherNetFen: Fen;
  readonly discountFen: Fen;
  readonly totalFen: Fen;
  readonly selfFen: Fen;
};

/**
 * Adds rounded lines; `orderDiscountFen` lowers the total and what the customer pays. 抹零 comes at settling only. Free lines
 * count as 0, whatever stands on them.
 */
export function totalsOf(all: readonly SummedLine[], orderDiscountFen: number): Totals {
  const lines = all.filter((l) => l.payerType !== 'FREE');
  const gross = (kind: LineKind) => sumFen(lines.filter((l) => l.kind === kind).map((l) => l.grossFen));
  const net = (kind: LineKind) => sumFen(lines.filter((l) => l.kind === kind).map((l) => l.netFen));
  const grossFen = sumFen(lines.map((l) => l.grossFen));
  const netFen = sumFen(lines.map((l) => l.netFen));
  const selfNetFen = sumFen(lines.filter((l) => l.payerType === 'SELF').map((l) => l.netFen));
  return {
    laborGrossFen: gross('LABOR'),
    partsGrossFen: gross('PART'),
    otherGrossFen: gross('OTHER'),
    laborNetFen: net('LABOR'),
    partsNetFen: net('PART'),
    otherNetFen: net('OTHER'),
    discountFen: sumFen([grossFen, -netFen, orderDiscountFen]),
    totalFen: sumFen([netFen, -orderDiscountFen]),
    selfFen: sumFen([selfNetFen, -orderDiscountFen]),
  };
}

/** A line with shares as one line for each payer, its gross split like its net; any other line stays as it is. */
export function splitByPayer(lines: readonly LineForMoney[]): SummedLine[] {
  return lines.flatMap((line): SummedLine[] => {
    if (!line.shares?.length) return [line];
    const gross = allocate(
      line.grossFen,
      line.shares.map((share) => share.shareFen),
    );
    return line.shares.map(({ payerType, shareFen }, i) => ({
      kind: line.kind,
      payerType,
      grossFen: gross[i] ?? 0,
      netFen: shareFen,
    }));
  });
}

export type PayerTotals = {
  readonly payerType: PayerType;
  readonly payerAccountId: number | null;
  readonly laborFen: Fen;
  readonly partsFen: Fen;
  readonly otherFen: Fen;
  readonly netFen: Fen;
};

/**
 * What each payer bears of the lines, net of line discounts, before order discount and 抹零; in the order they first
 * appear. Lines with shares are split.
 */
export function payerTotals(lines: readonly LineForMoney[]): PayerTotals[] {
  const sums = new Map<string, PayerTotals>();
  for (const line of lines) {
    for (const { payerType, payerAccountId, shareFen } of sharesOf(line)) {
      const bornFen = payerType === 'FREE' ? 0 : shareFen;
      const key = `${payerType}:${payerAccountId ?? ''}`;
      const sum = sums.get(key) ?? { ...NOTHING, payerType, payerAccountId };
      const kind = KIND_SUM[line.kind];
      sums.set(key, { ...sum, [kind]: sumFen([sum[kind], bornFen]), netFen: sumFen([sum.netFen, bornFen]) });
    }
  }
  return [...sums.values()];
}

export type PayerSum = Pick<PayerTotals, 'payerType' | 'payerAccountId'> & { readonly sumFen: Fen };

/**
 * What each payer is to pay before 抹零, in fen, the customer's own part less the order discount; empty where one payer has
 * all of it. What is free stands on the customer's own slip.
 */
export function payerSums(lines: readonly LineForMoney[], orderDiscountFen: number): PayerSum[] {
  const payers = payerTotals(lines).filter((payer) => payer.payerType !== 'FREE');
  if (payers.length < 2) return [];
  return payers.map(({ payerType, payerAccountId, netFen }) => ({
    payerType,
    payerAccountId,
    sumFen: payerType === 'SELF' ? sumFen([netFen, -orderDiscountFen]) : netFen,
  }));
}

const KIND_SUM = { LABOR: 'laborFen', PART: 'partsFen', OTHER: 'otherFen' } as const;
const NOTHING = { laborFen: fen(0), partsFen: fen(0), otherFen: fen(0), netFen: fen(0) };
