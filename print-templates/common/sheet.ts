/** Head, foot, margins and copies of every PDF form. Source: domain rules §9.1. */
import type { z } from 'zod';
import { type Copy, copyLabels, type Form, type Paper } from '#domain/printing/forms.ts';
import {
  cleaned,
  type PdfDefinition,
  type PdfNode,
  type PdfTemplate,
  type PdfTools,
  type PrintRun,
} from '../define-template.ts';
import { FONT } from '../fonts/families.ts';
import { localTime } from '../format.ts';
import type { ShopHead } from './data.ts';

/** Millimetres to PDF points. */
export function mm(v: number): number {
  return (v * 72) / 25.4;
}

export type SheetPaper = Exclude<Paper, 'T80' | 'T58'>;

type Frame = {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly sideMm: number;
  /** Nothing is printed nearer to the upper and lower edge than this. */
  readonly edgeMm: number;
  readonly headMm: number;
  readonly fontSize: number;
  readonly titleSize: number;
  /** Widths of the shop's name at the left and of the barcode at the right; the title has the rest. */
  readonly shopMm: number;
  readonly codeMm: number;
  readonly footSize: number;
};

/** Continuous paper: text in the middle 203 mm, 5 mm from the tear line, never under 9 pt (domain rules §9.1). */
export const FRAMES: { readonly [P in SheetPaper]: Frame } = {
  A4: {
    widthMm: 210,
    heightMm: 297,
    sideMm: 11,
    edgeMm: 7,
    headMm: 21,
    fontSize: 9,
    titleSize: 17,
    shopMm: 57,
    codeMm: 57,
    footSize: 7.5,
  },
  A5: {
    widthMm: 210,
    heightMm: 148,
    sideMm: 9,
    edgeMm: 6,
    headMm: 17,
    fontSize: 8.5,
    titleSize: 15,
    shopMm: 72,
    codeMm: 57,
    footSize: 7.5,
  },
  CF241_2: {
    widthMm: 241,
    heightMm: 139.7,
    sideMm: 19,
    edgeMm: 5,
    headMm: 14,
    fontSize: 9,
    titleSize: 14,
    shopMm: 85,
    codeMm: 62,
    footSize: 9,
  },
  CF241_3: {
    widthMm: 241,
    heightMm: 93.1,
    sideMm: 19,
    edgeMm: 5,
    headMm: 14,
    fontSize: 9,
    titleSize: 14,
    shopMm: 85,
    codeMm: 62,
    footSize: 9,
  },
};

/** Height of a line of this font over its size. */
const LINE = 1.45;

/** What a drawing may know about the sheet it is on. */
export type SheetContext = {
  readonly copy: Copy;
  readonly paper: SheetPaper;
  readonly run: PrintRun;
  /** Width between the margins, in points. */
  readonly width: number;
  /** Grey fills look like dirt on a needle printer. */
  readonly isContinuous: boolean;
};

type HasHead = { docNo: string; shop: ShopHead };

function reprintText(run: PrintRun): string {
  return run.reprintNo > 0 ? `补打 第${run.reprintNo}次 ${localTime(run.printedAt)}` : '';
}

type HeadWords = { title: string; stamp: string; copy: Copy; page: number; pages: number };

function head(d: HasHead, run: PrintRun, frame: Frame, words: HeadWords, barcode: string): PdfNode {
  const small = frame.fontSize;
  const under = [words.stamp && `【${words.stamp}】`, copyLabels[words.copy].zh].filter(Boolean).join(' ');
  const middle: PdfNode[] = [{ text: words.title, bold: true, fontSize: frame.titleSize }];
  if (under !== '') middle.push({ text: under, fontSize: small + 1, bold: words.stamp !== '' });
  if (run.reprintNo > 0) middle.push({ text: reprintText(run), bold: true, fontSize: small });
  const side = mm(frame.codeMm);
  const numbers: PdfNode[] = [
    { text: `第 ${words.page}/${words.pages} 页`, fontSize: small, width: 'auto' },
    { text: d.docNo, fontSize: small, bold: true, alignment: 'right', width: '*' },
  ];
  return {
    margin: [mm(frame.sideMm), mm(frame.edgeMm), mm(frame.sideMm), 0],
    columns: [
      { width: mm(frame.shopMm), text: d.shop.name, bold: true, fontSize: Math.max(9, frame.fontSize + 0.5) },
      { width: '*', stack: middle, alignment: 'center' },
      {
        width: side,
        stack: [
          { svg: barcode, fit: [side, mm(frame.headMm > 16 ? 8.5 : 7)], alignment: 'right' },
          { margin: [0, 1, 0, 0], columns: numbers },
        ],
      },
    ],
  };
}

/** Upper bound of a text's width in points: Han one em, everything else 0.62 em (the widest figures and letters of a line). */
function widthAtMost(text: string, size: number): number {
  return [...text].reduce((sum, c) => sum + (c > '\u2e7f' ? size : size * 0.62), 0);
}

type Foot = { readonly node: () => PdfNode; readonly height: number };

