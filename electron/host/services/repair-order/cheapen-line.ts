/** A line of a signed order at a lower price, or free of charge: by right, or with a second person's word (domain rules §2, §5.3). */
import type { Actor } from '#domain/actor.ts';
import { mayDiscountLine, maySetFree } from '#domain/limits.ts';
import { type Cheaper, cheaperLine, checkCheaperLine } from '#domain/repair-order/cheaper-line.ts';
import { operationById } from '#db/store/catalog.ts';
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
import { mustNotBeOffered } from './coverage-terms.ts';
import { sumsAfter } from './lines-after.ts';
import { actOnOrder } from './order-act.ts';

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

/** @refuses APPROVAL_REQUIRED, FORBIDDEN, LINE_DISCOUNT_TOO_DEEP beyond the person's own right */
function askRight(db: ReadDb, approvals: Approvals, line: OrderLineRow, { to, reason }: CheapenInput) {
  const { name, netFen, payRateBp } = line;
  if (to.kind === 'FREE') {
    const terms = { before: { name, netFen }, after: { payerType: 'FREE' } };
    return approvals.ask('payer.setFree', (asking) => maySetFree(asking, isFreeAllowed(db, line), reason), terms);
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
    mustPass(checkCheaperLine({ ...line, unit: line.unit ?? '' }, input.to, input.reason), undefined);
    if (sharesOfOrder(tx, order.id).some((share) => share.lineNo === line.lineNo))
      refuse('LINE_SHARED', { name: line.name });
    mustNotBeOffered(tx, [line.id]);
    mustHaveNoSlip(tx, order.id, line.payerType);
    const approvals = new Approvals(actor, approver);
    must(askRight(tx, approvals, line, input), input.to.kind === 'FREE' ? 'to' : 'payRateBp');
    const after = cheaperLine({ ...line, unit: line.unit ?? '' }, input.to);
    changeLine(tx, line.id, after, by);
    approvals.store(tx, { docType: 'order', docId: order.id, docVersion: input.version }, input.approval?.reason);
    return {
      change: sumsAfter(tx, order).columns,
      changes: {
        lineNo: line.lineNo,
        name: line.name,
        netFen: { before: line.netFen, after: after.netFen },
        payRateBp: { before: line.payRateBp, after: after.payRateBp },
        ...(input.to.kind === 'FREE' ? { payerType: { before: line.payerType, after: 'FREE' } } : {}),
        reason: input.reason,
        ...approvals.note,
      },
    };
  });
}
