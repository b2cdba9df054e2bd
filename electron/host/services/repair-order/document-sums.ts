/** Money columns of an estimate or order from its lines (domain rules §4.3, §8.2). */
import { totalsOf } from '#domain/repair-order/totals.ts';
import type { EstimateLineRow } from '#db/store/estimates.ts';

/** Kinds are summed before discounts, as papers show them; `discountFen` holds what line and order discounts take off. */
export function sumsOf(
  lines: readonly Pick<EstimateLineRow, 'kind' | 'payerType' | 'grossFen' | 'netFen'>[],
  orderDiscountFen: number,
) {
  const totals = totalsOf(lines, orderDiscountFen);
  return {
    totals,
    columns: {
      orderDiscountFen,
      laborFen: totals.laborGrossFen,
      partsFen: totals.partsGrossFen,
      otherFen: totals.otherGrossFen,
      discountFen: totals.discountFen,
      totalFen: totals.totalFen,
      selfFen: totals.selfFen,
    },
  };
}
