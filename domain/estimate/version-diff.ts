/** What one version of an estimate changed against another: lines added, taken off, changed, and the sums. Source: domain rules §5.2. */
import type { LineKind, OtherKind, PayerType } from '../enums.ts';
import { type Fen, sumFen } from '../money.ts';
import type { Totals } from '../repair-order/totals.ts';

/** Hours in hundredths, quantity in thousandths, amounts in fen, rate in basis points. */
export type ComparedLine = {
  readonly lineNo: number;
  readonly kind: LineKind;
  readonly code: string;
  readonly name: string;
  readonly operationId: number | null;
  readonly partId: number | null;
  readonly otherKind: OtherKind | null;
  readonly billHoursCenti: number | null;
  readonly qtyMilli: number | null;
  readonly rateFen: number | null;
  readonly fixedPriceFen: number | null;
  readonly unitPriceFen: number | null;
  readonly amountFen: number | null;
  readonly payRateBp: number;
  readonly payerType: PayerType;
  readonly payerAccountId: number | null;
  readonly netFen: number;
};

export type ChangedField = 'qty' | 'price' | 'payRate' | 'payer' | 'net';
export type LineDiff<L extends ComparedLine> =
  | { readonly change: 'ADDED'; readonly before: null; readonly after: L; readonly fields: readonly ChangedField[] }
  | { readonly change: 'REMOVED'; readonly before: L; readonly after: null; readonly fields: readonly ChangedField[] }
  | { readonly change: 'CHANGED'; readonly before: L; readonly after: L; readonly fields: readonly ChangedField[] };

/** Hours of labor in hundredths, quantity of parts in thousandths; null where a line has neither. */
export function quantityOf(line: ComparedLine): number | null {
  return line.kind === 'PART' ? line.qtyMilli : line.billHoursCenti;
}

/** Price of one hour or unit, else of the whole line, in fen. */
export function priceOf(line: ComparedLine): number | null {
  return line.unitPriceFen ?? line.rateFen ?? line.fixedPriceFen ?? line.amountFen;
}

/** The same work or part, whatever its number, quantity and price. */
function whatItIs({ kind, operationId, partId, otherKind, code, name }: ComparedLine): string {
  const listed = operationId ?? partId;
  return listed === null ? `${kind}:${otherKind ?? ''}:${code}:${name}` : `${kind}:#${listed}`;
}

/** Pairs lines under the same number first, then what was only renumbered. */
function pairs<L extends ComparedLine>(before: readonly L[], after: readonly L[]): Map<L, L> {
  const left = new Set(before);
  const found = new Map<L, L>();
  const pair = (isSame: (was: L, now: L) => boolean) => {
    for (const now of after) {
      const was = found.has(now) ? undefined : [...left].find((one) => isSame(one, now));
      if (was === undefined) continue;
      found.set(now, was);
      left.delete(was);
    }
  };
  pair((was, now) => was.lineNo === now.lineNo && whatItIs(was) === whatItIs(now));
  pair((was, now) => whatItIs(was) === whatItIs(now));
  return found;
}

function changedFields(was: ComparedLine, now: ComparedLine): ChangedField[] {
  const isOther: Record<ChangedField, boolean> = {
    qty: quantityOf(was) !== quantityOf(now),
    price: priceOf(was) !== priceOf(now),
    payRate: was.payRateBp !== now.payRateBp,
    payer: was.payerType !== now.payerType || was.payerAccountId !== now.payerAccountId,
    net: was.netFen !== now.netFen,
  };
  return (Object.keys(isOther) as ChangedField[]).filter((field) => isOther[field]);
}

/** The line as it is now, or as it was when it is gone. */
export function lineOf<L extends ComparedLine>(diff: LineDiff<L>): L {
  return diff.change === 'REMOVED' ? diff.before : diff.after;
}

/** What differs, in the order of the lines' numbers; lines that stayed as they were are left out. */
export function diffLines<L extends ComparedLine>(before: readonly L[], after: readonly L[]): LineDiff<L>[] {
  const paired = pairs(before, after);
  const kept = new Set(paired.values());
  const removed = before.filter((line) => !kept.has(line));
  return [
    ...removed.map((line): LineDiff<L> => ({ change: 'REMOVED', before: line, after: null, fields: [] })),
    ...after.flatMap((now): LineDiff<L>[] => {
      const was = paired.get(now);
      if (was === undefined) return [{ change: 'ADDED', before: null, after: now, fields: [] }];
      const fields = changedFields(was, now);
      return fields.length === 0 ? [] : [{ change: 'CHANGED', before: was, after: now, fields }];
    }),
  ].toSorted((a, b) => lineOf(a).lineNo - lineOf(b).lineNo);
}

const SUMS = ['laborNetFen', 'partsNetFen', 'otherNetFen', 'discountFen', 'totalFen', 'selfFen'] as const;
export type SumDiff = {
  readonly sum: (typeof SUMS)[number];
  readonly beforeFen: number;
  readonly afterFen: number;
  readonly differenceFen: Fen;
};

/** The sums of both versions and how much the later one is above the earlier, in fen. */
export function diffSums(before: Record<keyof Totals, number>, after: Record<keyof Totals, number>): SumDiff[] {
  return SUMS.map((sum) => ({
    sum,
    beforeFen: before[sum],
    afterFen: after[sum],
    differenceFen: sumFen([after[sum], -before[sum]]),
  }));
}
