/** Refusals of money and stock: code -> the figures its sentence needs. Source: domain rules §5.5-§5.7, §8, §11.3. */

type None = Record<string, never>;

export type MoneyRefusalData = {
  // as typed
  AMOUNT_INVALID: { typed: string };
  AMOUNT_TOO_LARGE: { maxFen: number };
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
  /** a list of the parts counter without a row */
  NOTHING_TO_PRINT: { form: 'SHORTAGE_LIST' | 'REORDER_LIST' };
  ALREADY_PAID: { settlementNo: string };
  TENDER_ABOVE_DUE: { dueFen: number; tenderFen: number };
  CASH_TOO_LITTLE: { amountFen: number; tenderedFen: number };
  CHANGE_ONLY_FROM_CASH: None;
  REFERENCE_MISSING: { tender: string };
  TRANSFER_WAITING: { paymentNo: string };
  TRANSFER_NOT_WAITING: { paymentNo: string };
  REFERENCE_USED: { paymentNo: string };
  PAYMENT_NOT_OF_SHIFT: { paymentNo: string };
  SETTLEMENT_NOTHING: None;
  // payers, prices, discounts (§8.1-§8.6)
  SHARES_ABOVE_WHOLE: { lineNo: number; netFen: number };
  SHARES_REST_TWICE: { lineNo: number };
  SHARES_PAYER_TWICE: { lineNo: number };
  PRICE_NOT_LISTED: { name: string; payerType: string };
  PACKAGE_PRICE_TOO_HIGH: { packageFen: number; linesFen: number };
  ASSESSMENT_DIFFERS: { assessedFen: number; linesFen: number };
  ABOVE_AUTHORISED: { authorisedFen: number; nowFen: number };
  WARRANTY_BELOW_MINIMUM: { km: number; days: number };
  // money and parts that come back (§8.7, §8.7a)
  PART_NOT_RETURNABLE: { name: string };
  LINE_NOT_RETURNABLE: { name: string };
  REFUND_TOO_MUCH: { leftFen: number; askedFen: number };
  REFUND_DIFFERS: { refundFen: number; tendersFen: number };
  // tenders (§8.7)
  TENDER_NOT_KEYED: { tender: string };
  BALANCE_SHORT: { tender: string; balanceFen: number; askedFen: number };
  RECEIVABLE_RECEIVED: { receivedFen: number };
  CARD_TAKEN: { name: string };
  STORED_VALUE_HOLDER: { name: string };
  // issue (§5.5)
  FREE_NOT_APPROVED: { name: string };
  LINE_NOT_ISSUABLE: { name: string };
};
