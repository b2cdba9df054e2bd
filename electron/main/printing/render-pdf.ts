/** Draws a form as PDF. Plain Node: runs in the printing process and in tests alike. */
import { resolve } from 'node:path';
import bwipjs from 'bwip-js/node';
import { openSync } from 'fontkit';
import pdfmake from 'pdfmake';
import type { Copy } from '#domain/printing/forms.ts';
import type { PdfTemplate, PrintRun } from '#print/define-template.ts';
import { FONT } from '#print/fonts/families.ts';
import { printable } from '#print/format.ts';
import { sha256Of } from './hash.ts';

/** Files of the one family, on this machine. pdfmake takes paths only. */
export type FontPaths = { readonly regular: string; readonly bold: string };

export type RenderedPdf = { readonly bytes: Buffer; readonly sha256: string; readonly pages: number };

/** The data holds characters the font has not: they would print as boxes without any error. */
export class GlyphMissing extends Error {
  readonly characters: readonly string[];
  constructor(characters: readonly string[]) {
    super(`no glyph for ${characters.map((c) => `U+${c.codePointAt(0)?.toString(16).toUpperCase()}`).join(' ')}`);
    this.name = 'GlyphMissing';
    this.characters = characters;
  }
}

/** Every string inside a value. */
function* strings(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (value !== null && typeof value === 'object') for (const v of Object.values(value)) yield* strings(v);
}

/** Characters of `value` that `has` lacks, each once, in order of appearance. */
export function missingGlyphs(value: unknown, has: ReadonlySet<number>): string[] {
  const missing = new Set<string>();
  for (const text of strings(value)) {
    for (const c of printable(text)) if (c !== '\n' && !has.has(c.codePointAt(0) ?? 0)) missing.add(c);
  }
  return [...missing];
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
};

/**
 * Prepares pdfmake for one set of font files. No address and no file but the two fonts can be read by a document, whatever
 * its data say.
 *
 * @returns a function that draws one form; throws GlyphMissing, or a ZodError when the data do not fit the template
 */
export function preparePdf(fonts: FontPaths): (request: PdfRequest) => Promise<RenderedPdf> {
  const regular = resolve(fonts.regular);
  const bold = resolve(fonts.bold);
  const allowed = new Set([regular, bold]);
  pdfmake.setFonts({ [FONT]: { normal: regular, bold, italics: regular, bolditalics: bold } });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => allowed.has(path));
  const glyphs = new Set(openSync(regular).characterSet);

  return async ({ template, data, run, copies, pageHeightMm }) => {
    const missing = missingGlyphs([data, run], glyphs);
    if (missing.length > 0) throw new GlyphMissing(missing);
    const definition = template.define(data, run, copies, {
      code128: code128Svg,
      ...(pageHeightMm === undefined ? {} : { pageHeightMm }),
    });
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
    return { bytes, sha256: sha256Of(bytes), pages };
  };
}
