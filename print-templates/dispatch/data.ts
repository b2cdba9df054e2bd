/** 派工单, domain rules §9.6. No price and no phone stands on it. */
import { z } from 'zod';
import { At, DocNo, MAX_ROWS, ShopHead, text } from '../common/data.ts';

export const DispatchData = z.strictObject({
  docNo: DocNo,
  orderNo: DocNo,
  shop: ShopHead,
  plateNo: text(40),
  modelName: text(200),
  vinTail: text(20),
  bay: text(60),
  groupName: text(120),
  technicians: text(300),
  complaint: text(1000),
  /** What to take care of, e.g. a locked wheel bolt. */
  attention: text(600),
  dispatchedAt: At,
  promisedAt: At.nullable(),
  items: z
    .array(
      z.strictObject({
        seq: z.int().positive(),
        code: text(64),
        name: z.string().min(1).max(300),
        workHoursCenti: z.int().nullable(),
        technician: text(200),
      }),
    )
    .max(MAX_ROWS),
  advisorName: text(200),
  dispatchedByName: text(200),
});
export type DispatchData = z.infer<typeof DispatchData>;
