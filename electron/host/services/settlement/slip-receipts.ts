/** What was paid on a slip, as its paper says it: tenders, 实收, 找零 (domain rules §9.8). */
import { handedOver } from '#domain/cashier/handed-over.ts';
import { paymentsOfSettlement } from '#db/store/cashier.ts';
import type { ReadDb } from '#db/write.ts';
import type { SettlementData } from '#print/settlement/data.ts';

export type SlipReceipts = Pick<SettlementData, 'tenders' | 'receivedFen' | 'changeFen'>;

/** As stored now: void tenders are left out, a transfer that waits is listed and not received. */
export function slipReceipts(db: ReadDb, settlementId: number): SlipReceipts {
  const payments = paymentsOfSettlement(db, settlementId)
    .map(({ payment }) => payment)
    .filter(({ state }) => state !== 'VOIDED');
  return {
    tenders: payments.map(({ tender, amountFen, reference, state }) => ({
      tender,
      amountFen,
      reference: reference ?? '',
      isPending: state === 'PENDING',
    })),
    ...handedOver(payments.map((payment) => ({ ...payment, isPending: payment.state === 'PENDING' }))),
  };
}
