/** 返修 tied to the order it repairs, the quality warranty, and quick orders (domain rules §4.3, §5.3, §8.9). */
import type { Actor } from '#domain/actor.ts';
import { type Day, dayOf } from '#domain/calendar.ts';
import type { WorkClass } from '#domain/enums.ts';
import { checkFinishFast } from '#domain/repair-order/finish.ts';
import { promiseWarranty, type WarrantyPeriod, warrantyPeriod } from '#domain/repair-order/warranty-period.ts';
import { checkRework, isWithinWarranty, warrantyOf } from '#domain/workshop/rework.ts';
import { deliveredOrders } from '#db/store/board.ts';
import { changeLine, linesOfOrder, orderAround, orderById, type OrderRow } from '#db/store/orders.ts';
import type { ReadDb } from '#db/write.ts';
import type { Host } from '../../host.ts';
import { found, must, mustPass, refuse } from '../../refused.ts';
import { mustOwn } from '../own-document.ts';
import { actOnOrder, type OrderCommand } from '../repair-order/order-act.ts';
import { shopOptions } from '../settings/shop-options.ts';
import { billedLines } from '../settlement/compute-slips.ts';

/** Where the car of an order stands now. */
function carNow(db: ReadDb, order: OrderRow, now: number): { on: Day; km: number | null; vehicleId: number | null } {
  return {
    on: dayOf(now),
    km: orderAround(db, order.id)?.visit?.mileageInKm ?? null,
    vehicleId: order.vehicleId,
  };
}

/** Earlier orders of the same car with the warranty of their work. */
export function reworkCandidates(db: ReadDb, now: number, orderId: number) {
  const order = found(orderById(db, orderId), '委托书');
  if (order.vehicleId === null) return [];
  return deliveredOrders(db, order.vehicleId, order.id).map((row) => {
    const end = warrantyOf(row);
    return {
      orderId: row.id,
      orderNo: row.orderNo,
      deliveredAt: row.deliveredAt ?? 0,
      endsOn: end?.on ?? dayOf(now),
      endsKm: end?.km ?? 0,
      isWithinWarranty: isWithinWarranty(row, carNow(db, order, now)),
      works: linesOfOrder(db, row.id)
        .filter((line) => line.kind === 'LABOR' && line.status !== 'CANCELLED')
        .map((line) => line.name),
    };
  });
}

type Link = OrderCommand & {
  confirmed?: string[] | undefined;
  reworkOfOrderId: number;
  reworkKind: 'INTERNAL' | 'EXTERNAL';
};

/** @refuses REWORK_ORIGINAL_…, NOT_OWN_DOCUMENT, STATE_REFUSED once signed; warns REWORK_OUT_OF_WARRANTY */
export function linkRework(host: Host, actor: Actor, input: Link) {
  return actOnOrder(host, actor, 'order.reworkLinked', input, 'editLines', ({ tx, order, now }) => {
    mustOwn(tx, actor, 'estimate.write', order.advisorId);
    const original = found(orderById(tx, input.reworkOfOrderId), '委托书');
    mustPass(checkRework(original, carNow(tx, order, now)), input.confirmed);
    const { reworkKind } = input;
    return {
      change: { mainType: 'REWORK', reworkOfOrderId: original.id, reworkKind },
      changes: { original: original.orderNo, reworkKind },
    };
  });
}

/** What signing asks about the original. */
export function reworkOf(db: ReadDb, order: OrderRow, now: number) {
  const original = order.reworkOfOrderId === null ? undefined : orderById(db, order.reworkOfOrderId);
  if (!original) return null;
  return {
    orderNo: original.orderNo,
    isWithinWarranty: isWithinWarranty(original, carNow(db, order, now)),
  };
}

/** What the law asks for the work on an order. */
export function warrantyMinimum(db: ReadDb, orderId: number): WarrantyPeriod {
  const classes = billedLines(db, orderId).map((line) => line.workClass);
  return warrantyPeriod(classes.filter((one): one is WorkClass => one !== null));
}

/** Never less than the law asks, nor than was promised already. */
export function warrantyFloor(db: ReadDb, order: OrderRow): WarrantyPeriod {
  const legal = warrantyMinimum(db, order.id);
  return {
    km: Math.max(legal.km, order.warrantyKm ?? 0),
    days: Math.max(legal.days, order.warrantyDays ?? 0),
  };
}

/** @refuses WARRANTY_BELOW_MINIMUM, NOT_OWN_DOCUMENT, STATE_REFUSED */
export function raiseWarranty(host: Host, actor: Actor, input: OrderCommand & { km: number; days: number }) {
  return actOnOrder(host, actor, 'order.warrantyRaised', input, 'raiseWarranty', ({ tx, order }) => {
    mustOwn(tx, actor, 'order.authorise', order.advisorId);
    const { km, days } = must(promiseWarranty(warrantyFloor(tx, order), { km: input.km, days: input.days }), 'km');
    return {
      change: { warrantyKm: km, warrantyDays: days },
      changes: { before: { km: order.warrantyKm, days: order.warrantyDays }, after: { km, days } },
    };
  });
}

/** 快速工单: straight to 修毕; the final check follows. @refuses FAST_ORDER_OFF, FAST_ORDER_LINE, STATE_REFUSED */
export function finishFast(host: Host, actor: Actor, input: OrderCommand) {
  return actOnOrder(host, actor, 'order.finishedFast', input, 'finishFast', ({ tx, order, now, by }) => {
    if (!shopOptions(tx).isFastOrderAllowed) refuse('FAST_ORDER_OFF', {});
    const lines = billedLines(tx, order.id);
    mustPass(checkFinishFast(lines), undefined);
    for (const line of lines) changeLine(tx, line.id, { status: 'DONE' }, by);
    return { change: { startedAt: now, workDoneAt: now } };
  });
}
