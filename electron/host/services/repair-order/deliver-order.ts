/** 出门证, 放行 and 交车 (domain rules §5.3, §6.9). */

import { addDelivery, addGatePass, gatePassOfOrder } from '#db/store/cashier.ts';
import { vinTail } from '#domain/vehicle/vin.ts';
import { orderAround } from '#db/store/orders.ts';
import { setVehicleAfterDelivery, setVisitStatus } from '#db/store/visits.ts';
import type { WriteTx } from '#db/write.ts';
import type { Actor } from '#domain/actor.ts';
import { dayOf } from '#domain/calendar.ts';
import { dueOf } from '#domain/cashier/due.ts';
import type { DeliveryCheck, GatePassState } from '#domain/enums.ts';
import { sumFen } from '#domain/money.ts';
import { checkDeliver, checkRelease } from '#domain/repair-order/deliver.ts';
import type { GatePassData } from '#print/gate-pass/data.ts';
import type { Host } from '../../host.ts';
import { found, mustPass } from '../../refused.ts';
import { giveNumber } from '../number.ts';
import { mustOwn } from '../own-document.ts';
import { enqueuePaper } from '../print/enqueue.ts';
import { carHead, shopHead } from '../print/paper-heads.ts';
import { billedLines } from '../settlement/compute-slips.ts';
import { liveSlips, slipNumbers } from '../settlement/live-slips.ts';
import { expireSupplements } from '../supplement/expire-supplements.ts';
import { actOnOrder, type OrderCommand } from './order-act.ts';
import { printCertificate } from './print-certificate.ts';

function writeGatePass(
  tx: WriteTx,
  orderId: number,
  state: GatePassState,
  reason: string,
): { no: string; jobId: string } {
  const around = found(orderAround(tx, orderId), '委托书');
  const slips = liveSlips(tx, orderId);
  const unpaidFen = sumFen(slips.filter((s) => s.payerType === 'SELF').map(dueOf));
  const gatePassNo = giveNumber(tx, 'gatePass');
  const id = addGatePass(tx, {
    gatePassNo,
    orderId,
    state,
    unpaidFen,
    reason: reason || null,
    releasedBy: tx.act.actor.employeeId,
    deskId: tx.act.actor.deskId,
    at: tx.act.at,
    businessOn: dayOf(tx.act.at),
  });
  const car = carHead(around);
  const data: GatePassData = {
    docNo: gatePassNo,
    orderNo: around.order.orderNo,
    settlementNos: slipNumbers(slips).slice(0, 10),
    shop: shopHead(tx),
    plateNo: car.plateNo,
    vinTail: vinTail(car.vin),
    modelName: car.modelName,
    state,
    unpaidFen: state === 'PAID' ? null : unpaidFen,
    reason: reason.slice(0, 100),
    releasedAt: tx.act.at,
    releasedByName: tx.act.actor.name,
  };
  return {
    no: gatePassNo,
    jobId: enqueuePaper(tx, { form: 'GATE_PASS', docType: 'gatePass', docId: id, docNo: gatePassNo, data }),
  };
}

/** 出门证 of a paid car. @refuses STATE_REFUSED unless PAID */
export function printGatePass(host: Host, actor: Actor, input: OrderCommand) {
  return actOnOrder(host, actor, 'order.gatePassPrinted', input, 'printGatePass', ({ tx, order }) => {
    const isOnAccount = liveSlips(tx, order.id).some((s) => s.payerType === 'SELF' && s.status === 'ON_ACCOUNT');
    const pass = writeGatePass(tx, order.id, isOnAccount ? 'ON_ACCOUNT' : 'PAID', '');
    return { touches: ['printJobs'], more: { gatePassNo: pass.no, printJobIds: [pass.jobId] } };
  });
}

/** A manager lets an unpaid car go. @refuses REASON_MISSING, STATE_REFUSED unless SETTLED */
export function releaseOrder(host: Host, actor: Actor, input: OrderCommand & { reason: string }) {
  return actOnOrder(host, actor, 'order.released', input, 'release', ({ tx, order, now }) => {
    mustPass(checkRelease(input.reason), undefined);
    const pass = writeGatePass(tx, order.id, 'RELEASED', input.reason);
    const by = { employeeId: actor.employeeId, now };
    addDelivery(tx, {
      orderId: order.id,
      deliveredAt: now,
      businessOn: dayOf(now),
      deliveredBy: actor.employeeId,
      mileageOutKm: order.mileageOutKm,
      checklist: {},
      note: input.reason,
      createdAt: now,
      createdBy: actor.employeeId,
      updatedAt: now,
      updatedBy: actor.employeeId,
    });
    if (order.visitId) setVisitStatus(tx, order.visitId, 'DELIVERED', by);
    return {
      change: { deliveredAt: now },
      touches: ['printJobs', 'due', ...expireSupplements(tx, order.id)],
      changes: { reason: input.reason },
      more: { printJobIds: [pass.jobId, ...printCertificate(tx, order.id, order.mileageOutKm)] },
    };
  });
}

type DeliverInput = OrderCommand & {
  confirmed?: string[] | undefined;
  mileageOut: number;
  checklist: DeliveryCheck[];
  preferredCallTime: string;
};

/** 交车. @refuses GATE_PASS_MISSING, MILEAGE_OUT_LOWER, CERT_NO_MISSING; warns MILEAGE_OUT_FAR, CHECKLIST_INCOMPLETE */
export function deliverOrder(host: Host, actor: Actor, input: DeliverInput) {
  return actOnOrder(host, actor, 'order.delivered', input, 'deliver', ({ tx, order, now, by }) => {
    mustOwn(tx, actor, 'order.deliver', order.advisorId);
    const around = found(orderAround(tx, order.id), '委托书');
    const known = {
      gatePassNo: gatePassOfOrder(tx, order.id)?.gatePassNo ?? null,
      mileageIn: around.visit?.mileageInKm ?? null,
      mileageOut: input.mileageOut,
      workClasses: billedLines(tx, order.id).map((line) => line.workClass),
      certNo: order.certNo ?? '',
      checklist: input.checklist,
      deliveredAt: order.deliveredAt,
    };
    mustPass(checkDeliver(known), input.confirmed);
    // a car let go unpaid took its certificate along
    const printJobIds = order.deliveredAt === null ? printCertificate(tx, order.id, input.mileageOut) : [];
    if (order.deliveredAt === null) {
      addDelivery(tx, {
        orderId: order.id,
        deliveredAt: now,
        businessOn: dayOf(now),
        deliveredBy: actor.employeeId,
        mileageOutKm: input.mileageOut,
        checklist: Object.fromEntries(input.checklist.map((check) => [check, true])),
        preferredCallTime: input.preferredCallTime || null,
        createdAt: now,
        createdBy: actor.employeeId,
        updatedAt: now,
        updatedBy: actor.employeeId,
      });
    }
    if (order.visitId) setVisitStatus(tx, order.visitId, 'DELIVERED', by);
    if (order.vehicleId) {
      setVehicleAfterDelivery(
        tx,
        order.vehicleId,
        {
          mileageKm: input.mileageOut,
          on: dayOf(now),
          nextServiceOn: order.nextServiceOn,
          nextServiceKm: order.nextServiceKm,
        },
        by,
      );
    }
    return {
      change: { mileageOutKm: input.mileageOut, deliveredAt: order.deliveredAt ?? now },
      touches: [
        'printJobs',
        ...(order.vehicleId ? [`vehicle:${order.vehicleId}`] : []),
        ...expireSupplements(tx, order.id),
      ],
      more: { printJobIds },
    };
  });
}
