/** 日结单 on A4. Source: domain rules §9.11. */
import { type Column, field, fields, listTable, signatures } from '../common/blocks.ts';
import { defineSheet } from '../common/sheet.ts';
import { money, yuan } from '../format.ts';
import { TENDER_COLUMNS } from '../shift-report/sheet.ts';
import { DayReportData } from './data.ts';

type Shift = DayReportData['shifts'][number];

const SHIFTS: Column<Shift>[] = [
  { head: '班次', width: 110, cell: (r) => r.shiftNo },
  { head: '收银员', width: '*', cell: (r) => r.cashierName },
  { head: '净额', width: 84, align: 'right', cell: (r) => yuan(r.netFen) },
  { head: '长短款', width: 74, align: 'right', cell: (r) => yuan(r.overShortFen) },
];

export const dayReportA4 = defineSheet({
  form: 'DAY_REPORT',
  paper: 'A4',
  data: DayReportData,
  title: () => '日结单',
  draw: (d, room) => [
    fields(
      room,
      [
        [
          field('营业日', d.businessOn),
          field('结算笔数', String(d.settlementCount)),
          field('结算金额', money(d.settledFen)),
        ],
        [
          field('挂账新增', money(d.receivablesMadeFen)),
          field('挂账收回', money(d.receivablesCollectedFen)),
          field('反结算', String(d.reversalCount)),
        ],
        [
          field('预收收入', money(d.depositsInFen)),
          field('预收抵扣', money(d.depositsOutFen)),
          field('作废', String(d.voidCount)),
        ],
        [
          field('首笔单号', d.firstPaymentNo),
          field('末笔单号', d.lastPaymentNo),
          field('补打', String(d.reprintCount)),
        ],
      ],
      3,
      44,
    ),
    listTable(room, '收款', TENDER_COLUMNS, d.tenders),
    listTable(room, '班次', SHIFTS, d.shifts),
    {
      unbreakable: true,
      stack: [
        fields(
          room,
          [[{ ...field('净额合计', money(d.totalNetFen)), isStrong: true }, field('日志校验', d.journalHead, 2)]],
          3,
          44,
        ),
        signatures(room, [`日结人:${d.closedByName}`, '财务:'], 44),
      ],
    },
  ],
});
