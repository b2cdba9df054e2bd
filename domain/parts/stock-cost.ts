/** Stock at cost: value and quantity are kept apart, the average is for display only. Source: domain rules §8.8. */
import { type Fen, fen, scaleFen } from '../money.ts';

/** What lies in stock of one part: quantity in thousandths, value in fen at cost, tax included. */
export type StockBalance = { readonly onHandMilli: number; readonly valueFen: number };

/** Cost of taking `qtyMilli` out: round(value × qty / onHand); taking everything takes the whole value. */
export function issueCost(stock: StockBalance, qtyMilli: number): Fen {
  if (qtyMilli === stock.onHandMilli) return fen(stock.valueFen);
  if (stock.onHandMilli === 0) return fen(0);
  return scaleFen(stock.valueFen, qtyMilli, stock.onHandMilli);
}

/** Average cost of one unit in fen, for display; null when nothing lies there. */
export function averageCost(stock: StockBalance): Fen | null {
  return stock.onHandMilli > 0 ? scaleFen(stock.valueFen, 1000, stock.onHandMilli) : null;
}

/** Stock after receiving `qtyMilli` for `costFen` in all. */
export function receive(stock: StockBalance, qtyMilli: number, costFen: number): StockBalance {
  return { onHandMilli: stock.onHandMilli + qtyMilli, valueFen: fen(stock.valueFen + costFen) };
}

/** Stock after `qtyMilli` went out at `issueCost`. */
export function takeOut(stock: StockBalance, qtyMilli: number): StockBalance & { readonly costFen: Fen } {
  const costFen = issueCost(stock, qtyMilli);
  return { onHandMilli: stock.onHandMilli - qtyMilli, valueFen: fen(stock.valueFen - costFen), costFen };
}

/**
 * Cost at which a piece comes back: the share of what it went out at. The last piece of an issue takes what is left,
 * so that all pieces together bring back exactly what they took.
 * @param issued quantity and cost of the issue line @param back what came back of it before
 */
export function returnCost(
  issued: { readonly qtyMilli: number; readonly costFen: number },
  back: { readonly qtyMilli: number; readonly costFen: number },
  qtyMilli: number,
): Fen {
  const upTo = scaleFen(issued.costFen, back.qtyMilli + qtyMilli, issued.qtyMilli);
  return fen(upTo - back.costFen);
}
