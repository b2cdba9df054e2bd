/** 交班单 on A4. Source: domain rules §9.11. */
import { field, fields, listTable, type Room, signatures } from '../common/blocks.ts';
import { reportFields, TENDER_COLUMNS } from '../common/report-fields.ts';
import { defineSheet } from '../common/sheet.ts';
import type { PdfNode } from '../define-template.ts';
import { localTime, money } from '../format.ts';
import { ShiftReportData } from './data.ts';

function sums(room: Room, d: ShiftReportData): PdfNode {
  const both = reportFields(d, 2);
  const rows = [
    [both.total, field('备用金', money(d.floatFen)), field('现金应有', money(d.cashExpectedFen))],
    [
      field('现金实点', money(d.cashCountedFen)),
      { ...field('长短款', money(d.overShortFen)), isStrong: true },
      field('缴存', money(d.cashToSafeFen)),
    ],
    both.onAccount,
    both.deposits,
    [...both.numbers, field('日志校验', d.journalHead)],
    [both.voids, both.reversals, both.reprints],
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
