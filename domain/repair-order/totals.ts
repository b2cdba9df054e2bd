/** The sums that are always visible while lines are typed. Source: domain rules §4.3, §8.2. */
import type { LineKind, PayerType } from '../enums.ts';
import { type Fen, sumFen } from '../money.ts';

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

/** Adds rounded lines; `orderDiscountFen` lowers the total and what the customer pays. 抹零 comes at settling only. */
export function totalsOf(lines: readonly SummedLine[], orderDiscountFen: number): Totals {
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
