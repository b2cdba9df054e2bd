/** The promised time: proposed from hours and load, changed with its reason (domain rules §6.6a, §6.7). */
import type { Actor } from '#domain/actor.ts';
import type { WorkClass } from '#domain/enums.ts';
import type { PromiseAsked } from '#domain/reception/promise.ts';
import { checkPromiseChange } from '#domain/workshop/change-promise.ts';
import { openCenti } from '#domain/workshop/load.ts';
import { isLargeWork, suggestPromise } from '#domain/workshop/suggest-promise.ts';
import { hoursNotDispatched, tasksSince } from '#db/store/board.ts';
import { orderAround, type OrderRow } from '#db/store/orders.ts';
import { technicianLoad } from '#db/store/workshop.ts';
import type { ReadDb } from '#db/write.ts';
import type { Host } from '../../host.ts';
import { mustPass } from '../../refused.ts';
import { mustOwn } from '../own-document.ts';
import { keepPromise } from '../reception/keep-promise.ts';
import { actOnOrder, type OrderCommand } from '../repair-order/order-act.ts';
import { shopOptions } from '../settings/shop-options.ts';
import { billedLines } from '../settlement/compute-slips.ts';
import { openingHours } from './workshop-load.ts';

/** What the rule of promised times wants to know about an order; its work is that of `lines`, else what is billed now. */
export function promiseOf(
  db: ReadDb,
  order: OrderRow,
  promisedAt: number | null,
  now: number,
  lines: readonly { readonly workClass: WorkClass | null }[] = billedLines(db, order.id),
): PromiseAsked {
  const { peakFrom, peakTo } = shopOptions(db);
  const classes = lines.map((line) => line.workClass);
  return {
    promisedAt,
    arrivedAt: orderAround(db, order.id)?.visit?.arrivedAt ?? order.createdAt,
    now,
    hours: openingHours(db),
    isLargeWork: isLargeWork(order.mainType, classes),
    peak: { peakFrom, peakTo },
  };
}

/** The time to propose for work of `hoursCenti`; an order that is in the queue already does not wait for itself. */
export function promiseProposal(db: ReadDb, now: number, asked: { hoursCenti: number; orderId?: number | undefined }) {
  const tasks = tasksSince(db, now).map(({ task }) => task);
  const others = tasks.filter((task) => task.orderId !== asked.orderId);
  const queueCenti = openCenti(others) + hoursNotDispatched(db, asked.orderId ?? 0);
  const technicians = technicianLoad(db).length;
  const hours = openingHours(db);
  const promisedAt = suggestPromise({ now, hours, ownCenti: asked.hoursCenti, queueCenti, technicians });
  return { promisedAt, queueCenti, technicians };
}

type Change = OrderCommand & {
  confirmed?: string[] | undefined;
  promisedAt: number;
  reason: string;
  toldBy: string;
};

/** @refuses PROMISE_…, NOT_OWN_DOCUMENT, STATE_REFUSED; warns PROMISE_OUT_OF_HOURS, PROMISE_IN_PEAK */
export function changePromise(host: Host, actor: Actor, input: Change) {
  return actOnOrder(host, actor, 'order.promiseChanged', input, 'changePromise', ({ tx, order, now }) => {
    mustOwn(tx, actor, 'order.authorise', order.advisorId);
    const promise = promiseOf(tx, order, input.promisedAt, now);
    const { reason, toldBy, promisedAt } = input;
    mustPass(checkPromiseChange({ before: order.promisedAt, promise, reason, toldBy }), input.confirmed);
    const touches = keepPromise(tx, order, { promisedAt, reason, toldBy });
    return {
      change: { promisedAt },
      touches,
      changes: { before: order.promisedAt, after: promisedAt, reason, toldBy },
    };
  });
}
