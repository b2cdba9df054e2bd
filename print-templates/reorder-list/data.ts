/** 补货清单, domain rules §9.11. */
import { z } from 'zod';
import { At, DocNo, Fen, MAX_ROWS, PART_CELLS, ShopHead, text } from '../common/data.ts';

export const ReorderListData = z.strictObject({
  docNo: DocNo,
  shop: ShopHead,
  madeAt: At,
  madeByName: text(200),
  supplierName: text(200),
  rows: z
    .array(
      z.strictObject({
        ...PART_CELLS,
        unit: text(20),
        onHandMilli: z.int(),
        onOrderMilli: z.int(),
        minMilli: z.int(),
        suggestMilli: z.int(),
        lastPriceFen: Fen.nullable(),
      }),
    )
    .max(MAX_ROWS),
});
export type ReorderListData = z.infer<typeof ReorderListData>;
