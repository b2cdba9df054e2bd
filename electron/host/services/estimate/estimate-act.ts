/** The frame of every act on an estimate: whose it is, newest version, both state tables, version, then the act itself. */
import type { Actor } from '#domain/actor.ts';
import { type EstimateAction, estimateStatusTable } from '#domain/estimate/estimate-status.ts';
import { orderStatusTable } from '#domain/repair-order/status.ts';
import { nextStatus } from '#domain/state-table.ts';
import { changeEstimate, type EstimateRow, estimateById, versionsOfEstimate } from '#db/store/estimates.ts';
import { type OrderRow, orderById } from '#db/store/orders.ts';
import type { WriteTx } from '#db/write.ts';
import type { Host } from '../../host.ts';
import { found, must, refuse } from '../../refused.ts';
import { type Author, type DocumentCommand, type Done, touchedVisit, written } from '../document-act.ts';
import { mustOwn } from '../own-document.ts';

export type EstimateCommand = DocumentCommand;
export type EstimateScene = {
  readonly tx: WriteTx;
  readonly estimate: EstimateRow;
  readonly order: OrderRow;
  readonly by: Author;
};
type EstimateChange = Parameters<typeof changeEstimate>[2];

/** @refuses ESTIMATE_NEWER_VERSION when this is not the newest */
function mustBeNewest(tx: WriteTx, estimate: EstimateRow): void {
  const newest = versionsOfEstimate(tx, estimate.estimateNo).at(-1);
  if (newest && newest.versionNo > estimate.versionNo)
    refuse('ESTIMATE_NEWER_VERSION', { versionNo: newest.versionNo });
}

/**
 * Runs one act on the newest version of an estimate whose order is not signed yet.
 * @refuses NOT_FOUND, NOT_OWN_DOCUMENT, ESTIMATE_NEWER_VERSION, STATE_REFUSED, CHANGED_MEANWHILE, and whatever `run` refuses
 */
export function actOnEstimate<T extends object>(
  host: Host,
  actor: Actor,
  act: string,
  input: EstimateCommand,
  action: EstimateAction,
  run: (scene: EstimateScene) => Done<EstimateChange, T>,
): { version: number } & T {
  return host.write(actor, act, input, (tx) => {
    const by = { employeeId: actor.employeeId, now: tx.act.at };
    const estimate = found(estimateById(tx, input.id), '估价单');
    const order = found(orderById(tx, estimate.orderId ?? 0), '委托书');
    mustOwn(tx, actor, 'estimate.write', order.advisorId);
    mustBeNewest(tx, estimate);
    must(nextStatus(orderStatusTable, order.status, 'editLines'));
    const status = must(nextStatus(estimateStatusTable, estimate.status, action));
    const done = run({ tx, estimate, order, by });
    const version = changeEstimate(tx, { id: estimate.id, version: input.version }, { status, ...done.change }, by);
    return written(
      {
        result: { version, ...done.more },
        touches: [`estimate:${estimate.id}`, `order:${order.id}`, 'orders', ...touchedVisit(estimate)],
        before: estimate.status,
        after: status,
      },
      done,
    );
  });
}
