/** Heads, sums and care of a settlement where a page has 33 lines: four fields in a row. Source: domain rules §9.1, §9.8. */
import { choice, type Field, field, fields, type Room } from '../common/blocks.ts';
import type { PdfNode } from '../define-template.ts';
import { km, localDay, localTime, modelText, money, taken } from '../format.ts';
import { mainTypeWords, oldPartsResultWords, payerSlipWords, urgencyWords } from '../words.ts';
import { agreedText } from './agreed.ts';
import type { SettlementData } from './data.ts';
import { changeText, paidWays, receivedText } from './receipts.ts';

const PER_ROW = 4;
const LABEL = 38;

function strong(label: string, value: string, span = 1): Field {
  return { ...field(label, value, span), isStrong: true };
}

/** Number, parties, car, shop, days and kilometres, in the order of the industry form. */
export function narrowHeads(room: Room, d: SettlementData): PdfNode {
  const { customer: c, car, shop } = d;
  const payer = [payerSlipWords[d.payerType], d.payerName, d.caseNo].filter(Boolean).join(' ');
  return fields(
    room,
    [
      [field('清单编号', d.docNo), field('工单号', d.orderNo), field('付费方', payer, 2)],
      [
        field('所有人', c.name),
        field('送修人', c.bringerName || c.name),
        field('电话', c.phone),
        field('车牌号', car.plateNo),
      ],
      [field('车型', modelText(car), 2), field('VIN', car.vin, 2)],
      [
        field('发动机', car.engineNo),
        field('车辆类', car.fuelText),
        field('维修类', mainTypeWords[d.mainType]),
        field('工时标准', d.laborStandardText),
      ],
      [field('维修企业', shop.name, 2), field('信用代码', shop.creditCode, 2)],
      [
        field('送修日', localDay(d.arrivedAt)),
        field('出厂日', localDay(d.leftAt)),
        field('进厂里程', km(d.mileageInKm)),
        field('出厂里程', km(d.mileageOutKm)),
      ],
      [
        field('备案号', shop.repairFilingNo),
        field('联系人', d.shopContact),
        field('顾问', d.advisorName),
        field('结算', localTime(d.settledAt)),
      ],
    ],
    PER_ROW,
    LABEL,
  );
}

/** From the charges down to what was received. */
export function narrowMoney(room: Room, d: SettlementData): PdfNode[] {
  const off = d.lineDiscountFen === 0 && d.orderDiscountFen === 0;
  const why = d.discountNote === '' ? '' : ` (${d.discountNote})`;
  const discount = off ? '—' : `项目 ${taken(d.lineDiscountFen)} 整单 ${taken(d.orderDiscountFen)}${why}`;
  const rows = [
    [
      field('工时费', money(d.laborFen)),
      field('材料费', money(d.partsFen)),
      field('其他费', money(d.otherFen)),
      field('总费用', money(d.grossFen)),
    ],
    [
      field('优惠', discount, 2),
      field('抹零', taken(d.roundingFen)),
      field('预收', d.depositFen === 0 ? '—' : money(d.depositFen)),
    ],
    [strong('应付', money(d.payableFen)), strong('大写', `人民币${d.payableInWords}`, 3)],
    [field('实收', receivedText(d)), field('找零', changeText(d)), field('收款方式', paidWays(d, '; '), 2)],
  ];
  if (d.authorisedFen !== null) rows.push([field('授权记录', agreedText(d), 4)]);
  return [fields(room, rows, PER_ROW, LABEL)];
}

/** Old parts, warranty, advice, next service. */
export function narrowCare(room: Room, d: SettlementData): PdfNode {
  const next = [d.nextServiceOn, d.nextServiceKm === null ? '' : km(d.nextServiceKm)].filter(Boolean).join(' 或 ');
  const advice = d.advice.map((a, i) => `${i + 1}. ${a.text}(${urgencyWords[a.urgency]})`).join('  ');
  const warranty = d.warrantyText || `${d.warrantyKm} 公里或 ${d.warrantyDays} 天,先到为止,自出厂日起算`;
  return fields(
    room,
    [
      [field('旧件', choice(oldPartsResultWords, d.oldPartsResult), 2), field('质保期', warranty, 2)],
      [field('维修建议', advice || '无', 4)],
      [field('下次保养', next || '—', 2), field('回访', d.followUpOn ?? ''), field('投诉', d.shop.complaintPhone)],
    ],
    PER_ROW,
    LABEL,
  );
}
