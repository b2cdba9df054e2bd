/** 领料: stock, reservation, order line, slip and journal change together, or nothing does (domain rules §5.5). */
import type { Actor } from '#domain/actor.ts';
import { dayOf } from '#domain/calendar.ts';
import { batchesWith, checkBatch } from '#domain/parts/batch.ts';
import { checkIssuable, issuePart as decideIssue, openMilli } from '#domain/parts/issue-part.ts';
import { requestAfter, requestLineStatusOf, type RequestStep } from '#domain/parts/request-status.ts';
import { employeeById } from '#db/store/employees.ts';
import { addIssued, changeLine, type OrderLineRow } from '#db/store/orders.ts';
import {
  addIssue,
  addIssueLine,
  addMove,
  addToStock,
  changeRequest,
  changeRequestLine,
  openReservations,
  partById,
  partLinesWithStock,
  requestLines,
  requestsOfOrder,
  useReservation,
} from '#db/store/stock.ts';
import type { WriteTx } from '#db/write.ts';
import type { Host } from '../../host.ts';
import { found, must, mustAll, mustPass } from '../../refused.ts';
import { giveNumber } from '../number.ts';
import { enqueuePaper } from '../print/enqueue.ts';
import { actOnOrder } from '../repair-order/order-act.ts';
import { unagreedNo } from '../supplement/unagreed.ts';
import { buildPartSlip } from './build-part-slip.ts';
import { moveAct } from './move-act.ts';

export type IssueInput = {
  commandId: string;
  orderId: number;
  version: number;
  receivedById: number;
  lines: { orderLineId: number; qtyMilli: number; batchOrSerial?: string | undefined }[];
};

type Slip = { readonly id: number; readonly no: string; readonly orderId: number };

function issueLine(tx: WriteTx, slip: Slip, line: OrderLineRow, asked: IssueInput['lines'][number], seq: number): void {
  const { qtyMilli, batchOrSerial = '' } = asked;
  // a line is FREE only after its approval
  const isCancelled = line.status === 'CANCELLED';
  const known = { ...line, isCancelled, isFreeApproved: true, unagreedSupplementNo: unagreedNo(tx, line) };
  mustAll(checkIssuable(known, `lines.${seq - 1}.orderLineId`));
  const part = found(partById(tx, line.partId ?? 0), '配件');
  mustPass(checkBatch(line.name, part.batchKind, batchOrSerial, `lines.${seq - 1}.batchOrSerial`), undefined);
  const kept = openReservations(tx, slip.orderId).find((r) => r.orderLineId === line.id);
  const issued = must(
    decideIssue(
      { onHandMilli: part.onHandMilli, valueFen: part.stockValueFen, reservedMilli: part.reservedMilli },
      {
        name: line.name,
        unit: line.unit ?? '',
        lineQtyMilli: line.qtyMilli ?? 0,
        issuedMilli: line.issuedMilli,
        returnedMilli: line.returnedMilli,
        qtyMilli,
        reservedForLineMilli: kept?.qtyMilli ?? 0,
      },
    ),
    `lines.${seq - 1}.qtyMilli`,
  );
  addToStock(tx, part.id, {
    onHandMilli: -qtyMilli,
    reservedMilli: -issued.usedReservationMilli,
    valueFen: -issued.costFen,
  });
  if (kept && issued.usedReservationMilli > 0)
    useReservation(tx, kept, issued.usedReservationMilli, 'ISSUED', tx.act.at);
  addIssued(tx, line.id, qtyMilli, 0);
  const batches = batchesWith(line.batchOrSerial, batchOrSerial);
  const done = issued.isComplete ? ({ status: 'ISSUED' } as const) : {};
  if (issued.isComplete || batches !== line.batchOrSerial)
    changeLine(
      tx,
      line.id,
      { ...done, batchOrSerial: batches },
      { employeeId: tx.act.actor.employeeId, now: tx.act.at },
    );
  const moveId = addMove(tx, {
    partId: part.id,
    kind: 'ISSUE',
    qtyMilli: -qtyMilli,
    costFen: -issued.costFen,
    balanceMilli: issued.onHandMilli,
    balanceFen: issued.valueFen,
    refNo: slip.no,
    orderId: slip.orderId,
    orderLineId: line.id,
    ...moveAct(tx),
  });
  addIssueLine(tx, {
    issueId: slip.id,
    seq,
    orderLineId: line.id,
    partId: part.id,
    partNo: part.partNo,
    name: line.name,
    unit: line.unit ?? '',
    bin: part.bin,
    qtyMilli,
    costFen: issued.costFen,
    unitPriceFen: line.unitPriceFen ?? 0,
    batchOrSerial: batchesWith(null, batchOrSerial),
    moveId,
  });
}

