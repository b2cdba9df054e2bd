/** What 交班单 and 日结单 both say. Source: domain rules §9.11. */
import type { ShiftReportData } from '../shift-report/data.ts';
import { money, yuan, yuanOrBlank } from '../format.ts';
import { tenderWords } from '../words.ts';
import { type Column, field } from './blocks.ts';

type TenderRow = ShiftReportData['tenders'][number];

export const TENDER_COLUMNS: Column<TenderRow>[] = [
  { head: '收款方式', width: '*', cell: (r) => tenderWords[r.tender] },
  { head: '笔数', width: 36, align: 'right', cell: (r) => String(r.count) },
  { head: '收入', width: 74, align: 'right', cell: (r) => yuan(r.inFen) },
  { head: '退款', width: 66, align: 'right', cell: (r) => yuan(r.refundFen) },
  { head: '净额', width: 74, align: 'right', cell: (r) => yuan(r.netFen) },
  { head: '实点', width: 74, align: 'right', cell: (r) => yuanOrBlank(r.countedFen) },
  { head: '差额', width: 60, align: 'right', cell: (r) => yuanOrBlank(r.differenceFen) },
];

type Reported = Pick<
  ShiftReportData,
  | 'totalNetFen'
  | 'receivablesMadeFen'
  | 'receivablesCollectedFen'
  | 'depositsInFen'
  | 'depositsOutFen'
  | 'firstPaymentNo'
  | 'lastPaymentNo'
  | 'voidCount'
  | 'reversalCount'
  | 'reprintCount'
>;

/** The cells both reports have, each with how many columns it spans where it ends a row. */
export function reportFields(d: Reported, lastSpan = 1) {
  return {
    total: { ...field('净额合计', money(d.totalNetFen)), isStrong: true },
    onAccount: [
      field('挂账新增', money(d.receivablesMadeFen)),
      field('挂账收回', money(d.receivablesCollectedFen), lastSpan),
    ],
    deposits: [field('预收收入', money(d.depositsInFen)), field('预收抵扣', money(d.depositsOutFen), lastSpan)],
    numbers: [field('首笔单号', d.firstPaymentNo), field('末笔单号', d.lastPaymentNo)],
    voids: field('作废', String(d.voidCount)),
    reversals: field('反结算', String(d.reversalCount)),
    reprints: field('补打', String(d.reprintCount)),
  };
}
