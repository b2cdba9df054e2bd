/** What an estimate is priced for. */
import { customerById, discountPlanById } from '#db/store/customers.ts';
import { modelByCode, vehicleById } from '#db/store/vehicles.ts';
import type { ReadDb } from '#db/write.ts';
import type { PricingScene } from './listed-line.ts';

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
