/** 日结单, domain rules §9.11. */
import { z } from 'zod';
import { ShiftReportData } from '../shift-report/data.ts';
import { DocNo, Fen, On, ShopHead, text } from '../common/data.ts';

const Count = z.int().nonnegative();

export const DayReportData = z.strictObject({
  docNo: DocNo,
  shop: ShopHead,
  businessOn: On,
  tenders: ShiftReportData.shape.tenders,
  totalNetFen: Fen,
  /** The shifts of the day, each with its difference. */
  shifts: z.array(z.strictObject({ shiftNo: DocNo, cashierName: text(200), netFen: Fen, overShortFen: Fen })).max(100),
  receivablesMadeFen: Fen,
  receivablesCollectedFen: Fen,
  depositsInFen: Fen,
  depositsOutFen: Fen,
  settlementCount: Count,
  settledFen: Fen,
  firstPaymentNo: text(120),
  lastPaymentNo: text(120),
  voidCount: Count,
  reversalCount: Count,
  reprintCount: Count,
  journalHead: text(120),
  closedByName: text(200),
});
export type DayReportData = z.infer<typeof DayReportData>;
