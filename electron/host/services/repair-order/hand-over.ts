/** 内部交车 and 退回 (domain rules §5.3). */
import type { Actor } from '#domain/actor.ts';
import type { AdviceUrgency, HandoverCheck } from '#domain/enums.ts';
import { checkHandOver, checkSendBack } from '#domain/repair-order/handover.ts';
import { orderWithCertificate, replaceAdvice } from '#db/store/orders.ts';
import { requestsOfOrder } from '#db/store/stock.ts';
import type { Host } from '../../host.ts';
import { mustPass } from '../../refused.ts';
import { mustOwn } from '../own-document.ts';
import { billedLines } from '../settlement/compute-slips.ts';
import { warrantyFloor } from '../workshop/rework.ts';
import { reopenWork } from '../workshop/check-work.ts';
import { liveSlips, slipNumbers } from '../settlement/live-slips.ts';
import { actOnOrder, type OrderCommand } from './order-act.ts';

type HandOverInput = OrderCommand & {
  confirmed?: string[] | undefined;
  certNo: string;
  checks: HandoverCheck[];
  advice: { text: string; urgency: AdviceUrgency }[];
  nextServiceOn: string | null;
  nextServiceKm: number | null;
};

/** QC_PASSED -> READY. @refuses PARTS_REQUEST_OPEN, ISSUED_NOT_BILLED, CERT_NO_…; warns WASH_NOT_DONE, HANDOVER_INCOMPLETE */
export function handOverOrder(host: Host, actor: Actor, input: HandOverInput) {
  return actOnOrder(host, actor, 'order.handedOver', input, 'handOver', ({ tx, order, now, by }) => {
    mustOwn(tx, actor, 'order.authorise', order.advisorId);
    const lines = billedLines(tx, order.id);
    const certTakenBy = input.certNo ? orderWithCertificate(tx, input.certNo, order.id) : undefined;
    const known = {
      washState: order.washState,
      requests: requestsOfOrder(tx, order.id),
      parts: lines
        .filter((line) => line.kind === 'PART')
        .map((line) => ({ ...line, unit: line.unit ?? '', qtyMilli: line.qtyMilli ?? 0 })),
      workClasses: lines.map((line) => line.workClass),
      certNo: input.certNo,
      certTakenBy: certTakenBy ? { orderNo: certTakenBy.orderNo } : null,
      checks: input.checks,
    };
    mustPass(checkHandOver(known), input.confirmed);
    const warranty = warrantyFloor(tx, order);
    replaceAdvice(tx, { id: order.id, vehicleId: order.vehicleId }, input.advice, by);
    return {
      change: {
        readyAt: now,
        certNo: input.certNo || null,
        handoverChecks: input.checks,
        warrantyKm: warranty.km,
        warrantyDays: warranty.days,
        nextServiceOn: input.nextServiceOn,
        nextServiceKm: input.nextServiceKm,
      },
    };
  });
}

/** 退回 to the workshop. @refuses REASON_MISSING, SETTLEMENT_LIVE, STATE_REFUSED */
export function sendBackOrder(host: Host, actor: Actor, input: OrderCommand & { reason: string }) {
  return actOnOrder(host, actor, 'order.sentBack', input, 'sendBack', (scene) => {
    const { tx, order } = scene;
    mustOwn(tx, actor, 'order.authorise', order.advisorId);
    mustPass(checkSendBack(input.reason, slipNumbers(liveSlips(tx, order.id))), undefined);
    reopenWork(scene);
    // the next 内部交车 looks again
    const change = { internalReworkCount: order.internalReworkCount + 1, handoverChecks: null };
    return { change, changes: { reason: input.reason } };
  });
}