/** Address and phones at the left, who printed when at the right. Its height is known before the page is divided. */
function foot(d: HasHead, run: PrintRun, frame: Frame): Foot {
  const width = mm(frame.widthMm - 2 * frame.sideMm);
  const { address, phone, rescuePhone } = d.shop;
  const shop = [address && `地址:${address}`, phone && `电话:${phone}`, rescuePhone && `24小时救援:${rescuePhone}`]
    .filter(Boolean)
    .join('  ');
  const again = run.reprintNo > 0 ? `补打${run.reprintNo}` : '';
  const print = [`打印 ${localTime(run.printedAt)}`, run.printedByName, run.jobShort, again].filter(Boolean).join(' ');
  const right = Math.min(widthAtMost(print, frame.footSize), width / 2);
  const lines = Math.max(
    Math.ceil(widthAtMost(shop, frame.footSize) / (width - right - 12)),
    Math.ceil(widthAtMost(print, frame.footSize) / right),
    1,
  );
  const node = (): PdfNode => ({
    margin: [mm(frame.sideMm), 0, mm(frame.sideMm), 0],
    stack: [
      { canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.5 }] },
      {
        margin: [0, 2, 0, 0],
        fontSize: frame.footSize,
        columns: [
          { text: shop, width: '*' },
          { text: print, width: right, alignment: 'right' },
        ],
        columnGap: 8,
      },
    ],
  });
  return { node, height: 4 + lines * frame.footSize * LINE };
}

type Opening = { copy: Copy; node: { text: string; positions?: { pageNumber: number }[] } };

/** Page numbers count within a copy: each copy is a paper of its own. Known once pdfmake has laid the content out. */
function pageOf(
  openings: readonly Opening[],
  page: number,
  pages: number,
): { copy: Copy; page: number; pages: number } {
  const starts = openings.map((o) => o.node.positions?.[0]?.pageNumber ?? 1);
  const index = Math.max(
    0,
    starts.findLastIndex((s) => s <= page),
  );
  const start = starts[index] ?? 1;
  const end = starts[index + 1] ?? pages + 1;
  return { copy: openings[index]?.copy ?? 'ONLY', page: page - start + 1, pages: end - start };
}

export type SheetDrawing<S extends z.ZodType> = {
  form: Form;
  paper: SheetPaper;
  data: S;
  title: (d: z.infer<S>) => string;
  /** 红冲, 退货 and the like; '' for none. */
  stamp?: (d: z.infer<S>) => string;
  draw: (d: z.infer<S>, sheet: SheetContext) => PdfNode[];
};

function pagesOf<D extends HasHead>(
  d: D,
  words: { title: string; stamp: string },
  content: { copies: readonly Copy[]; draw: (copy: Copy) => PdfNode[] },
  at: { frame: Frame; heightMm: number; run: PrintRun; tools: PdfTools },
): PdfDefinition {
  const { frame, run } = at;
  const openings = content.copies.map((copy): Opening => ({ copy, node: { text: ' ' } }));
  const barcode = at.tools.code128(d.docNo);
  const date = new Date(run.printedAt);
  const last = foot(d, run, frame);
  return {
    pageSize: { width: mm(frame.widthMm), height: mm(at.heightMm) },
    pageMargins: [mm(frame.sideMm), mm(frame.edgeMm + frame.headMm), mm(frame.sideMm), mm(frame.edgeMm) + last.height],
    content: openings.flatMap((o, i): PdfNode[] => {
      const opening: PdfNode = Object.assign(o.node, { fontSize: 1, lineHeight: 1 });
      return [i === 0 ? opening : Object.assign(opening, { pageBreak: 'before' as const }), ...content.draw(o.copy)];
    }),
    header: (page, pages) => head(d, run, frame, { ...words, ...pageOf(openings, page, pages) }, barcode),
    footer: last.node,
    info: { title: `${words.title} ${d.docNo}`, author: d.shop.name, creationDate: date, modDate: date },
    defaultStyle: { font: FONT, fontSize: frame.fontSize, lineHeight: 1.0 },
  };
}

/** Makes a PDF template: the drawing gives the blocks, this gives head, foot, copies and page numbers. */
export function defineSheet<S extends z.ZodType<HasHead>>(t: SheetDrawing<S>): PdfTemplate {
  const frame = FRAMES[t.paper];
  return {
    kind: 'PDF',
    form: t.form,
    paper: t.paper,
    accepts: t.data,
    define(raw, run, copies, tools) {
      const d: z.infer<S> = cleaned(t.data.parse(raw));
      const words = { title: t.title(d), stamp: t.stamp?.(d) ?? '' };
      const width = mm(frame.widthMm - 2 * frame.sideMm);
      const isContinuous = t.paper.startsWith('CF');
      const draw = (copy: Copy): PdfNode[] => t.draw(d, { copy, paper: t.paper, run, width, isContinuous });
      const heightMm = isContinuous ? (tools.pageHeightMm ?? frame.heightMm) : frame.heightMm;
      return pagesOf(d, words, { copies, draw }, { frame, heightMm, run: cleaned(run), tools });
    },
  };
}
