/**
 * 先出后入: stock that goes out before it comes in stands below 0 at the last average; the next receipt trues it up.
 *
 * @source domain rules §5.5, §8.8
 */
import { type Fen, fen, scaleFen } from '../money.ts';
import type { StockBalance } from './stock-cost.ts';

/** A quantity and what it cost in all: an average that was never rounded. */
export type CostOf = { readonly qtyMilli: number; readonly costFen: number };

/**
 * Stock after more went out than lay there. The average is that of the stock (also when it stands below 0 already); with
 * nothing there, that of `last`; a part that never cost anything goes out at 0.
 */
export function takeOutBeforeReceipt(
  stock: StockBalance,
  qtyMilli: number,
  last: CostOf = { qtyMilli: 1, costFen: 0 },
): StockBalance & { readonly costFen: Fen } {
  const average = stock.onHandMilli === 0 ? last : { qtyMilli: stock.onHandMilli, costFen: stock.valueFen };
  const costFen = scaleFen(average.costFen, qtyMilli, average.qtyMilli);
  return { onHandMilli: stock.onHandMilli - qtyMilli, valueFen: fen(stock.valueFen - costFen), costFen };
}

export type ReceivedStock = StockBalance & {
  /** move ADJUST beside the receipt: what the pieces that went out before really cost, less what they were booked at; 0 = no move */
  readonly adjustFen: Fen;
};

/** What lies there after a receipt of `costFen` is worth, when it may have been below 0 before. */
function valueAfter(stock: StockBalance, qtyMilli: number, costFen: number): number {
  const owedMilli = -stock.onHandMilli;
  if (owedMilli <= 0) return stock.valueFen + costFen;
  if (qtyMilli >= owedMilli) return costFen - scaleFen(costFen, owedMilli, qtyMilli);
  return scaleFen(stock.valueFen, owedMilli - qtyMilli, owedMilli);
}

/**
 * Stock after `qtyMilli` came in for `costFen` in all. Pieces owed are covered first, at the price of this receipt; what stays in
 * stock is worth its share of the receipt, so that 0 quantity always has 0 value.
 */
export function receiveTruedUp(stock: StockBalance, qtyMilli: number, costFen: number): ReceivedStock {
  const onHandMilli = stock.onHandMilli + qtyMilli;
  const valueFen = fen(valueAfter(stock, qtyMilli, costFen));
  return { onHandMilli, valueFen, adjustFen: fen(valueFen - stock.valueFen - costFen) };
}
