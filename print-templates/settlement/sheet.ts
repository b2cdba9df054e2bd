/** 机动车维修费用结算清单 on A4 and on continuous paper, fields in the order of the industry form. Source: domain rules §9.8. */
import { termsOnPaper } from '#domain/printing/paper-layout.ts';
import {
  type Column,
  choice,
  customerSigned,
  field,
  fields,
  framed,
  listTable,
  type Room,
  signatures,
  signedOn,
  small,
} from '../common/blocks.ts';
import {
  laborColumns as labor,
  otherColumns as other,
  otherTable,
  packageBlock,
  partColumns as part,
  subtotal,
} from '../common/lines.ts';
import type { LaborRow, PartRow } from '../common/data.ts';
import { choosing } from '../common/columns.ts';
import { ending } from '../common/ending.ts';
import { defineSheet, type SheetContext } from '../common/sheet.ts';
import type { SheetPaper } from '../common/sheet-frame.ts';
import type { PdfNode, PdfTemplate } from '../define-template.ts';
import { km, localDay, localTime, modelText, money, taken } from '../format.ts';
import { mainTypeWords, oldPartsResultWords, payerSlipWords, urgencyWords } from '../words.ts';
import { narrowCare, narrowHeads, narrowMoney } from './continuous.ts';
import { agreedText } from './agreed.ts';
import { SettlementData } from './data.ts';
import { changeText, paidWays, receivedText } from './receipts.ts';

/** Column heads as the industry form words them; needles need more room for the same figures. */
function laborOf(d: SettlementData, hasPrices: boolean): Column<LaborRow>[] {
  const prices = [
    { ...labor.rate, head: '工时单价' },
    { ...labor.amount, head: '工时费用' },
  ];
  const may = choosing('SETTLEMENT', d.columns);
  return [
    labor.seq,
    ...may('laborCode', labor.code),
    labor.name,
    { ...labor.hours, head: '结算工时', width: 44 },
    ...(hasPrices ? prices : []),
    ...may('note', { ...labor.note, head: '备注(付费/折扣)', width: 84 }),
  ];
}

function partsOf(room: Room, d: SettlementData, hasPrices: boolean): Column<PartRow>[] {
  const may = choosing('SETTLEMENT', d.columns);
  const more = room.isContinuous ? 8 : 0;
  const prices = [
    { ...part.price, width: 46 + more },
    { ...part.amount, width: 58 + more },
  ];
  return [
    part.seq,
    { ...part.name, head: '材料名称' },
    { ...part.partNo, width: 72 },
    ...may('brand', { ...part.brand, width: 32 }),
    { ...part.unit, width: 18 + more / 4 },
    { ...part.qty, width: 36 + more },
    ...(hasPrices ? prices : []),
    { ...part.quality, width: 26 + more / 4 },
    { ...part.supplied, width: 18 + more / 4 },
    ...may('note', { ...part.note, width: 38 + more }),
  ];
}

const STAMPS = { NORMAL: '', REVERSAL: '红冲', RETURN: '退货' } as const;

function heads(room: Room, d: SettlementData): PdfNode {
  const { customer: c, car, shop } = d;
  return fields(
    room,
    [
      [
        field('清单编号', d.docNo),
        field('工单号', d.orderNo),
        field('付费方', [payerSlipWords[d.payerType], d.payerName, d.caseNo].filter(Boolean).join(' ')),
      ],
      [field('机动车所有人', c.name), field('送修人', c.bringerName || c.name), field('联系电话', c.phone)],
      [field('品牌型号', modelText(car)), field('车牌号码', car.plateNo), field('发动机号', car.engineNo)],
      [field('VIN', car.vin), field('车辆类型', car.fuelText), field('工时标准', d.laborStandardText)],
      [field('维修企业', shop.name, 2), field('联系人', d.shopContact)],
      [field('企业地址', shop.address, 2), field('电话', shop.phone)],
      [
        field('信用代码', shop.creditCode),
        field('备案编号', shop.repairFilingNo),
        field('维修类别', mainTypeWords[d.mainType]),
      ],
      [
        field('送修日期', localDay(d.arrivedAt)),
        field('出厂日期', localDay(d.leftAt)),
        field('结算时间', localTime(d.settledAt)),
      ],
      [field('进厂里程', km(d.mileageInKm)), field('出厂里程', km(d.mileageOutKm)), field('服务顾问', d.advisorName)],
    ],
    3,
    56,
  );
}

/** Why this slip exists when it is not an ordinary one. */
function mirrorNote(room: Room, d: SettlementData): PdfNode[] {
  if (d.kind === 'NORMAL') return [];
  return [framed(room, STAMPS[d.kind], `原结算单号 ${d.originalNo}  原因:${d.reason}`)];
}

