/** 补货清单 on A4. Source: domain rules §9.11. */
import { field } from '../common/blocks.ts';
import { defineListSheet } from '../common/list-sheet.ts';
import { localTime, qty, yuanOrBlank } from '../format.ts';
import { ReorderListData } from './data.ts';

type Row = ReorderListData['rows'][number];

export const reorderListA4 = defineListSheet<typeof ReorderListData, Row>({
  form: 'REORDER_LIST',
  paper: 'A4',
  data: ReorderListData,
  title: () => '补货清单',
  heads: (d) => [[field('清单号', d.docNo), field('供应商', d.supplierName), field('时间', localTime(d.madeAt))]],
  columns: () => [
    { head: '序', width: 18, align: 'center', cell: (r) => String(r.seq) },
    { head: '配件编码', width: 88, cell: (r) => r.partNo },
    { head: '名称', width: '*', cell: (r) => r.name },
    { head: '单位', width: 22, align: 'center', cell: (r) => r.unit },
    { head: '库存', width: 46, align: 'right', cell: (r) => qty(r.onHandMilli) },
    { head: '在途', width: 46, align: 'right', cell: (r) => qty(r.onOrderMilli) },
    { head: '下限', width: 46, align: 'right', cell: (r) => qty(r.minMilli) },
    { head: '建议订', width: 46, align: 'right', cell: (r) => qty(r.suggestMilli) },
    { head: '上次进价', width: 52, align: 'right', cell: (r) => yuanOrBlank(r.lastPriceFen) },
  ],
  rows: (d) => d.rows,
  people: (d) => [`制单:${d.madeByName}`, '审核:'],
});
