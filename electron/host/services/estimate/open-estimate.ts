/** The first estimate of a visit, and with it the order as DRAFT (domain rules §4.3). */
import type { Actor } from '#domain/actor.ts';
import { dayOf } from '#domain/calendar.ts';
import { validUntil } from '#domain/estimate/accept.ts';
import { visitStatusTable } from '#domain/reception/visit-status.ts';
import { nextStatus } from '#domain/state-table.ts';
import { addEstimate } from '#db/store/estimates.ts';
import { addOrder } from '#db/store/order-drafts.ts';
import { addPromise } from '#db/store/orders.ts';
import { openOrderOf, vehicleById } from '#db/store/vehicles.ts';
import { visitById } from '#db/store/visits.ts';
import type { WriteTx } from '#db/write.ts';
import type { Host } from '../../host.ts';
import { found, must, refuse } from '../../refused.ts';
import { giveNumber } from '../number.ts';
import { mustOwn } from '../own-document.ts';
import { shopOptions } from '../settings/shop-options.ts';

/** One order at a time: the one that stands open is shown instead. @refuses ORDER_OPEN with its id */
function mustHaveNoOrder(tx: WriteTx, vehicleId: number): void {
  const open = openOrderOf(tx, vehicleId);
  if (!open) return;
  const vehicle = vehicleById(tx, vehicleId);
  const plateNo = vehicle?.plateNo ?? vehicle?.temporaryPlate ?? vehicle?.vin ?? '';
  refuse('ORDER_OPEN', { plateNo, orderNo: open.orderNo, orderId: open.id });
}

/** @refuses NOT_FOUND, NOT_OWN_DOCUMENT, STATE_REFUSED when the car has left, ORDER_OPEN */
export function openEstimate(host: Host, actor: Actor, input: { commandId: string; visitId: number }) {
  return host.write(actor, 'estimate.opened', input, (tx) => {
    const now = tx.act.at;
    const visit = found(visitById(tx, input.visitId), '接车单');
    mustOwn(tx, actor, 'estimate.write', visit.advisorId);
    must(nextStatus(visitStatusTable, visit.status, 'edit'));
    mustHaveNoOrder(tx, visit.vehicleId);
    const { vehicleId, customerId, advisorId, promisedAt } = visit;
    const head = { visitId: visit.id, vehicleId, customerId, advisorId, promisedAt };
    const stamps = { createdAt: now, createdBy: actor.employeeId, updatedAt: now, updatedBy: actor.employeeId };
    const orderId = addOrder(tx, {
      ...head,
      orderNo: giveNumber(tx, 'order'),
      mainType: visit.mainType,
      status: 'DRAFT',
      openedOn: dayOf(now),
      ...stamps,
    });
    if (promisedAt !== null) {
      addPromise(tx, { orderId, promisedAt, reason: null, toldBy: actor.name, at: now, employeeId: actor.employeeId });
    }
    const estimateId = addEstimate(tx, {
      ...head,
      orderId,
      estimateNo: giveNumber(tx, 'estimate'),
      versionNo: 1,
      status: 'DRAFT',
      validUntilOn: validUntil(dayOf(now), shopOptions(tx).estimateValidDays),
      ...stamps,
    });
    return {
      result: { estimateId, orderId },
      touches: [
        `estimate:${estimateId}`,
        `order:${orderId}`,
        'orders',
        `visit:${visit.id}`,
        'visits',
        `vehicle:${vehicleId}`,
      ],
    };
  });
}
