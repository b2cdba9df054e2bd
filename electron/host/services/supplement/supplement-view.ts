/** Supplements as screens show them. */
import { dayOf } from '#domain/calendar.ts';
import { maskPhone } from '#domain/customer/phone.ts';
import type { OrderSupplements, SupplementListRow, SupplementView } from '#domain/contract/supplement.contract.ts';
import { orderStatusTable } from '#domain/repair-order/status.ts';
import { mayAct } from '#domain/state-table.ts';
import { employeeById } from '#db/store/employees.ts';
import { orderAround } from '#db/store/orders.ts';
import {
  authorisationsOfOrder,
  lastAuthorisedFen,
  linesOfSupplement,
  type SupplementRow,
  supplementPage,
  supplementsOfOrder,
} from '#db/store/supplements.ts';
import type { ReadDb } from '#db/write.ts';
import { found } from '../../refused.ts';
import { planRate } from '../estimate/estimate-view.ts';
import { pricingScene } from '../estimate/pricing-scene.ts';
import { lineView } from '../repair-order/line-view.ts';
import { insuredSum, summedLines } from '../settlement/compute-slips.ts';

function answerOf(db: ReadDb, row: SupplementRow): SupplementView['answer'] {
  if (row.consentMode === null || row.consentAt === null) return null;
  return {
    mode: row.consentMode,
    by: row.consentBy ?? '',
    phone: row.consentPhone ?? '',
    at: row.consentAt,
    note: row.evidenceNote ?? '',
    declinedNote: row.declinedNote ?? '',
    recordedByName: employeeById(db, row.recordedBy ?? 0)?.name ?? '',
  };
}

function supplementView(db: ReadDb, row: SupplementRow, foundByName: string): SupplementView {
  return {
    id: row.id,
    supplementNo: row.supplementNo,
    status: row.status,
    foundByName,
    fault: row.fault,
    reason: row.reason,
    lines: linesOfSupplement(db, row.id).map((line) => ({ ...lineView(db, line), isApproved: line.isApproved })),
    addFen: row.addFen,
    newPromisedAt: row.newPromisedAt,
    createdAt: row.createdAt,
    presentedAt: row.presentedAt,
    answer: answerOf(db, row),
    version: row.version,
  };
}

/** @refuses NOT_FOUND */
export function supplementsView(db: ReadDb, orderId: number, now: number): OrderSupplements {
  const { order, customer, vehicle, advisorName } = found(orderAround(db, orderId), '委托书');
  const pricing = pricingScene(db, order, dayOf(now));
  return {
    orderId,
    orderNo: order.orderNo,
    orderStatus: order.status,
    orderVersion: order.version,
    plateNo: vehicle?.plateNo ?? vehicle?.temporaryPlate ?? null,
    vehicleId: order.vehicleId,
    modelCode: vehicle?.modelCode ?? '',
    laborCoeffBp: pricing.laborCoeffBp,
    laborPayRateBp: planRate(pricing, 'LABOR'),
    partsPayRateBp: planRate(pricing, 'PART'),
    advisor: { id: order.advisorId, name: advisorName },
    customerName: customer.name,
    contactName: customer.contactName ?? '',
    signedBy: order.signedBy ?? '',
    phone: customer.phone ? maskPhone(customer.phone) : '',
    promisedAt: order.promisedAt,
    orderDiscountFen: order.orderDiscountFen,
    orderLines: summedLines(db, orderId).map(({ kind, payerType, grossFen, netFen }) => ({
      kind,
      payerType,
      grossFen,
      netFen,
    })),
    insured: insuredSum(db, orderId),
    authorisedFen: lastAuthorisedFen(db, orderId),
    authorisations: authorisationsOfOrder(db, orderId).map(({ authorisation: a, supplementNo, byName }) => ({
      seq: a.seq,
      supplementNo,
      selfFen: a.selfFen,
      differenceFen: a.differenceFen,
      mode: a.mode,
      agreedBy: a.agreedBy,
      phone: a.phone ?? '',
      agreedAt: a.agreedAt,
      note: a.note ?? '',
      recordedByName: byName,
    })),
    supplements: supplementsOfOrder(db, orderId).map((row) => supplementView(db, row.supplement, row.foundByName)),
    mayPropose: mayAct(orderStatusTable, order.status, 'proposeSupplement'),
    mayPresent: mayAct(orderStatusTable, order.status, 'addSupplement'),
    mayAgreeSum: mayAct(orderStatusTable, order.status, 'agreeSum'),
  };
}

/** What waits for a price or for the customer, newest first. */
export function openSupplements(db: ReadDb, limit: number): SupplementListRow[] {
  return supplementPage(db, { statuses: ['DRAFT', 'PRESENTED'], limit }).map((row) => ({
    id: row.supplement.id,
    supplementNo: row.supplement.supplementNo,
    status: row.supplement.status,
    orderId: row.order.id,
    orderNo: row.order.orderNo,
    plateNo: row.plateNo ?? row.temporaryPlate,
    customerName: row.customerName,
    advisorId: row.order.advisorId,
    foundByName: row.foundByName,
    fault: row.supplement.fault,
    addFen: row.supplement.addFen,
    at: row.supplement.createdAt,
  }));
}
