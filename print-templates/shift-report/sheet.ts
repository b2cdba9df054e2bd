/** 交班单 on A4. Source: domain rules §9.11. */
import { type Column, field, fields, listTable, type Room, signatures } from '../common/blocks.ts';
import { defineSheet } from '../common/sheet.ts';
import type { PdfNode } from '../define-template.ts';
import { localTime, money, yuan, yuanOrBlank } from '../format.ts';
import { tenderWords } from '../words.ts';
import { ShiftReportData } from './data.ts';

export type TenderRow = ShiftReportData['tenders'][number];

export const TENDER_COLUMNS: Column<TenderRow>[] = [
  { head: '收款方式', width: '*', cell: (r) => tenderWords[r.tender] },
  { head: '笔数', width: 36, align: 'right', cell: (r) => String(r.count) },
  { head: '收入', width: 74, align: 'right', cell: (r) => yuan(r.inFen) },
  { head: '退款', width: 66, align: 'right', cell: (r) => yuan(r.refundFen) },
  { head: '净额', width: 74, align: 'right', cell: (r) => yuan(r.netFen) },
  { head: '实点', width: 74, align: 'right', cell: (r) => yuanOrBlank(r.countedFen) },
  { head: '差额', width: 60, align: 'right', cell: (r) => yuanOrBlank(r.differenceFen) },
];

function sums(room: Room, d: ShiftReportData): PdfNode {
  const strong = (label: string, value: string) => ({ ...field(label, value), isStrong: true });
  const rows = [
    [
      strong('净额合计', money(d.totalNetFen)),
      field('备用金', money(d.floatFen)),
      field('现金应有', money(d.cashExpectedFen)),
    ],
    [
      field('现金实点', money(d.cashCountedFen)),
      strong('长短款', money(d.overShortFen)),
      field('缴存', money(d.cashToSafeFen)),
    ],
    [field('挂账新增', money(d.receivablesMadeFen)), field('挂账收回', money(d.receivablesCollectedFen), 2)],
    [field('预收收入', money(d.depositsInFen)), field('预收抵扣', money(d.depositsOutFen), 2)],
    [field('首笔单号', d.firstPaymentNo), field('末笔单号', d.lastPaymentNo), field('日志校验', d.journalHead)],
    [
      field('作废', String(d.voidCount)),
      field('反结算', String(d.reversalCount)),
      field('补打', String(d.reprintCount)),
    ],
  ];
  if (d.overShortReason !== '') rows.push([field('差额原因', d.overShortReason, 3)]);
  return fields(room, rows, 3, 44);
}

export const shiftReportA4 = defineSheet({
  form: 'SHIFT_REPORT',
  paper: 'A4',
  data: ShiftReportData,
  title: () => '交班单',
  draw: (d, room) => [
    fields(
      room,
      [
        [field('班次', d.docNo), field('收银员', d.cashierName), field('工作站', d.workstation)],
        [field('开班', localTime(d.openedAt)), field('交班', localTime(d.closedAt), 2)],
      ],
      3,
      44,
    ),
    listTable(room, '收款', TENDER_COLUMNS, d.tenders),
    {
      unbreakable: true,
      stack: [sums(room, d), signatures(room, [`交班人:${d.cashierName}`, `接班人:${d.acceptedByName}`], 44)],
    },
  ],
});
