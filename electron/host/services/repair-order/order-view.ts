/** Orders as screens show them. */

import { sumFen } from '#domain/money.ts';
import { promisesOfOrder } from '#db/store/board.ts';
import { gatePassOfOrder } from '#db/store/cashier.ts';
import { estimateOfOrder } from '#db/store/estimates.ts';
import { adviceOfOrder, linesOfOrder, orderAround, orderById, type orderPage } from '#db/store/orders.ts';
import { settlementsOfOrder } from '#db/store/settlements.ts';
import { checksOfOrder, tasksOfOrder } from '#db/store/workshop.ts';
import type { ReadDb } from '#db/write.ts';
import { dueOf } from '#domain/cashier/due.ts';
import type { OrderRow as OrderRowView, OrderView } from '#domain/contract/order.contract.ts';
import { maskPhone } from '#domain/customer/phone.ts';
import { orderStatusTable } from '#domain/repair-order/status.ts';
import { totalsOf } from '#domain/repair-order/totals.ts';
import { firstWash } from '#domain/workshop/wash.ts';
import { actionsIn } from '#domain/state-table.ts';
import { found } from '../../refused.ts';
import { claimJobViews, claimView } from '../claim/claim-view.ts';
import { caseView } from '../insurance/case-view.ts';
import { linesForMoney, summedLines } from '../settlement/compute-slips.ts';
import { payerSumViews } from './payer-sums.ts';
import { lineView } from './line-view.ts';

/** Everything of one order. @refuses NOT_FOUND */
export function orderView(db: ReadDb, id: number): OrderView {
  const { order, customer, vehicle, visit, model, advisorName } = found(orderAround(db, id), '委托书');
  const lines = linesOfOrder(db, id);
  return {
    id: order.id,
    orderNo: order.orderNo,
    status: order.status,
    holdReason: order.holdReason,
    mainType: order.mainType,
    visitId: order.visitId,
    visitNo: visit?.visitNo ?? null,
    vehicleId: order.vehicleId,
    plateNo: vehicle?.plateNo ?? vehicle?.temporaryPlate ?? null,
    vin: vehicle?.vin ?? null,
    isVinVerified: vehicle?.isVinVerified ?? true,
    modelName: model?.name ?? vehicle?.modelCode ?? '',
    customerId: customer.id,
    customerName: customer.name,
    phoneMasked: customer.phone ? maskPhone(customer.phone) : '',
    bringerName: visit?.bringerName ?? '',
    complaint: visit?.complaint ?? '',
    mileageIn: visit?.mileageInKm ?? null,
    mileageOut: order.mileageOutKm,
    advisor: { id: order.advisorId, name: advisorName },
    estimateId: estimateOfOrder(db, id)?.id ?? null,
    arrivedAt: visit?.arrivedAt ?? null,
    promisedAt: order.promisedAt ?? 0,
    authorisedAt: order.authorisedAt,
    authorisedSelfFen: order.authorisedSelfFen,
    signedBy: order.signedBy,
    washState: order.authorisedAt === null ? firstWash(visit?.isWashWanted) : order.washState,
    holdNote: order.holdNote ?? '',
    promises: promisesOfOrder(db, id).map(({ promise, byName }) => ({
      promisedAt: promise.promisedAt,
      reason: promise.reason ?? '',
      toldBy: promise.toldBy ?? '',
      at: promise.at,
      byName,
    })),
    reworkOfOrderId: order.reworkOfOrderId,
    reworkOfOrderNo: order.reworkOfOrderId === null ? null : (orderById(db, order.reworkOfOrderId)?.orderNo ?? null),
    reworkKind: order.reworkKind,
    internalReworkCount: order.internalReworkCount,
    isWaiting: visit?.isWaitInShop ?? false,
    oldPartsChoice: visit?.oldPartsChoice ?? 'NONE',
    warrantyKm: order.warrantyKm,
    warrantyDays: order.warrantyDays,
    certNo: order.certNo,
    nextServiceOn: order.nextServiceOn,
    nextServiceKm: order.nextServiceKm,
    handoverChecks: [...(order.handoverChecks ?? [])],
    advice: adviceOfOrder(db, id).map((a) => ({ text: a.text, urgency: a.urgency })),
    orderDiscountFen: order.orderDiscountFen,
    lines: lines.map((line) => lineView(db, line)),
    totals: totalsOf(summedLines(db, id), order.orderDiscountFen),
    payers: payerSumViews(db, linesForMoney(db, id), order.orderDiscountFen),
    insurance: caseView(db, id),
    claim: claimView(db, id),
    claimJobs: claimJobViews(db, id),
    tasks: tasksOfOrder(db, id).map(({ task, technicianName }) => ({
      id: task.id,
      laborLineNos: [...task.laborLineNos],
      groupName: task.groupName,
      technicianId: task.technicianId,
      technicianName,
      bay: task.bay ?? '',
      status: task.status,
      startedAt: task.startedAt,
      finishedAt: task.finishedAt,
      plannedStartAt: task.plannedStartAt,
      plannedEndAt: task.plannedEndAt,
      workHoursCenti: task.workHoursCenti,
    })),
    checks: checksOfOrder(db, id).map(({ check, byName }) => ({
      stage: check.stage,
      isPassed: check.result === 'PASS',
      byName,
      at: check.at,
      failReason: check.failReason ?? '',
      failedItems: check.items.filter((one) => !one.isOk).map((one) => one.name),
    })),
    settlements: settlementsOfOrder(db, id).map(({ settlement: s, payerName }) => ({
      id: s.id,
      settlementNo: s.settlementNo ?? '',
      payerType: s.payerType,
      payerName: payerName ?? '',
      payableFen: s.payableFen,
      dueFen: dueOf(s),
      status: s.status,
    })),
    gatePassNo: gatePassOfOrder(db, id)?.gatePassNo ?? null,
    deliveredAt: order.deliveredAt,
    actions: [...actionsIn(orderStatusTable, order.status)],
    version: order.version,
  };
}

type Row = ReturnType<typeof orderPage>[number];

/** One row of a list or board. */
export function orderRow(db: ReadDb, row: Row): OrderRowView {
  const { order, vehicle, visit } = row;
  return {
    id: order.id,
    orderNo: order.orderNo,
    status: order.status,
    holdReason: order.holdReason,
    plateNo: vehicle?.plateNo ?? vehicle?.temporaryPlate ?? null,
    modelName: row.modelName ?? vehicle?.modelCode ?? '',
    customerName: row.customerName,
    advisorName: row.advisorName,
    groupNames: [...new Set(tasksOfOrder(db, order.id).map(({ task }) => task.groupName))],
    promisedAt: order.promisedAt ?? 0,
    arrivedAt: visit?.arrivedAt ?? null,
    isWaiting: visit?.isWaitInShop ?? false,
    totalFen: order.totalFen,
    dueFen: sumFen(
      settlementsOfOrder(db, order.id).flatMap(({ settlement: s }) => (s.payerType === 'SELF' ? [dueOf(s)] : [])),
    ),
  };
}
