/** 在修看板 on A4. Owner and phone do not stand on it. Source: domain rules §9.11. */
import { field } from '../common/blocks.ts';
import { defineListSheet } from '../common/list-sheet.ts';
import { localTime } from '../format.ts';
import { WorkshopBoardData } from './data.ts';

type Row = WorkshopBoardData['rows'][number];

export const workshopBoardA4 = defineListSheet<typeof WorkshopBoardData, Row>({
  form: 'WORKSHOP_BOARD',
  paper: 'A4',
  data: WorkshopBoardData,
  title: () => '在修看板',
  heads: (d) => [[field('时间', localTime(d.shownAt)), field('在修', String(d.rows.length)), field('单号', d.docNo)]],
  columns: () => [
    { head: '序', width: 18, align: 'center', cell: (r) => String(r.seq) },
    { head: '工单号', width: 82, cell: (r) => r.orderNo },
    { head: '车牌号', width: 50, cell: (r) => r.plateNo },
    { head: '车型', width: '*', cell: (r) => r.modelName },
    { head: '班组', width: 52, cell: (r) => r.groupName },
    { head: '技师', width: 56, cell: (r) => r.technicians },
    { head: '状态', width: 40, cell: (r) => r.stateText },
    { head: '预计完工', width: 80, cell: (r) => `${localTime(r.promisedAt) || '待定'}${r.isLate ? ' 超时' : ''}` },
    { head: '顾问', width: 44, cell: (r) => r.advisorName },
  ],
  rows: (d) => d.rows,
  people: () => ['班组长:', '车间主管:'],
});
