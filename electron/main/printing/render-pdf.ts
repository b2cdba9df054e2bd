/** Draws a form as PDF. Plain Node: runs in the printing process and in tests alike. */
import { resolve } from 'node:path';
import bwipjs from 'bwip-js/node';
import { openSync } from 'fontkit';
import pdfmake from 'pdfmake';
import type { Copy } from '#domain/printing/forms.ts';
import type { PdfDefinition, PdfNode, PdfTemplate, PdfTools, PrintRun } from '#print/define-template.ts';
import { FONT } from '#print/fonts/families.ts';
import { printable } from '#print/format.ts';
import { type TestPage, testSheet } from '#print/test-page/sheet.ts';
import { sha256Of } from './hash.ts';
import { type Advance, type Roll, rollPage } from './roll-pdf.ts';

/** Files of the one family, on this machine. pdfmake takes paths only. */
export type FontPaths = { readonly regular: string; readonly bold: string };

export type RenderedPdf = {
  readonly bytes: Buffer;
  readonly sha256: string;
  readonly pages: number;
  /** Characters the font has not, printed as 〓; the desk says so. */
  readonly substituted: readonly string[];
};

/** Stands for a character the font has not: a box would print without any error, a refusal would cost the whole paper. */
const SUBSTITUTE = '〓';

const PLAIN = /^[\x20-\x7e]*$/;

/** `value` with every character `has` lacks as 〓; the lacking ones are added to `missing`. */
export function legible<T>(value: T, has: ReadonlySet<number>, missing: Set<string>): T {
  if (typeof value === 'string') {
    // figures, codes and pictures in base64: nothing to look up
    if (PLAIN.test(value)) return value;
    const legibly = [...printable(value)].map((c) => {
      if (c === '\n' || has.has(c.codePointAt(0) ?? 0)) return c;
      missing.add(c);
      return SUBSTITUTE;
    });
    return legibly.join('') as T;
  }
  if (Array.isArray(value)) return value.map((v: unknown) => legible(v, has, missing)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, legible(v, has, missing)])) as T;
}

/** Code128 as SVG with its quiet zone, for the head of each sheet. */
export function code128Svg(text: string): string {
  return bwipjs.toSVG({ bcid: 'code128', text, height: 9, paddingwidth: 4, includetext: false });
}

export type PdfRequest = {
  readonly template: PdfTemplate;
  readonly data: unknown;
  readonly run: PrintRun;
  readonly copies: readonly Copy[];
  /** mm, continuous paper only. */
  readonly pageHeightMm?: number | undefined;
  /** Everything so much to the right and down, for a printer that prints beside its mark. */
  readonly shiftMm?: { readonly xMm: number; readonly yMm: number } | undefined;
};

const MM = 72 / 25.4;

/** What stands at a place of its own does not follow the margins. */
function movedIfFixed(node: PdfNode, x: number, y: number): PdfNode {
  if (typeof node === 'string' || node.absolutePosition === undefined) return node;
  return { ...node, absolutePosition: { x: node.absolutePosition.x + x, y: node.absolutePosition.y + y } };
}

/** The same page with everything on it moved. */
function shifted(d: PdfDefinition, shift: { readonly xMm: number; readonly yMm: number }): PdfDefinition {
  const [x, y] = [shift.xMm * MM, shift.yMm * MM];
  const [left, top, right, bottom] = d.pageMargins;
  const moved = (node: PdfNode, down: number): PdfNode => ({ stack: [node], margin: [x, down, -x, 0] });
  return {
    ...d,
    content: d.content.map((node) => movedIfFixed(node, x, y)),
    pageMargins: [left + x, top + y, right - x, bottom - y],
    header: (page, pages) => moved(d.header(page, pages), y),
    footer: (page, pages) => moved(d.footer(page, pages), 0),
  };
}

/** Code points the regular file has. */
export function glyphsOf(fonts: FontPaths): ReadonlySet<number> {
  return new Set(openSync(resolve(fonts.regular)).characterSet);
}

export type Pdf = {
  /** draws one form; throws a ZodError when the data do not fit the template */
  readonly form: (request: PdfRequest) => Promise<RenderedPdf>;
  /** a receipt as a page, of the lines its bytes carry */
  readonly roll: (roll: Roll) => Promise<RenderedPdf>;
  readonly testPage: (page: TestPage, more: Pick<PdfRequest, 'pageHeightMm' | 'shiftMm'>) => Promise<RenderedPdf>;
};

/** Widths out of the font files, each character looked up once. */
function advanceOf(fonts: FontPaths): Advance {
  const files = { regular: openSync(resolve(fonts.regular)), bold: openSync(resolve(fonts.bold)) };
  const known = new Map<string, number>();
  return (c, isBold) => {
    const key = isBold ? `b${c}` : c;
    const found = known.get(key);
    if (found !== undefined) return found;
    const font = isBold ? files.bold : files.regular;
    const wide = font.glyphForCodePoint(c.codePointAt(0) ?? 0).advanceWidth / font.unitsPerEm;
    known.set(key, wide);
    return wide;
  };
}

/** Lays a description out; the pages are counted on the way. */
async function written(definition: PdfDefinition, missing: ReadonlySet<string>): Promise<RenderedPdf> {
  let pages = 0;
  const { header } = definition;
  const counted = {
    ...definition,
    header: (page: number, count: number) => {
      pages = count;
      return header(page, count);
    },
  };
  const bytes = await pdfmake.createPdf(counted).getBuffer();
  return { bytes, sha256: sha256Of(bytes), pages, substituted: [...missing] };
}

/**
 * Prepares pdfmake for one set of font files. No address and no file but the two fonts can be read by a document, whatever
 * its data say.
 */
export function preparePages(fonts: FontPaths): Pdf {
  const regular = resolve(fonts.regular);
  const bold = resolve(fonts.bold);
  const allowed = new Set([regular, bold]);
  pdfmake.setFonts({ [FONT]: { normal: regular, bold, italics: regular, bolditalics: bold } });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => allowed.has(path));
  const glyphs = glyphsOf(fonts);
  const advance = advanceOf(fonts);
  const toolsOf = (pageHeightMm: number | undefined): PdfTools => ({
    code128: code128Svg,
    ...(pageHeightMm === undefined ? {} : { pageHeightMm }),
  });
  const placed = (d: PdfDefinition, shift: PdfRequest['shiftMm']) => (shift === undefined ? d : shifted(d, shift));
  return {
    form: ({ template, data, run, copies, pageHeightMm, shiftMm }) => {
      const missing = new Set<string>();
      const [shown, by] = [legible(data, glyphs, missing), legible(run, glyphs, missing)];
      return written(placed(template.define(shown, by, copies, toolsOf(pageHeightMm)), shiftMm), missing);
    },
    roll: (roll) => {
      const missing = new Set<string>();
      return written(rollPage(legible(roll, glyphs, missing), advance), missing);
    },
    testPage: (page, { pageHeightMm, shiftMm }) => {
      const missing = new Set<string>();
      return written(placed(testSheet(legible(page, glyphs, missing), toolsOf(pageHeightMm)), shiftMm), missing);
    },
  };
}

/** The drawing of forms alone. */
export function preparePdf(fonts: FontPaths): Pdf['form'] {
  const { form } = preparePages(fonts);
  return async (request) => form(request);
}