function moneyBlock(room: Room, d: SettlementData): PdfNode {
  const discount =
    d.lineDiscountFen === 0 && d.orderDiscountFen === 0
      ? '—'
      : `项目 ${taken(d.lineDiscountFen)}  整单 ${taken(d.orderDiscountFen)}${d.discountNote === '' ? '' : `  (${d.discountNote})`}`;
  const rows = [
    [field('工时费', money(d.laborFen)), field('材料费', money(d.partsFen)), field('其他费用', money(d.otherFen))],
    [field('总费用', money(d.grossFen)), field('优惠', discount, 2)],
    [
      field('抹零', taken(d.roundingFen)),
      field('预收', d.depositFen === 0 ? '—' : money(d.depositFen)),
      { ...field('应付', money(d.payableFen)), isStrong: true },
    ],
    [{ ...field('大写', `人民币${d.payableInWords}`, 3), isStrong: true }],
  ];
  if (d.authorisedFen !== null) rows.push([field('授权记录', agreedText(d), 3)]);
  return fields(room, rows, 3, 56);
}

function paidBlock(room: Room, d: SettlementData): PdfNode {
  return fields(
    room,
    [
      [field('收款方式', paidWays(d, ';  '), 3)],
      [field('实收', receivedText(d)), field('找零', changeText(d)), field('结算员', d.settledByName)],
    ],
    3,
    56,
  );
}

/** Only where the shop's accountant wants tax on the slip. Source: domain rules §8.5. */
function taxBlock(room: Room, d: SettlementData): PdfNode[] {
  if (!(d.showTax ?? choosing('SETTLEMENT', d.columns)('tax', true).length > 0)) return [];
  const text = d.taxes.map(
    (t) => `${t.ratePct}%:含税 ${money(t.grossFen)}  税额 ${money(t.taxFen)}  不含税 ${money(t.netFen)}`,
  );
  return [framed(room, '增值税', text.join(';   '))];
}

function careBlock(room: Room, d: SettlementData): PdfNode {
  const next = [d.nextServiceOn, d.nextServiceKm === null ? '' : km(d.nextServiceKm)].filter(Boolean).join(' 或 ');
  const advice = d.advice.map((a, i) => `${i + 1}. ${a.text}(${urgencyWords[a.urgency]})`).join('  ');
  const warranty = d.warrantyText || `${d.warrantyKm} 公里或 ${d.warrantyDays} 天,先到为止,自出厂日起算`;
  return fields(
    room,
    [
      [field('旧件处理', choice(oldPartsResultWords, d.oldPartsResult), 2), field('回访时间', d.followUpOn ?? '')],
      [field('质量保证期', warranty, 3)],
      [field('维修建议', advice || '无', 3)],
      [field('下次保养', next || '—', 2), field('投诉电话', d.shop.complaintPhone)],
    ],
    3,
    56,
  );
}

/** The customer's copy of what another pays lists the work, not what it costs them. Source: domain rules §9.8. */
function showsPrices(room: SheetContext, d: SettlementData): boolean {
  return d.payerType === 'SELF' || room.copy !== 'CUSTOMER';
}

function tables(room: SheetContext, d: SettlementData): PdfNode[] {
  const hasPrices = showsPrices(room, d);
  const sub = (word: string, fen: number): string | undefined => (hasPrices ? subtotal(word, fen) : undefined);
  const others = hasPrices ? [other.seq, other.name, other.amount, other.payer] : [other.seq, other.name, other.payer];
  return [
    {
      stack: [listTable(room, '工时费用', laborOf(d, hasPrices), d.labor, sub('工时费', d.laborFen))],
      fontSize: small(room, 8.5),
    },
    {
      stack: [listTable(room, '材料费用', partsOf(room, d, hasPrices), d.parts, sub('材料费', d.partsFen))],
      fontSize: small(room, 8),
    },
    ...otherTable(room, d.other, others, sub('其他费用', d.otherFen)),
    ...packageBlock(room, d),
  ];
}

/** Totals and signatures: in one piece, on the last page. */
function foot(room: SheetContext, d: SettlementData): PdfNode[] {
  const signed = { stack: [customerSigned(d.signature, '托修方签字'), signedOn(d.signature)] };
  const people = [signed, `结算员/服务顾问:${d.settledByName}`, `质检员:${d.inspectorName}`, '承修方(盖章):'];
  const blocks = room.isContinuous
    ? [...narrowMoney(room, d), narrowCare(room, d), ...taxBlock(room, d)]
    : [moneyBlock(room, d), paidBlock(room, d), ...taxBlock(room, d), careBlock(room, d)];
  return ending(room, {
    above: blocks,
    terms: termsOnPaper('SETTLEMENT', d.terms, { days: d.warrantyDays, km: d.warrantyKm }),
    below: [signatures(room, people, room.isContinuous ? 30 : 46)],
  });
}

function settlement(paper: SheetPaper): PdfTemplate {
  return defineSheet({
    form: 'SETTLEMENT',
    paper,
    data: SettlementData,
    title: () => '机动车维修费用结算清单',
    stamp: (d) => STAMPS[d.kind],
    draw: (d, room) => [
      room.isContinuous ? narrowHeads(room, d) : heads(room, d),
      ...mirrorNote(room, d),
      framed(room, '故障描述', d.complaint),
      ...tables(room, d),
      ...foot(room, d),
    ],
  });
}

export const settlementA4 = settlement('A4');
export const settlementHalf = settlement('CF241_2');
export const settlementWhole = settlement('CF241');
