/** 报价: what an estimate needs before the customer sees it. @source domain rules §4.1, §4.3, §5.2 */
import type { LineKind, PayerType } from '../enums.ts';
import { FindingList, type Findings } from '../findings.ts';
import { checkPeak, type PromiseAsked } from '../reception/promise.ts';

export type PresentedLine = {
  readonly lineNo: number;
  readonly kind: LineKind;
  readonly name: string;
  readonly payerType: PayerType;
  readonly payerAccountId: number | null;
  /** parts only: fen per unit, null when none was found */
  readonly unitPriceFen: number | null;
  /** price of the list for SELF; a gift has 0 there */
  readonly listPriceFen: number | null;
  readonly isCustomerSupplied: boolean;
};

/** Parts of a payer who pays, without a price: 0 passes only when the list says 0 too. */
export function hasNoPrice(line: PresentedLine): boolean {
  if (line.kind !== 'PART' || line.isCustomerSupplied || line.payerType === 'FREE') return false;
  if (line.unitPriceFen === null) return true;
  return line.unitPriceFen === 0 && line.listPriceFen !== 0;
}

/** Lines charged to somebody else must say to whom. */
export function hasNoAccount(line: Pick<PresentedLine, 'payerType' | 'payerAccountId'>): boolean {
  return line.payerType !== 'SELF' && line.payerType !== 'FREE' && line.payerAccountId === null;
}

function named(lines: readonly PresentedLine[]): string[] {
  return lines.map((line) => `${line.lineNo} ${line.name}`);
}

/**
 * An estimate about to be shown.
 *
 * @refuses ESTIMATE_NO_LINE, ESTIMATE_LINE_NO_PRICE, PAYER_ACCOUNT_MISSING, PROMISE_MISSING; warns PROMISE_IN_PEAK
 */
export function checkPresent(known: {
  readonly lines: readonly PresentedLine[];
  readonly promise: PromiseAsked;
}): Findings {
  const priceless = known.lines.filter(hasNoPrice);
  const ownerless = known.lines.filter(hasNoAccount);
  return new FindingList()
    .refuseIf(known.lines.length === 0, 'ESTIMATE_NO_LINE')
    .refuseIf(priceless.length > 0, 'ESTIMATE_LINE_NO_PRICE', { lines: named(priceless) })
    .refuseIf(ownerless.length > 0, 'PAYER_ACCOUNT_MISSING', { lines: named(ownerless) })
    .refuseIf(known.promise.promisedAt === null, 'PROMISE_MISSING', {}, 'promisedAt')
    .add(checkPeak(known.promise)).found;
}
