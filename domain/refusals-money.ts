/** Refusals of money and stock: code -> the figures its sentence needs. Source: domain rules §5.5-§5.7, §8, §11.3. */

type None = Record<string, never>;

export type MoneyRefusalData = {
  // as typed
  AMOUNT_INVALID: { typed: string };
  QTY_INVALID: { typed: string };
  QTY_RANGE: None;
  QTY_DECIMALS: { unit: string; decimals: number };
  HOURS_INVALID: { typed: string };
  SHARES_DIFFER: { lineNo: number; netFen: number; sharesFen: number };
  ORDER_DISCOUNT_TOO_HIGH: { maxFen: number };
  STOCK_SHORT: { name: string; unit: string; freeMilli: number; askedMilli: number };
  ISSUE_TOO_MUCH: { name: string; unit: string; openMilli: number; askedMilli: number };
  RETURN_TOO_MUCH: { name: string; unit: string; outMilli: number; askedMilli: number };
  SHIFT_NOT_OPEN: None;
  SHIFT_ALREADY_OPEN: { shiftNo: string };
  SHIFT_DIFFERENCE_REASON: { overShortFen: number };
  DAY_CLOSED: { businessOn: string };
  ALREADY_PAID: { settlementNo: string };
  TENDER_ABOVE_DUE: { dueFen: number; tenderFen: number };
  CASH_TOO_LITTLE: { amountFen: number; tenderedFen: number };
  CHANGE_ONLY_FROM_CASH: None;
  REFERENCE_MISSING: { tender: string };
  REFERENCE_USED: { paymentNo: string };
  PAYMENT_NOT_OF_SHIFT: { paymentNo: string };
  SETTLEMENT_NOTHING: None;
};
