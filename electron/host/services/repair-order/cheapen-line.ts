/** A line of a signed order at a lower price, or free of charge: by right, or with a second person's word (domain rules §2, §5.3). */
import type { Actor } from '#domain/actor.ts';
import { dayOf } from '#domain/calendar.ts';
import { mayChangePrice, mayDiscountLine, maySetFree } from '#domain/limits.ts';
import { type Cheaper, cheaperLine, checkCheaperLine, unitFenOf } from '#domain/repair-order/cheaper-line.ts';
import { operationById } from '#db/store/catalog.ts';
import { claimOfOrder } from '#db/store/claims.ts';
import { changeLine, type OrderLineRow, sharesOfOrder } from '#db/store/orders.ts';
import { partById } from '#db/store/stock.ts';
import type { ReadDb } from '#db/write.ts';
import type { Host } from '../../host.ts';
import { found, must, mustPass, refuse } from '../../refused.ts';
import { Approvals } from '../approval/ask-approval.ts';
import { limitsOf } from '../approval/shop-limits.ts';
import { mustOwn } from '../own-document.ts';
import { billedLines } from '../settlement/compute-slips.ts';
import { mustHaveNoSlip } from '../settlement/live-slips.ts';
import { mustNotBeOffered, pricesOf } from './coverage-terms.ts';
import { sumsAfter } from './lines-after.ts';
import { actOnOrder } from './order-act.ts';

const FIELD = { FREE: 'to', DISCOUNT: 'payRateBp', PRICE: 'unitFen' } as const;

type CheapenInput = {
  commandId: string;
  id: number;
  version: number;
  lineNo: number;
  to: Cheaper;
  reason: string;
  approval?: { reason?: string | undefined } | undefined;
};

function isFreeAllowed(db: ReadDb, line: OrderLineRow): boolean {
  const listed =
    line.partId === null ? line.operationId && operationById(db, line.operationId) : partById(db, line.partId);
  return listed ? listed.isFreeAllowed : false;
}

/** The list's price the limit is measured from, so that small steps do not add up: of one hour or unit, else of the whole. */
function listFenOf(db: ReadDb, line: OrderLineRow): number {
  const isByHour = line.kind === 'LABOR' && line.pricingMode === 'HOURS';
  const listed = isByHour ? pricesOf(db, line, dayOf(line.createdAt)).SELF : line.listPriceFen;
  return listed ?? unitFenOf(line);
}

/** @refuses APPROVAL_REQUIRED, FORBIDDEN, LINE_DISCOUNT_TOO_DEEP beyond the person's own right */
function askRight(db: ReadDb, approvals: Approvals, line: OrderLineRow, { to, reason }: CheapenInput) {
  const { name, netFen, payRateBp } = line;
  if (to.kind === 'FREE') {
    // what a rejected claim leaves is a manager's to give away
    const isOwnToGive = line.payerType === 'SELF' && isFreeAllowed(db, line);
    const terms = { before: { name, netFen }, after: { payerType: 'FREE' } };
    return approvals.ask('payer.setFree', (asking) => maySetFree(asking, isOwnToGive, reason), terms);
  }
  if (to.kind === 'PRICE') {
    const listFen = listFenOf(db, line);
    const terms = { before: { name, unitFen: unitFenOf(line) }, after: { unitFen: to.unitFen } };
    const rule = (asking: Parameters<typeof mayChangePrice>[0]) =>
      mayChangePrice(asking, listFen, to.unitFen, limitsOf(db));
    return approvals.ask('price.change', rule, terms);
  }
  const terms = { before: { name, payRateBp }, after: { payRateBp: to.payRateBp } };
  const limits = limitsOf(db);
  return approvals.ask('line.discount', (asking) => mayDiscountLine(asking, to.payRateBp, 10_000, limits), terms);
}

/**
 * @refuses REASON_MISSING, LINE_NOT_CHEAPER, DISCOUNT_NOT_ALLOWED, LINE_PART_OUT, LINE_LABOR_DONE, LINE_SHARED,
 *   COVERAGE_OFFERED, SETTLEMENT_LIVE, APPROVAL_REQUIRED, LINE_DISCOUNT_TOO_DEEP
 */
export function cheapenLine(host: Host, actor: Actor, approver: Actor | null, input: CheapenInput) {
  return actOnOrder(host, actor, 'order.lineCheapened', input, 'removeLine', ({ tx, order, by }) => {
    mustOwn(tx, actor, 'estimate.write', order.advisorId);
    const line = found(
      billedLines(tx, order.id).find((one) => one.lineNo === input.lineNo),
      '行',
    );
    const claim = claimOfOrder(tx, order.id)?.state ?? null;
    mustPass(checkCheaperLine({ ...line, unit: line.unit ?? '' }, input.to, input.reason, claim), undefined);
    if (sharesOfOrder(tx, order.id).some((share) => share.lineNo === line.lineNo))
      refuse('LINE_SHARED', { name: line.name });
    mustNotBeOffered(tx, [line.id]);
    mustHaveNoSlip(tx, order.id, line.payerType);
    const approvals = new Approvals(actor, approver);
    must(askRight(tx, approvals, line, input), FIELD[input.to.kind]);
    const after = cheaperLine({ ...line, unit: line.unit ?? '' }, input.to);
    changeLine(tx, line.id, after, by);
    approvals.store(tx, { docType: 'order', docId: order.id, docVersion: input.version }, input.approval?.reason);
    return {
      change: sumsAfter(tx, order).columns,
      changes: {
        lineNo: line.lineNo,
        name: line.name,
        netFen: { before: line.netFen, after: after.netFen },
        ...(input.to.kind === 'PRICE'
          ? { unitFen: { before: unitFenOf(line), after: input.to.unitFen } }
          : { payRateBp: { before: line.payRateBp, after: 'payRateBp' in after ? after.payRateBp : line.payRateBp } }),
        ...(input.to.kind === 'FREE' ? { payerType: { before: line.payerType, after: 'FREE' } } : {}),
        reason: input.reason,
        ...approvals.note,
      },
    };
  });
}
