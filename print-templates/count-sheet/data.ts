/** 盘点表, domain rules §9.11. */
import { z } from 'zod';
import { At, DocNo, MAX_ROWS, ShopHead, text } from '../common/data.ts';

export const CountSheetData = z.strictObject({
  docNo: DocNo,
  shop: ShopHead,
  /** false: the counters do not see what the book says. */
  showBook: z.boolean(),
  area: text(120),
  startedAt: At,
  countedByName: text(200),
  rows: z
    .array(
      z.strictObject({
        seq: z.int().positive(),
        bin: text(100),
        partNo: text(64),
        name: z.string().min(1).max(300),
        spec: text(200),
        unit: text(20),
        bookQtyMilli: z.int().nullable(),
      }),
    )
    .max(MAX_ROWS),
});
export type CountSheetData = z.infer<typeof CountSheetData>;
