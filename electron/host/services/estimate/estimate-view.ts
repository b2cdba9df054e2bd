/** An estimate as screens show it, with stock as it stands now. */
import type { EstimateView } from '#domain/contract/estimate.contract.ts';
import { dayOf } from '#domain/calendar.ts';
import { planPayRate } from '#domain/discount.ts';
import { totalsOf } from '#domain/repair-order/totals.ts';
import { estimateById, linesOfEstimate, versionsOfEstimate } from '#db/store/estimates.ts';
import { caseOfOrder } from '#db/store/insurance.ts';
import { orderAround } from '#db/store/orders.ts';
import type { ReadDb } from '#db/write.ts';
import { found } from '../../refused.ts';
import { payerSumViews } from '../repair-order/payer-sums.ts';
import { pricesOf } from '../repair-order/coverage-terms.ts';
import { lineView } from '../repair-order/line-view.ts';
import { estimatedForMoney, estimatedLines } from './estimate-sums.ts';
import { pricingScene } from './pricing-scene.ts';
import type { PricingScene } from './listed-line.ts';

/** What the customer's plan grants an ordinary line today; null without a plan in force. */
export function planRate({ plan, today }: PricingScene, kind: 'LABOR' | 'PART'): number | null {
  if (plan === null || (plan.validUntilOn !== null && today > plan.validUntilOn)) return null;
  return planPayRate(plan, { kind, payerType: 'SELF', category: '', isNoDiscount: false }, today);
}

/** @refuses NOT_FOUND */
export function estimateView(db: ReadDb, id: number, now: number): EstimateView {
  const estimate = found(estimateById(db, id), '估价单');
  const { order, customer, vehicle, model, advisorName } = found(orderAround(db, estimate.orderId ?? 0), '委托书');
  const pricing = pricingScene(db, estimate, dayOf(now));
  const lines = linesOfEstimate(db, id);
  const terms = caseOfOrder(db, order.id);
  return {
    id: estimate.id,
    estimateNo: estimate.estimateNo,
    versionNo: estimate.versionNo,
    status: estimate.status,
    visitId: estimate.visitId ?? 0,
    orderId: order.id,
    orderNo: order.orderNo,
    vehicleId: estimate.vehicleId ?? 0,
    customerId: customer.id,
    customerName: customer.name,
    plateNo: vehicle?.plateNo ?? vehicle?.temporaryPlate ?? null,
    modelCode: pricing.modelCode,
    modelName: model?.name ?? vehicle?.modelName ?? '',
    laborCoeffBp: pricing.laborCoeffBp,
    laborPayRateBp: planRate(pricing, 'LABOR'),
    partsPayRateBp: planRate(pricing, 'PART'),
    advisor: { id: order.advisorId, name: advisorName },
    promisedAt: estimate.promisedAt ?? 0,
    validUntilOn: estimate.validUntilOn,
    orderDiscountFen: estimate.orderDiscountFen,
    lines: lines.map((line) => ({ ...lineView(db, line), priceFenByPayer: pricesOf(db, line, pricing.today) })),
    totals: totalsOf(estimatedLines(db, order.id, lines), estimate.orderDiscountFen),
    payers: payerSumViews(db, estimatedForMoney(db, order.id, lines), estimate.orderDiscountFen),
    insurance: terms ? { deductibleBp: terms.deductibleBp, isDirectPay: terms.isDirectPay } : null,
    remark: estimate.remark ?? '',
    acceptedBy: estimate.acceptedBy,
    acceptMode: estimate.acceptMode,
    versions: versionsOfEstimate(db, estimate.estimateNo).map((one) => ({
      id: one.id,
      versionNo: one.versionNo,
      status: one.status,
      totalFen: one.totalFen,
      at: one.createdAt,
    })),
    version: estimate.version,
  };
}
