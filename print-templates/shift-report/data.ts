/** 交班单, domain rules §9.11. */
import { z } from 'zod';
import { TENDERS } from '#domain/enums.ts';
import { At, DocNo, Fen, ShopHead, text } from '../common/data.ts';

const Count = z.int().nonnegative();

export const ShiftReportData = z.strictObject({
  docNo: DocNo,
  shop: ShopHead,
  workstation: text(200),
  cashierName: text(200),
  openedAt: At,
  closedAt: At,
  floatFen: Fen,
  tenders: z
    .array(
      z.strictObject({
        tender: z.enum(TENDERS),
        count: Count,
        inFen: Fen,
        refundFen: Fen,
        netFen: Fen,
        /** null for tenders that are not counted. */
        countedFen: Fen.nullable(),
        differenceFen: Fen.nullable(),
      }),
    )
    .max(20),
  totalNetFen: Fen,
  cashExpectedFen: Fen,
  cashCountedFen: Fen,
  overShortFen: Fen,
  overShortReason: text(300),
  cashToSafeFen: Fen,
  receivablesMadeFen: Fen,
  receivablesCollectedFen: Fen,
  depositsInFen: Fen,
  depositsOutFen: Fen,
  firstPaymentNo: text(120),
  lastPaymentNo: text(120),
  voidCount: Count,
  reversalCount: Count,
  reprintCount: Count,
  /** transfers keyed here that the bank has not shown yet; in no sum above */
  waiting: z.strictObject({ count: Count, fen: Fen }).optional(),
  /** Journal head at the close: number and first 8 hex digits (reliability §10). */
  journalHead: text(120),
  acceptedByName: text(200),
});
export type ShiftReportData = z.infer<typeof ShiftReportData>;
