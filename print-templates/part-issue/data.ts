/** 领料单/出库单 and 退料单, domain rules §9.7. Phones never stand on it (§3.4). */
import { z } from 'zod';
import { PAYER_TYPES } from '#domain/enums.ts';
import { At, DocNo, Fen, MAX_ROWS, PART_CELLS, Running, ShopHead, text } from '../common/data.ts';

export const PartIssueData = z.strictObject({
  docNo: DocNo,
  kind: z.enum(['ISSUE', 'RETURN']),
  reason: text(600),
  orderNo: text(120),
  shop: ShopHead,
  plateNo: text(40),
  modelName: text(200),
  groupName: text(120),
  issuedAt: At,
  /** 领料人 signs; 发料人 is the parts clerk. */
  receivedByName: text(200),
  issuedByName: text(200),
  /** false leaves the two price columns out. */
  showPrices: z.boolean(),
  rows: z
    .array(
      z.strictObject({
        ...PART_CELLS,
        spec: text(200),
        bin: text(100),
        unit: text(20),
        qtyMilli: z.int(),
        unitPriceFen: Fen.nullable(),
        amountFen: Fen.nullable(),
        runningFen: Running,
        payerType: z.enum(PAYER_TYPES),
      }),
    )
    .max(MAX_ROWS),
  totalQtyMilli: z.int(),
  totalFen: Fen.nullable(),
});
export type PartIssueData = z.infer<typeof PartIssueData>;