/**
 * The requests that ask for these lines after a step with their parts; what stands in other requests is not touched.
 * @refuses STATE_REFUSED on a cancelled request, or one that is all out
 */
export function refreshRequests(tx: WriteTx, orderId: number, step: RequestStep, lineIds: readonly number[]): void {
  const by = { employeeId: tx.act.actor.employeeId, now: tx.act.at };
  const rows = partLinesWithStock(tx, orderId);
  for (const request of requestsOfOrder(tx, orderId)) {
    const lines = requestLines(tx, request.id);
    if (!lines.some((asked) => lineIds.includes(asked.orderLineId))) continue;
    let openOfAll = 0;
    let outOfAll = 0;
    for (const asked of lines) {
      const line = rows.find((r) => r.line.id === asked.orderLineId)?.line;
      const outMilli = line ? line.issuedMilli - line.returnedMilli : 0;
      const figures = { outMilli, openMilli: line ? openMilli({ ...line, lineQtyMilli: line.qtyMilli ?? 0 }) : 0 };
      openOfAll += figures.openMilli;
      outOfAll += outMilli;
      changeRequestLine(tx, asked.id, { issuedMilli: outMilli, state: requestLineStatusOf(figures) });
    }
    const status = must(requestAfter(request.status, step, { openMilli: openOfAll, outMilli: outOfAll }));
    if (status !== request.status) changeRequest(tx, request.id, status, by);
  }
}

/**
 * Issues parts against an order and prints the slip.
 * @refuses STATE_REFUSED before authorisation or after the work is done, ISSUE_TOO_MUCH, STOCK_SHORT beside the line,
 *   LINE_NOT_ISSUABLE, PART_CONSENT_MISSING, BATCH_MISSING and BATCH_DOT_ODD beside the number
 */
export function issueParts(host: Host, actor: Actor, input: IssueInput) {
  const command = { ...input, id: input.orderId };
  return actOnOrder(host, actor, 'part.issued', command, 'issuePart', ({ tx, order, now }) => {
    const receiver = found(employeeById(tx, input.receivedById), '领料人');
    const lines = partLinesWithStock(tx, order.id);
    const issueNo = giveNumber(tx, 'stockIssue');
    const issueId = addIssue(tx, {
      issueNo,
      requestId: requestsOfOrder(tx, order.id)[0]?.id ?? null,
      orderId: order.id,
      receivedBy: receiver.id,
      at: now,
      businessOn: dayOf(now),
      employeeId: actor.employeeId,
      deskId: actor.deskId,
      commandId: tx.act.commandId,
    });
    input.lines.forEach((asked, i) => {
      const stored = found(lines.find((l) => l.line.id === asked.orderLineId)?.line, '配件行');
      // the same line may stand twice in one command
      const before = input.lines.slice(0, i).filter((l) => l.orderLineId === asked.orderLineId);
      const issuedMilli = before.reduce((sum, l) => sum + l.qtyMilli, stored.issuedMilli);
      const numbers = before.reduce<string | null>(
        (all, l) => batchesWith(all, l.batchOrSerial ?? ''),
        stored.batchOrSerial,
      );
      const row = { ...stored, issuedMilli, batchOrSerial: numbers };
      issueLine(tx, { id: issueId, no: issueNo, orderId: order.id }, row, asked, i + 1);
    });
    refreshRequests(
      tx,
      order.id,
      'issue',
      input.lines.map((line) => line.orderLineId),
    );
    const data = buildPartSlip(tx, order.id, { kind: 'ISSUE', no: issueNo, receiver: receiver.name, reason: '' });
    const jobId = enqueuePaper(tx, { form: 'PART_ISSUE', docType: 'stockIssue', docId: issueId, docNo: issueNo, data });
    return {
      touches: [
        'requests',
        'printJobs',
        ...input.lines.map((l) => `part:${lines.find((r) => r.line.id === l.orderLineId)?.part.id ?? 0}`),
      ],
      more: { issueId, issueNo, printJobIds: [jobId] },
    };
  });
}
