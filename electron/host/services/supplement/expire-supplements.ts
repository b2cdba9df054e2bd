/** What nobody answered expires with its order (domain rules §5.4). */
import { isOpenSupplement } from '#domain/repair-order/supplement.ts';
import { supplementStatusTable } from '#domain/repair-order/supplement-status.ts';
import { nextStatus } from '#domain/state-table.ts';
import { changeSupplement, supplementsOfOrder } from '#db/store/supplements.ts';
import type { WriteTx } from '#db/write.ts';
import { must } from '../../refused.ts';

/** @returns what windows have to ask for again */
export function expireSupplements(tx: WriteTx, orderId: number): string[] {
  const by = { employeeId: tx.act.actor.employeeId, now: tx.act.at };
  const open = supplementsOfOrder(tx, orderId)
    .map((row) => row.supplement)
    .filter((one) => isOpenSupplement(one.status));
  for (const one of open) {
    const status = must(nextStatus(supplementStatusTable, one.status, 'expire'));
    changeSupplement(tx, one, { status, expiredAt: by.now }, by);
  }
  return open.length === 0 ? [] : ['supplements', ...open.map((one) => `supplement:${one.id}`)];
}
