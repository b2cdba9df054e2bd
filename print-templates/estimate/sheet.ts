/** 估价单 on A4 and A5. Source: domain rules §9.3. */
import { termsOnPaper } from '#domain/printing/paper-layout.ts';
import { type Column, field, fields, framed, listTable, signatures } from '../common/blocks.ts';
import {
  laborColumns as labor,
  otherColumns as other,
  otherTable,
  packageBlock,
  partColumns as part,
  subtotal,
  sumBlock,
  toCheckTerms,
} from '../common/lines.ts';
import { choosing } from '../common/columns.ts';
import type { LaborRow, PartRow } from '../common/data.ts';
import { ending } from '../common/ending.ts';
import { defineSheet, type SheetContext } from '../common/sheet.ts';
import type { SheetPaper } from '../common/sheet-frame.ts';
import type { PdfNode, PdfTemplate } from '../define-template.ts';
import { km, localTime, modelText } from '../format.ts';
import { EstimateData } from './data.ts';

function laborOf({ columns }: EstimateData): Column<LaborRow>[] {
  const may = choosing('ESTIMATE', columns);
  const name = { ...labor.name, head: '项目' };
  const rate = may('laborRate', labor.rate);
  return [labor.seq, ...may('laborCode', labor.code), name, labor.hours, ...rate, labor.amount, labor.payer];
}

function partsOf({ columns }: EstimateData): Column<PartRow>[] {
  const may = choosing('ESTIMATE', columns);
  return [
    part.seq,
    ...may('partNo', part.partNo),
    part.name,
    ...may('brand', part.brand),
    ...may('quality', part.quality),
    ...may('unit', part.unit),
    part.qty,
    part.price,
    part.amount,
    part.payer,
    ...may('stock', part.stock),
  ];
}

const OTHER = [other.seq, other.name, other.amount, other.payer];

function heads(room: SheetContext, d: EstimateData): PdfNode {
  const { customer: c, car } = d;
  return fields(
    room,
    [
      [field('客户', c.name), field('联系电话', c.phone), field('送修人', c.bringerName)],
      [field('车牌号', car.plateNo), field('车型', modelText(car)), field('VIN', car.vin)],
      [
        field('进厂里程', km(d.mileageInKm)),
        field('报价时间', localTime(d.presentedAt)),
        field('有效期至', d.validUntilOn),
      ],
    ],
    3,
    42,
  );
}

function people(d: EstimateData): string[] {
  return ['客户确认:', `服务顾问:${d.advisorName}`, `预计交车:${localTime(d.promisedAt) || '待定'}`];
}

function estimate(paper: SheetPaper): PdfTemplate {
  return defineSheet({
    form: 'ESTIMATE',
    paper,
    data: EstimateData,
    title: () => '维修估价单',
    draw: (d, room) => [
      heads(room, d),
      ...(d.complaint === '' ? [] : [framed(room, '客户描述', d.complaint)]),
      listTable(room, '工时', laborOf(d), d.labor, subtotal('工时费', d.sums.laborFen)),
      listTable(room, '配件', partsOf(d), d.parts, subtotal('材料费', d.sums.partsFen)),
      ...otherTable(room, d.other, OTHER, subtotal('其他费用', d.sums.otherFen)),
      ...packageBlock(room, d),
      ...ending(room, {
        above: [sumBlock(room, d.sums, '合计')],
        terms: [...toCheckTerms(d), ...termsOnPaper('ESTIMATE', d.terms ?? [])],
        below: [signatures(room, people(d), 28)],
      }),
    ],
  });
}

export const estimateA4 = estimate('A4');
export const estimateA5 = estimate('A5');
