/** The order takes its visit along (domain rules §5.1). */
import { type VisitAction, visitStatusTable } from '#domain/reception/visit-status.ts';
import { nextStatus } from '#domain/state-table.ts';
import { setVisitStatus, visitById } from '#db/store/visits.ts';
import type { WriteTx } from '#db/write.ts';
import { found, must } from '../../refused.ts';

/** @refuses STATE_REFUSED when the visit's table has no such move */
export function moveVisit(tx: WriteTx, visitId: number, action: VisitAction): void {
  const visit = found(visitById(tx, visitId), '接车单');
  const status = must(nextStatus(visitStatusTable, visit.status, action));
  setVisitStatus(tx, visit.id, status, { employeeId: tx.act.actor.employeeId, now: tx.act.at });
}
