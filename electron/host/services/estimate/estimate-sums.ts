/** What an estimate is priced for, and what its lines come to. */
import { totalsOf } from '#domain/repair-order/totals.ts';
import { customerById, discountPlanById } from '#db/store/customers.ts';
import type { EstimateLineRow } from '#db/store/estimates.ts';
import { modelByCode, vehicleById } from '#db/store/vehicles.ts';
import type { ReadDb } from '#db/write.ts';
import type { PricingScene } from './listed-line.ts';

/** Money columns of a document from its lines. */
export function sumsOf(
  lines: readonly Pick<EstimateLineRow, 'kind' | 'payerType' | 'grossFen' | 'netFen'>[],
  orderDiscountFen: number,
) {
  const totals = totalsOf(lines, orderDiscountFen);
  return {
    totals,
    columns: {
      orderDiscountFen,
      laborFen: totals.laborNetFen,
      partsFen: totals.partsNetFen,
      otherFen: totals.otherNetFen,
      discountFen: totals.discountFen,
      totalFen: totals.totalFen,
      selfFen: totals.selfFen,
    },
  };
}

/** The car and the customer's plan an estimate is priced for. */
export function pricingScene(
  db: ReadDb,
  ids: { vehicleId: number | null; customerId: number },
  today: string,
): PricingScene {
  const vehicle = ids.vehicleId === null ? undefined : vehicleById(db, ids.vehicleId);
  const planId = customerById(db, ids.customerId)?.discountPlanId ?? null;
  const modelCode = vehicle?.modelCode ?? '';
  return {
    modelCode,
    laborCoeffBp: modelByCode(db, modelCode)?.laborCoeffBp ?? 10_000,
    plan: planId === null ? null : (discountPlanById(db, planId) ?? null),
    today,
  };
}
