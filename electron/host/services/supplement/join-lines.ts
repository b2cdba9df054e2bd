/** What the customer agreed to becomes part of the order (domain rules §5.4). */
import { type Answer, nextAuthorisation, renumbered } from '#domain/repair-order/supplement.ts';
import { totalsOf } from '#domain/repair-order/totals.ts';
import { changeLine, linesOfOrder, type OrderRow } from '#db/store/orders.ts';
import {
  addAuthorisation,
  declineLines,
  joinLine,
  lastAuthorisedFen,
  markTurned,
  sharedColumns,
  type SupplementLineRow,
  type SupplementRow,
} from '#db/store/supplements.ts';
import type { WriteTx } from '#db/write.ts';
import { found } from '../../refused.ts';
import { reserveParts } from '../repair-order/reserve-parts.ts';
import { summedLines } from '../settlement/compute-slips.ts';

type Answered = { readonly supplement: SupplementRow; readonly answer: Answer<SupplementLineRow> };

/** Approved lines join the order, those that stand in it already become the customer's; the sum agreed to is kept. */
export function joinLines(tx: WriteTx, order: OrderRow, { supplement, answer }: Answered): void {
  const { at: now, actor } = tx.act;
  const standing = linesOfOrder(tx, order.id);
  const first = Math.max(0, ...standing.map((line) => line.lineNo)) + 1;
  const packages = Math.max(0, ...standing.map((line) => line.packageNo ?? 0));
  const stamps = { createdAt: now, createdBy: actor.employeeId, updatedAt: now, updatedBy: actor.employeeId };
  const added = answer.approved.filter((line) => line.turnsLineId === null);
  const ids = renumbered(added, first).map((line) =>
    joinLine(tx, order.id, line.id, {
      ...sharedColumns(line),
      packageNo: line.packageNo === null ? null : line.packageNo + packages,
      supplementId: line.supplementId,
      status: 'OPEN',
      ...stamps,
    }),
  );
  for (const line of answer.approved) turnLine(tx, line);
  declineLines(
    tx,
    answer.declined.map((line) => line.id),
  );
  reserveParts(
    tx,
    order.id,
    linesOfOrder(tx, order.id).filter((line) => ids.includes(line.id)),
  );
  if (answer.approved.length > 0) keepSum(tx, order, supplement);
}

/** A line that stands in the order already is the customer's from here on, as it was offered; what is out and done stays. */
function turnLine(tx: WriteTx, line: SupplementLineRow): void {
  if (line.turnsLineId === null) return;
  const { lineNo: _lineNo, laborLineNo: _laborLineNo, ...offered } = sharedColumns(line);
  changeLine(tx, line.turnsLineId, offered, { employeeId: tx.act.actor.employeeId, now: tx.act.at });
  markTurned(tx, line.id, line.turnsLineId);
}

/** What the customer agreed to with this supplement on top of the others. */
function keepSum(tx: WriteTx, order: OrderRow, supplement: SupplementRow): void {
  const { selfFen } = totalsOf(summedLines(tx, order.id), order.orderDiscountFen);
  addAuthorisation(tx, {
    orderId: order.id,
    supplementId: supplement.id,
    ...nextAuthorisation(lastAuthorisedFen(tx, order.id), selfFen),
    mode: found(supplement.consentMode, '同意方式'),
    agreedBy: supplement.consentBy ?? '',
    phone: supplement.consentPhone,
    agreedAt: supplement.consentAt ?? tx.act.at,
    note: supplement.evidenceNote,
    employeeId: tx.act.actor.employeeId,
    at: tx.act.at,
  });
}
