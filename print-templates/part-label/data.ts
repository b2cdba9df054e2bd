/** 配件标签, domain rules §9.11. */
import { z } from 'zod';
import { DocNo, MAX_ROWS, ShopHead, text } from '../common/data.ts';

export const PartLabelData = z.strictObject({
  docNo: DocNo,
  shop: ShopHead,
  labels: z
    .array(z.strictObject({ partNo: z.string().min(1).max(64), name: z.string().min(1).max(300), bin: text(100) }))
    .min(1)
    .max(MAX_ROWS),
});
export type PartLabelData = z.infer<typeof PartLabelData>;
