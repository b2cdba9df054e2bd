/**
 * Turns receipt lines into the bytes of an ESC/POS printer: text in GB18030's one- and two-byte characters, and as a picture
 * each line with another character, or everything where the printer is set so.
 */
import iconv from 'iconv-lite';
import { BreakLine, PrinterTypes, ThermalPrinter } from 'node-thermal-printer';
import { layOut, type ThermalLine } from '#print/common/thermal.ts';
import type { Columns, PrintRun, ThermalOp, ThermalSize, ThermalTemplate } from '#print/define-template.ts';
import { sha256Of } from './hash.ts';
import { type Painter, type Raster, rasterBytes, stacked } from './raster.ts';

export type RenderedReceipt = {
  readonly bytes: Buffer;
  readonly sha256: string;
  /** As laid out: what a preview shows. */
  readonly lines: readonly ThermalLine[];
  /** Characters neither printer nor font has, printed as 〓; the desk says so. */
  readonly substituted: readonly string[];
};

/** How a printer is driven: its own Chinese font, or pictures only. */
export type ThermalMode = 'TEXT' | 'RASTER';

/** What draws pictures, and which characters it can draw. */
export type Artist = { readonly painter: Painter; readonly has: ReadonlySet<number> };

const ESC = 0x1b;
const FS = 0x1c;
const GS = 0x1d;

/** ESC @, then kanji mode on: many models lose it on reset. */
const INIT = Buffer.from([ESC, 0x40, FS, 0x26]);
/** Size of Latin (GS !) and of Han (FS !, FS W): one alone leaves half the line small on some models. */
const SIZES: { readonly [S in ThermalSize]: Buffer } = {
  NORMAL: Buffer.from([GS, 0x21, 0x00, FS, 0x57, 0x00, FS, 0x21, 0x00]),
  TALL: Buffer.from([GS, 0x21, 0x01, FS, 0x21, 0x08]),
  DOUBLE: Buffer.from([GS, 0x21, 0x11, FS, 0x57, 0x01]),
};
const BOLD_ON = Buffer.from([ESC, 0x45, 0x01]);
const BOLD_OFF = Buffer.from([ESC, 0x45, 0x00]);
const CENTRE = Buffer.from([ESC, 0x61, 0x01]);
const LEFT = Buffer.from([ESC, 0x61, 0x00]);
/** Feed to the cutter, partial cut. */
const CUT = Buffer.from([GS, 0x56, 0x42, 0x00]);
/** Pin 2, 50 ms on, 500 ms off: with both times, or the printer eats the next two bytes for them. */
const DRAWER = Buffer.from([ESC, 0x70, 0x00, 0x19, 0xfa]);
const SUBSTITUTE = '〓';
const LINE_END = Buffer.from('\n');

/** Asking the code table costs more than drawing the receipt: each character is asked once. */
const known = new Map<string, Buffer | undefined>();

/** A printable ASCII character: the same byte on paper. */
function isPlain(code: number): boolean {
  return code >= 0x20 && code < 0x7f;
}

/** One character as the printer takes it, or undefined when it needs four bytes. */
function encoded(c: string): Buffer | undefined {
  if (known.has(c)) return known.get(c);
  const bytes = iconv.encode(c, 'gb18030');
  const isTaken = bytes.length === 2 || (bytes.length === 1 && isPlain(bytes[0] ?? 0));
  const taken = isTaken ? bytes : undefined;
  known.set(c, taken);
  return taken;
}

/** A line of characters the printer has, or undefined when it lacks one. */
function encodedLine(text: string): Buffer | undefined {
  const line = Buffer.allocUnsafe(text.length * 2);
  let at = 0;
  for (const c of text) {
    const code = c.charCodeAt(0);
    if (isPlain(code)) {
      line[at++] = code;
      continue;
    }
    const bytes = encoded(c);
    if (bytes === undefined) return undefined;
    for (const byte of bytes) line[at++] = byte;
  }
  return line.subarray(0, at);
}

/** The line with 〓 for each character that cannot be printed; those are added to `substituted`. */
function legibleLine(text: string, can: (c: string) => boolean, substituted: Set<string>): string {
  const legibly = [...text].map((c) => {
    if (can(c)) return c;
    substituted.add(c);
    return SUBSTITUTE;
  });
  return legibly.join('');
}

/** Document numbers have long runs of figures: pairs of them take one symbol in subset C, so a 58 mm roll has room. */
export function code128Data(text: string): Buffer {
  const pieces: Buffer[] = [];
  let inC = false;
  for (const run of text.match(/\d{4,}|\d+|\D+/g) ?? []) {
    const even = run.length % 2 === 0 ? run : run.slice(0, -1);
    const pairs = /^\d{4,}$/.test(run) ? even : '';
    if (pairs !== '') {
      const digits = pairs.match(/../g) ?? [];
      pieces.push(Buffer.from([0x7b, 0x43, ...digits.map(Number)]));
      inC = true;
    }
    const rest = run.slice(pairs.length);
    if (rest !== '') {
      pieces.push(Buffer.from(`${inC ? '{B' : ''}${rest.replaceAll('{', '{{')}`, 'latin1'));
      inC = false;
    }
  }
  return Buffer.concat(pieces);
}

