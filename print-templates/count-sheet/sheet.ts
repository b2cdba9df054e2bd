/** 盘点表 on A4. With the book quantity, or without it for a blind count. Source: domain rules §9.11. */
import { field } from '../common/blocks.ts';
import { defineListSheet } from '../common/list-sheet.ts';
import { localTime, qty } from '../format.ts';
import { CountSheetData } from './data.ts';

type Row = CountSheetData['rows'][number];

export const countSheetA4 = defineListSheet<typeof CountSheetData, Row>({
  form: 'COUNT_SHEET',
  paper: 'A4',
  data: CountSheetData,
  title: () => '盘点表',
  heads: (d) => [[field('盘点单号', d.docNo), field('库区', d.area), field('开始时间', localTime(d.startedAt))]],
  columns: (d) => [
    { head: '序', width: 18, align: 'center', cell: (r) => String(r.seq) },
    { head: '库位', width: 60, cell: (r) => r.bin },
    { head: '配件编码', width: 88, cell: (r) => r.partNo },
    { head: '名称', width: '*', cell: (r) => r.name },
    { head: '规格', width: 60, cell: (r) => r.spec },
    { head: '单位', width: 22, align: 'center', cell: (r) => r.unit },
    ...(d.showBook
      ? [
          {
            head: '账面',
            width: 46,
            align: 'right',
            cell: (r: Row) => (r.bookQtyMilli === null ? '' : qty(r.bookQtyMilli)),
          } as const,
        ]
      : []),
    { head: '实盘', width: 52, align: 'right', cell: () => '' },
    { head: '复盘', width: 52, align: 'right', cell: () => '' },
  ],
  rows: (d) => d.rows,
  people: (d) => [`盘点人:${d.countedByName}`, '复盘人:', '监盘:'],
});
