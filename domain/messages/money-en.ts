/** Sentences of money and stock. */
import { formatYuan } from '../money.ts';
import type { MoneyRefusalData } from '../refusals-money.ts';
import { wordOf } from './labels.ts';
import { qty } from './words.ts';

export const moneyRefusalsEn: { [C in keyof MoneyRefusalData]: (data: MoneyRefusalData[C]) => string } = {
  AMOUNT_INVALID: (d) => `“${d.typed}” is no amount; type e.g. 300 or 1234.50`,
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
  DAY_CLOSED: (d) => `${d.businessOn} is closed; nothing can be booked on it`,
  ALREADY_PAID: (d) => `This slip is paid already: ${d.settlementNo}`,
  TENDER_ABOVE_DUE: (d) =>
    `${formatYuan(d.tenderFen)} is more than the ${formatYuan(d.dueFen)} due; only cash gives change`,
  CASH_TOO_LITTLE: (d) =>
    `${formatYuan(d.tenderedFen)} handed over is less than the ${formatYuan(d.amountFen)} due in cash`,
  CHANGE_ONLY_FROM_CASH: () => 'Only cash gives change',
  REFERENCE_MISSING: (d) => `Type the ${wordOf('en', 'tender', d.tender)} reference (4 to 40 characters)`,
  REFERENCE_USED: (d) => `This reference was used for ${d.paymentNo}; please check`,
  PAYMENT_NOT_OF_SHIFT: (d) => `${d.paymentNo} was not taken by you in this shift and cannot be voided; use a refund`,
  SETTLEMENT_NOTHING: () => 'There is nothing to settle',
};
