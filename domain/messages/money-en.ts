/** Sentences of money and stock. */
import { formatYuan } from '../money.ts';
import type { MoneyRefusalData } from '../refusals-money.ts';
import { wordOf } from './labels.ts';
import { qty } from './words.ts';

export const moneyRefusalsEn: { [C in keyof MoneyRefusalData]: (data: MoneyRefusalData[C]) => string } = {
  AMOUNT_INVALID: (d) => `“${d.typed}” is no amount; type e.g. 300 or 1234.50`,
  AMOUNT_TOO_LARGE: (d) => `More than ${formatYuan(d.maxFen)}, the most an amount can be; check price and quantity`,
  QTY_INVALID: (d) => `“${d.typed}” is no quantity`,
  QTY_RANGE: () => 'A quantity is more than 0 and at most 99999; to take back, use a return',
  QTY_DECIMALS: (d) =>
    d.decimals === 0
      ? `Unit “${d.unit}” takes whole numbers only`
      : `Unit “${d.unit}” takes at most ${d.decimals} decimals`,
  HOURS_INVALID: (d) => `“${d.typed}” is no number of hours: 0.01 to 999.99, at most two decimals`,
  SHARES_DIFFER: (d) =>
    `Line ${d.lineNo}: the payers' shares ${formatYuan(d.sharesFen)} do not make ${formatYuan(d.netFen)}; share it out again`,
  ORDER_DISCOUNT_TOO_HIGH: (d) => `The order discount can be at most ${formatYuan(d.maxFen)}`,
  STOCK_SHORT: (d) =>
    `${d.name}: not enough in stock, ${qty(d.freeMilli)} ${d.unit} available, ${qty(d.askedMilli)} ${d.unit} asked`,
  ISSUE_TOO_MUCH: (d) =>
    `${d.name}: ${qty(d.openMilli)} ${d.unit} still to issue on this order, not ${qty(d.askedMilli)} ${d.unit}`,
  RETURN_TOO_MUCH: (d) =>
    `${d.name}: ${qty(d.outMilli)} ${d.unit} are out on this order, not ${qty(d.askedMilli)} ${d.unit}`,
  SHIFT_NOT_OPEN: () => 'Open your shift first',
  SHIFT_ALREADY_OPEN: (d) => `Your shift ${d.shiftNo} is still open; close it first`,
  SHIFT_DIFFERENCE_REASON: (d) => `The drawer differs by ${formatYuan(d.overShortFen)}; give the reason before closing`,
  NOTHING_TO_PRINT: (d) =>
    d.form === 'SHORTAGE_LIST'
      ? 'Nothing is short: all that waits is in stock, there is no shortage list to print'
      : 'No part is below its lower limit, there is no reorder list to print',
  DAY_CLOSED: (d) => `${d.businessOn} is closed; nothing can be booked on it`,
  ALREADY_PAID: (d) => `This slip is paid already: ${d.settlementNo}`,
  TENDER_ABOVE_DUE: (d) =>
    `${formatYuan(d.tenderFen)} is more than the ${formatYuan(d.dueFen)} due; only cash gives change`,
  CASH_TOO_LITTLE: (d) =>
    `${formatYuan(d.tenderedFen)} handed over is less than the ${formatYuan(d.amountFen)} due in cash`,
  CHANGE_ONLY_FROM_CASH: () => 'Only cash gives change',
  REFERENCE_MISSING: (d) => `Type the ${wordOf('en', 'tender', d.tender)} reference (4 to 40 characters)`,
  TRANSFER_NOT_WAITING: (d) => `${d.paymentNo} is no transfer that waits for the bank; look at the slip again`,
  TRANSFER_WAITING: (d) => `Bank transfer ${d.paymentNo} is still expected; void it before reversing the slip`,
  REFERENCE_USED: (d) => `This reference was used for ${d.paymentNo}; please check`,
  PAYMENT_NOT_OF_SHIFT: (d) => `${d.paymentNo} was not taken by you in this shift and cannot be voided; use a refund`,
  SETTLEMENT_NOTHING: () => 'There is nothing to settle',
  SHARES_ABOVE_WHOLE: (d) => `Line ${d.lineNo}: the shares come to more than its ${formatYuan(d.netFen)}; lower them`,
  SHARES_REST_TWICE: (d) => `Line ${d.lineNo}: only one payer can take the rest`,
  SHARES_PAYER_TWICE: (d) => `Line ${d.lineNo}: the same payer is named twice; join the two`,
  PRICE_NOT_LISTED: (d) =>
    `“${d.name}” has no price for ${wordOf('en', 'payerType', d.payerType)}; type the unit price`,
  PACKAGE_PRICE_TOO_HIGH: (d) =>
    `The package price ${formatYuan(d.packageFen)} is above its lines ${formatYuan(d.linesFen)}; please check`,
  ASSESSMENT_DIFFERS: (d) =>
    `The insurance lines come to ${formatYuan(d.linesFen)}, assessed were ${formatYuan(d.assessedFen)}: ${formatYuan(d.linesFen - d.assessedFen)} apart. Check, or let a manager approve`,
  ABOVE_AUTHORISED: (d) =>
    `The customer pays ${formatYuan(d.nowFen)}, agreed were ${formatYuan(d.authorisedFen)}; ask them, then record it on the order under Supplements, “Record consent to a higher sum”`,
  WARRANTY_BELOW_MINIMUM: (d) => `The quality warranty must be at least ${d.km} km / ${d.days} days`,
  PART_NOT_RETURNABLE: (d) => `“${d.name}” was ordered specially and cannot be returned`,
  LINE_NOT_RETURNABLE: (d) => `“${d.name}” is no part and cannot be returned; reverse the slip to correct labor`,
  REFUND_TOO_MUCH: (d) => `At most ${formatYuan(d.leftFen)} can be refunded, not ${formatYuan(d.askedFen)}`,
  REFUND_DIFFERS: (d) =>
    `The tenders make ${formatYuan(d.tendersFen)}, to refund are ${formatYuan(d.refundFen)}; make them equal`,
  TENDER_NOT_KEYED: (d) => `${wordOf('en', 'tender', d.tender)} is booked by the system and not keyed at the counter`,
  BALANCE_SHORT: (d) =>
    `${wordOf('en', 'tender', d.tender)}: ${formatYuan(d.balanceFen)} left, ${formatYuan(d.askedFen)} asked; take the rest another way`,
  RECEIVABLE_RECEIVED: (d) => `${formatYuan(d.receivedFen)} has come in on this account; give it back before reversing`,
  CARD_TAKEN: (d) => `This card is the stored-value card of “${d.name}”; check its number`,
  STORED_VALUE_HOLDER: (d) => `“${d.name}” is an account of the house; only persons and companies pay ahead`,
  FREE_NOT_APPROVED: (d) => `Free line “${d.name}” is not approved; its part cannot be issued`,
  LINE_NOT_ISSUABLE: (d) => `“${d.name}” is cancelled or brought by the customer; nothing can be issued`,
};
