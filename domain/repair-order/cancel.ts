/** 取消 of an order, and lines taken off a signed one. @source domain rules §5.3 (last rows, Lines), §11.3 #26 */
import type { LineKind, LineStatus, OrderStatus, PayerType } from '../enums.ts';
import { FindingList, type Findings } from '../findings.ts';
import { cleanLine } from '../text.ts';
import { outMilli } from './handover.ts';

export type CancelKnown = {
  readonly status: OrderStatus;
  readonly isManager: boolean;
  readonly reason: string;
  readonly parts: readonly { readonly name: string; readonly issuedMilli: number; readonly returnedMilli: number }[];
  readonly labor: readonly { readonly name: string; readonly status: LineStatus }[];
  /** deposits of this order with a balance */
  readonly deposits: readonly string[];
};

/**
 * An order is given up before the work began.
 *
 * @refuses MANAGER_NEEDED once signed, REASON_MISSING, PARTS_OUT, LABOR_STARTED, DEPOSIT_HELD
 */
export function checkCancel(known: CancelKnown): Findings {
  const partsOut = known.parts.filter((part) => outMilli(part) > 0).map((part) => part.name);
  const begun = known.labor
    .filter((line) => line.status === 'DOING' || line.status === 'DONE')
    .map((line) => line.name);
  return new FindingList()
    .refuseIf(known.status === 'AUTHORISED' && !known.isManager, 'MANAGER_NEEDED', { action: 'cancel' })
    .refuseIf(cleanLine(known.reason) === '', 'REASON_MISSING', {}, 'reason')
    .refuseIf(partsOut.length > 0, 'PARTS_OUT', { names: partsOut })
    .refuseIf(begun.length > 0, 'LABOR_STARTED', { names: begun })
    .refuseIf(known.deposits.length > 0, 'DEPOSIT_HELD', { numbers: [...known.deposits] }).found;
}

export type RemovedLine = {
  readonly kind: LineKind;
  readonly name: string;
  readonly unit: string;
  readonly status: LineStatus;
  /** 待检: it has no price, and what was found is the reason it goes with */
  readonly isToCheck: boolean;
  readonly issuedMilli: number;
  readonly returnedMilli: number;
};

/** Work that is being done or was; what was only looked at (待检) does not count. */
export function isBegun({ kind, status, isToCheck }: Pick<RemovedLine, 'kind' | 'status' | 'isToCheck'>): boolean {
  return kind === 'LABOR' && (status === 'DOING' || (status === 'DONE' && !isToCheck));
}

/** True while a line may be taken off a signed order: not taken off yet, nothing of it out, its work not begun. */
export function mayRemoveLine(line: Omit<RemovedLine, 'name' | 'unit'>): boolean {
  return line.status !== 'CANCELLED' && outMilli(line) <= 0 && !isBegun(line);
}

/**
 * A line taken off a signed order.
 *
 * @refuses REASON_MISSING, LINE_PART_OUT (退料 first), LINE_LABOR_DONE unless it was only looked at (待检)
 */
export function checkRemoveLine(line: RemovedLine, reason: string): Findings {
  const out = outMilli(line);
  return new FindingList()
    .refuseIf(cleanLine(reason) === '', 'REASON_MISSING', {}, 'reason')
    .refuseIf(out > 0, 'LINE_PART_OUT', { name: line.name, unit: line.unit, outMilli: out })
    .refuseIf(isBegun(line), 'LINE_LABOR_DONE', { name: line.name }).found;
}

/** Longest advice, in characters. @source domain rules §4.3 (advice) */
export const ADVICE_MAX = 200;

/** What was found when work 待检 was looked at is advice for the customer: the line goes, the finding stays. */
export function inspectionAdvice(
  line: Pick<RemovedLine, 'name' | 'isToCheck'>,
  result: string,
): { readonly text: string; readonly urgency: 'WATCH' }[] {
  if (!line.isToCheck) return [];
  return [{ text: `${line.name}:${cleanLine(result)}`.slice(0, ADVICE_MAX), urgency: 'WATCH' }];
}

export type PricedLine = { readonly name: string; readonly payerType: PayerType; readonly netFen: number };

/**
 * A changed or new line (`before` null) of a signed order: what the customer pays grows only by a supplement. Lines of
 * other payers come and go without one.
 *
 * @refuses LINE_NEEDS_SUPPLEMENT
 */
export function checkLineChange(before: PricedLine | null, after: PricedLine): Findings {
  const paidBefore = before?.payerType === 'SELF' ? before.netFen : 0;
  const isDearer = after.payerType === 'SELF' && (before === null || after.netFen > paidBefore);
  return new FindingList().refuseIf(isDearer, 'LINE_NEEDS_SUPPLEMENT', { name: after.name }).found;
}
