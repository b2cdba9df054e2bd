/** 预收款收据 and its refund, domain rules §9.11. */
import { z } from 'zod';
import { TENDERS } from '#domain/enums.ts';
import { At, DocNo, Fen, ShopHead, text } from '../common/data.ts';

export const DepositReceiptData = z.strictObject({
  docNo: DocNo,
  kind: z.enum(['DEPOSIT', 'REFUND', 'TOP_UP']),
  /** Refund only: the receipt it gives back. */
  originalNo: text(120),
  shop: ShopHead,
  fromName: z.string().min(1).max(200),
  plateNo: text(40),
  orderNo: text(120),
  purpose: text(300),
  tender: z.enum(TENDERS),
  /** Last 4 of the reference; '' for cash. */
  referenceTail: text(20),
  amountFen: Fen,
  amountInWords: z.string().min(1).max(200),
  /** Top-up only: what the shop gives on it; 0 for none. */
  bonusFen: Fen,
  /** What is held for this customer after it; null when not told. */
  balanceFen: Fen.nullable(),
  receivedAt: At,
  cashierName: text(200),
  shiftNo: text(120),
});
export type DepositReceiptData = z.infer<typeof DepositReceiptData>;
