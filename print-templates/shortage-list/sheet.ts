/** 缺件单 on A4. Source: domain rules §9.11. */
import { field } from '../common/blocks.ts';
import { defineListSheet } from '../common/list-sheet.ts';
import { localTime, qty } from '../format.ts';
import { ShortageListData } from './data.ts';

type Row = ShortageListData['rows'][number];

export const shortageListA4 = defineListSheet<typeof ShortageListData, Row>({
  form: 'SHORTAGE_LIST',
  paper: 'A4',
  data: ShortageListData,
  title: () => '缺件单',
  heads: (d) => [[field('缺件单号', d.docNo), field('时间', localTime(d.madeAt)), field('制单', d.madeByName)]],
  columns: () => [
    { head: '序', width: 18, align: 'center', cell: (r) => String(r.seq) },
    { head: '工单号', width: 82, cell: (r) => r.orderNo },
    { head: '车牌号', width: 50, cell: (r) => r.plateNo },
    { head: '配件编码', width: 84, cell: (r) => r.partNo },
    { head: '名称', width: '*', cell: (r) => r.name },
    { head: '单位', width: 22, align: 'center', cell: (r) => r.unit },
    { head: '缺', width: 46, align: 'right', cell: (r) => qty(r.shortMilli) },
    { head: '预计到货', width: 54, cell: (r) => r.expectedOn ?? '未定' },
    { head: '顾问', width: 44, cell: (r) => r.advisorName },
  ],
  rows: (d) => d.rows,
  people: (d) => [`制单:${d.madeByName}`, '采购:'],
});
