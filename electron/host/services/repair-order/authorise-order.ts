/** 签委托: the signature makes a contract; the customer's sum is frozen, parts are kept back and asked for (domain rules §5.3, §5.5). */
import type { Actor } from '#domain/actor.ts';
import type { SignMode } from '#domain/enums.ts';
import { checkAuthorise } from '#domain/repair-order/authorise.ts';
import { nextAuthorisation } from '#domain/repair-order/supplement.ts';
import { totalsOf } from '#domain/repair-order/totals.ts';
import { warrantyPeriod } from '#domain/repair-order/warranty-period.ts';
import { firstWash } from '#domain/workshop/wash.ts';
import { cleanLine } from '#domain/text.ts';
import { caseOfOrder } from '#db/store/insurance.ts';
import { estimateOfOrder } from '#db/store/estimates.ts';
import { orderAround, otherOpenOrder } from '#db/store/orders.ts';
import { addAuthorisation } from '#db/store/supplements.ts';
import { walkAroundOf } from '#db/store/visits.ts';
import type { Host } from '../../host.ts';
import { found, mustPass } from '../../refused.ts';
import { mustOwn } from '../own-document.ts';
import { releaseForVisit } from '../appointment/keep-parts.ts';
import { enqueuePaper } from '../print/enqueue.ts';
import { moveVisit } from '../reception/move-visit.ts';
import { billedLines, summedLines } from '../settlement/compute-slips.ts';
import { buildOrderSheet } from './build-order-sheet.ts';
import { reworkOf } from '../workshop/rework.ts';
import { actOnOrder } from './order-act.ts';
import { keepReportNo } from '../insurance/keep-report-no.ts';
import { reserveParts } from './reserve-parts.ts';

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

/** @refuses everything of domain/repair-order/authorise.ts at once, NOT_OWN_DOCUMENT, STATE_REFUSED */
export function authoriseOrder(host: Host, actor: Actor, input: AuthoriseInput) {
  return actOnOrder(host, actor, 'order.authorised', input, 'authorise', ({ tx, order, now }) => {
    mustOwn(tx, actor, 'order.authorise', order.advisorId);
    const around = found(orderAround(tx, order.id), '委托书');
    const { visit, vehicle, customer } = around;
    const lines = billedLines(tx, order.id);
    const estimate = estimateOfOrder(tx, order.id);
    const walk = visit ? walkAroundOf(tx, visit.id) : undefined;
    const insured = caseOfOrder(tx, order.id);
    const insuranceReportNo = cleanLine(input.insuranceReportNo) || (insured?.reportNo ?? '');
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
      insuranceReportNo,
      otherOrder: other ? { orderId: other.id, orderNo: other.orderNo, plateNo: vehicle?.plateNo ?? '' } : null,
      reworkOf: reworkOf(tx, order, now),
      signedBy: input.signedBy,
    });
    mustPass(checks, input.confirmed);
    keepReportNo(tx, order.id, insuranceReportNo);
    // what was kept back for the appointment is there for its order
    if (visit) releaseForVisit(tx, visit.id);
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
    const { selfFen } = totalsOf(summedLines(tx, order.id), order.orderDiscountFen);
    addAuthorisation(tx, {
      orderId: order.id,
      ...nextAuthorisation(null, selfFen),
      mode: input.signMode,
      agreedBy: cleanLine(input.signedBy),
      agreedAt: now,
      employeeId: actor.employeeId,
      at: now,
    });
    return {
      change: {
        authorisedAt: now,
        authorisedBy: actor.employeeId,
        authorisedSelfFen: selfFen,
        signMode: input.signMode,
        signedBy: input.signedBy,
        insuranceReportNo: insuranceReportNo || null,
        warrantyKm: warranty.km,
        warrantyDays: warranty.days,
        washState: firstWash(visit?.isWashWanted),
      },
      touches: ['requests', 'printJobs', ...lines.flatMap((line) => (line.partId ? [`part:${line.partId}`] : []))],
      more: { printJobIds: [jobId] },
    };
  });
}
