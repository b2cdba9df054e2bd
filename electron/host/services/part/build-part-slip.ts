/** Data of 出库单 and 退料单, frozen when the slip is written (domain rules §9.7). */
import { nameWithBatch } from '#domain/parts/batch.ts';
import { orderAround } from '#db/store/orders.ts';
import { tasksOfOrder } from '#db/store/workshop.ts';
import { slipRows } from '#db/store/stock-slips.ts';
import type { WriteTx } from '#db/write.ts';
import type { PartIssueData } from '#print/part-issue/data.ts';
import { found } from '../../refused.ts';
import { carHead, shopHead } from '../print/paper-heads.ts';

type Slip = {
  readonly kind: 'ISSUE' | 'RETURN';
  readonly no: string;
  readonly receiver: string;
  readonly reason: string;
};

/** Prices stay off: the workshop's copy never shows them. */
export function buildPartSlip(tx: WriteTx, orderId: number, slip: Slip): PartIssueData {
  const around = found(orderAround(tx, orderId), '委托书');
  const car = carHead(around);
  const rows = slipRows(tx, slip.kind, slip.no);
  return {
    docNo: slip.no,
    kind: slip.kind,
    reason: slip.reason,
    orderNo: around.order.orderNo,
    shop: shopHead(tx),
    plateNo: car.plateNo,
    modelName: car.modelName,
    groupName: tasksOfOrder(tx, orderId)[0]?.task.groupName ?? '',
    issuedAt: tx.act.at,
    receivedByName: slip.receiver,
    issuedByName: tx.act.actor.name,
    showPrices: false,
    rows: rows.map((row) => ({
      seq: row.seq,
      partNo: row.partNo,
      name: nameWithBatch(row.name, row.batchOrSerial),
      spec: row.spec ?? '',
      bin: row.bin ?? '',
      unit: row.unit,
      qtyMilli: row.qtyMilli,
      unitPriceFen: null,
      amountFen: null,
      payerType: row.payerType,
    })),
    totalQtyMilli: rows.reduce((sum, row) => sum + row.qtyMilli, 0),
    totalFen: null,
  };
}
