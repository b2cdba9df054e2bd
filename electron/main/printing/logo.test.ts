/** The mark at the head of the sheets: beside the name, inside the paper, over nothing; where it has no room the name stands alone. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createCanvas } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import { FORMS, type Paper } from '#domain/printing/forms.ts';
import { FRAMES, type SheetPaper } from '#print/common/sheet-frame.ts';
import type { PdfTemplate } from '#print/define-template.ts';
import { templates } from '#print/registry.ts';
import { preparePdf } from './render-pdf.ts';
import { samplesOf } from './testing/all-samples.ts';
import { testFonts } from './testing/fonts.ts';
import { collisions, readPdf } from './testing/pdf-words.ts';

const draw = preparePdf(testFonts);
const run = promisify(execFile);
const MM = 72 / 25.4;
const PRINT = { printedAt: 0, printedByName: '周顾问', reprintNo: 1, jobShort: '3f2a9c1d' };

/** A mark of this size, all one colour. */
function mark(widthPx: number, heightPx: number) {
  const canvas = createCanvas(widthPx, heightPx);
  const context = canvas.getContext('2d');
  context.fillStyle = '#c00';
  context.fillRect(0, 0, widthPx, heightPx);
  return { sha256: 'a'.repeat(64), widthPx, heightPx, png: canvas.toBuffer('image/png').toString('base64') };
}

type Box = { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };

/** Pictures on each page as poppler finds them, in points from the upper left corner. */
async function picturesOf(pdf: Uint8Array): Promise<Box[][]> {
  const folder = await mkdtemp(join(tmpdir(), 'qiantai-logo-'));
  try {
    await writeFile(join(folder, 'paper.pdf'), pdf);
    // zoom 1: a unit is a point
    await run('pdftohtml', ['-xml', '-zoom', '1', join(folder, 'paper.pdf'), join(folder, 'paper')]);
    const xml = await readFile(join(folder, 'paper.xml'), 'utf8');
    return xml
      .split('<page ')
      .slice(1)
      .map((page) =>
        [...page.matchAll(/<image top="(-?\d+)" left="(-?\d+)" width="(\d+)" height="(\d+)"/g)].map(
          ([, top, left, width, height]) => ({
            x1: Number(left),
            y1: Number(top),
            x2: Number(left) + Number(width),
            y2: Number(top) + Number(height),
          }),
        ),
      );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const sheets = FORMS.flatMap((form) =>
  Object.values(templates[form])
    .filter((t): t is PdfTemplate => t.kind === 'PDF' && t.paper !== 'LABEL_40X30')
    .map((template) => ({ template, form })),
);

async function drawn(template: PdfTemplate, form: (typeof FORMS)[number], shop: object) {
  const sample = samplesOf(form)['ordinary'];
  const data = { ...sample, shop: { ...sample?.shop, ...shop } };
  return draw({ template, data, run: PRINT, copies: ['ONLY'] });
}

const SHAPES = { broad: [360, 60], square: [180, 180], tall: [40, 180] } as const;

/** A broad mark on every sheet; the other shapes once on each paper. */
const cases = sheets.flatMap(({ template, form }) =>
  Object.entries(SHAPES)
    .filter(([shape]) => shape === 'broad' || sheets.find((it) => it.template.paper === template.paper)?.form === form)
    .map(([shape, size]) => ({ template, form, shape, size })),
);

test.each(cases)(
  'a $shape mark stands in the head of every page of $form on $template.paper, over nothing',
  async (one) => {
    const { template, form, size } = one;
    const [widthPx, heightPx] = size;
    const { bytes, pages } = await drawn(template, form, { logo: mark(widthPx, heightPx) });
    const [found, words] = [await picturesOf(bytes), await readPdf(bytes)];
    const { sideMm, shopMm, edgeMm, headMm } = FRAMES[template.paper as SheetPaper];
    expect(found).toHaveLength(pages);
    found.forEach((pictures, i) => {
      // lower down stand what people signed with
      const inHead = pictures.filter((box) => box.y1 < (edgeMm + headMm) * MM);
      expect(inHead).toHaveLength(1);
      const box = inHead[0] as Box;
      // a point of rounding
      expect(box.x1).toBeGreaterThanOrEqual(sideMm * MM - 1);
      expect(box.y1).toBeGreaterThanOrEqual(edgeMm * MM - 1);
      expect(box.x2).toBeLessThan((sideMm + shopMm) * MM);
      expect(box.y2).toBeLessThanOrEqual((edgeMm + headMm) * MM);
      expect((box.x2 - box.x1) / (box.y2 - box.y1) / (widthPx / heightPx)).toBeGreaterThan(0.85);
      const page = words[i] as (typeof words)[number];
      const under = page.words.filter(
        (w) => w.x1 < box.x2 - 1 && w.x2 > box.x1 + 1 && w.y1 < box.y2 - 1 && w.y2 > box.y1 + 1,
      );
      expect(under).toEqual([]);
      if (form !== 'RECEPTION_SHEET') expect(collisions(page)).toEqual([]);
    });
  },
);

test.each(['A4', 'A5', 'CF241_2', 'CF241_3'] as const)(
  'a name of a hundred characters keeps its room on %s: no mark, all of the name',
  async (paper: Paper) => {
    const form = paper === 'A4' || paper === 'A5' ? 'ESTIMATE' : 'PART_ISSUE';
    const name = '示例市经济技术开发区'.repeat(10);
    const { bytes } = await drawn(templates[form][paper] as PdfTemplate, form, { name, logo: mark(360, 120) });
    expect((await picturesOf(bytes)).flat()).toEqual([]);
    for (const page of await readPdf(bytes))
      expect(page.words.map((w) => w.text).join('')).toContain(name.slice(0, 10));
  },
);

test('data that name a mark without its picture print without it', async () => {
  const { png: _png, ...named } = mark(100, 100);
  const { bytes, pages } = await drawn(templates.ESTIMATE.A4 as PdfTemplate, 'ESTIMATE', { logo: named });
  expect(pages).toBeGreaterThan(0);
  expect((await picturesOf(bytes)).flat()).toEqual([]);
});
