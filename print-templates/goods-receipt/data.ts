/** 采购入库单, domain rules §9.11. */
import { z } from 'zod';
import { At, DocNo, Fen, MAX_ROWS, PART_CELLS, Running, ShopHead, text } from '../common/data.ts';

export const GoodsReceiptData = z.strictObject({
  docNo: DocNo,
  shop: ShopHead,
  supplierName: z.string().min(1).max(200),
  orderNo: text(120),
  deliveryNoteNo: text(120),
  receivedAt: At,
  warehouse: text(120),
  totalQtyMilli: z.int(),
  totalFen: Fen,
  totalInWords: z.string().min(1).max(200),
  buyerName: text(200),
  receivedByName: text(200),
  rows: z
    .array(
      z.strictObject({
        ...PART_CELLS,
        brand: text(120),
        bin: text(100),
        unit: text(20),
        qtyMilli: z.int(),
        unitPriceFen: Fen,
        amountFen: Fen,
        runningFen: Running,
      }),
    )
    .max(MAX_ROWS),
});
export type GoodsReceiptData = z.infer<typeof GoodsReceiptData>;
