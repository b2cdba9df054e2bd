/** Statements about orders before they are signed: opened beside an estimate, filled from it, or left by the customer. */
import { and, eq, inArray, isNull } from 'drizzle-orm';
import { keepInsert } from '../keep.ts';
import { orderAdvice, orderLine, repairOrder } from '../schema/order.ts';
import type { WriteTx } from '../write.ts';

const insertOrderAdvice = keepInsert(orderAdvice);
const insertOrderLine = keepInsert(orderLine);
const insertRepairOrder = keepInsert(repairOrder);

export type NewOrderLine = Omit<typeof orderLine.$inferInsert, 'orderId' | 'id'>;
type By = { employeeId: number; now: number };

export function addOrder(tx: WriteTx, order: typeof repairOrder.$inferInsert): number {
  return insertRepairOrder(tx, order);
}

/** Lines of an order nobody signed are written anew each time an estimate is accepted. */
export function replaceOrderLines(tx: WriteTx, orderId: number, lines: readonly NewOrderLine[]): void {
  tx.delete(orderLine).where(eq(orderLine.orderId, orderId)).run();
  for (const line of lines) insertOrderLine(tx, { ...line, orderId });
}

/** What the customer did not want is advice for the next visit. */
export function addDeclinedAdvice(
  tx: WriteTx,
  order: { id: number; vehicleId: number | null },
  texts: readonly string[],
  by: By,
): void {
  for (const text of texts) {
    insertOrderAdvice(tx, {
      orderId: order.id,
      vehicleId: order.vehicleId,
      text,
      urgency: 'SOON',
      isDeclinedLine: true,
      createdAt: by.now,
      createdBy: by.employeeId,
      updatedAt: by.now,
      updatedBy: by.employeeId,
    });
  }
}

/** What was declined at an earlier visit and is done now is no open advice any more. */
export function resolveTakenAdvice(
  tx: WriteTx,
  taken: { vehicleId: number; orderId: number; names: readonly string[] },
  by: By,
): void {
  if (taken.names.length === 0) return;
  tx.update(orderAdvice)
    .set({ resolvedByOrderId: taken.orderId, updatedAt: by.now, updatedBy: by.employeeId })
    .where(
      and(
        eq(orderAdvice.vehicleId, taken.vehicleId),
        eq(orderAdvice.isDeclinedLine, true),
        inArray(orderAdvice.text, [...taken.names]),
        isNull(orderAdvice.resolvedByOrderId),
      ),
    )
    .run();
}

/** The customer came round: what was declined on this order is no open advice any more. */
export function resolveDeclinedAdvice(tx: WriteTx, orderId: number, by: By): void {
  tx.update(orderAdvice)
    .set({ resolvedByOrderId: orderId, updatedAt: by.now, updatedBy: by.employeeId })
    .where(
      and(
        eq(orderAdvice.orderId, orderId),
        eq(orderAdvice.isDeclinedLine, true),
        isNull(orderAdvice.resolvedByOrderId),
      ),
    )
    .run();
}
