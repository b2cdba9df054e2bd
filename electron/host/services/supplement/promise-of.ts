/** A new promised time that comes with a supplement, checked like any other; none leaves the promise as it is. */
import type { Findings } from '#domain/findings.ts';
import { checkPromise } from '#domain/reception/promise.ts';
import { type OrderRow, orderAround } from '#db/store/orders.ts';
import { shopProfileRow } from '#db/store/shop.ts';
import type { WriteTx } from '#db/write.ts';

/** @refuses PROMISE_PAST, PROMISE_BEFORE_ARRIVAL; warns PROMISE_OUT_OF_HOURS, PROMISE_IN_PEAK */
export function promiseOf(tx: WriteTx, order: OrderRow, promisedAt: number | null): Findings {
  if (promisedAt === null || promisedAt === order.promisedAt) return { refusals: [], warnings: [] };
  const shop = shopProfileRow(tx);
  return checkPromise({
    promisedAt,
    arrivedAt: orderAround(tx, order.id)?.visit?.arrivedAt ?? order.createdAt,
    now: tx.act.at,
    hours: { openFrom: shop?.openFrom ?? '08:00', openTo: shop?.openTo ?? '18:00' },
    isLargeWork: order.mainType === 'ACCIDENT',
  });
}
