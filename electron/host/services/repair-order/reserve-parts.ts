/** Parts of lines the customer agreed to are kept back and asked for, and set free again (domain rules §5.5). */
import { reservable } from '#domain/parts/reserve.ts';
import { needsConsent } from '#domain/repair-order/authorise.ts';
import { changeLine, type OrderLineRow } from '#db/store/orders.ts';
import { addRequest, addReservation, addToStock, openReservations, partById, useReservation } from '#db/store/stock.ts';
import type { WriteTx } from '#db/write.ts';
import { found } from '../../refused.ts';
import { giveNumber } from '../number.ts';

/** First authorised, first served: what is free now is kept for this order. */
export function reserveParts(tx: WriteTx, orderId: number, lines: readonly OrderLineRow[]): void {
  const by = { employeeId: tx.act.actor.employeeId, now: tx.act.at };
  const wanted = lines.filter((line) => line.kind === 'PART' && line.partId !== null && !line.isCustomerSupplied);
  if (wanted.length === 0) return;
  for (const line of wanted) {
    const part = found(partById(tx, line.partId ?? 0), '配件');
    const askedMilli = line.qtyMilli ?? 0;
    const qtyMilli = reservable(part, askedMilli);
    // the warning was confirmed: that is the written consent
    changeLine(tx, line.id, { status: 'REQUESTED', isQualityConsented: needsConsent(line) }, by);
    if (qtyMilli === 0) continue;
    addReservation(tx, {
      partId: part.id,
      orderId,
      orderLineId: line.id,
      askedMilli,
      qtyMilli,
      createdAt: tx.act.at,
      createdBy: by.employeeId,
    });
    addToStock(tx, part.id, { onHandMilli: 0, reservedMilli: qtyMilli, valueFen: 0 });
  }
  const stamps = { createdAt: tx.act.at, createdBy: by.employeeId, updatedAt: tx.act.at, updatedBy: by.employeeId };
  addRequest(
    tx,
    { requestNo: giveNumber(tx, 'partsRequest'), orderId, requestedBy: by.employeeId, status: 'OPEN', ...stamps },
    wanted.map((line) => ({ orderLineId: line.id, qtyMilli: line.qtyMilli ?? 0 })),
  );
}

/** What is kept for an order is free for others; of one line only what lies beyond `keptMilli`. */
export function releaseReservations(
  tx: WriteTx,
  orderId: number,
  line?: { readonly id: number; readonly keptMilli: number },
): void {
  let stayMilli = line?.keptMilli ?? 0;
  for (const kept of openReservations(tx, orderId)) {
    if (line !== undefined && kept.orderLineId !== line.id) continue;
    const freeMilli = Math.max(0, kept.qtyMilli - stayMilli);
    stayMilli = Math.max(0, stayMilli - kept.qtyMilli);
    if (freeMilli === 0) continue;
    addToStock(tx, kept.partId, { onHandMilli: 0, reservedMilli: -freeMilli, valueFen: 0 });
    useReservation(tx, kept, freeMilli, 'CANCELLED', tx.act.at);
  }
}
