/** 挂账对账单, domain rules §9.11. */
import { z } from 'zod';
import { DocNo, Fen, MAX_ROWS, On, ShopHead, text } from '../common/data.ts';

export const AccountStatementData = z.strictObject({
  docNo: DocNo,
  shop: ShopHead,
  debtorName: z.string().min(1).max(200),
  contact: text(200),
  fromOn: On,
  toOn: On,
  openingFen: Fen,
  chargedFen: Fen,
  paidFen: Fen,
  closingFen: Fen,
  closingInWords: z.string().min(1).max(200),
  /** 0–30, 31–60, 61–90, over 90 days. */
  ages: z.strictObject({ d30Fen: Fen, d60Fen: Fen, d90Fen: Fen, olderFen: Fen }),
  madeByName: text(200),
  rows: z
    .array(
      z.strictObject({
        seq: z.int().positive(),
        on: On,
        docNo: text(120),
        plateNo: text(40),
        what: text(300),
        chargedFen: Fen.nullable(),
        paidFen: Fen.nullable(),
        balanceFen: Fen,
      }),
    )
    .max(MAX_ROWS),
});
export type AccountStatementData = z.infer<typeof AccountStatementData>;
