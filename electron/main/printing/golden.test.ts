/** Every form on every paper with every sample: nothing outside the paper, nothing over another, all of it there. */
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { copiesOf, type Form, FORMS, isContinuous, type Paper } from '#domain/printing/forms.ts';
import { FRAMES, type SheetPaper } from '#print/common/sheet-frame.ts';
import type { PdfTemplate } from '#print/define-template.ts';
import { yuan } from '#print/format.ts';
import { partIssueSamples } from '#print/part-issue/sample.ts';
import { templates } from '#print/registry.ts';
import { settlementSamples } from '#print/settlement/sample.ts';
import { preparePdf } from './render-pdf.ts';
import { LONG_TERMS, samplesOf } from './testing/all-samples.ts';
import { testFonts } from './testing/fonts.ts';
import { collisions, type PdfPage, readPdf, squeezed, type Word } from './testing/pdf-words.ts';

const draw = preparePdf(testFonts);
const MM = 72 / 25.4;

/** Size and the area a printer reaches, mm. Source: domain rules §9.1. */
const AREAS: { [P in Paper]?: { width: number; height: number; side: number; edge: number } } = {
  A4: { width: 210, height: 297, side: 5, edge: 5 },
  A5: { width: 210, height: 148, side: 5, edge: 5 },
  CF241: { width: 241, height: 279.4, side: 19, edge: 5 },
  CF241_2: { width: 241, height: 139.7, side: 19, edge: 5 },
  CF241_3: { width: 241, height: 93.1, side: 19, edge: 5 },
};

/** Every sheet; a label has neither head nor foot and is looked at by itself. */
const cases = FORMS.flatMap((form) =>
  Object.values(templates[form])
    .filter((t): t is PdfTemplate => t.kind === 'PDF' && t.paper !== 'LABEL_40X30')
    .flatMap((template) => Object.keys(samplesOf(form)).map((sample) => ({ template, form, sample }))),
);

async function drawn(template: PdfTemplate, form: Form, sample: string): Promise<PdfPage[]> {
  const reprintNo = sample === 'longest' ? 2 : 0;
  const run = { printedAt: Date.UTC(2026, 10, 22, 1, 20), printedByName: '周顾问', reprintNo, jobShort: '3f2a9c1d' };
  const { bytes, pages } = await draw({
    template,
    data: samplesOf(form)[sample],
    run,
    copies: copiesOf(form, template.paper),
  });
  const read = await readPdf(bytes);
  expect(read).toHaveLength(pages);
  return read;
}

const seen = new Map<string, Promise<PdfPage[]>>();

/** Each paper is drawn once, however many tests look at it. */
function pagesOf(template: PdfTemplate, form: Form, sample: string): Promise<PdfPage[]> {
  const key = `${form} ${template.paper} ${sample}`;
  const pages = seen.get(key) ?? drawn(template, form, sample);
  seen.set(key, pages);
  return pages;
}

/** Each printed line with its place in whole millimetres from the upper left corner: page, down, across, words. */
function positions(pages: readonly PdfPage[]): string {
  return pages
    .flatMap((page, i) => {
      const lines = new Map<number, Word[]>();
      for (const w of page.words) {
        const y = Math.round(w.y1 / MM);
        lines.set(y, [...(lines.get(y) ?? []), w]);
      }
      return [...lines]
        .sort(([a], [b]) => a - b)
        .map(([y, words]) => `${i + 1} ${y} ${words.map((w) => `${Math.round(w.x1 / MM)}:${w.text}`).join(' ')}`);
    })
    .join('\n');
}

/** The upper left corner, where the shop's name stands. */
function headLeft(page: PdfPage, paper: Paper): string {
  const { sideMm, shopMm, edgeMm, headMm } = FRAMES[paper as SheetPaper];
  const inside = (w: Word): boolean => w.x1 < (sideMm + shopMm) * MM && w.y1 < (edgeMm + headMm) * MM;
  return squeezed({ ...page, words: page.words.filter(inside) });
}

