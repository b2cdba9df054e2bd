/** Receipt lines as dots, for printers without Chinese and for characters a printer lacks. Exact columns, one bit a dot. */
import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import type { Columns, ThermalSize } from '#print/define-template.ts';
import { code128Widths, qrSquares } from './code-symbols.ts';
import type { FontPaths } from './render-pdf.ts';
import { BARS, BASELINE, COLUMN, HAN, LATIN, LINE, MATRIX } from './roll-dots.ts';

/** Rows of dots from the top; bits from the left, 1 is black. */
export type Raster = { readonly widthBytes: number; readonly rows: number; readonly bits: Buffer };

/** Darker than this is black; finer strokes of a Han character would vanish with less. */
const THRESHOLD = 150;

const REGULAR = 'QiantaiPaper';
const BOLD = 'QiantaiPaperBold';

export type TextLine = { readonly text: string; readonly size: ThermalSize; readonly isBold: boolean };

export type Painter = {
  line(line: TextLine, columns: Columns): Raster;
  code128(text: string, columns: Columns): Raster;
  qr(text: string, columns: Columns): Raster;
};

function pack(context: SKRSContext2D, width: number, rows: number): Raster {
  const { data } = context.getImageData(0, 0, width, rows);
  const widthBytes = width / 8;
  const bits = Buffer.alloc(widthBytes * rows);
  for (let dot = 0; dot < width * rows; dot += 1) {
    if ((data[dot * 4] ?? 255) < THRESHOLD) bits[dot >> 3] = (bits[dot >> 3] ?? 0) | (0x80 >> (dot & 7));
  }
  return { widthBytes, rows, bits };
}

function blank(width: number, rows: number): SKRSContext2D {
  const context = createCanvas(width, rows).getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, rows);
  context.fillStyle = '#000';
  return context;
}

/** One character in its one or two columns; a wide Latin one is set narrower, never over its neighbour. */
function place(context: SKRSContext2D, c: string, x: number, family: string): number {
  const cell = c < '\u0080' ? COLUMN : HAN;
  context.font = `${cell === HAN ? HAN : LATIN}px ${family}`;
  const wide = context.measureText(c).width;
  const squeeze = Math.min(1, cell / Math.max(wide, 1));
  context.save();
  context.translate(x + (cell - wide * squeeze) / 2, BASELINE);
  context.scale(squeeze, 1);
  context.fillText(c, 0, 0);
  context.restore();
  return x + cell;
}

function paintLine({ text, size, isBold }: TextLine, columns: Columns): Raster {
  const [across, down] = size === 'DOUBLE' ? [2, 2] : [1, size === 'TALL' ? 2 : 1];
  const width = columns * COLUMN;
  const context = blank(width, LINE * down);
  context.scale(across, down);
  let x = 0;
  for (const c of text) x = place(context, c, x, isBold ? BOLD : REGULAR);
  return pack(context, width, LINE * down);
}

/** Bars at whole dots in the middle of the roll; codes are never scaled. */
function paintBars(widths: readonly number[], columns: Columns): Raster {
  const width = columns * COLUMN;
  const { bar, rows } = BARS;
  const context = blank(width, rows);
  let x = Math.floor((width - widths.reduce((sum, w) => sum + w, 0) * bar) / 2);
  widths.forEach((w, i) => {
    if (i % 2 === 0) context.fillRect(x, 0, w * bar, rows);
    x += w * bar;
  });
  return pack(context, width, rows);
}

function paintMatrix(pixels: readonly number[], across: number, columns: Columns): Raster {
  const { dot, quiet } = MATRIX;
  const width = columns * COLUMN;
  const side = across * dot;
  const context = blank(width, side + 2 * quiet);
  const left = Math.floor((width - side) / 2);
  pixels.forEach((isBlack, i) => {
    if (isBlack) context.fillRect(left + (i % across) * dot, quiet + Math.floor(i / across) * dot, dot, dot);
  });
  return pack(context, width, side + 2 * quiet);
}

/** Registers the two fonts once for this process. */
export function preparePainter(fonts: FontPaths): Painter {
  GlobalFonts.registerFromPath(fonts.regular, REGULAR);
  GlobalFonts.registerFromPath(fonts.bold, BOLD);
  return {
    line: paintLine,
    code128: (text, columns) => paintBars(code128Widths(text), columns),
    qr: (text, columns) => {
      const { squares, across } = qrSquares(text);
      return paintMatrix(squares, across, columns);
    },
  };
}

/** Rows of one GS v 0: small printers hold no more. */
const BAND = 128;

/**
 * A printer acts on DLE EOT, DLE ENQ and DLE DC4 even inside a picture, the last one opens the drawer: one light dot in the
 * second byte of such a pair is made black.
 */
function defused(bits: Buffer): Buffer {
  const safe = Buffer.from(bits);
  for (let i = 1; i < safe.length; i += 1) {
    const b = safe[i] ?? 0;
    if (safe[i - 1] === 0x10 && (b === 0x04 || b === 0x05 || b === 0x14)) safe[i] = b | 0x08;
  }
  return safe;
}

/** GS v 0 in bands. */
export function rasterBytes({ widthBytes, rows, bits }: Raster): Buffer {
  const safe = defused(bits);
  const pieces: Buffer[] = [];
  for (let from = 0; from < rows; from += BAND) {
    const count = Math.min(BAND, rows - from);
    pieces.push(Buffer.from([0x1d, 0x76, 0x30, 0x00, widthBytes, 0x00, count, 0x00]));
    pieces.push(safe.subarray(from * widthBytes, (from + count) * widthBytes));
  }
  return Buffer.concat(pieces);
}

/** Pictures one under another. */
export function stacked(parts: readonly Raster[], widthBytes: number): Raster {
  const bits = Buffer.concat(parts.map((p) => p.bits));
  return { widthBytes, rows: bits.length / widthBytes, bits };
}
