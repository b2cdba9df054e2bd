/** 已过期: estimates that were shown, never answered, and whose last day is over (domain rules §5.2). */
import { v7 } from 'uuid';
import { dayOf } from '#domain/calendar.ts';
import { estimateStatusTable } from '#domain/estimate/estimate-status.ts';
import { nextStatus } from '#domain/state-table.ts';
import { changeEstimate, estimatesOver } from '#db/store/estimates.ts';
import { HOUSE } from '#db/write.ts';
import type { Host } from '../../host.ts';
import { must } from '../../refused.ts';

/** Done by the house itself; nothing is written when none is over. @returns how many expired */
export function expireEstimates(host: Host): number {
  const today = dayOf(host.now());
  if (estimatesOver(host.read, today).length === 0) return 0;
  return host.write(HOUSE, 'estimate.expired', { commandId: v7() }, (tx) => {
    const over = estimatesOver(tx, today);
    const by = { employeeId: HOUSE.employeeId, now: tx.act.at };
    for (const one of over) {
      changeEstimate(tx, one, { status: must(nextStatus(estimateStatusTable, one.status, 'expire')) }, by);
    }
    return { result: over.length, touches: over.map((one) => `estimate:${one.id}`) };
  });
}
