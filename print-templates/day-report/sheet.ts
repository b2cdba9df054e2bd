/** 日结单 on A4. Source: domain rules §9.11. */
import { type Column, field, fields, listTable, type Room, signatures } from '../common/blocks.ts';
import { reportFields, TENDER_COLUMNS } from '../common/report-fields.ts';
import { defineSheet } from '../common/sheet.ts';
import type { PdfNode } from '../define-template.ts';
import { money, yuan } from '../format.ts';
import { DayReportData } from './data.ts';

type Shift = DayReportData['shifts'][number];

const SHIFTS: Column<Shift>[] = [
  { head: '班次', width: 110, cell: (r) => r.shiftNo },
  { head: '收银员', width: '*', cell: (r) => r.cashierName },
  { head: '净额', width: 84, align: 'right', cell: (r) => yuan(r.netFen) },
  { head: '长短款', width: 74, align: 'right', cell: (r) => yuan(r.overShortFen) },
];

function head(room: Room, d: DayReportData): PdfNode {
  const both = reportFields(d);
  const rows = [
    [
      field('营业日', d.businessOn),
      field('结算笔数', String(d.settlementCount)),
      field('结算金额', money(d.settledFen)),
    ],
    [...both.onAccount, both.reversals],
    [...both.deposits, both.voids],
    [...both.numbers, both.reprints],
  ];
  return fields(room, rows, 3, 44);
}

export const dayReportA4 = defineSheet({
  form: 'DAY_REPORT',
  paper: 'A4',
  data: DayReportData,
  title: () => '日结单',
  draw: (d, room) => [
    head(room, d),
    listTable(room, '收款', TENDER_COLUMNS, d.tenders),
    listTable(room, '班次', SHIFTS, d.shifts),
    {
      unbreakable: true,
      stack: [
        fields(room, [[reportFields(d).total, field('日志校验', d.journalHead, 2)]], 3, 44),
        signatures(room, [`日结人:${d.closedByName}`, '财务:'], 44),
      ],
    },
  ],
});
