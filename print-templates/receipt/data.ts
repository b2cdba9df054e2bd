/** 收款凭证 (收银小票) and refund slip, domain rules §9.10. */
import { z } from 'zod';
import { TENDERS } from '#domain/enums.ts';
import { At, DocNo, Fen, ShopHead, text } from '../common/data.ts';

export const ReceiptData = z.strictObject({
  /** Number of the payment or refund. */
  docNo: DocNo,
  kind: z.enum(['PAYMENT', 'REFUND']),
  /** Refund only: the payment it gives back. */
  originalNo: text(40),
  settlementNo: text(40),
  orderNo: text(40),
  shop: ShopHead,
  receivedAt: At,
  cashierName: text(60),
  shiftNo: text(40),
  plateNo: text(16),
  /** 姓 + 先生/女士, or the company's name; never a person's full name. */
  customerCalled: text(60),
  /** Masked, domain rules §3.4. */
  phoneMasked: text(30),
  laborFen: Fen,
  partsFen: Fen,
  otherFen: Fen,
  discountFen: Fen,
  roundingFen: Fen,
  payableFen: Fen,
  payableInWords: z.string().min(1).max(60),
  tenders: z
    .array(
      z.strictObject({
        tender: z.enum(TENDERS),
        amountFen: Fen,
        /** Last 4 of the reference; '' for cash. */
        referenceTail: text(8),
      }),
    )
    .min(1)
    .max(20),
  receivedFen: Fen,
  changeFen: Fen,
  storedValueBalanceFen: Fen.nullable(),
  thanks: text(60),
});
export type ReceiptData = z.infer<typeof ReceiptData>;
