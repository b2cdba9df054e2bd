/** 出门证, domain rules §9.11. */
import { z } from 'zod';
import { GATE_PASS_STATES } from '#domain/enums.ts';
import { At, DocNo, Fen, ShopHead, text } from '../common/data.ts';

export const GatePassData = z.strictObject({
  docNo: DocNo,
  orderNo: DocNo,
  settlementNos: z.array(DocNo).max(10),
  shop: ShopHead,
  plateNo: text(40),
  vinTail: text(20),
  modelName: text(200),
  state: z.enum(GATE_PASS_STATES),
  /** What is still owed, for ON_ACCOUNT and RELEASED. */
  unpaidFen: Fen.nullable(),
  reason: text(300),
  releasedAt: At,
  releasedByName: text(200),
});
export type GatePassData = z.infer<typeof GatePassData>;
