/** A fault found during the work: proposed by the workshop with what it takes, or opened at the desk (domain rules §5.4). */
import type { Actor } from '#domain/actor.ts';
import { dayOf } from '#domain/calendar.ts';
import type { ProposedLine } from '#domain/contract/supplement.contract.ts';
import { orderStatusTable } from '#domain/repair-order/status.ts';
import { addedSelf } from '#domain/repair-order/supplement.ts';
import { nextStatus } from '#domain/state-table.ts';
import { cleanParagraph } from '#domain/text.ts';
import { type OrderRow, orderById } from '#db/store/orders.ts';
import { addSupplement, type NewSupplementLine, replaceSupplementLines } from '#db/store/supplements.ts';
import type { WriteTx } from '#db/write.ts';
import type { Host } from '../../host.ts';
import { found, must } from '../../refused.ts';
import { pricingScene } from '../estimate/pricing-scene.ts';
import { giveNumber } from '../number.ts';
import { mustOwn } from '../own-document.ts';
import { insuredSum } from '../settlement/compute-slips.ts';
import { proposedLines } from './proposed-lines.ts';
import { touchedBy } from './supplement-act.ts';

type Found = { commandId: string; orderId: number; fault: string; reason: string };

/** A draft beside the order; what it offers is priced by whoever calls this. */
export function addDraft(
  tx: WriteTx,
  order: OrderRow,
  words: { fault: string; reason: string },
  lines: readonly NewSupplementLine[],
): { id: number; supplementNo: string } {
  const { at, actor } = tx.act;
  const by = actor.employeeId;
  const supplementNo = giveNumber(tx, 'supplement');
  const id = addSupplement(tx, {
    supplementNo,
    orderId: order.id,
    status: 'DRAFT',
    foundBy: by,
    fault: cleanParagraph(words.fault),
    reason: cleanParagraph(words.reason),
    addFen: addedSelf(insuredSum(tx, order.id), lines),
    createdAt: at,
    createdBy: by,
    updatedAt: at,
    updatedBy: by,
  });
  replaceSupplementLines(tx, id, lines);
  return { id, supplementNo };
}

function write(tx: WriteTx, order: OrderRow, input: Found, lines: readonly NewSupplementLine[]) {
  const { id, supplementNo } = addDraft(tx, order, input, lines);
  return {
    result: { id, supplementNo, version: 1 },
    touches: touchedBy([id], order.id),
    changes: { supplementNo, orderNo: order.orderNo, lines: lines.length },
  };
}

/** @refuses NOT_FOUND, STATE_REFUSED before the order is signed and after the work was checked */
export function proposeSupplement(host: Host, actor: Actor, input: Found & { lines: ProposedLine[] }) {
  return host.write(actor, 'supplement.proposed', input, (tx) => {
    const order = found(orderById(tx, input.orderId), '委托书');
    must(nextStatus(orderStatusTable, order.status, 'proposeSupplement'));
    return write(tx, order, input, proposedLines(tx, input.lines, pricingScene(tx, order, dayOf(tx.act.at))));
  });
}

/** @refuses NOT_FOUND, NOT_OWN_DOCUMENT, STATE_REFUSED */
export function openSupplement(host: Host, actor: Actor, input: Found) {
  return host.write(actor, 'supplement.opened', input, (tx) => {
    const order = found(orderById(tx, input.orderId), '委托书');
    mustOwn(tx, actor, 'supplement.add', order.advisorId);
    must(nextStatus(orderStatusTable, order.status, 'proposeSupplement'));
    return write(tx, order, input, []);
  });
}
