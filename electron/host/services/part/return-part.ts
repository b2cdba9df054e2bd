/** 退料: back to the bin at the cost it went out (domain rules §5.5, §8.8). */
import type { Actor } from '#domain/actor.ts';
import { dayOf } from '#domain/calendar.ts';
import { returnPart as decideReturn } from '#domain/parts/return-part.ts';
import { receive } from '#domain/parts/stock-cost.ts';
import { employeeById } from '#db/store/employees.ts';
import { addIssued, changeLine, type OrderLineRow } from '#db/store/orders.ts';
import {
  addMove,
  addReturn,
  addReturnLine,
  addToStock,
  issuedPieces,
  partById,
  partLinesWithStock,
} from '#db/store/stock.ts';
import type { WriteTx } from '#db/write.ts';
import type { Host } from '../../host.ts';
import { found, must } from '../../refused.ts';
import { giveNumber } from '../number.ts';
import { enqueuePaper } from '../print/enqueue.ts';
import { actOnOrder } from '../repair-order/order-act.ts';
import { buildPartSlip } from './build-part-slip.ts';
import { refreshRequests } from './issue-part.ts';
import { moveAct } from './move-act.ts';

export type ReturnInput = {
  commandId: string;
  orderId: number;
  version: number;
  returnedById: number;
  reason: string;
  lines: { orderLineId: number; qtyMilli: number }[];
};

type Slip = { readonly id: number; readonly no: string; readonly orderId: number };

/** @returns how many slip lines were written: one per issue the pieces came from */
function returnLine(
  tx: WriteTx,
  slip: Slip,
  line: OrderLineRow,
  qtyMilli: number,
  firstSeq: number,
  field: string,
): number {
  const pieces = issuedPieces(tx, line.id);
  const back = must(
    decideReturn(
      { name: line.name, unit: line.unit ?? '' },
      pieces.map((p) => ({
        issueLineId: p.issueLine.id,
        qtyMilli: p.issueLine.qtyMilli,
        costFen: p.issueLine.costFen,
        backMilli: p.returnedMilli,
        backFen: p.returnedCostFen,
      })),
      qtyMilli,
    ),
    field,
  );
  back.forEach((piece, i) => {
    const part = found(partById(tx, line.partId ?? 0), '配件');
    const before = { onHandMilli: part.onHandMilli, valueFen: part.stockValueFen };
    const after = receive(before, piece.qtyMilli, piece.costFen);
    addToStock(tx, part.id, { onHandMilli: piece.qtyMilli, reservedMilli: 0, valueFen: piece.costFen });
    const moveId = addMove(tx, {
      partId: part.id,
      kind: 'RETURN',
      qtyMilli: piece.qtyMilli,
      costFen: piece.costFen,
      balanceMilli: after.onHandMilli,
      balanceFen: after.valueFen,
      refNo: slip.no,
      orderId: slip.orderId,
      orderLineId: line.id,
      ...moveAct(tx),
    });
    addReturnLine(tx, {
      returnId: slip.id,
      issueLineId: piece.issueLineId,
      seq: firstSeq + i,
      orderLineId: line.id,
      partId: part.id,
      partNo: part.partNo,
      name: line.name,
      unit: line.unit ?? '',
      bin: part.bin,
      qtyMilli: piece.qtyMilli,
      costFen: piece.costFen,
      unitPriceFen: line.unitPriceFen ?? 0,
      moveId,
    });
  });
  addIssued(tx, line.id, 0, qtyMilli);
  const isAllBack = line.issuedMilli - line.returnedMilli === qtyMilli;
  const by = { employeeId: tx.act.actor.employeeId, now: tx.act.at };
  if (line.status === 'ISSUED') changeLine(tx, line.id, { status: 'REQUESTED' }, by);
  // nothing of it is on the car any more
  if (isAllBack && line.batchOrSerial !== null) changeLine(tx, line.id, { batchOrSerial: null }, by);
  return back.length;
}

/** @refuses STATE_REFUSED after settlement, RETURN_TOO_MUCH beside the line */
export function returnParts(host: Host, actor: Actor, input: ReturnInput) {
  const command = { ...input, id: input.orderId };
  return actOnOrder(host, actor, 'part.returned', command, 'returnPart', ({ tx, order, now }) => {
    const giver = found(employeeById(tx, input.returnedById), '退料人');
    const lines = partLinesWithStock(tx, order.id);
    const returnNo = giveNumber(tx, 'stockReturn');
    const returnId = addReturn(tx, {
      returnNo,
      orderId: order.id,
      receivedBy: giver.id,
      at: now,
      businessOn: dayOf(now),
      employeeId: actor.employeeId,
      deskId: actor.deskId,
      commandId: tx.act.commandId,
      remark: input.reason,
    });
    let seq = 1;
    input.lines.forEach((asked, i) => {
      const row = found(lines.find((l) => l.line.id === asked.orderLineId)?.line, '配件行');
      seq += returnLine(
        tx,
        { id: returnId, no: returnNo, orderId: order.id },
        row,
        asked.qtyMilli,
        seq,
        `lines.${i}.qtyMilli`,
      );
    });
    refreshRequests(
      tx,
      order.id,
      'return',
      input.lines.map((line) => line.orderLineId),
    );
    const data = buildPartSlip(tx, order.id, {
      kind: 'RETURN',
      no: returnNo,
      receiver: giver.name,
      reason: input.reason,
    });
    const jobId = enqueuePaper(tx, {
      form: 'PART_ISSUE',
      docType: 'stockReturn',
      docId: returnId,
      docNo: returnNo,
      data,
    });
    return {
      touches: [
        'requests',
        'printJobs',
        ...input.lines.map((l) => `part:${lines.find((r) => r.line.id === l.orderLineId)?.part.id ?? 0}`),
      ],
      more: { returnId, returnNo, printJobIds: [jobId] },
    };
  });
}
