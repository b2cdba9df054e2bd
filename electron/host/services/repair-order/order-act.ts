/** The frame of every act on an order: load, state table, version, then what the act itself does. */
import type { Actor } from '#domain/actor.ts';
import type { OrderStatus } from '#domain/enums.ts';
import { type OrderAction, orderStatusTable } from '#domain/repair-order/status.ts';
import { nextStatus } from '#domain/state-table.ts';
import { changeOrder, type OrderChange, orderById, type OrderRow } from '#db/store/orders.ts';
import type { WriteTx } from '#db/write.ts';
import type { Host } from '../../host.ts';
import { found, must } from '../../refused.ts';
import { type Author, type DocumentCommand, type Done, touchedVisit, written } from '../document-act.ts';

export type OrderCommand = Pick<DocumentCommand, 'commandId' | 'id'> & {
  /** absent where the command guards another document and the order follows: a repeat must look the same */
  readonly version?: number;
};
export type OrderScene = {
  readonly tx: WriteTx;
  readonly order: OrderRow;
  readonly now: number;
  readonly by: Author;
};

type OrderDone<T> = Omit<Done<OrderChange, T>, 'more'> & { readonly more?: T };

/**
 * Runs one act on an order.
 * @refuses NOT_FOUND, STATE_REFUSED by the table, CHANGED_MEANWHILE, and whatever `run` refuses
 */
export function actOnOrder<T extends object = object>(
  host: Host,
  actor: Actor,
  act: string,
  input: OrderCommand,
  action: OrderAction,
  run: (scene: OrderScene) => OrderDone<T>,
): { version: number; status: OrderStatus } & T {
  return host.write(actor, act, input, (tx) => {
    const now = tx.act.at;
    const by = { employeeId: actor.employeeId, now };
    const order = found(orderById(tx, input.id), '委托书');
    const status = must(nextStatus(orderStatusTable, order.status, action));
    const done = run({ tx, order, now, by });
    const version = changeOrder(
      tx,
      { id: order.id, version: input.version ?? order.version },
      { status, ...done.change },
      by,
    );
    const after = done.change?.status ?? status;
    return written(
      {
        result: { version, status: after, ...(done.more ?? ({} as T)) },
        touches: [`order:${order.id}`, 'orders', ...touchedVisit(order)],
        before: order.status,
        after,
      },
      done,
    );
  });
}
