/** 返修: an order that repairs what another order did. @source domain rules §4.3 (reworkOfOrderId), §8.9 */
import { type Day, dayOf } from '../calendar.ts';
import type { OrderStatus } from '../enums.ts';
import { FindingList, type Findings } from '../findings.ts';
import { isInWarranty, warrantyEnd } from '../repair-order/warranty-period.ts';

export type Original = {
  readonly orderNo: string;
  readonly vehicleId: number | null;
  readonly status: OrderStatus;
  readonly deliveredAt: number | null;
  readonly mileageOutKm: number | null;
  readonly warrantyKm: number | null;
  readonly warrantyDays: number | null;
};

/** Until when the shop answers for that work; null when it never left. */
export function warrantyOf(original: Original): { readonly on: Day; readonly km: number } | null {
  if (original.deliveredAt === null) return null;
  const period = { km: original.warrantyKm ?? 0, days: original.warrantyDays ?? 0 };
  return warrantyEnd(period, { on: dayOf(original.deliveredAt), km: original.mileageOutKm ?? 0 });
}

/** True while a defect of that work is the shop's to cure. */
export function isWithinWarranty(original: Original, now: { readonly on: Day; readonly km: number | null }): boolean {
  if (original.deliveredAt === null) return false;
  const period = { km: original.warrantyKm ?? 0, days: original.warrantyDays ?? 0 };
  const delivered = { on: dayOf(original.deliveredAt), km: original.mileageOutKm ?? 0 };
  return isInWarranty(period, delivered, { on: now.on, km: now.km ?? delivered.km });
}

/**
 * The order a rework repairs.
 *
 * @refuses REWORK_ORIGINAL_OTHER_CAR, REWORK_ORIGINAL_NOT_DELIVERED; warns REWORK_OUT_OF_WARRANTY
 */
export function checkRework(
  original: Original,
  now: { readonly vehicleId: number | null; readonly on: Day; readonly km: number | null },
): Findings {
  const { orderNo } = original;
  const isOther = original.vehicleId === null || original.vehicleId !== now.vehicleId;
  return new FindingList()
    .refuseIf(isOther, 'REWORK_ORIGINAL_OTHER_CAR', { orderNo }, 'reworkOfOrderId')
    .refuseIf(
      !isOther && original.deliveredAt === null,
      'REWORK_ORIGINAL_NOT_DELIVERED',
      { orderNo },
      'reworkOfOrderId',
    )
    .warnIf(!isWithinWarranty(original, now), 'REWORK_OUT_OF_WARRANTY', { orderNo }).found;
}
