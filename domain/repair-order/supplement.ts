/**
 * 增项: what the customer hears on the phone, what is answered line by line, and what the order comes to afterwards.
 *
 * @source domain rules §4.3 (Supplement), §5.4
 */
import type { LineKind, SupplementStatus } from '../enums.ts';
import { hasNoAccount, hasNoPrice, type PresentedLine } from '../estimate/present.ts';
import { FindingList, type Findings } from '../findings.ts';
import { deductibleOf } from '../insurance/deductible.ts';
import { isInsured } from '../insurance/insured-lines.ts';
import { sumFen } from '../money.ts';
import { ok, type Result, refuse } from '../result.ts';
import { type SummedLine, type Totals, totalsOf } from './totals.ts';

/** So many may wait for the customer at once: their combinations still fit on a screen. */
export const MAX_PRESENTED = 5;

/** The order as it is billed now. */
export type OrderSums = {
  readonly lines: readonly SummedLine[];
  readonly orderDiscountFen: number;
  /** what is insured now and has no shares agreed by hand, before the deductible; absent without a case */
  readonly insured?: InsuredSum | null;
};
/** `borneBp`: what of it the customer bears. */
export type InsuredSum = { readonly netFen: number; readonly borneBp: number };
export type OpenSupplement = { readonly id: number; readonly lines: readonly SummedLine[] };
export type Combination = {
  /** the supplements taken, in the order given */
  readonly ids: readonly number[];
  readonly totals: Totals;
  /** what is added to the customer's sum */
  readonly addSelfFen: number;
};

/** What more insured lines add to the deductible: it is of their whole sum, so it is counted from there. */
function addedDeductible(insured: InsuredSum, more: readonly SummedLine[]): number {
  const addFen = sumFen(more.filter(isInsured).map((line) => line.netFen));
  const { netFen, borneBp } = insured;
  return deductibleOf(netFen + addFen, borneBp) - deductibleOf(netFen, borneBp);
}

/** What lines of a supplement add to the customer's sum, in fen, the share of insured ones that the customer bears with them. */
export function addedSelf(insured: InsuredSum | null, lines: readonly SummedLine[]): number {
  return sumFen([totalsOf(lines, 0).selfFen, insured ? addedDeductible(insured, lines) : 0]);
}

/** The insured sum as it was before these lines joined the order. */
export function insuredBefore(insured: InsuredSum | null, joined: readonly SummedLine[]): InsuredSum | null {
  if (!insured) return null;
  return { ...insured, netFen: insured.netFen - sumFen(joined.filter(isInsured).map((line) => line.netFen)) };
}

/** The order with more lines on it, in fen; what the customer bears of insured ones is theirs as it will be in the order. */
export function totalsWith(order: OrderSums, more: readonly SummedLine[]): Totals {
  const totals = totalsOf([...order.lines, ...more], order.orderDiscountFen);
  const borneFen = order.insured ? addedDeductible(order.insured, more) : 0;
  return { ...totals, selfFen: sumFen([totals.selfFen, borneFen]) };
}

/**
 * What a customer is likely to be asked for above the sum agreed to, in fen: as billed now, else without the order discount;
 * null when neither is higher.
 */
export function higherSum(order: OrderSums, authorisedFen: number): number | null {
  const sums = [order, { ...order, orderDiscountFen: 0 }].map((one) => totalsWith(one, []).selfFen);
  return sums.find((fen) => fen > authorisedFen) ?? null;
}

/**
 * The order's new total for every combination of the open supplements: 2^n of them, from none to all, fewer first.
 *
 * @throws RangeError above MAX_PRESENTED: presenting one more is refused before
 */
export function combinationsOf(order: OrderSums, open: readonly OpenSupplement[]): Combination[] {
  if (open.length > MAX_PRESENTED) throw new RangeError(`more than ${MAX_PRESENTED} supplements`);
  const before = totalsWith(order, []).selfFen;
  const masks = Array.from({ length: 2 ** open.length }, (_, mask) => mask);
  const taken = masks.map((mask) => open.filter((_, i) => (mask & (1 << i)) !== 0));
  return taken
    .sort((a, b) => a.length - b.length)
    .map((supplements) => {
      const more = supplements.flatMap((one) => one.lines);
      const totals = totalsWith(order, more);
      return { ids: supplements.map((one) => one.id), totals, addSelfFen: totals.selfFen - before };
    });
}

/** True where it asks for work; lines that only change who pays find the car as it is. */
export function bringsWork(lines: readonly { readonly turnsLineId: number | null }[]): boolean {
  return lines.some((line) => line.turnsLineId === null);
}

type PricedLine = PresentedLine & { readonly isToCheck: boolean; readonly netFen: number };

/** Nobody offers a charge of nothing. */
function isUnpriced(line: PricedLine): boolean {
  return (
    line.isToCheck || hasNoPrice(line) || (line.kind === 'OTHER' && line.payerType === 'SELF' && line.netFen === 0)
  );
}

/**
 * A supplement about to be offered.
 *
 * @refuses SUPPLEMENT_EMPTY, SUPPLEMENT_UNPRICED, PAYER_ACCOUNT_MISSING, SUPPLEMENT_TOO_MANY
 */