describe.each(cases)('$form on $template.paper, $sample', ({ template, form, sample }) => {
  const area = AREAS[template.paper];
  if (area === undefined) throw new Error(template.paper);

  test('lies within the printable area, whole and legible', async () => {
    const pages = await pagesOf(template, form, sample);
    for (const page of pages) {
      expect(page.width).toBeCloseTo(area.width * MM, 1);
      expect(page.height).toBeCloseTo(area.height * MM, 1);
      for (const w of page.words) {
        expect(w.x1, w.text).toBeGreaterThanOrEqual(area.side * MM - 0.5);
        expect(w.x2, w.text).toBeLessThanOrEqual((area.width - area.side) * MM + 0.5);
        expect(w.y1, w.text).toBeGreaterThanOrEqual(area.edge * MM - 2.5);
        expect(w.y2, w.text).toBeLessThanOrEqual((area.height - area.edge) * MM + 2.5);
      }
      if (form !== 'RECEPTION_SHEET') expect(collisions(page)).toEqual([]);
    }
  });

  test('carries number, shop and page count on every page, and everything the data say', async () => {
    const data = samplesOf(form)[sample];
    const pages = await pagesOf(template, form, sample);
    const all = pages.map(squeezed).join('');
    for (const page of pages) {
      const text = squeezed(page);
      expect(text).toContain(data?.docNo);
      expect(headLeft(page, template.paper)).toContain(data?.shop.name);
      expect(text).toMatch(/第\d+\/\d+页/);
      expect(text).toContain('打印2026-11-2209:20周顾问');
      expect(text.includes('补打第2次')).toBe(sample === 'longest');
    }
    for (const name of sample === 'longest' ? ['䶮'] : []) expect(all).toContain(name);
  });
});

test.each(cases.filter((c) => isContinuous(c.template.paper)))(
  '$form on $template.paper, $sample, has no type that needles cannot draw',
  async ({ template, form, sample }) => {
    // 9 pt of this font are 13 pt from ascent to descent
    for (const page of await pagesOf(template, form, sample)) {
      for (const w of page.words) expect(w.y2 - w.y1, w.text).toBeGreaterThan(12.9);
    }
  },
);

test.each(cases.filter((c) => c.sample === 'ordinary' || c.sample === 'packaged'))(
  '$form on $template.paper, $sample, is the paper that was looked at',
  async ({ template, form, sample }) => {
    const folder = form.toLowerCase().replaceAll('_', '-');
    const kind = sample === 'ordinary' ? '' : `-${sample}`;
    const name = `${template.paper.toLowerCase()}${kind}.txt`;
    const golden = new URL(`../../../print-templates/${folder}/golden/${name}`, import.meta.url);
    const pages = await pagesOf(template, form, sample);
    // the first copy: the others differ by what they leave out, and have tests of their own
    const first = pages.slice(0, pages.length / copiesOf(form, template.paper).length);
    await expect(`${positions(first)}\n`).toMatchFileSnapshot(fileURLToPath(golden));
  },
);

