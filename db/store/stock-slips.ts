/** Rows of issue and return slips as papers print them. */
import { asc, eq } from 'drizzle-orm';
import { orderLine } from '../schema/order.ts';
import { stockIssue, stockIssueLine, stockReturn, stockReturnLine } from '../schema/stock.ts';
import type { ReadDb } from '../write.ts';

/** Rows of one slip with the spec and payer of the order line behind each. */
export function slipRows(db: ReadDb, kind: 'ISSUE' | 'RETURN', no: string) {
  const pick = (l: typeof stockIssueLine | typeof stockReturnLine) => ({
    seq: l.seq,
    partNo: l.partNo,
    name: l.name,
    spec: orderLine.spec,
    bin: l.bin,
    unit: l.unit,
    qtyMilli: l.qtyMilli,
    payerType: orderLine.payerType,
  });
  if (kind === 'ISSUE') {
    return db
      .select({ ...pick(stockIssueLine), batchOrSerial: stockIssueLine.batchOrSerial })
      .from(stockIssueLine)
      .innerJoin(stockIssue, eq(stockIssue.id, stockIssueLine.issueId))
      .innerJoin(orderLine, eq(orderLine.id, stockIssueLine.orderLineId))
      .where(eq(stockIssue.issueNo, no))
      .orderBy(asc(stockIssueLine.seq))
      .all();
  }
  return db
    .select({ ...pick(stockReturnLine), batchOrSerial: orderLine.batchOrSerial })
    .from(stockReturnLine)
    .innerJoin(stockReturn, eq(stockReturn.id, stockReturnLine.returnId))
    .innerJoin(orderLine, eq(orderLine.id, stockReturnLine.orderLineId))
    .where(eq(stockReturn.returnNo, no))
    .orderBy(asc(stockReturnLine.seq))
    .all();
}
