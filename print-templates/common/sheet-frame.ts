/** Papers, and the head and foot every sheet carries. Source: domain rules §9.1. */
import { type Copy, copyLabels, type Paper } from '#domain/printing/forms.ts';
import type { PdfNode, PrintRun } from '../define-template.ts';
import { localTime } from '../format.ts';
import type { ShopHead } from './data.ts';

/** Millimetres to PDF points. */
export function mm(v: number): number {
  return (v * 72) / 25.4;
}

export type SheetPaper = Exclude<Paper, 'T80' | 'T58' | 'LABEL_40X30'>;

export type Frame = {
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
const CONTINUOUS: Frame = {
  widthMm: 241,
  heightMm: 279.4,
  sideMm: 19,
  edgeMm: 5,
  headMm: 14,
  fontSize: 9,
  titleSize: 14,
  shopMm: 75,
  codeMm: 62,
  footSize: 9,
};

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
    shopMm: 68,
    codeMm: 57,
    footSize: 7.5,
  },
  CF241: CONTINUOUS,
  CF241_2: { ...CONTINUOUS, heightMm: 139.7 },
  CF241_3: { ...CONTINUOUS, heightMm: 93.1 },
};

/** Height of a line of this font over its size. */
const LINE = 1.45;

export type HasHead = { docNo: string; shop: ShopHead };

function reprintText(run: PrintRun): string {
  return run.reprintNo > 0 ? `补打 第${run.reprintNo}次 ${localTime(run.printedAt)}` : '';
}

export type HeadWords = {
  title: string;
  stamp: string;
  /** Which part of a carbon set is whose; '' on cut sheets. */
  legend: string;
  isCarbon: boolean;
  copy: Copy;
  page: number;
  pages: number;
};

/** Title, stamp, copy and 补打. On continuous paper the copy stands at the left: there is no height for a third line. */
function titleBlock(run: PrintRun, frame: Frame, words: HeadWords): PdfNode[] {
  const small = frame.fontSize;
  const title: PdfNode = { text: words.title, bold: true, fontSize: frame.titleSize };
  const stamp = words.stamp && `【${words.stamp}】`;
  if (words.isCarbon) {
    const under = [stamp, reprintText(run)].filter(Boolean).join(' ');
    return under === '' ? [title] : [title, { text: under, bold: true, fontSize: small }];
  }
  const under = [stamp, copyLabels[words.copy].zh].filter(Boolean).join(' ');
  const middle = [title];
  if (under !== '') middle.push({ text: under, fontSize: small + 1, bold: words.stamp !== '' });
  if (run.reprintNo > 0) middle.push({ text: reprintText(run), bold: true, fontSize: small });
  return middle;
}

/** No higher and no wider than this, mm; lower where the head is. */
const LOGO = { widthMm: 18, heightMm: 10, gapMm: 2 } as const;

type NamePlace = {
  readonly size: number;
  readonly logo?: { readonly image: string; readonly width: number; readonly height: number };
};

/** The mark in its own proportions within its room; undefined on papers without one. */
function logoOf(shop: ShopHead, frame: Frame): NamePlace['logo'] {
  const { logo } = shop;
  if (logo?.png === undefined) return undefined;
  const room = { width: mm(LOGO.widthMm), height: mm(Math.min(LOGO.heightMm, frame.headMm - 5)) };
  const factor = Math.min(room.width / logo.widthPx, room.height / logo.heightPx);
  const image = `data:image/png;base64,${logo.png}`;
  return { image, width: logo.widthPx * factor, height: logo.heightPx * factor };
}

/**
 * How large the shop's name is set, and whether its mark stands beside it. The head is as high as it is: a name beyond any
 * usual length is set smaller, never cut, and the mark gives way to it.
 */
function namePlace(shop: ShopHead, frame: Frame, hasLegend: boolean): NamePlace {
  const usual = Math.max(9, frame.fontSize + 0.5);
  const logo = logoOf(shop, frame);
  const height = mm(frame.headMm - 1) - (hasLegend ? frame.fontSize * LINE : 0);
  const fits = (size: number): boolean => {
    const width = mm(frame.shopMm - LOGO.gapMm) - (logo?.width ?? 0);
    // a line ends where the next character has no room
    return Math.ceil(widthAtMost(shop.name, size) / (width - size)) * size * LINE <= height;
  };
  const size = logo && [usual, 7.5].find(fits);
  if (size !== undefined) return { size, logo };
  if (shop.name.length > 80) return { size: 6.5 };
  return { size: shop.name.length > 48 ? 7 : usual };
}

/** Shop, title, copy, barcode, number and page: the upper edge of every page. */
export function head(d: HasHead, run: PrintRun, frame: Frame, words: HeadWords, barcode: string): PdfNode {
  const small = frame.fontSize;
  const middle = titleBlock(run, frame, words);
  const left = words.isCarbon ? copyLabels[words.copy].zh || words.legend : '';
  const { size, logo } = namePlace(d.shop, frame, left !== '');
  const legend: PdfNode[] = left === '' || d.shop.name.length > 48 ? [] : [{ text: left, fontSize: small }];
  const name: PdfNode = { stack: [{ text: d.shop.name, bold: true, fontSize: size }, ...legend] };
  const side = mm(frame.codeMm);
  const numbers: PdfNode[] = [
    { text: `第 ${words.page}/${words.pages} 页`, fontSize: small, width: 'auto' },
    { text: d.docNo, fontSize: small, bold: true, alignment: 'right', width: '*' },
  ];
  return {
    margin: [mm(frame.sideMm), mm(frame.edgeMm), mm(frame.sideMm), 0],
    columns: [
      { width: mm(frame.shopMm), ...(logo ? besideLogo(logo, name) : name) },
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

/** The name to the right of the mark. */
function besideLogo({ image, width, height }: NonNullable<NamePlace['logo']>, name: PdfNode): { columns: PdfNode[] } {
  return {
    columns: [
      { image, fit: [width, height], width: width + mm(LOGO.gapMm) },
      { width: '*', stack: [name] },
    ],
  };
}

/** Upper bound of a text's width in points, from the widest of each kind of character in this font. */
export function widthAtMost(text: string, size: number): number {
  const ems = (c: string): number => (/[\d]/.test(c) ? 0.56 : /[ :,.-]/.test(c) ? 0.36 : /[A-Za-z]/.test(c) ? 0.8 : 1);
  return [...text].reduce((sum, c) => sum + ems(c) * size, 0);
}

/** `carried` is what the page says instead of the address when a table goes on overleaf. */
export type Foot = { readonly node: (carried: string) => PdfNode; readonly height: number };

/** Address and phones at the left, who printed when at the right. Its height is known before the page is divided. */
export function foot(d: HasHead, run: PrintRun, frame: Frame): Foot {
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
  const node = (carried: string): PdfNode => ({
    margin: [mm(frame.sideMm), 0, mm(frame.sideMm), 0],
    stack: [
      { canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.5 }] },
      {
        margin: [0, 2, 0, 0],
        fontSize: frame.footSize,
        columns: [
          carried === '' ? { text: shop, width: '*' } : { text: carried, bold: true, width: '*' },
          { text: print, width: right, alignment: 'right' },
        ],
        columnGap: 8,
      },
    ],
  });
  return { node, height: 4 + lines * frame.footSize * LINE };
}
