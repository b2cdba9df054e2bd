/** 收款凭证 (收银小票) and refund slip, domain rules §9.10. */
import { z } from 'zod';
import { TENDERS } from '#domain/enums.ts';
import { At, DocNo, Fen, ShopHead, text } from '../common/data.ts';

export const ReceiptData = z.strictObject({
  /** Number of the payment or refund. */
  docNo: DocNo,
  kind: z.enum(['PAYMENT', 'REFUND']),
  /** Refund only: the payment it gives back. */
  originalNo: text(120),
  settlementNo: text(120),
  orderNo: text(120),
  shop: ShopHead,
  receivedAt: At,
  cashierName: text(200),
  shiftNo: text(120),
  plateNo: text(40),
  /** 姓 + 先生/女士, or the company's name; never a person's full name. */
  customerCalled: text(200),
  /** Masked, domain rules §3.4. */
  phoneMasked: text(60),
  laborFen: Fen,
  partsFen: Fen,
  otherFen: Fen,
  discountFen: Fen,
  roundingFen: Fen,
  payableFen: Fen,
  payableInWords: z.string().min(1).max(200),
  tenders: z
    .array(
      z.strictObject({
        tender: z.enum(TENDERS),
        amountFen: Fen,
        /** Last 4 of the reference; '' for cash. */
        referenceTail: text(20),
        /** a transfer the bank has not shown yet */
        isPending: z.boolean().optional(),
      }),
    )
    .min(1)
    .max(20),
  receivedFen: Fen,
  changeFen: Fen,
  storedValueBalanceFen: Fen.nullable(),
  thanks: text(200),
});
export type ReceiptData = z.infer<typeof ReceiptData>;