describe('page counts', () => {
  test.each([
    ['RECEPTION_SHEET', 'A4', 'ordinary', 2],
    ['REPAIR_ORDER', 'A4', 'ordinary', 3],
    ['SETTLEMENT', 'A4', 'ordinary', 2],
    ['SETTLEMENT', 'A4', 'longest', 8],
    ['SETTLEMENT', 'CF241_2', 'ordinary', 2],
    ['SETTLEMENT', 'CF241', 'ordinary', 1],
    ['REPAIR_ORDER', 'CF241', 'ordinary', 2],
    ['REPAIR_ORDER', 'CF241_2', 'ordinary', 4],
    ['PART_ISSUE', 'CF241_3', 'ordinary', 1],
    ['PART_ISSUE', 'CF241_3', 'returned', 1],
  ] as const)('%s on %s, %s: %i', async (form, paper, sample, count) => {
    const template = templates[form][paper] as PdfTemplate;
    const pages = await pagesOf(template, form, sample);
    expect(pages).toHaveLength(count);
  });

  test('seven lines fit a third of continuous paper with their totals', async () => {
    const template = templates.PART_ISSUE.CF241_3 as PdfTemplate;
    const row = partIssueSamples.ordinary.rows[1];
    const rows = Array.from({ length: 7 }, (_, i) => ({ ...row, seq: i + 1 }));
    const run = { printedAt: 0, printedByName: '吴仓管', reprintNo: 0, jobShort: '3f2a9c1d' };
    const data = { ...partIssueSamples.ordinary, rows };
    expect((await draw({ template, data, run, copies: ['ONLY'] })).pages).toBe(1);
  });

  test('totals and signatures stand on the last page only', async () => {
    const pages = await pagesOf(templates.SETTLEMENT.A4 as PdfTemplate, 'SETTLEMENT', 'longest');
    const half = pages.slice(0, pages.length / 2).map(squeezed);
    expect(half.map((t) => t.includes('托修方签字'))).toEqual([false, false, false, true]);
    expect(half.map((t) => t.includes('大写'))).toEqual([false, false, false, true]);
    expect(half.map((t) => /第(\d)\/4页/.exec(t)?.[1])).toEqual(['1', '2', '3', '4']);
  });

  test.each(cases.filter((c) => c.sample === 'longTerms'))(
    '$form on $template.paper: every term of a long list stands on the paper once, the place to sign after them',
    async ({ template, form, sample }) => {
      const pages = await pagesOf(template, form, sample);
      // copies differ in length: the first says how many pages it has
      const count = Number(/第1\/(\d+)页/.exec(squeezed(pages[0] as PdfPage))?.[1]);
      const first = pages.slice(0, count);
      const text = first.map(squeezed).join('');
      const places = LONG_TERMS.map((_, i) => text.indexOf(`${i + 1}.条款${i + 1}:`));
      expect(places.toSorted((a, b) => a - b)).toEqual(places);
      expect(places[0]).toBeGreaterThan(0);
      expect(squeezed(first.at(-1) as PdfPage)).toMatch(/客户签字|托修方签字|客户确认/);
      expect(text.match(/客户签字|托修方签字|客户确认/g)).toHaveLength(1);
    },
  );

  test.each(['A4', 'A5', 'CF241_2', 'CF241_3'] as const)(
    'a shop name of a hundred characters stands whole on %s',
    async (paper) => {
      const form = paper === 'A4' || paper === 'A5' ? 'ESTIMATE' : 'PART_ISSUE';
      const template = templates[form][paper] as PdfTemplate;
      const name = '示例市经济技术开发区'.repeat(10);
      const sample = samplesOf(form)['ordinary'];
      const data = { ...sample, shop: { ...sample?.shop, name } };
      const run = { printedAt: 0, printedByName: '周顾问', reprintNo: 1, jobShort: '3f2a9c1d' };
      const { bytes } = await draw({ template, data, run, copies: ['ONLY'] });
      for (const page of await readPdf(bytes)) {
        expect(headLeft(page, paper)).toContain(name);
        expect(collisions(page)).toEqual([]);
      }
    },
  );

  test('a page that a table leaves says what it comes to so far, as the data give it; the last page says nothing', async () => {
    const pages = await pagesOf(templates.SETTLEMENT.CF241_2 as PdfTemplate, 'SETTLEMENT', 'longest');
    const said = pages.map((p) => /过次页(.+)小计¥([\d,]+\.\d\d)/.exec(squeezed(p))?.slice(1, 3).join(' ') ?? '');
    expect(said.filter((t) => t.startsWith('工时费用'))).toEqual(['工时费用 22,500.00']);
    const running = settlementSamples.longest.parts.map((r) => `材料费用 ${yuan(r.runningFen ?? 0)}`);
    const carried = said.filter((t) => t.startsWith('材料费用'));
    expect(carried.length).toBeGreaterThan(2);
    for (const text of carried) expect(running).toContain(text);
    expect(said.at(-1)).toBe('');
  });

  test('the same job gives the same bytes', async () => {
    const template = templates.SETTLEMENT.A4 as PdfTemplate;
    const run = { printedAt: 1_790_000_000_000, printedByName: '周顾问', reprintNo: 0, jobShort: '3f2a9c1d' };
    const request = { template, data: settlementSamples.ordinary, run, copies: ['CUSTOMER'] } as const;
    expect((await draw(request)).sha256).toBe((await draw(request)).sha256);
  });
});

test.each(Object.keys(samplesOf('PART_LABEL')))('labels, %s: one a page, whole on 40 × 30 mm', async (sample) => {
  const data = samplesOf('PART_LABEL')[sample] as unknown as { labels: { partNo: string; bin: string }[] };
  const run = { printedAt: 0, printedByName: '', reprintNo: 0, jobShort: '' };
  const template = templates.PART_LABEL.LABEL_40X30 as PdfTemplate;
  const pages = await readPdf((await draw({ template, data, run, copies: ['ONLY'] })).bytes);
  expect(pages).toHaveLength(data.labels.length);
  pages.forEach((page, i) => {
    expect(page.width).toBeCloseTo(40 * MM, 1);
    expect(page.height).toBeCloseTo(30 * MM, 1);
    expect(squeezed(page)).toContain(data.labels[i]?.partNo);
    expect(squeezed(page)).toContain(data.labels[i]?.bin);
    expect(collisions(page)).toEqual([]);
    for (const w of page.words) expect(w.y2, w.text).toBeLessThan(29 * MM);
  });
});
