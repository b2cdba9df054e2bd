/** 出库单/退料单 on a third or half of continuous paper and on A5. Source: domain rules §9.7. */
import type { z } from 'zod';
import { type Column, field, fields, listTable, signatures } from '../common/blocks.ts';
import { defineSheet, type SheetContext } from '../common/sheet.ts';
import type { SheetPaper } from '../common/sheet-frame.ts';
import type { PdfNode, PdfTemplate } from '../define-template.ts';
import { localTime, money, qty, yuanOrBlank } from '../format.ts';
import { payerWords } from '../words.ts';
import { PartIssueData } from './data.ts';

type Row = z.infer<typeof PartIssueData>['rows'][number];

/** Without prices there is room for the specification on one line. */
function baseColumns(hasPrices: boolean): Column<Row>[] {
  return [
    { head: '序', width: 16, align: 'center', cell: (r) => String(r.seq) },
    { head: '配件编码', width: 92, cell: (r) => r.partNo },
    { head: '名称', width: '*', cell: (r) => r.name },
    { head: '规格', width: hasPrices ? 52 : 110, cell: (r) => r.spec },
    { head: '库位', width: 52, cell: (r) => r.bin },
    { head: '单位', width: 22, align: 'center', cell: (r) => r.unit },
    { head: '数量', width: 44, align: 'right', cell: (r) => qty(r.qtyMilli) },
  ];
}
const PRICES: Column<Row>[] = [
  { head: '单价', width: 50, align: 'right', cell: (r) => yuanOrBlank(r.unitPriceFen) },
  { head: '金额', width: 64, align: 'right', cell: (r) => yuanOrBlank(r.amountFen), isSum: true },
];
const PAYER: Column<Row> = { head: '付费', width: 22, cell: (r) => payerWords[r.payerType] };

function heads(room: SheetContext, d: PartIssueData): PdfNode {
  const rows = [
    [field('工单号', d.orderNo), field('车牌号', d.plateNo), field('日期', localTime(d.issuedAt))],
    [field('班组', d.groupName), field('车型', d.modelName, 2)],
  ];
  if (d.reason !== '') rows.push([field('原因', d.reason, 3)]);
  return fields(room, rows, 3, 38);
}

function foot(room: SheetContext, d: PartIssueData, hasPrices: boolean): PdfNode {
  const sum = hasPrices && d.totalFen !== null ? `  金额 ${money(d.totalFen)}` : '';
  const people = [
    `合计数量 ${qty(d.totalQtyMilli)}${sum}`,
    `领料人:${d.receivedByName}`,
    `发料人:${d.issuedByName}`,
    '审核:',
  ];
  return { ...(signatures(room, people, room.isContinuous ? 19 : 34) as object), unbreakable: true };
}

/** The slip on one paper: the same columns everywhere, prices only where they are wanted. */
function partIssue(paper: SheetPaper): PdfTemplate {
  return defineSheet({
    form: 'PART_ISSUE',
    paper,
    data: PartIssueData,
    title: (d) => (d.kind === 'RETURN' ? '退料单' : '出库单(领料单)'),
    draw: (d, room) => {
      const hasPrices = d.showPrices && room.copy !== 'WORKSHOP';
      return [
        heads(room, d),
        listTable(room, '', [...baseColumns(hasPrices), ...(hasPrices ? PRICES : []), PAYER], d.rows),
        foot(room, d, hasPrices),
      ];
    },
  });
}

export const partIssueThird = partIssue('CF241_3');
export const partIssueHalf = partIssue('CF241_2');
export const partIssueA5 = partIssue('A5');
