/** 维修委托书 on A4 and continuous paper; the workshop's copy shows no price. Source: domain rules §9.1, §9.4. */
import { termsOnPaper } from '#domain/printing/paper-layout.ts';
import {
  choice,
  customerSigned,
  field,
  fields,
  framed,
  listTable,
  type Room,
  signatures,
  signedOn,
  yesNo,
} from '../common/blocks.ts';
import {
  laborColumns as labor,
  otherColumns as other,
  otherTable,
  packageBlock,
  partColumns as part,
  sumBlock,
  toCheckTerms,
} from '../common/lines.ts';
import { choosing } from '../common/columns.ts';
import { ending } from '../common/ending.ts';
import { defineSheet, type SheetContext } from '../common/sheet.ts';
import type { SheetPaper } from '../common/sheet-frame.ts';
import type { PdfNode, PdfTemplate } from '../define-template.ts';
import { km, levelLabel, levelText, localTime, modelText } from '../format.ts';
import { mainTypeWords, oldPartsWords } from '../words.ts';
import { RepairOrderData } from './data.ts';

function heads(room: Room, d: RepairOrderData): PdfNode {
  const { customer: c, car, shop } = d;
  const bringer = [c.bringerName, c.bringerPhone].filter(Boolean).join(' ');
  return fields(
    room,
    [
      [field('托修方', c.name), field('联系电话', c.phone), field('送修人', bringer)],
      [field('地址', c.address, 2), field('接车单号', d.visitNo)],
      [field('承修方', shop.name, 2), field('联系电话', shop.phone)],
      [field('车牌号', car.plateNo), field('车型', modelText(car)), field('颜色', car.color)],
      [field('VIN', car.vin), field('发动机号', car.engineNo), field('上牌日', car.registeredOn ?? '')],
      [
        field('进厂里程', km(d.mileageInKm)),
        field(levelLabel(d), levelText(d)),
        field('维修类别', mainTypeWords[d.mainType]),
      ],
      [
        field('进厂时间', localTime(d.arrivedAt)),
        field('预计完工', localTime(d.promisedAt) || '待定'),
        field('服务顾问', d.advisorName),
      ],
    ],
    3,
    42,
  );
}

function laborTable(room: Room, d: RepairOrderData, hasPrices: boolean): PdfNode {
  const may = choosing('REPAIR_ORDER', d.columns);
  const prices = [...may('laborRate', labor.rate), { ...labor.amount, head: '工时费' }];
  const money = hasPrices ? [...prices, labor.payer] : [labor.payer];
  return listTable(
    room,
    '维修项目',
    [
      labor.seq,
      ...may('laborCode', labor.code),
      labor.name,
      labor.hours,
      ...money,
      ...may('technicians', labor.technicians),
    ],
    d.labor,
  );
}

function partTable(room: Room, d: RepairOrderData, hasPrices: boolean): PdfNode {
  const may = choosing('REPAIR_ORDER', d.columns);
  const money = hasPrices ? [part.price, part.amount] : [];
  return listTable(
    room,
    '预计用料',
    [
      part.seq,
      part.name,
      ...may('partNo', part.partNo),
      ...may('brand', part.brand),
      ...may('quality', part.quality),
      ...may('unit', part.unit),
      part.qty,
      ...money,
      part.payer,
    ],
    d.parts,
  );
}

function choices(room: Room, d: RepairOrderData): PdfNode {
  return fields(
    room,
    [
      [field('旧件', choice(oldPartsWords, d.oldPartsChoice), 2), field('洗车', yesNo(d.washWanted))],
      [field('付款方式', d.payMethod || '结算时确定', 3)],
    ],
    3,
    42,
  );
}

function customerFoot(room: SheetContext, d: RepairOrderData): PdfNode[] {
  const warranty = { days: d.warrantyDays, km: d.warrantyKm };
  const people = [
    { stack: [customerSigned(d.signature, '托修方签字'), signedOn(d.signature)] },
    `服务顾问:${d.advisorName}`,
    '承修方(盖章):',
  ];
  return ending(room, {
    above: [sumBlock(room, d.sums, '预估合计'), choices(room, d)],
    terms: [...toCheckTerms(d), ...termsOnPaper('REPAIR_ORDER', d.terms, warranty)],
    below: [signatures(room, people, room.isContinuous ? 30 : 46)],
  });
}

/** The workshop writes on its copy: checks, advice and who did them. */
function workshopFoot(room: Room, d: RepairOrderData): PdfNode {
  return {
    unbreakable: true,
    stack: [
      choices(room, d),
      framed(room, '班组长检验/维修建议', '', room.isContinuous ? 24 : 46),
      signatures(room, ['自检:', '互检:', '班组长:', '质检员(总检):'], 30),
      signatures(room, ['开工时间:', '完工时间:', '试车里程:', `服务顾问:${d.advisorName}`], 22),
    ],
  };
}

function repairOrder(paper: SheetPaper): PdfTemplate {
  return defineSheet({
    form: 'REPAIR_ORDER',
    paper,
    data: RepairOrderData,
    title: () => '机动车维修委托书',
    draw: (d, room) => {
      const hasPrices = room.copy !== 'WORKSHOP';
      const others = hasPrices
        ? [other.seq, other.name, other.amount, other.payer]
        : [other.seq, other.name, other.payer];
      return [
        heads(room, d),
        framed(room, '故障描述', d.complaint, room.isContinuous ? 0 : 20),
        laborTable(room, d, hasPrices),
        partTable(room, d, hasPrices),
        ...otherTable(room, d.other, others),
        ...(hasPrices ? packageBlock(room, d) : []),
        ...(hasPrices ? customerFoot(room, d) : [workshopFoot(room, d)]),
      ];
    },
  });
}

export const repairOrderA4 = repairOrder('A4');
export const repairOrderWhole = repairOrder('CF241');
export const repairOrderHalf = repairOrder('CF241_2');
