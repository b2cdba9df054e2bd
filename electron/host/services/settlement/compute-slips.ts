/** Lines of an order as the money rules want them, and the slips they come to. */
import { borneBp } from '#domain/insurance/case.ts';
import { isInsured, withDeductible } from '#domain/insurance/insured-lines.ts';
import { sumFen } from '#domain/money.ts';
import type { InsuredSum, OrderSums } from '#domain/repair-order/supplement.ts';
import { type SummedLine, splitByPayer } from '#domain/repair-order/totals.ts';
import { type LineForMoney, settle, type Slip } from '#domain/settlement/settle.ts';
import { linesOfOrder, type OrderLineRow, sharesOfOrder } from '#db/store/orders.ts';
import { caseOfOrder } from '#db/store/insurance.ts';
import type { ReadDb } from '#db/write.ts';
import { must, refuse } from '../../refused.ts';
import { shopOptions } from '../settings/shop-options.ts';

/** Lines that count: cancelled ones never do. */
export function billedLines(db: ReadDb, orderId: number): OrderLineRow[] {
  return linesOfOrder(db, orderId).filter((line) => line.status !== 'CANCELLED');
}

/** The money side of the lines, with what each payer bears; `as` sees a line before the deductible of the case is moved. */
export function linesForMoney(
  db: ReadDb,
  orderId: number,
  as: (line: LineForMoney) => LineForMoney = (line) => line,
): LineForMoney[] {
  const shares = sharesOfOrder(db, orderId);
  const lines = billedLines(db, orderId).map((line) => ({
    lineNo: line.lineNo,
    kind: line.kind,
    grossFen: line.grossFen,
    netFen: line.netFen,
    isDiscountable: line.isDiscountable,
    payerType: line.payerType,
    payerAccountId: line.payerAccountId,
    taxRatePct: line.taxRatePct,
    shares: shares
      .filter((s) => s.lineNo === line.lineNo)
      .map(({ share }) => ({
        payerType: share.payerType,
        payerAccountId: share.payerAccountId,
        shareFen: share.shareFen,
      })),
  }));
  return withDeductible(lines.map(as), caseOfOrder(db, orderId) ?? null);
}

/** What the order's totals are summed from: each payer's part of every line that counts. */
export function summedLines(db: ReadDb, orderId: number): SummedLine[] {
  return splitByPayer(linesForMoney(db, orderId));
}

/** The insured lines an insurance case splits, before the deductible; null without a case. */
export function insuredSum(db: ReadDb, orderId: number): InsuredSum | null {
  const terms = caseOfOrder(db, orderId);
  if (!terms) return null;
  const shared = new Set(sharesOfOrder(db, orderId).map((share) => share.lineNo));
  const split = billedLines(db, orderId).filter((line) => isInsured(line) && !shared.has(line.lineNo));
  return { netFen: sumFen(split.map((line) => line.netFen)), borneBp: borneBp(terms) };
}

/** The order's sums as the totals of its supplements begin with. */
export function orderSums(db: ReadDb, order: { readonly id: number; readonly orderDiscountFen: number }): OrderSums {
  const { id, orderDiscountFen } = order;
  return { lines: summedLines(db, id), orderDiscountFen, insured: insuredSum(db, id) };
}

/** The slips as they would be now. @refuses SETTLEMENT_NOTHING, ORDER_DISCOUNT_TOO_HIGH, SHARES_DIFFER */
export function computeSlips(db: ReadDb, orderId: number, orderDiscountFen: number): readonly Slip[] {
  const lines = linesForMoney(db, orderId);
  if (lines.length === 0) return refuse('SETTLEMENT_NOTHING', {});
  return must(settle(lines, orderDiscountFen, shopOptions(db).roundingMode), 'orderDiscountFen');
}
