/** One promised time per car in the shop: order, visit and an estimate not answered yet say the same (domain rules §4.2, §4.3). */
import { estimateStatusTable } from '#domain/estimate/estimate-status.ts';
import { visitStatusTable } from '#domain/reception/visit-status.ts';
import { mayAct } from '#domain/state-table.ts';
import { changeEstimate, estimateOfOrder } from '#db/store/estimates.ts';
import { addPromise, type OrderRow } from '#db/store/orders.ts';
import { addVisitPromise, changeVisit, visitById } from '#db/store/visits.ts';
import type { WriteTx } from '#db/write.ts';

/** A time told to the customer, UTC ms; `reason` null for the first one. */
export type Told = { readonly promisedAt: number; readonly reason: string | null; readonly toldBy: string };

/** The history of the visit's promises. */
export function noteVisitPromise(tx: WriteTx, visitId: number, told: Told): void {
  addVisitPromise(tx, { visitId, ...told, at: tx.act.at, employeeId: tx.act.actor.employeeId });
}

/**
 * The history of the order's promises, and the estimate that is still being written. The column of the order itself is
 * changed by the act that calls.
 * @returns what was touched
 */
export function noteOrderPromise(tx: WriteTx, orderId: number, told: Told): string[] {
  const by = { employeeId: tx.act.actor.employeeId, now: tx.act.at };
  addPromise(tx, { orderId, ...told, at: by.now, employeeId: by.employeeId });
  const estimate = estimateOfOrder(tx, orderId);
  if (!estimate || !mayAct(estimateStatusTable, estimate.status, 'edit')) return [];
  changeEstimate(tx, estimate, { promisedAt: told.promisedAt }, by);
  return [`estimate:${estimate.id}`];
}

/** A promise changed at the order: its visit follows while the car is in the shop. @returns what was touched */
export function keepPromise(tx: WriteTx, order: OrderRow, told: Told): string[] {
  const touched = noteOrderPromise(tx, order.id, told);
  const visit = order.visitId === null ? undefined : visitById(tx, order.visitId);
  if (!visit || visit.promisedAt === told.promisedAt || !mayAct(visitStatusTable, visit.status, 'edit')) return touched;
  noteVisitPromise(tx, visit.id, told);
  changeVisit(tx, visit, { promisedAt: told.promisedAt }, { employeeId: tx.act.actor.employeeId, now: tx.act.at });
  return [...touched, `visit:${visit.id}`, 'visits'];
}
