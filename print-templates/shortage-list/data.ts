/** 缺件单, domain rules §9.11. */
import { z } from 'zod';
import { At, DocNo, MAX_ROWS, On, ShopHead, text } from '../common/data.ts';

export const ShortageListData = z.strictObject({
  docNo: DocNo,
  shop: ShopHead,
  madeAt: At,
  madeByName: text(200),
  rows: z
    .array(
      z.strictObject({
        seq: z.int().positive(),
        orderNo: text(120),
        plateNo: text(40),
        partNo: text(64),
        name: z.string().min(1).max(300),
        unit: text(20),
        shortMilli: z.int(),
        expectedOn: On.nullable(),
        advisorName: text(200),
      }),
    )
    .max(MAX_ROWS),
});
export type ShortageListData = z.infer<typeof ShortageListData>;
