/** 派工单 on A5: what to do on which car, by when, and who checked it. Source: domain rules §9.6. */
import { type Column, field, fields, framed, listTable, signatures } from '../common/blocks.ts';
import { defineSheet } from '../common/sheet.ts';
import { hours, localTime } from '../format.ts';
import { DispatchData } from './data.ts';

type Item = DispatchData['items'][number];

const COLUMNS: Column<Item>[] = [
  { head: '序', width: 18, align: 'center', cell: (r) => String(r.seq) },
  { head: '编码', width: 52, cell: (r) => r.code },
  { head: '维修项目', width: '*', cell: (r) => r.name },
  { head: '工时', width: 34, align: 'right', cell: (r) => hours(r.workHoursCenti) },
  { head: '技师', width: 72, cell: (r) => r.technician },
  { head: '完成', width: 30, align: 'center', cell: () => '□' },
];

export const dispatchA5 = defineSheet({
  form: 'DISPATCH',
  paper: 'A5',
  data: DispatchData,
  title: () => '派工单',
  draw: (d, room) => [
    fields(
      room,
      [
        [field('工单号', d.orderNo), field('车牌号', d.plateNo), field('车型', d.modelName)],
        [field('VIN 尾号', d.vinTail), field('工位', d.bay), field('班组', d.groupName)],
        [
          field('技师', d.technicians),
          field('派工时间', localTime(d.dispatchedAt)),
          field('预计完工', localTime(d.promisedAt) || '待定'),
        ],
      ],
      3,
      42,
    ),
    framed(room, '故障描述', d.complaint),
    ...(d.attention === '' ? [] : [framed(room, '注意事项', d.attention)]),
    listTable(room, '', COLUMNS, d.items),
    {
      unbreakable: true,
      stack: [
        signatures(room, ['开工时间:', '完工时间:', `派工:${d.dispatchedByName}`, `服务顾问:${d.advisorName}`], 22),
        signatures(room, ['自检:', '互检:', '班组长:', '总检:'], 24),
      ],
    },
  ],
});
