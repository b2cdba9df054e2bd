/** What the parts counter looks at: requests, the sheet of one order, the card of one part (domain rules §5.5). */
import type { Actor } from '#domain/actor.ts';
import type { IssueSheet, RequestRow } from '#domain/contract/part.contract.ts';
import { openMilli } from '#domain/parts/issue-part.ts';
import { averageCost } from '#domain/parts/stock-cost.ts';
import { mayLook } from '#domain/permissions.ts';
import { orderAround } from '#db/store/orders.ts';
import { tasksOfOrder } from '#db/store/workshop.ts';
import {
  movesOfPart,
  openReservations,
  partById,
  partLinesWithStock,
  requestPage,
  slipsOfOrder,
} from '#db/store/stock.ts';
import type { ReadDb } from '#db/write.ts';
import { found } from '../../refused.ts';
import { partHit } from '../catalog/price-list.ts';

/** Requests with how many lines still wait and how many of those cannot be served now. */
export function listRequests(db: ReadDb, isOpenOnly: boolean): RequestRow[] {
  return requestPage(db, isOpenOnly).map((row) => {
    const lines = partLinesWithStock(db, row.order.id).map(({ line, part }) => ({
      open: openMilli({ ...line, lineQtyMilli: line.qtyMilli ?? 0 }),
      free: part.onHandMilli - part.reservedMilli,
      id: line.id,
    }));
    const kept = openReservations(db, row.order.id);
    const keptFor = (id: number) => kept.find((r) => r.orderLineId === id)?.qtyMilli ?? 0;
    return {
      requestId: row.request.id,
      requestNo: row.request.requestNo,
      status: row.request.status,
      orderId: row.order.id,
      orderNo: row.order.orderNo,
      orderStatus: row.order.status,
      plateNo: row.plateNo,
      modelName: row.modelName ?? '',
      groupName: tasksOfOrder(db, row.order.id)[0]?.task.groupName ?? '',
      requestedByName: row.byName,
      at: row.request.createdAt,
      openLines: lines.filter((line) => line.open > 0).length,
      shortLines: lines.filter((line) => line.open > line.free + keptFor(line.id)).length,
    };
  });
}

/** Lines of one order as they lie in the bins. @refuses NOT_FOUND */
export function issueSheet(db: ReadDb, orderId: number): IssueSheet {
  const { order, customer, vehicle, model } = found(orderAround(db, orderId), '委托书');
  const kept = openReservations(db, orderId);
  return {
    orderId,
    orderNo: order.orderNo,
    orderStatus: order.status,
    plateNo: vehicle?.plateNo ?? vehicle?.temporaryPlate ?? null,
    modelName: model?.name ?? vehicle?.modelCode ?? '',
    customerName: customer.name,
    lines: partLinesWithStock(db, orderId).map(({ line, part }) => ({
      orderLineId: line.id,
      lineNo: line.lineNo,
      partId: part.id,
      partNo: part.partNo,
      name: line.name,
      spec: line.spec ?? '',
      unit: line.unit ?? part.unit,
      unitDecimals: part.unitDecimals,
      bin: part.bin ?? '',
      qtyMilli: line.qtyMilli ?? 0,
      issuedMilli: line.issuedMilli,
      returnedMilli: line.returnedMilli,
      openMilli: openMilli({ ...line, lineQtyMilli: line.qtyMilli ?? 0 }),
      reservedForLineMilli: kept.find((r) => r.orderLineId === line.id)?.qtyMilli ?? 0,
      onHandMilli: part.onHandMilli,
      availableMilli: part.onHandMilli - part.reservedMilli,
      payerType: line.payerType,
      status: line.status,
      batchKind: part.batchKind,
      batchOrSerial: line.batchOrSerial ?? '',
    })),
    documents: slipsOfOrder(db, orderId),
    version: order.version,
  };
}

/** Card and moves of a part; cost only for those who may see it. @refuses NOT_FOUND */
export function stockCard(db: ReadDb, actor: Actor, partId: number) {
  const row = found(partById(db, partId), '配件');
  const seesCost = mayLook(actor.roles, 'part.seeCost');
  return {
    part: partHit(db, row, undefined),
    avgCostFen: seesCost ? averageCost({ onHandMilli: row.onHandMilli, valueFen: row.stockValueFen }) : null,
    moves: movesOfPart(db, partId, 100).map(({ move, byName }) => ({
      id: move.id,
      kind: move.kind,
      qtyMilli: move.qtyMilli,
      balanceMilli: move.balanceMilli,
      costFen: seesCost ? move.costFen : null,
      refNo: move.refNo,
      at: move.at,
      byName,
    })),
  };
}
