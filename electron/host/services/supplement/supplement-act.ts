/** The frame of every act on one supplement: whose order it is, its state table, its version, then the act itself. */
import type { Actor } from '#domain/actor.ts';
import { type SupplementAction, supplementStatusTable } from '#domain/repair-order/supplement-status.ts';
import { nextStatus } from '#domain/state-table.ts';
import { type OrderRow, orderById } from '#db/store/orders.ts';
import { changeSupplement, type SupplementRow, supplementById } from '#db/store/supplements.ts';
import type { WriteTx } from '#db/write.ts';
import type { Host } from '../../host.ts';
import { found, must } from '../../refused.ts';
import { type Author, type DocumentCommand, type Done, written } from '../document-act.ts';
import { mustOwn } from '../own-document.ts';

export type SupplementCommand = DocumentCommand;
export type SupplementScene = {
  readonly tx: WriteTx;
  readonly supplement: SupplementRow;
  readonly order: OrderRow;
  readonly by: Author;
};
type SupplementChange = Parameters<typeof changeSupplement>[2];

/** Windows that show the supplement, its order or a list of either. */
export function touchedBy(supplementIds: readonly number[], orderId: number): string[] {
  return [...supplementIds.map((id) => `supplement:${id}`), 'supplements', `order:${orderId}`, 'orders'];
}

/** @refuses NOT_FOUND, NOT_OWN_DOCUMENT, STATE_REFUSED, CHANGED_MEANWHILE, and whatever `run` refuses */
export function actOnSupplement<T extends object>(
  host: Host,
  actor: Actor,
  act: string,
  input: SupplementCommand,
  action: SupplementAction,
  run: (scene: SupplementScene) => Done<SupplementChange, T>,
): { version: number } & T {
  return host.write(actor, act, input, (tx) => {
    const by = { employeeId: actor.employeeId, now: tx.act.at };
    const supplement = found(supplementById(tx, input.id), '增项');
    const order = found(orderById(tx, supplement.orderId), '委托书');
    mustOwn(tx, actor, 'supplement.add', order.advisorId);
    const status = must(nextStatus(supplementStatusTable, supplement.status, action));
    const done = run({ tx, supplement, order, by });
    const version = changeSupplement(tx, { id: supplement.id, version: input.version }, { status, ...done.change }, by);
    return written(
      {
        result: { version, ...done.more },
        touches: touchedBy([supplement.id], order.id),
        before: supplement.status,
        after: status,
      },
      done,
    );
  });
}
