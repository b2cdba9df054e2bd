/** 签委托: the signature makes a contract; the customer's sum is frozen, parts are kept back and asked for (domain rules §5.3, §5.5). */
import type { Actor } from '#domain/actor.ts';
import type { SignMode } from '#domain/enums.ts';
import { reservable } from '#domain/parts/reserve.ts';
import { checkAuthorise, needsConsent } from '#domain/repair-order/authorise.ts';
import { totalsOf } from '#domain/repair-order/totals.ts';
import { warrantyPeriod } from '#domain/repair-order/warranty-period.ts';
import { estimateOfOrder } from '#db/store/estimates.ts';
import { changeLine, type OrderLineRow, orderAround, otherOpenOrder } from '#db/store/orders.ts';
import { addRequest, addReservation, addToStock, partById } from '#db/store/stock.ts';
import { walkAroundOf } from '#db/store/visits.ts';
import type { WriteTx } from '#db/write.ts';
import type { Host } from '../../host.ts';
import { found, mustPass } from '../../refused.ts';
import { giveNumber } from '../number.ts';
import { mustOwn } from '../own-document.ts';
import { enqueuePaper } from '../print/enqueue.ts';
import { moveVisit } from '../reception/move-visit.ts';
import { billedLines } from '../settlement/compute-slips.ts';
import { buildOrderSheet } from './build-order-sheet.ts';
import { actOnOrder } from './order-act.ts';

export type AuthoriseInput = {
  commandId: string;
  confirmed?: string[] | undefined;
  id: number;
  version: number;
  signMode: SignMode;
  signedBy: string;
  isPhoneRefused: boolean;
  insuranceReportNo: string;
};

/** First authorised, first served: what is free now is kept for this order. */
function reserveParts(tx: WriteTx, orderId: number, lines: readonly OrderLineRow[]): void {
  const by = { employeeId: tx.act.actor.employeeId, now: tx.act.at };
  const wanted = lines.filter((line) => line.kind === 'PART' && line.partId !== null && !line.isCustomerSupplied);
  if (wanted.length === 0) return;
  for (const line of wanted) {
    const part = found(partById(tx, line.partId ?? 0), '配件');
    const askedMilli = line.qtyMilli ?? 0;
    const qtyMilli = reservable(part, askedMilli);
    // the warning was confirmed: that is the written consent
    changeLine(tx, line.id, { status: 'REQUESTED', isQualityConsented: needsConsent(line) }, by);
    if (qtyMilli === 0) continue;
    addReservation(tx, {
      partId: part.id,
      orderId,
      orderLineId: line.id,
      askedMilli,
      qtyMilli,
      createdAt: tx.act.at,
      createdBy: by.employeeId,
    });
    addToStock(tx, part.id, { onHandMilli: 0, reservedMilli: qtyMilli, valueFen: 0 });
  }
  const stamps = { createdAt: tx.act.at, createdBy: by.employeeId, updatedAt: tx.act.at, updatedBy: by.employeeId };
  addRequest(
    tx,
    { requestNo: giveNumber(tx, 'partsRequest'), orderId, requestedBy: by.employeeId, status: 'OPEN', ...stamps },
    wanted.map((line) => ({ orderLineId: line.id, qtyMilli: line.qtyMilli ?? 0 })),
  );
}

/** @refuses everything of domain/repair-order/authorise.ts at once, NOT_OWN_DOCUMENT, STATE_REFUSED */
export function authoriseOrder(host: Host, actor: Actor, input: AuthoriseInput) {
  return actOnOrder(host, actor, 'order.authorised', input, 'authorise', ({ tx, order, now }) => {
    mustOwn(tx, actor, 'order.authorise', order.advisorId);
    const around = found(orderAround(tx, order.id), '委托书');
    const { visit, vehicle, customer } = around;
    const lines = billedLines(tx, order.id);
    const estimate = estimateOfOrder(tx, order.id);
    const walk = visit ? walkAroundOf(tx, visit.id) : undefined;
    const other = vehicle ? otherOpenOrder(tx, vehicle.id, order.id) : undefined;
    const checks = checkAuthorise({
      mainType: order.mainType,
      estimateStatus: estimate?.status ?? null,
      walkAround: walk ? { signedAt: walk.signedAt, unsignedReason: walk.unsignedReason } : null,
      vin: vehicle?.vin ?? null,
      phone: customer.phone ?? '',
      isPhoneRefused: input.isPhoneRefused,
      mileageIn: visit?.mileageInKm ?? null,
      oldPartsChoice: visit?.oldPartsChoice ?? null,
      isWashWanted: visit?.isWashWanted ?? null,
      isWaiting: visit?.isWaitInShop ?? null,
      promisedAt: order.promisedAt,
      lines,
      insuranceReportNo: input.insuranceReportNo,
      otherOrder: other ? { orderId: other.id, orderNo: other.orderNo, plateNo: vehicle?.plateNo ?? '' } : null,
      reworkOf: null,
      signedBy: input.signedBy,
    });
    mustPass(checks, input.confirmed);
    reserveParts(tx, order.id, lines);
    const warranty = warrantyPeriod(lines.flatMap((line) => (line.workClass ? [line.workClass] : [])));
    const sheet = buildOrderSheet(tx, order.id, { warranty });
    const jobId = enqueuePaper(tx, {
      form: 'REPAIR_ORDER',
      docType: 'order',
      docId: order.id,
      docNo: order.orderNo,
      data: sheet,
    });
    if (visit) moveVisit(tx, visit.id, 'authoriseOrder');
    return {
      change: {
        authorisedAt: now,
        authorisedBy: actor.employeeId,
        authorisedSelfFen: totalsOf(lines, order.orderDiscountFen).selfFen,
        signMode: input.signMode,
        signedBy: input.signedBy,
        insuranceReportNo: input.insuranceReportNo || null,
        warrantyKm: warranty.km,
        warrantyDays: warranty.days,
        washState: visit?.isWashWanted ? 'WANTED' : 'NONE',
      },
      touches: ['requests', 'printJobs', ...lines.flatMap((line) => (line.partId ? [`part:${line.partId}`] : []))],
      more: { printJobIds: [jobId] },
    };
  });
}
