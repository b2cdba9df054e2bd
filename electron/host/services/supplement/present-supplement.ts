/** 报价: the lines are frozen and offered; a car whose work was done goes back to work if there is more of it (domain rules §5.4). */
import type { Actor } from '#domain/actor.ts';
import { orderStatusTable } from '#domain/repair-order/status.ts';
import { bringsWork, checkOffer } from '#domain/repair-order/supplement.ts';
import { nextStatus } from '#domain/state-table.ts';
import { changeOrder } from '#db/store/orders.ts';
import { linesOfSupplement, supplementsOfOrder } from '#db/store/supplements.ts';
import type { Host } from '../../host.ts';
import { must, mustPass } from '../../refused.ts';
import { printSupplement } from './print-supplement.ts';
import { actOnSupplement, type SupplementCommand } from './supplement-act.ts';

/** @refuses SUPPLEMENT_EMPTY, SUPPLEMENT_UNPRICED, PAYER_ACCOUNT_MISSING, SUPPLEMENT_TOO_MANY, STATE_REFUSED */
export function presentSupplement(host: Host, actor: Actor, input: SupplementCommand) {
  return actOnSupplement(host, actor, 'supplement.presented', input, 'present', ({ tx, supplement, order, by }) => {
    const lines = linesOfSupplement(tx, supplement.id);
    const working = must(nextStatus(orderStatusTable, order.status, 'addSupplement'));
    const status = bringsWork(lines) ? working : order.status;
    const others = supplementsOfOrder(tx, order.id).map((row) => row.supplement);
    const known = {
      supplementNo: supplement.supplementNo,
      lines,
      presented: others.filter((one) => one.status === 'PRESENTED').length,
    };
    mustPass(checkOffer(known), input.confirmed);
    if (status !== order.status) changeOrder(tx, order, { status }, by);
    const jobId = printSupplement(tx, { ...supplement, status: 'PRESENTED', presentedAt: by.now });
    return {
      change: { presentedAt: by.now, presentedBy: by.employeeId },
      touches: ['printJobs'],
      changes: { addFen: supplement.addFen, order: { before: order.status, after: status } },
      more: { printJobIds: [jobId] },
    };
  });
}
