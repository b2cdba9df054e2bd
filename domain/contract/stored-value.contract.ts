/** 储值: what a customer has paid ahead; topped up at the till, used as a tender. */
import { z } from 'zod';
import * as E from '../enums.ts';
import { MONEY_TENDERS, TenderInput } from './cashier.contract.ts';
import { act, command, query } from './command.ts';
import { at, fen, fenNotNegative, id, textOrEmpty } from './shapes.ts';

/** One change of the account, signed. */
export const StoredValueMoveView = z.strictObject({
  id,
  kind: z.enum(E.STORED_VALUE_MOVES),
  movedAt: at,
  byName: z.string(),
  principalFen: fen,
  bonusFen: fen,
  /** both parts after it */
  balanceFen: fen,
  /** the top-up or the slip it belongs to; '' for a balance taken over */
  docNo: z.string(),
  settlementId: id.nullable(),
});
export type StoredValueMoveView = z.infer<typeof StoredValueMoveView>;

export const TopUpView = z.strictObject({
  id,
  topUpNo: z.string(),
  paymentId: id,
  paymentNo: z.string(),
  tender: z.enum(E.TENDERS),
  amountFen: fen,
  bonusFen: fen,
  reference: z.string(),
  state: z.enum(E.PAYMENT_STATES),
  receivedAt: at,
  cashierName: z.string(),
});
export type TopUpView = z.infer<typeof TopUpView>;

export const StoredValueView = z.strictObject({
  customerId: id,
  customerName: z.string(),
  phoneMasked: z.string(),
  cardNo: z.string(),
  principalFen: fen,
  bonusFen: fen,
  balanceFen: fen,
  moves: z.array(StoredValueMoveView),
  topUps: z.array(TopUpView),
});
export type StoredValueView = z.infer<typeof StoredValueView>;

/** Money only: a balance is not topped up from a balance. */
export const TopUpTender = TenderInput.extend({ tender: z.enum(MONEY_TENDERS) });

export const storedValueContract = {
  /** the account of a customer, also where there is none yet */
  get: query('search', 'any')
    .input(z.strictObject({ customerId: id }))
    .output(StoredValueView),
  /** whose card this is; null for nobody's */
  byCard: query('search', 'any')
    .input(z.strictObject({ cardNo: z.string().max(100) }))
    .output(z.strictObject({ customerId: id, customerName: z.string(), phoneMasked: z.string() }).nullable()),
  /** top-ups whose transfer the bank has not shown yet */
  waiting: query('deposit.take', 'any')
    .input(z.strictObject({}))
    .output(
      z.array(
        z.strictObject({
          customerId: id,
          customerName: z.string(),
          topUpNo: z.string(),
          amountFen: fen,
          reference: z.string(),
          receivedAt: at,
        }),
      ),
    ),
  /** 充值: money in by one tender; what the shop gives on top needs a manager's word */
  topUp: act('deposit.take', 'any')
    .input(
      command({
        customerId: id,
        tender: TopUpTender,
        bonusFen: fenNotNegative,
        cardNo: textOrEmpty(32),
      }),
    )
    .output(
      z.strictObject({
        account: StoredValueView,
        topUpNo: z.string(),
        changeFen: fen,
        printJobIds: z.array(z.string()),
      }),
    ),
  /** 到账: the bank has shown the transfer of a top-up; only now it may be spent */
  topUpArrived: act('deposit.take', 'any')
    .input(command({ paymentId: id }))
    .output(z.strictObject({ account: StoredValueView })),
};
