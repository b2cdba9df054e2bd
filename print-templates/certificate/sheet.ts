/** 竣工出厂合格证 on A5: stub, owner's part, and the warranty card, a page each. Source: domain rules §9.9. */
import { type Column, field, fields, framed, listTable, type Room, signatures } from '../common/blocks.ts';
import { defineSheet } from '../common/sheet.ts';
import type { PdfNode } from '../define-template.ts';
import { km, localDay, modelText } from '../format.ts';
import { mainTypeWords } from '../words.ts';
import { CertificateData } from './data.ts';

const STATEMENT = '该车按维修合同(委托书)和技术标准维修,竣工后经检验合格,准予出厂。';

function heads(room: Room, d: CertificateData): PdfNode {
  const { car } = d;
  return fields(
    room,
    [
      [field('合格证编号', d.docNo), field('托修方', d.customer.name, 2)],
      [field('车牌号', car.plateNo), field('车型', modelText(car), 2)],
      [field('VIN', car.vin), field('发动机号', car.engineNo), field('出厂里程', km(d.mileageOutKm))],
      [field('维修类别', mainTypeWords[d.mainType]), field('维修内容', d.workText, 2)],
      [field('委托书号', d.orderNo), field('进厂日期', localDay(d.arrivedAt)), field('出厂日期', localDay(d.leftAt))],
    ],
    3,
    50,
  );
}

function signed(room: Room, d: CertificateData): PdfNode {
  return signatures(
    room,
    [`质量检验员:${d.inspectorName}`, '承修单位(盖章):', `接车人:${d.receiverName}`, '日期:      年   月   日'],
    44,
  );
}

function part(room: Room, d: CertificateData, name: string): PdfNode[] {
  return [
    { text: name, bold: true, alignment: 'center', margin: [0, 0, 0, 4] },
    heads(room, d),
    framed(room, '结论', STATEMENT),
    { unbreakable: true, stack: [signed(room, d)] },
  ];
}

const REWORK: Column<{ seq: number }>[] = [
  { head: '次数', width: 30, align: 'center', cell: (r) => String(r.seq) },
  { head: '返修项目', width: '*', cell: () => ' ' },
  { head: '送修日期', width: 62, cell: () => '' },
  { head: '修竣日期', width: 62, cell: () => '' },
  { head: '送修人', width: 62, cell: () => '' },
  { head: '质量检验员', width: 62, cell: () => '' },
];

function warrantyCard(room: Room, d: CertificateData): PdfNode[] {
  const period = `${d.warrantyKm} 公里或 ${d.warrantyDays} 天,以先到者为准,自竣工出厂之日起算`;
  return [
    { text: '质量保证卡', bold: true, alignment: 'center', margin: [0, 0, 0, 4] },
    fields(
      room,
      [
        [field('合格证编号', d.docNo), field('车牌号', d.car.plateNo), field('VIN', d.car.vin)],
        [field('质量保证期', period, 3)],
      ],
      3,
      50,
    ),
    framed(room, '说明', '保证期内因维修质量造成机动车无法正常使用的,凭本卡由承修单位无偿返修。'),
    listTable(
      room,
      '返修记录',
      REWORK,
      [1, 2, 3, 4].map((seq) => ({ seq })),
    ),
    { unbreakable: true, stack: [signed(room, d)] },
  ];
}

export const certificateA5 = defineSheet({
  form: 'CERTIFICATE',
  paper: 'A5',
  data: CertificateData,
  title: () => '机动车维修竣工出厂合格证',
  draw: (d, room) => {
    const page = (nodes: PdfNode[]): PdfNode => ({ stack: nodes, pageBreak: 'before' });
    return [...part(room, d, '存根'), page(part(room, d, '车主联')), page(warrantyCard(room, d))];
  },
});
