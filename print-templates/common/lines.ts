/** Labor, parts and other charges as the tables of estimate, order and settlement. Labor and parts never share one. */
import type { PdfNode } from '../define-template.ts';
import { hours, money, qty, taken, yuan, yuanOrBlank } from '../format.ts';
import { payerWords, qualityWords } from '../words.ts';
import { type Column, fields, framed, listTable, type Room } from './blocks.ts';
import type { LaborRow, OtherRow, PackageRow, PartRow, Sums } from './data.ts';

const seq = { head: '序', width: 18, align: 'center', cell: (r: { seq: number }) => String(r.seq) } as const;
const payer = { head: '付费', width: 26, cell: (r: LaborRow | PartRow | OtherRow) => payerWords[r.payerType] } as const;
const amount = {
  head: '金额',
  width: 62,
  align: 'right',
  cell: (r: { amountFen: number; isToCheck?: boolean | undefined }) => (r.isToCheck ? '待检' : yuan(r.amountFen)),
  isSum: true,
} as const;

export const laborColumns = {
  seq: seq as Column<LaborRow>,
  code: { head: '编码', width: 48, cell: (r) => r.code },
  name: { head: '维修项目', width: '*', cell: (r) => r.name },
  hours: { head: '工时', width: 34, align: 'right', cell: (r) => hours(r.hoursCenti) },
  rate: { head: '单价', width: 44, align: 'right', cell: (r) => yuanOrBlank(r.rateFen) },
  amount: amount as Column<LaborRow>,
  payer: payer as Column<LaborRow>,
  technicians: { head: '技师', width: 64, cell: (r) => r.technicians },
  note: { head: '备注', width: 62, cell: (r) => [payerWords[r.payerType], r.note].filter(Boolean).join(' ') },
} satisfies { [column: string]: Column<LaborRow> };

export const partColumns = {
  seq: seq as Column<PartRow>,
  partNo: { head: '配件编码', width: 82, cell: (r) => r.partNo },
  name: { head: '名称', width: '*', cell: (r) => r.name },
  brand: { head: '品牌', width: 40, cell: (r) => r.brand },
  quality: { head: '类型', width: 32, cell: (r) => qualityWords[r.qualityType] },
  unit: { head: '单位', width: 24, align: 'center', cell: (r) => r.unit },
  qty: { head: '数量', width: 42, align: 'right', cell: (r) => qty(r.qtyMilli) },
  price: { head: '单价', width: 52, align: 'right', cell: (r) => yuan(r.unitPriceFen) },
  amount: amount as Column<PartRow>,
  payer: payer as Column<PartRow>,
  supplied: { head: '自备', width: 24, align: 'center', cell: (r) => (r.customerSupplied ? '是' : '否') },
  stock: { head: '备货', width: 26, align: 'center', cell: (r) => (r.toOrder ? '需订' : '有货') },
  note: { head: '备注', width: 44, cell: (r) => [payerWords[r.payerType], r.note].filter(Boolean).join(' ') },
} satisfies { [column: string]: Column<PartRow> };

export const otherColumns = {
  seq: seq as Column<OtherRow>,
  name: { head: '项目', width: '*', cell: (r) => r.name },
  amount: amount as Column<OtherRow>,
  payer: payer as Column<OtherRow>,
} satisfies { [column: string]: Column<OtherRow> };

/** 小计 at the foot of a table. */
export function subtotal(word: string, fen: number): string {
  return `${word}小计  ${money(fen)}`;
}

/** What 待检 means for the customer's purse; nothing when every line has its price. */
export function toCheckTerms(d: {
  readonly labor: readonly LaborRow[];
  readonly other: readonly OtherRow[];
}): string[] {
  const isOpen = [...d.labor, ...d.other].some((row) => row.isToCheck);
  return isOpen ? ['“待检”项目未计入合计,检查后另行报价,经您同意后方可施工收费。'] : [];
}

/** Sums of an estimate or order with the amount in capitals. */
export function sumBlock(room: Room, s: Sums, word: string): PdfNode {
  return fields(
    room,
    [
      [
        { label: '工时费', value: money(s.laborFen) },
        { label: '材料费', value: money(s.partsFen) },
        { label: '其他费用', value: money(s.otherFen) },
        { label: '优惠', value: taken(s.discountFen) },
      ],
      [
        { label: word, value: money(s.totalFen), isStrong: true },
        { label: '大写', value: `人民币${s.totalInWords}`, span: 3 },
      ],
    ],
    4,
    42,
  );
}

/** Other charges only when there are any; labor and parts always, even empty (domain rules §9.8). */
export function otherTable(
  room: Room,
  rows: readonly OtherRow[],
  columns: Column<OtherRow>[],
  foot?: string,
): PdfNode[] {
  return rows.length === 0 ? [] : [listTable(room, '其他费用', columns, rows, foot)];
}

/** 套餐 beneath the tables: its price beside what its lines cost alone; nothing where there is none. */
export function packageBlock(room: Room, d: { readonly packages?: readonly PackageRow[] | undefined }): PdfNode[] {
  return (d.packages ?? []).map((one) =>
    framed(
      room,
      '套餐',
      `${one.name}  ${money(one.priceFen)}(单项合计 ${money(one.listFen)},优惠已计入):${one.lines.join('、')}`,
    ),
  );
}
