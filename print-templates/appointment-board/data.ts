/** 预约看板, domain rules §9.11. */
import { z } from 'zod';
import { At, DocNo, MAX_ROWS, On, ShopHead, text } from '../common/data.ts';

export const AppointmentBoardData = z.strictObject({
  docNo: DocNo,
  shop: ShopHead,
  day: On,
  rows: z
    .array(
      z.strictObject({
        seq: z.int().positive(),
        at: At,
        plateNo: text(40),
        modelName: text(200),
        customerCalled: text(200),
        /** Masked, domain rules §3.4. */
        phoneMasked: text(60),
        wish: text(300),
        advisorName: text(200),
        stateText: text(60),
      }),
    )
    .max(MAX_ROWS),
});
export type AppointmentBoardData = z.infer<typeof AppointmentBoardData>;
