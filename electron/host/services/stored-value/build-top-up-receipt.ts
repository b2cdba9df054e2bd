/** Data of 预收款收据 of a top-up, frozen when the money is taken (domain rules §9.11). */
import type { PaymentRow, ShiftRow } from '#db/store/cashier.ts';
import type { CustomerRow } from '#db/store/customers.ts';
import type { WriteTx } from '#db/write.ts';
import { amountInCapitals } from '#domain/capitals.ts';
import type { DepositReceiptData } from '#print/deposit-receipt/data.ts';
import { shopHead } from '../print/paper-heads.ts';

type Known = {
  readonly topUpNo: string;
  readonly customer: CustomerRow;
  readonly payment: PaymentRow;
  readonly bonusFen: number;
  /** both parts, once the money is there; null while the bank is waited for */
  readonly balanceFen: number | null;
  readonly shift: ShiftRow;
};

/** One top-up, one payment, one receipt. */
export function buildTopUpReceipt(tx: WriteTx, known: Known): DepositReceiptData {
  const { topUpNo, customer, payment, bonusFen, balanceFen, shift } = known;
  return {
    docNo: topUpNo,
    kind: 'TOP_UP',
    originalNo: '',
    shop: shopHead(tx),
    fromName: customer.name,
    plateNo: '',
    orderNo: '',
    purpose: payment.state === 'PENDING' ? '储值充值(对公转账,到账后可用)' : '储值充值',
    tender: payment.tender,
    referenceTail: (payment.reference ?? '').slice(-4),
    amountFen: payment.amountFen,
    amountInWords: amountInCapitals(payment.amountFen),
    bonusFen,
    balanceFen,
    receivedAt: tx.act.at,
    cashierName: tx.act.actor.name,
    shiftNo: shift.shiftNo,
  };
}
