/** A new promised time that comes with a supplement, checked like any other; none leaves the promise as it is. */
import type { Findings } from '#domain/findings.ts';
import { checkPromise } from '#domain/reception/promise.ts';
import type { OrderRow } from '#db/store/orders.ts';
import type { WriteTx } from '#db/write.ts';
import { promiseOf as promiseAsked } from '../workshop/promise.ts';

/** @refuses PROMISE_PAST, PROMISE_BEFORE_ARRIVAL; warns PROMISE_OUT_OF_HOURS, PROMISE_IN_PEAK */
export function promiseOf(tx: WriteTx, order: OrderRow, promisedAt: number | null): Findings {
  if (promisedAt === null || promisedAt === order.promisedAt) return { refusals: [], warnings: [] };
  return checkPromise(promiseAsked(tx, order, promisedAt, tx.act.at));
}