export function checkOffer(known: {
  readonly supplementNo: string;
  readonly lines: readonly PricedLine[];
  /** others of the order that wait for the customer */
  readonly presented: number;
}): Findings {
  const named = (lines: readonly PricedLine[]) => lines.map((line) => `${line.lineNo} ${line.name}`);
  const unpriced = known.lines.filter(isUnpriced);
  const ownerless = known.lines.filter(hasNoAccount);
  return new FindingList()
    .refuseIf(known.lines.length === 0, 'SUPPLEMENT_EMPTY', { supplementNo: known.supplementNo })
    .refuseIf(unpriced.length > 0, 'SUPPLEMENT_UNPRICED', { lines: named(unpriced) })
    .refuseIf(ownerless.length > 0, 'PAYER_ACCOUNT_MISSING', { lines: named(ownerless) })
    .refuseIf(known.presented >= MAX_PRESENTED, 'SUPPLEMENT_TOO_MANY', { max: MAX_PRESENTED }).found;
}

export type AnsweredLine = {
  readonly lineNo: number;
  readonly kind: LineKind;
  readonly name: string;
  readonly laborLineNo: number | null;
};
export type Answer<L> = {
  readonly action: 'approve' | 'approvePartly' | 'decline';
  readonly approved: readonly L[];
  readonly declined: readonly L[];
};

/**
 * The customer's word, line by line: what was not said yes to is declined.
 *
 * @refuses SUPPLEMENT_LINE_UNKNOWN
 */
export function answerOf<L extends AnsweredLine>(
  supplementNo: string,
  lines: readonly L[],
  approvedLineNos: readonly number[],
): Result<Answer<L>, 'SUPPLEMENT_LINE_UNKNOWN'> {
  const known = new Set(lines.map((line) => line.lineNo));
  const unknown = approvedLineNos.filter((lineNo) => !known.has(lineNo));
  if (unknown.length > 0) return refuse('SUPPLEMENT_LINE_UNKNOWN', { supplementNo, lineNos: unknown });
  const approved = lines.filter((line) => approvedLineNos.includes(line.lineNo));
  const declined = lines.filter((line) => !approvedLineNos.includes(line.lineNo));
  if (approved.length === 0) return ok({ action: 'decline', approved, declined });
  return ok({ action: declined.length === 0 ? 'approve' : 'approvePartly', approved, declined });
}

/** Parts the customer said yes to while saying no to their job. */
export function partsAlone({ approved, declined }: Answer<AnsweredLine>): string[] {
  const refused = new Set(declined.filter((line) => line.kind === 'LABOR').map((line) => line.lineNo));
  return approved.filter((line) => line.kind === 'PART' && refused.has(line.laborLineNo ?? 0)).map((line) => line.name);
}

/** What becomes advice: jobs, and parts whose job is not declined with them; other charges are no work. */
export function adviceLines<L extends AnsweredLine>(declined: readonly L[]): L[] {
  const jobs = new Set(declined.filter((line) => line.kind === 'LABOR').map((line) => line.lineNo));
  return declined.filter((line) => line.kind === 'LABOR' || (line.kind === 'PART' && !jobs.has(line.laborLineNo ?? 0)));
}

/** The lines under the numbers they get in the order; a part stays with its job when that came along. */
export function renumbered<L extends AnsweredLine>(approved: readonly L[], firstLineNo: number): L[] {
  const numbers = new Map(approved.map((line, i) => [line.lineNo, firstLineNo + i]));
  return approved.map((line) => ({
    ...line,
    lineNo: numbers.get(line.lineNo) ?? firstLineNo,
    laborLineNo: line.laborLineNo === null ? null : (numbers.get(line.laborLineNo) ?? null),
  }));
}

const MINUTE = 60_000;

/**
 * When the customer spoke, to the minute.
 *
 * @refuses CONSENT_AT_ODD before the offer or after now
 */
export function checkConsentAt(consentAt: number, presentedAt: number, now: number): Findings {
  const isBefore = Math.floor(consentAt / MINUTE) < Math.floor(presentedAt / MINUTE);
  return new FindingList().refuseIf(isBefore || consentAt > now + MINUTE, 'CONSENT_AT_ODD', {}, 'at').found;
}

export type Authorisation = { readonly selfFen: number; readonly differenceFen: number };

/** The next sum in the history: what the customer pays in all from here on, and its difference from the last one. */
export function nextAuthorisation(lastFen: number | null, selfFen: number): Authorisation {
  return { selfFen, differenceFen: selfFen - (lastFen ?? 0) };
}

/**
 * A further consent without new lines.
 *
 * @refuses CONSENT_NOT_NEEDED when it is not above what was agreed
 */
export function checkFurtherConsent(selfFen: number, authorisedFen: number): Findings {
  return new FindingList().refuseIf(selfFen <= authorisedFen, 'CONSENT_NOT_NEEDED', { authorisedFen }, 'selfFen').found;
}

/** The total that was told on the phone is the one that is recorded. @refuses SUPPLEMENT_TOTAL_DIFFERS */
export function checkTold(toldFen: number, nowFen: number): Findings {
  return new FindingList().refuseIf(toldFen !== nowFen, 'SUPPLEMENT_TOTAL_DIFFERS', { toldFen, nowFen }, 'totalFen')
    .found;
}

/** Supplements that still want something from somebody. */
export function isOpenSupplement(status: SupplementStatus): boolean {
  return status === 'DRAFT' || status === 'PRESENTED';
}

export type ToCheckLine = { readonly lineNo: number; readonly name: string; readonly isToCheck: boolean };

/** 待检 lines block settling. @refuses LINES_TO_CHECK */
export function checkNothingToCheck(lines: readonly ToCheckLine[]): Findings {
  const open = lines.filter((line) => line.isToCheck).map((line) => `${line.lineNo} ${line.name}`);
  return new FindingList().refuseIf(open.length > 0, 'LINES_TO_CHECK', { lines: open }).found;
}
