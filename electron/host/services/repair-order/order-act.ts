/** The frame of every act on an order: load, state table, version, then what the act itself does. */
import type { Actor } from '#domain/actor.ts';
import type { OrderStatus } from '#domain/enums.ts';
import { type OrderAction, orderStatusTable } from '#domain/repair-order/status.ts';
import { nextStatus } from '#domain/state-table.ts';
import { changeOrder, type OrderChange, orderById, type OrderRow } from '#db/store/orders.ts';
import type { WriteTx } from '#db/write.ts';
import type { Host } from '../../host.ts';
import { found, must } from '../../refused.ts';

export type OrderCommand = {
  readonly commandId: string;
  readonly id: number;
  /** absent where the command guards another document and the order follows: a repeat must look the same */
  readonly version?: number;
};
export type OrderScene = {
  readonly tx: WriteTx;
  readonly order: OrderRow;
  readonly now: number;
  readonly by: { employeeId: number; now: number };
};

type Done<T> = {
  /** columns of the order that change beside state and version */
  readonly change?: OrderChange;
  readonly touches?: readonly string[];
  readonly changes?: unknown;
  /** what the answer carries beside version and status */
  readonly more?: T;
};

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
  run: (scene: OrderScene) => Done<T>,
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
    return {
      result: { version, status: done.change?.status ?? status, ...(done.more ?? ({} as T)) },
      touches: [
        `order:${order.id}`,
        'orders',
        ...(order.visitId ? [`visit:${order.visitId}`, 'visits'] : []),
        ...(done.touches ?? []),
      ],
      changes: {
        status: { before: order.status, after: done.change?.status ?? status },
        ...(done.changes ? { detail: done.changes } : {}),
      },
    };
  });
}