/** No text under it (GS H), bars of two dots (GS w), 8 mm high (GS h), GS k 73 with the length in bytes. */
function code128Bytes(text: string): Buffer {
  const data = Buffer.concat([Buffer.from('{B'), code128Data(text)]);
  return Buffer.concat([Buffer.from([GS, 0x48, 0, GS, 0x77, 2, GS, 0x68, 64, GS, 0x6b, 0x49, data.length]), data]);
}

/** The builder never gets a string with Han in it, never a connection: it only puts bytes together. */
function builder(): ThermalPrinter {
  const nowhere = { execute: async () => '', isPrinterConnected: async () => true };
  return new ThermalPrinter({
    type: PrinterTypes.EPSON,
    interface: nowhere as unknown as string,
    breakLine: BreakLine.NONE,
  });
}

type Line = Extract<ThermalLine, { kind: 'LINE' }>;

function canPaint(artist: Artist): (c: string) => boolean {
  return (c) => artist.has.has(c.codePointAt(0) ?? 0);
}

/** As text where the printer has every character; as a picture where the font has more than the printer. */
function addText(printer: ThermalPrinter, line: Line, inHand: InHand): void {
  const { artist, columns, substituted } = inHand;
  const whole = encodedLine(line.text);
  if (whole === undefined && artist) {
    const text = legibleLine(line.text, canPaint(artist), substituted);
    printer.add(rasterBytes(artist.painter.line({ ...line, text }, columns)));
    return;
  }
  const legible = () => legibleLine(line.text, (c) => encoded(c) !== undefined, substituted);
  const text = whole ?? iconv.encode(legible(), 'gb18030');
  printer.add(Buffer.concat([SIZES[line.size], line.isBold ? BOLD_ON : BOLD_OFF, text, LINE_END]));
}

type InHand = { readonly columns: Columns; readonly artist: Artist | undefined; readonly substituted: Set<string> };

function addLine(printer: ThermalPrinter, line: ThermalLine, inHand: InHand): void {
  switch (line.kind) {
    case 'LINE':
      addText(printer, line, inHand);
      return;
    case 'CODE128':
      printer.add(Buffer.concat([SIZES.NORMAL, CENTRE, code128Bytes(line.data), Buffer.from('\n'), LEFT]));
      return;
    case 'QR':
      printer.add(Buffer.concat([SIZES.NORMAL, CENTRE]));
      // as bytes: the package counts characters of a string, and cuts Chinese short
      printer.printQR(Buffer.from(line.data, 'utf8') as unknown as string, { cellSize: 5, correction: 'M', model: 2 });
      printer.add(Buffer.concat([Buffer.from('\n'), LEFT]));
      return;
    case 'FEED':
      printer.add(Buffer.concat([SIZES.NORMAL, Buffer.from([ESC, 0x64, line.lines])]));
      return;
    case 'CUT':
      printer.add(CUT);
      return;
    case 'DRAWER':
      printer.add(DRAWER);
  }
}

function picture(line: ThermalLine, artist: Artist, inHand: InHand): Raster | undefined {
  const { columns, substituted } = inHand;
  const { painter } = artist;
  if (line.kind === 'CODE128') return painter.code128(line.data, columns);
  if (line.kind === 'QR') return painter.qr(line.data, columns);
  if (line.kind !== 'LINE') return undefined;
  return painter.line({ ...line, text: legibleLine(line.text, canPaint(artist), substituted) }, columns);
}

/** Everything as one picture between feeds and cuts: a printer without Chinese needs no font of its own. */
function addPictures(printer: ThermalPrinter, lines: readonly ThermalLine[], artist: Artist, inHand: InHand): void {
  let waiting: Raster[] = [];
  const flush = (): void => {
    if (waiting.length > 0) printer.add(rasterBytes(stacked(waiting, (inHand.columns * 12) / 8)));
    waiting = [];
  };
  for (const line of lines) {
    const drawn = picture(line, artist, inHand);
    if (drawn) waiting.push(drawn);
    else {
      flush();
      addLine(printer, line, inHand);
    }
  }
  flush();
}

/**
 * Bytes of ops on a roll of 48 or 32 columns.
 * @param artist draws what the printer lacks; without one such a character is 〓
 * @param mode RASTER needs an artist
 */
export function receiptBytes(
  ops: readonly ThermalOp[],
  columns: Columns,
  artist?: Artist,
  mode: ThermalMode = 'TEXT',
): RenderedReceipt {
  const printer = builder();
  const inHand: InHand = { columns, artist, substituted: new Set<string>() };
  const lines = layOut(ops, columns);
  printer.add(INIT);
  if (mode === 'RASTER' && artist) addPictures(printer, lines, artist, inHand);
  else for (const line of lines) addLine(printer, line, inHand);
  const bytes = printer.getBuffer() ?? Buffer.alloc(0);
  return { bytes, sha256: sha256Of(bytes), lines, substituted: [...inHand.substituted] };
}

/** Draws a receipt form; a ZodError when the stored data do not fit it. */
export function renderReceipt(
  template: ThermalTemplate,
  data: unknown,
  run: PrintRun,
  columns: Columns,
  artist?: Artist,
  mode: ThermalMode = 'TEXT',
): RenderedReceipt {
  return receiptBytes(template.draw(data, run, columns), columns, artist, mode);
}

/** The drawer's pulse alone: a job of its own, sent once. */
export function drawerBytes(): RenderedReceipt {
  const bytes = Buffer.concat([Buffer.from([ESC, 0x40]), DRAWER]);
  return { bytes, sha256: sha256Of(bytes), lines: [], substituted: [] };
}
