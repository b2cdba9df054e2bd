/** What a person may write on a line: price, discount, who pays; terms that were stored before stand (domain rules §2, §8.2). */
import type { Actor } from '#domain/actor.ts';
import { isRightAccount } from '#domain/estimate/payer-account.ts';
import { hasNoAccount } from '#domain/estimate/present.ts';
import { FindingList, type Findings } from '#domain/findings.ts';
import { mayChangePrice, mayDiscountLine, maySetFree } from '#domain/limits.ts';
import { can } from '#domain/permissions.ts';
import { workOf } from '#domain/repair-order/same-work.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { customerById } from '#db/store/customers.ts';
import type { NewEstimateLine } from '#db/store/estimates.ts';
import type { ReadDb } from '#db/write.ts';
import type { Approvals } from '../approval/ask-approval.ts';
import { limitsOf } from '../approval/shop-limits.ts';
import type { ListedLine } from './listed-line.ts';

type Terms = Pick<
  NewEstimateLine,
  | 'kind'
  | 'name'
  | 'partId'
  | 'operationId'
  | 'pricingMode'
  | 'rateFen'
  | 'fixedPriceFen'
  | 'unitPriceFen'
  | 'amountFen'
  | 'payerType'
  | 'payerAccountId'
  | 'payRateBp'
>;

function termsOf(line: Terms): string {
  const { kind, pricingMode, payerType, payerAccountId, payRateBp } = line;
  const prices = [line.rateFen, line.fixedPriceFen, line.unitPriceFen, line.amountFen];
  return JSON.stringify(
    [kind, workOf(line), pricingMode, prices, payerType, payerAccountId, payRateBp].map((v) => v ?? null),
  );
}

/** The stored line with the same terms: its price, discount and payer were allowed when it was written. */
export function storedTwin(stored: readonly NewEstimateLine[], row: NewEstimateLine): NewEstimateLine | undefined {
  const terms = termsOf(row);
  return stored.find((line) => termsOf(line) === terms);
}

function accountOf(db: ReadDb, row: NewEstimateLine): Result<true> {
  const line = { payerType: row.payerType, payerAccountId: row.payerAccountId ?? null };
  const isKnown = isRightAccount(line.payerType, customerById(db, line.payerAccountId ?? 0));
  if (!hasNoAccount(line) && isKnown) return ok(true);
  return refuse('PAYER_ACCOUNT_MISSING', { lines: [`${row.lineNo} ${row.name}`] });
}

function payerOf(actor: Actor, approvals: Approvals, line: ListedLine): Result<true> {
  const { payerType, remark, name, listPriceFen } = line.row;
  if (payerType === 'WARRANTY' || payerType === 'INSURANCE') {
    return can(actor.roles, 'payer.setClaim') ? ok(true) : refuse('FORBIDDEN', { permission: 'payer.setClaim' });
  }
  if (payerType !== 'FREE' && payerType !== 'INTERNAL') return ok(true);
  return approvals.ask('payer.setFree', (asking) => maySetFree(asking, line.isFreeAllowed, remark ?? ''), {
    before: { name, listPriceFen },
    after: { payerType },
  });
}

/** @refuses APPROVAL_REQUIRED, FORBIDDEN, LINE_DISCOUNT_TOO_DEEP, FREE_REASON_MISSING, PAYER_ACCOUNT_MISSING beside `lines.<lineNo>.…` */
export function checkRights(
  db: ReadDb,
  actor: Actor,
  approvals: Approvals,
  lines: readonly ListedLine[],
  stored: readonly NewEstimateLine[],
): Findings {
  const limits = limitsOf(db);
  const found = new FindingList();
  for (const line of lines) {
    const { row, change, planPayRateBp } = line;
    const { name, payRateBp = 10_000 } = row;
    const field = `lines.${row.lineNo}`;
    found.take(accountOf(db, row), `${field}.payerAccountId`);
    if (storedTwin(stored, row)) continue;
    if (change) {
      const terms = { before: { name, priceFen: change.listFen }, after: { priceFen: change.newFen } };
      const rule = (asking: Parameters<typeof mayChangePrice>[0]) =>
        mayChangePrice(asking, change.listFen, change.newFen, limits);
      found.take(
        approvals.ask('price.change', rule, terms),
        `${field}.${row.kind === 'PART' ? 'unitPriceFen' : 'rateFen'}`,
      );
    }
    const discount = { before: { name, payRateBp: planPayRateBp }, after: { payRateBp } };
    found.take(
      approvals.ask('line.discount', (asking) => mayDiscountLine(asking, payRateBp, planPayRateBp, limits), discount),
      `${field}.payRateBp`,
    );
    found.take(payerOf(actor, approvals, line), `${field}.payerType`);
  }
  return found.found;
}
