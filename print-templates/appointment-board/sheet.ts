/** 预约看板 on A4. Phones are masked by the data. Source: domain rules §9.11. */
import { field } from '../common/blocks.ts';
import { defineListSheet } from '../common/list-sheet.ts';
import { localTime } from '../format.ts';
import { AppointmentBoardData } from './data.ts';

type Row = AppointmentBoardData['rows'][number];

export const appointmentBoardA4 = defineListSheet<typeof AppointmentBoardData, Row>({
  form: 'APPOINTMENT_BOARD',
  paper: 'A4',
  data: AppointmentBoardData,
  title: () => '预约看板',
  heads: (d) => [[field('日期', d.day), field('预约数', String(d.rows.length)), field('单号', d.docNo)]],
  columns: () => [
    { head: '序', width: 18, align: 'center', cell: (r) => String(r.seq) },
    { head: '时间', width: 36, cell: (r) => localTime(r.at).slice(11) },
    { head: '车牌号', width: 52, cell: (r) => r.plateNo },
    { head: '车型', width: 90, cell: (r) => r.modelName },
    { head: '客户', width: 60, cell: (r) => r.customerCalled },
    { head: '电话', width: 64, cell: (r) => r.phoneMasked },
    { head: '预约项目', width: '*', cell: (r) => r.wish },
    { head: '顾问', width: 44, cell: (r) => r.advisorName },
    { head: '状态', width: 34, cell: (r) => r.stateText },
  ],
  rows: (d) => d.rows,
  people: () => ['服务顾问:', '服务经理:'],
});
