/** 增项确认单 on A5 and on half continuous paper. Source: domain rules §9.5. */
import { labels } from '#domain/messages/labels.ts';
import { termsOnPaper } from '#domain/printing/paper-layout.ts';
import { choice, type Column, field, fields, listTable, signatures, small } from '../common/blocks.ts';
import { laborColumns, otherColumns, packageBlock, partColumns } from '../common/lines.ts';
import { choosing } from '../common/columns.ts';
import { ending } from '../common/ending.ts';
import { defineSheet, type SheetContext } from '../common/sheet.ts';
import type { SheetPaper } from '../common/sheet-frame.ts';
import type { PdfNode, PdfTemplate } from '../define-template.ts';
import { localTime, money } from '../format.ts';
import { SupplementData } from './data.ts';

type Answered = { readonly isApproved: boolean | null };

/** Ticked by the recorded word, empty for the pen. */
const WORD = {
  head: '同意',
  width: 24,
  align: 'center',
  cell: (r: Answered) => (r.isApproved === null ? '□' : r.isApproved ? '■' : '×'),
} as const;

const labor = laborColumns;
const part = partColumns;
const other = otherColumns;
type Labor = SupplementData['labor'][number];
type Part = SupplementData['parts'][number];
type Other = SupplementData['other'][number];

function laborOf({ columns }: SupplementData): Column<Labor>[] {
  const may = choosing('SUPPLEMENT', columns);
  const rate = may('laborRate', labor.rate);
  const code = may('laborCode', labor.code);
  return [labor.seq, ...code, labor.name, labor.hours, ...rate, labor.amount, labor.payer, WORD];
}

function partsOf({ columns }: SupplementData): Column<Part>[] {
  const may = choosing('SUPPLEMENT', columns);
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
    WORD,
  ];
}

const OTHER: Column<Other>[] = [other.seq, other.name, other.amount, other.payer, WORD];

const ANSWERS = { APPROVED: '同意', PARTLY_APPROVED: '部分同意', DECLINED: '不同意' } as const;

function answerText(d: SupplementData): string {
  return choice<string>(ANSWERS, d.status);
}

function heads(room: SheetContext, d: SupplementData): PdfNode {
  return fields(
    room,
    [
      [field('委托书号', d.orderNo), field('车牌号', d.car.plateNo), field('客户', d.customer.name)],
      [field('发现人', d.foundByName), field('发现时间', localTime(d.foundAt)), field('联系电话', d.customer.phone)],
      [field('发现故障', d.fault, 3)],
      [field('增项原因', d.reason, 3)],
    ],
    3,
    42,
  );
}

function sums(room: SheetContext, d: SupplementData): PdfNode {
  return fields(
    room,
    [
      [
        { label: '增加金额', value: money(d.addFen), isStrong: true },
        { label: '新合计', value: money(d.newTotalFen), isStrong: true },
        { label: '预计交车', value: localTime(d.newPromisedAt) || '待定' },
      ],
      [field('大写', `人民币${d.newTotalInWords}`, 2), field('客户意见', answerText(d))],
    ],
    3,
    42,
  );
}

/** How the customer agreed: recorded words, or lines to write them on. */
function consent(room: SheetContext, d: SupplementData): PdfNode {
  const c = d.consent;
  const way = c === null ? '□到店签字  □电话\n□微信  □短信' : labels.acceptMode[c.mode].zh;
  return fields(
    room,
    [
      [
        field('同意方式', way),
        field('同意人', c === null ? '' : [c.by, c.phone].filter(Boolean).join(' ')),
        field('同意时间', c === null ? '' : localTime(c.at)),
      ],
      [
        field('原话', c === null ? '' : [c.note, d.declinedNote].filter(Boolean).join(';'), 2),
        field('经办人', c?.recordedByName ?? ''),
      ],
    ],
    3,
    42,
  );
}

function signed(d: SupplementData): string[] {
  const isByWord = d.consent !== null && d.consent.mode !== 'SIGNED';
  return [
    isByWord ? `经办人:${d.consent?.recordedByName ?? ''}` : '客户签字:',
    `服务顾问:${d.advisorName}`,
    '日期:      年   月   日',
  ];
}

function supplement(paper: SheetPaper): PdfTemplate {
  return defineSheet({
    form: 'SUPPLEMENT',
    paper,
    data: SupplementData,
    title: () => '增项确认单',
    draw: (d, room) => [
      heads(room, d),
      ...(d.labor.length === 0 ? [] : [listTable(room, '新增工时', laborOf(d), d.labor)]),
      ...(d.parts.length === 0 ? [] : [listTable(room, '新增配件', partsOf(d), d.parts)]),
      ...(d.other.length === 0 ? [] : [listTable(room, '其他费用', OTHER, d.other)]),
      ...ending(room, {
        fontSize: small(room, 9),
        above: [...packageBlock(room, d), sums(room, d), consent(room, d)],
        terms: termsOnPaper('SUPPLEMENT', d.terms ?? []),
        below: [signatures(room, signed(d), 24)],
      }),
    ],
  });
}

export const supplementA5 = supplement('A5');
export const supplementHalf = supplement('CF241_2');
