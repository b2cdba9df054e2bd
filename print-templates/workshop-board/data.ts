/** 在修看板, domain rules §9.11. */
import { z } from 'zod';
import { At, DocNo, MAX_ROWS, ShopHead, text } from '../common/data.ts';

export const WorkshopBoardData = z.strictObject({
  docNo: DocNo,
  shop: ShopHead,
  shownAt: At,
  rows: z
    .array(
      z.strictObject({
        seq: z.int().positive(),
        orderNo: text(120),
        plateNo: text(40),
        modelName: text(200),
        groupName: text(120),
        technicians: text(300),
        stateText: text(60),
        promisedAt: At.nullable(),
        isLate: z.boolean(),
        advisorName: text(200),
      }),
    )
    .max(MAX_ROWS),
});
export type WorkshopBoardData = z.infer<typeof WorkshopBoardData>;
