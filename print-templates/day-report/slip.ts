/** 日结单 on an 80 mm roll. Source: domain rules §9.11. */
import { rowIf, slipFoot, slipHead } from '../common/receipt-frame.ts';
import { defineThermal, type ThermalOp } from '../define-template.ts';
import { money, yuan } from '../format.ts';
import { tenderOps } from '../shift-report/slip.ts';
import { DayReportData } from './data.ts';

function counts(d: DayReportData): ThermalOp[] {
  return [
    { op: 'row', left: '结算', right: `${d.settlementCount}笔 ${yuan(d.settledFen)}` },
    { op: 'row', left: '挂账新增/收回', right: `${yuan(d.receivablesMadeFen)} / ${yuan(d.receivablesCollectedFen)}` },
    { op: 'row', left: '预收收入/抵扣', right: `${yuan(d.depositsInFen)} / ${yuan(d.depositsOutFen)}` },
    ...rowIf('首笔单号', d.firstPaymentNo),
    ...rowIf('末笔单号', d.lastPaymentNo),
    { op: 'row', left: '作废/反结算/补打', right: `${d.voidCount} / ${d.reversalCount} / ${d.reprintCount}` },
    ...rowIf('日志校验', d.journalHead),
  ];
}

export const dayReportSlip = defineThermal({
  form: 'DAY_REPORT',
  data: DayReportData,
  draw: (d, run, columns) => [
    ...slipHead(d.shop, '日结单', run),
    { op: 'row', left: '营业日', right: d.businessOn },
    { op: 'rule' },
    ...tenderOps(d.tenders, columns),
    { op: 'row', left: '净额合计', right: money(d.totalNetFen), isBold: true },
    { op: 'rule' },
    ...d.shifts.map(
      (s): ThermalOp => ({
        op: 'row',
        left: `${s.shiftNo} ${s.cashierName}`,
        right: `${yuan(s.netFen)} / ${yuan(s.overShortFen)}`,
      }),
    ),
    { op: 'rule' },
    ...counts(d),
    { op: 'rule' },
    { op: 'text', text: `日结人:${d.closedByName}` },
    { op: 'feed', lines: 2 },
    { op: 'text', text: '财务:' },
    { op: 'feed', lines: 2 },
    ...slipFoot(d, run, []),
  ],
});
