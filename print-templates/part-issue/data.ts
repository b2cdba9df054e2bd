/** 领料单/出库单 and 退料单, domain rules §9.7. Phones never stand on it (§3.4). */
import { z } from 'zod';
import { PAYER_TYPES } from '#domain/enums.ts';
import { At, DocNo, Fen, MAX_ROWS, ShopHead, text } from '../common/data.ts';

export const PartIssueData = z.strictObject({
  docNo: DocNo,
  kind: z.enum(['ISSUE', 'RETURN']),
  reason: text(200),
  orderNo: text(40),
  shop: ShopHead,
  plateNo: text(16),
  modelName: text(60),
  groupName: text(40),
  issuedAt: At,
  /** 领料人 signs; 发料人 is the parts clerk. */
  receivedByName: text(60),
  issuedByName: text(60),
  /** false leaves the two price columns out. */
  showPrices: z.boolean(),
  rows: z
    .array(
      z.strictObject({
        seq: z.int().positive(),
        partNo: text(32),
        name: z.string().min(1).max(100),
        spec: text(60),
        bin: text(20),
        unit: text(8),
        qtyMilli: z.int(),
        unitPriceFen: Fen.nullable(),
        amountFen: Fen.nullable(),
        payerType: z.enum(PAYER_TYPES),
      }),
    )
    .max(MAX_ROWS),
  totalQtyMilli: z.int(),
  totalFen: Fen.nullable(),
});
export type PartIssueData = z.infer<typeof PartIssueData>;
