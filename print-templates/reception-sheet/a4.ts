/** 接车单 with 环车检查 on A4. Source: domain rules §9.2. */
import { BELONGINGS, CAR_FUNCTIONS, WARNING_LAMPS } from '#domain/enums.ts';
import { markSymbols } from '#domain/messages/labels.ts';
import { termsOnPaper } from '#domain/printing/paper-layout.ts';
import { OUTLINE_HEIGHT, OUTLINE_WIDTH } from '#domain/reception/car-outline.ts';
import {
  choice,
  customerSigned,
  field,
  fields,
  framed,
  itemGrid,
  type Room,
  RULED,
  shade,
  signatures,
  signedOn,
  yesNo,
} from '../common/blocks.ts';
import { ending } from '../common/ending.ts';
import { defineSheet } from '../common/sheet.ts';
import { mm } from '../common/sheet-frame.ts';
import type { PdfNode } from '../define-template.ts';
import { km, levelText, localTime, modelText, money } from '../format.ts';
import {
  arrivalWords,
  belongingWords,
  functionWords,
  lampWords,
  markWords,
  oldPartsWords,
  zoneWords,
} from '../words.ts';
import { ReceptionSheetData } from './data.ts';
import { gaugeSvg, outlineSvg } from './outline-svg.ts';

/** Grid of customer and car, the gauge drawn beside its figure. */
function customerBlock(room: Room, d: ReceptionSheetData): PdfNode {
  const { customer: c, car } = d;
  const grid = fields(
    room,
    [
      [field('车主', c.name), field('电话', c.phone), field('车牌号', car.plateNo)],
      [field('送修人', c.bringerName), field('送修电话', c.bringerPhone), field('车型', modelText(car))],
      [field('VIN', car.vin), field('发动机号', car.engineNo), field('颜色', car.color)],
      [
        field('到店时间', localTime(d.arrivedAt)),
        field('到店方式', arrivalWords[d.arrivalMode]),
        field('预约号', d.appointmentNo),
      ],
    ],
    3,
    44,
  );
  return { ...(grid as object), margin: [0, 0, 0, 0] };
}

function gaugeBlock(room: Room, d: ReceptionSheetData): PdfNode {
  const level =
    d.fuelEighths !== null ? { eighths: d.fuelEighths } : d.socPct !== null ? { percent: d.socPct } : undefined;
  const gauge: PdfNode = level === undefined ? '' : { svg: gaugeSvg(level), fit: [130, 12], margin: [0, 1, 0, 0] };
  return {
    table: {
      widths: [44, '*', 90, 136],
      body: [
        [
          { text: '进厂里程', ...shade(room) },
          { text: km(d.mileageInKm) || '未记录', bold: true },
          { text: levelText(d) || '未记录', alignment: 'right' },
          gauge,
        ],
      ],
    },
    layout: RULED,
    margin: [0, -0.5, 0, 4],
  };
}

function marksText(d: ReceptionSheetData): string {
  if (d.noMarks) return '外观检查无异常。';
  return d.marks
    .map((m, i) => {
      const added = m.addedAt === null ? '' : ` [${localTime(m.addedAt)} 补记]`;
      return `${i + 1} ${zoneWords[m.zone]} ${markWords[m.type]}${m.note === '' ? '' : `(${m.note})`}${added}`;
    })
    .join(';  ');
}

function outlineBlock(room: Room, d: ReceptionSheetData): PdfNode {
  const legend = (Object.keys(markWords) as (keyof typeof markWords)[]).map((m) => `${markSymbols[m]} ${markWords[m]}`);
  const dirty = d.exteriorDirty ? '  ■车身脏污,无法确认漆面' : '';
  const drawn = Math.min(room.width - 8, mm(186));
  return {
    table: {
      widths: ['*'],
      dontBreakRows: true,
      body: [
        [{ text: [{ text: '环车检查  ', bold: true }, `${legend.join('   ')}${dirty}`] }],
        [{ svg: outlineSvg(d.marks), fit: [drawn, (drawn * OUTLINE_HEIGHT) / OUTLINE_WIDTH], alignment: 'center' }],
        [{ text: [{ text: '标记  ', bold: true }, marksText(d) || '(无)'] }],
      ],
    },
    layout: RULED,
    margin: [0, 0, 0, 4],
  };
}

/** Signs in front of the words: seen good, seen bad, not looked at. */
function checks(room: Room, d: ReceptionSheetData): PdfNode {
  const sign = (is: boolean | undefined): string => (is === undefined ? '□' : is ? '✓' : '×');
  const functions = CAR_FUNCTIONS.map((f) => `${sign(d.functions.find((x) => x.what === f)?.isOk)}${functionWords[f]}`);
  const lamps = WARNING_LAMPS.map((l) => `${d.warningLamps.includes(l) ? '■' : '□'}${lampWords[l]}`);
  const belongings = BELONGINGS.map((b) => {
    const found = d.belongings.find((x) => x.what === b);
    return `${sign(found?.isPresent)}${belongingWords[b]}${found?.note ? `(${found.note})` : ''}`;
  });
  const head = (text: string, key: string): PdfNode => ({
    text: [{ text, bold: true }, `  ${key}`],
    ...shade(room),
  });
  return {
    unbreakable: true,
    table: {
      widths: ['*', '*', '*'],
      body: [
        [head('功能', '✓正常 ×故障 □未检'), head('警告灯', '■点亮 □未亮'), head('随车物品', '✓有 ×无 □未查')],
        [
          itemGrid(functions, 3),
          itemGrid(lamps, 4),
          itemGrid(belongings, belongings.some((b) => b.includes('(')) ? 2 : 4),
        ],
      ],
    },
    layout: RULED,
    margin: [0, 0, 0, 4],
  };
}

function choices(room: Room, d: ReceptionSheetData): PdfNode {
  const p = d.preliminary;
  const sum = p
    ? `工时费 ${money(p.laborFen)}   材料费 ${money(p.partsFen)}   其他 ${money(p.otherFen)}   合计 ${money(p.totalFen)}`
    : '检查后另行报价';
  return fields(
    room,
    [
      [field('旧件', choice(oldPartsWords, d.oldPartsChoice), 2), field('是否洗车', yesNo(d.washWanted))],
      [
        field('在店等待', yesNo(d.waitInShop)),
        field('贵重物品', d.valuablesConfirmed ? '■已取走' : '□已取走'),
        field('预计交车', localTime(d.promisedAt) || '待定'),
      ],
      [field('初步估价', sum, 3)],
    ],
    3,
    44,
  );
}

export const receptionSheetA4 = defineSheet({
  form: 'RECEPTION_SHEET',
  paper: 'A4',
  data: ReceptionSheetData,
  title: () => '接车单',
  draw: (d, room) => [
    customerBlock(room, d),
    gaugeBlock(room, d),
    framed(room, '客户描述', d.complaint, 24),
    outlineBlock(room, d),
    checks(room, d),
    ...ending(room, {
      above: [choices(room, d)],
      terms: termsOnPaper('RECEPTION_SHEET', d.terms),
      below: [
        signatures(room, [customerSigned(d.signature, '客户签字'), `服务顾问:${d.advisorName}`, signedOn(d.signature)]),
      ],
    }),
  ],
});
