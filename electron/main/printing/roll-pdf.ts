/**
 * A receipt as a page: the very lines the bytes carry, in the very columns, so long as they are. Every character stands in
 * its one or two columns as on the roll, and stays text that can be searched.
 */
import type { ThermalLine } from '#print/common/thermal.ts';
import type { Columns, PdfDefinition } from '#print/define-template.ts';
import { FONT } from '#print/fonts/families.ts';
import { code128Widths, qrSquares } from './code-symbols.ts';
import { BARS, BASELINE, COLUMN, DOTS_PER_MM, HAN, LATIN, LINE, MATRIX } from './roll-dots.ts';

/** Width of a character over the font's size. */
export type Advance = (c: string, isBold: boolean) => number;

export type Roll = {
  readonly lines: readonly ThermalLine[];
  readonly columns: Columns;
  readonly title: string;
  readonly author: string;
  /** UTC ms; the same job gives the same bytes. */
  readonly at: number;
};

/** Blank above the first and under the last line; the printer's own feed before the cut comes on top. */
const EDGE = 3 * DOTS_PER_MM;
const POINT = 72 / 25.4 / DOTS_PER_MM;
/** The roll itself is wider than what is printed on it. Source: domain rules §9.1. */
const ROLL_MM = { 48: 80, 32: 58 } as const;

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

type Cell = { readonly c: string; readonly x: number; readonly isHan: boolean; readonly squeeze: number };

/** A narrower character would leave a gap that readers of the file take for a blank: 2026 - 11. */
const NARROWEST = 10;

/** Where each character begins; a wide Latin one is set narrower, never over its neighbour, a narrow one a little wider. */
function cellsOf(text: string, isBold: boolean, advance: Advance): Cell[] {
  let x = 0;
  return [...text].map((c) => {
    const isHan = c >= '\u0080';
    const cell = isHan ? HAN : COLUMN;
    const wide = advance(c, isBold) * (isHan ? HAN : LATIN);
    const squeeze = isHan ? Math.min(1, cell / Math.max(wide, 1)) : clamp(wide, NARROWEST, cell) / Math.max(wide, 1);
    const left = x + (cell - wide * squeeze) / 2;
    x += cell;
    return { c, x: left, isHan, squeeze };
  });
}

function written(cells: readonly Cell[], weight: string): string {
  const [first] = cells;
  if (first === undefined) return '';
  const size = first.isHan ? HAN : LATIN;
  const text = escaped(cells.map(({ c }) => c).join(''));
  const look = `y="${BASELINE}" font-family="${FONT}" font-size="${size}"${weight}`;
  if (first.squeeze !== 1) {
    const to = `translate(${first.x.toFixed(2)} 0) scale(${first.squeeze.toFixed(4)} 1)`;
    return `<g transform="${to}"><text x="0" ${look}>${text}</text></g>`;
  }
  return `<text x="${cells.map(({ x }) => x.toFixed(2)).join(' ')}" ${look}>${text}</text>`;
}

type Line = Extract<ThermalLine, { kind: 'LINE' }>;

/** Characters of one kind beside each other are one text, so that it is read as one. */
function textLine({ text, size, isBold }: Line, top: number, advance: Advance): string {
  const groups: Cell[][] = [];
  for (const cell of cellsOf(text, isBold, advance)) {
    const last = groups.at(-1);
    const before = last?.[0];
    const isSame = before && before.isHan === cell.isHan && before.squeeze === 1 && cell.squeeze === 1;
    if (cell.c === ' ') groups.push([]);
    else if (last && isSame) last.push(cell);
    else groups.push([cell]);
  }
  const weight = isBold ? ' font-weight="bold"' : '';
  const [across, down] = size === 'DOUBLE' ? [2, 2] : [1, size === 'TALL' ? 2 : 1];
  const inner = groups.map((cells) => written(cells, weight)).join('');
  return `<g transform="translate(0 ${top}) scale(${across} ${down})">${inner}</g>`;
}

function box(x: number, y: number, width: number, height: number): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}"/>`;
}

function bars(data: string, width: number, top: number): string {
  const widths = code128Widths(data);
  let x = Math.floor((width - widths.reduce((sum, w) => sum + w, 0) * BARS.bar) / 2);
  return widths
    .map((w, i) => {
      const left = x;
      x += w * BARS.bar;
      return i % 2 === 0 ? box(left, top, w * BARS.bar, BARS.rows) : '';
    })
    .join('');
}

function matrix(data: string, width: number, top: number): { drawn: string; height: number } {
  const { squares, across } = qrSquares(data);
  const { dot, quiet } = MATRIX;
  const left = Math.floor((width - across * dot) / 2);
  const drawn = squares.map((isBlack, i) =>
    isBlack ? box(left + (i % across) * dot, top + quiet + Math.floor(i / across) * dot, dot, dot) : '',
  );
  return { drawn: drawn.join(''), height: across * dot + 2 * quiet };
}

/** One line at its place, and how much of the roll it takes, in dots. */
function placed(line: ThermalLine, width: number, top: number, advance: Advance): { drawn: string; height: number } {
  switch (line.kind) {
    case 'LINE':
      return { drawn: textLine(line, top, advance), height: line.size === 'NORMAL' ? LINE : 2 * LINE };
    case 'CODE128':
      return { drawn: bars(line.data, width, top), height: BARS.rows + 6 };
    case 'QR':
      return matrix(line.data, width, top);
    case 'FEED':
      return { drawn: '', height: line.lines * LINE };
    case 'CUT':
    case 'DRAWER':
      return { drawn: '', height: 0 };
  }
}

/** The page of a roll; one page, however long. */
export function rollPage({ lines, columns, title, author, at }: Roll, advance: Advance): PdfDefinition {
  const width = columns * COLUMN;
  let height = 0;
  const drawn = lines.map((line) => {
    const piece = placed(line, width, height, advance);
    height += piece.height;
    return piece.drawn;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${drawn.join('')}</svg>`;
  const pageWidth = ROLL_MM[columns] * DOTS_PER_MM * POINT;
  const side = (pageWidth - width * POINT) / 2;
  const day = new Date(at);
  return {
    pageSize: { width: pageWidth, height: (height + 2 * EDGE) * POINT },
    pageMargins: [side, EDGE * POINT, side, 0],
    content: [{ svg, width: width * POINT }],
    header: () => '',
    footer: () => '',
    info: { title, author, creationDate: day, modDate: day },
    defaultStyle: { font: FONT, fontSize: 9, lineHeight: 1 },
  };
}
