/** Settlement slips (结算单): one per payer; amounts are computed in domain/ and stored. */
import { z } from 'zod';
import * as E from '../enums.ts';
import { act, command, query } from './command.ts';
import {
  at,
  fen,
  fenNotNegative,
  id,
  lineKind,
  on,
  PayerSumView,
  payerType,
  taxRatePct,
  text,
  textOrEmpty,
  version,
} from './shapes.ts';

export const SlipLineView = z.strictObject({
  lineNo: z.int(),
  kind: lineKind,
  code: z.string(),
  name: z.string(),
  spec: z.string(),
  unit: z.string(),
  billHoursCenti: z.int().nullable(),
  rateFen: fen.nullable(),
  qtyMilli: z.int().nullable(),
  unitPriceFen: fen.nullable(),
  qualityType: z.enum(E.QUALITY_TYPES).nullable(),
  isCustomerSupplied: z.boolean(),
  payerType,
  payRateBp: z.int(),
  grossFen: fen,
  netFen: fen,
  orderDiscountFen: fen,
  roundingFen: fen,
  finalFen: fen,
  taxRatePct,
  taxFen: fen,
  listPriceFen: fen.nullable(),
});

export const SlipAmounts = z.strictObject({
  payerType,
  payerAccountId: id.nullable(),
  payerName: z.string(),
  laborFen: fen,
  partsFen: fen,
  otherFen: fen,
  discountFen: fen,
  orderDiscountFen: fen,
  roundingFen: fen,
  payableFen: fen,
  taxFen: fen,
  netOfTaxFen: fen,
  taxByRate: z.array(z.strictObject({ taxRatePct, grossFen: fen, taxFen: fen, netOfTaxFen: fen })),
  lines: z.array(SlipLineView),
});
export type SlipAmounts = z.infer<typeof SlipAmounts>;

export const PaymentView = z.strictObject({
  id,
  paymentNo: z.string(),
  tender: z.enum(E.TENDERS),
  amountFen: fen,
  tenderedFen: fen.nullable(),
  changeFen: fen.nullable(),
  reference: z.string(),
  state: z.enum(E.PAYMENT_STATES),
  receivedAt: at,
  cashierName: z.string(),
});
export type PaymentView = z.infer<typeof PaymentView>;

export const SettlementView = z.strictObject({
  ...SlipAmounts.shape,
  id,
  settlementNo: z.string(),
  status: z.enum(E.SETTLEMENT_STATUSES),
  orderId: id,
  orderNo: z.string(),
  /** answers for the order */
  advisorId: id,
  plateNo: z.string().nullable(),
  customerId: id,
  customerName: z.string(),
  businessOn: on,
  confirmedAt: at,
  confirmedByName: z.string(),
  oldPartsResult: z.enum(E.OLD_PARTS_RESULTS),
  warrantyText: z.string(),
  paidFen: fen,
  /** what the cashier may still key; a transfer that waits for the bank is not asked for twice */
  dueFen: fen,
  amountInWords: z.string(),
  /** the slips confirmed together with this one; empty where it is the only one */
  payers: z.array(PayerSumView),
  payments: z.array(PaymentView),
  reversalOfNo: z.string().nullable(),
  reversedByNo: z.string().nullable(),
  orderVersion: version,
  version,
});
export type SettlementView = z.infer<typeof SettlementView>;

export const settlementContract = {
  /** what the slips would say now; nothing is stored */
  preview: query('settlement.confirm', 'any')
    .input(z.strictObject({ orderId: id, orderDiscountFen: fenNotNegative }))
    .output(z.strictObject({ slips: z.array(SlipAmounts), maxOrderDiscountFen: fen, orderVersion: version })),
  confirm: act('settlement.confirm', 'own')
    .input(
      command({
        orderId: id,
        version,
        orderDiscountFen: fenNotNegative,
        oldPartsResult: z.enum(E.OLD_PARTS_RESULTS),
        /** why the insurer's slip is settled beside its assessment */
        assessmentReason: textOrEmpty(200).optional(),
      }),
    )
    .output(z.strictObject({ settlementIds: z.array(id), version, printJobIds: z.array(z.string()) })),
  get: query('search', 'any').input(z.strictObject({ id })).output(SettlementView),
  /** 反结算 of a slip unpaid or on account: a mirror with negative amounts in the current business day; the order is READY again */
  reverse: act('settlement.reverseUnpaid', 'own')
    .input(command({ id, version, reason: text(200) }))
    .output(z.strictObject({ reversalId: id, printJobIds: z.array(z.string()) })),
};
