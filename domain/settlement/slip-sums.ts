/** What a reader adds up on a slip: gross − discount − 抹零 is what is paid, line by line and below. @source domain rules §8.2, §8.4 */
import { type Fen, fen, sumFen } from '../money.ts';

type LineFigures = { readonly grossFen: number; readonly netFen: number; readonly orderDiscountFen: number };

/** All that was taken off a line but the 抹零: its own discount and its share of the order's. */
export function discountOfLine(line: LineFigures): Fen {
  return fen(line.grossFen - line.netFen + line.orderDiscountFen);
}

type SlipFigures = {
  readonly laborFen: number;
  readonly partsFen: number;
  readonly otherFen: number;
  readonly discountFen: number;
  readonly orderDiscountFen: number;
};

/** All charges of a slip before anything is taken off. */
export function grossOfSlip(slip: Pick<SlipFigures, 'laborFen' | 'partsFen' | 'otherFen'>): Fen {
  return sumFen([slip.laborFen, slip.partsFen, slip.otherFen]);
}

/** Discounts of lines and order together. */
export function discountOfSlip(slip: Pick<SlipFigures, 'discountFen' | 'orderDiscountFen'>): Fen {
  return sumFen([slip.discountFen, slip.orderDiscountFen]);
}

/** An amount as it is written where it is taken off; 0 stays 0. */
export function takenOff(amountFen: number): Fen {
  return fen(-amountFen);
}
