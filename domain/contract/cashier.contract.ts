/** Shift and money at the cashier's desk. */
import { z } from 'zod';
import * as E from '../enums.ts';
import { act, command, query } from './command.ts';
import { at, fen, fenNotNegative, fenPositive, id, on, text, textOrEmpty, version } from './shapes.ts';
import { PaymentView, SettlementView } from './settlement.contract.ts';

export const ShiftView = z.strictObject({
  id,
  shiftNo: z.string(),
  status: z.enum(E.SHIFT_STATUSES),
  cashierId: id,
  cashierName: z.string(),
  workstation: z.string(),
  businessOn: on,
  openedAt: at,
  closedAt: at.nullable(),
  floatFen: fen,
  /** per tender; expected is null while the count is blind */
  tenders: z.array(
    z.strictObject({
      tender: z.enum(E.TENDERS),
      count: z.int(),
      inFen: fen,
      outFen: fen,
      expectedFen: fen.nullable(),
      countedFen: fen.nullable(),
      overShortFen: fen.nullable(),
    }),
  ),
  version,
});
export type ShiftView = z.infer<typeof ShiftView>;

export const DueRow = z.strictObject({
  settlementId: id,
  settlementNo: z.string(),
  orderId: id,
  orderNo: z.string(),
  plateNo: z.string().nullable(),
  customerName: z.string(),
  payableFen: fen,
  /** what the cashier may still key */
  dueFen: fen,
  /** transfers the bank has not shown yet */
  waitingFen: fen,
  status: z.enum(E.SETTLEMENT_STATUSES),
  confirmedAt: at,
});
export type DueRow = z.infer<typeof DueRow>;

/** Tenders by which money comes in. */
export const MONEY_TENDERS = ['CASH', 'WECHAT', 'ALIPAY', 'CARD', 'TRANSFER'] as const;
/** Tenders a person keys in; the rest are set by the system or by later screens. */
export const KEYED_TENDERS = [...MONEY_TENDERS, 'STORED_VALUE'] as const;

export const TenderInput = z.strictObject({
  tender: z.enum(KEYED_TENDERS),
  amountFen: fenPositive,
  /** what the customer handed over; cash only */
  tenderedFen: fenPositive.optional(),
  reference: textOrEmpty(40),
});
export type TenderInput = z.infer<typeof TenderInput>;

export const cashierContract = {
  shift: query('shift.own', 'own').input(z.strictObject({})).output(ShiftView.nullable()),
  openShift: act('shift.own', 'own')
    .input(command({ floatFen: fenNotNegative }))
    .output(z.strictObject({ shiftId: id, shiftNo: z.string() })),
  /** no new payments from here on until the shift is closed */
  startCount: act('shift.own', 'own').input(command({ id, version })).output(z.strictObject({ version })),
  closeShift: act('shift.own', 'own')
    .input(
      command({
        id,
        version,
        counted: z.array(z.strictObject({ tender: z.enum(E.TENDERS), countedFen: fenNotNegative })).max(13),
        reason: textOrEmpty(200),
        cashToSafeFen: fenNotNegative,
      }),
    )
    .output(z.strictObject({ shift: ShiftView, printJobIds: z.array(z.string()) })),
  due: query('payment.take', 'any')
    .input(z.strictObject({ text: z.string().max(60).optional() }))
    .output(z.array(DueRow)),
  take: act('payment.take', 'any')
    .input(command({ settlementId: id, version, tenders: z.array(TenderInput).min(1).max(10) }))
    .output(
      z.strictObject({
        payments: z.array(PaymentView),
        changeFen: fen,
        settlement: SettlementView,
        printJobIds: z.array(z.string()),
      }),
    ),
  /** 到账: the bank has shown a transfer; only now it is received */
  confirmArrival: act('payment.take', 'any')
    .input(command({ paymentId: id, version }))
    .output(z.strictObject({ settlement: SettlementView })),
  /** 作废 a tender just keyed wrongly in the same shift, or a transfer that never came; of a slip or of a top-up */
  voidPayment: act('payment.take', 'own')
    .input(command({ paymentId: id, reason: text(200) }))
    .output(z.strictObject({ settlementId: id.nullable() })),
};
