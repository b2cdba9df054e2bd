import { describe, expect, test } from 'vitest';
import { type Form, isThermal } from '#domain/printing/forms.ts';
import { columnsOf, layOut } from '#print/common/thermal.ts';
import type { Columns } from '#print/define-template.ts';
import { columnsOfPaper, templates } from '#print/registry.ts';
import { drawPaper, prepareTools } from './serve-printing.ts';
import { samplesOf } from './testing/all-samples.ts';
import { testFonts } from './testing/fonts.ts';
import { type PdfPage, readPdf, type Word } from './testing/pdf-words.ts';

const run = { printedAt: Date.UTC(2026, 10, 22, 8, 31), printedByName: '郑收银', reprintNo: 1, jobShort: '3f2a9c1d' };
const tools = prepareTools(testFonts);
const MM = 72 / 25.4;

type Case = [Form, 'T80' | 'T58', string, unknown];
const cases = Object.entries(templates).flatMap(([form, papers]) =>
  Object.keys(papers).flatMap((paper) =>
    isThermal(paper as 'T80')
      ? Object.entries(samplesOf(form as Form)).map(([name, data]) => [form, paper, name, data] as Case)
      : [],
  ),
);

/** What the bytes carry, line by line. */
function linesOf(form: Form, paper: 'T80' | 'T58', data: unknown, columns: Columns): string[] {
  const template = templates[form][paper];
  if (template?.kind !== 'THERMAL') throw new Error('no roll');
  const lines = layOut(template.draw(data, run, columns), columns);
  return lines.flatMap((line) => (line.kind === 'LINE' && line.text !== '' ? [line.text] : []));
}

/** Text of a line from a column on; undefined where the column is inside a Han character. */
function from(line: string, column: number): string {
  let at = 0;
  let rest = line;
  while (at < column && rest !== '') {
    const [c = ''] = rest;
    at += columnsOf(c);
    rest = rest.slice(c.length);
  }
  return rest;
}

/** Line by line from the left, as a person reads a roll: the reader would take its two columns one after the other. */
function read(page: PdfPage): string {
  const middle = (w: Word): number => (w.y1 + w.y2) / 2;
  const rows: Word[][] = [];
  for (const word of [...page.words].sort((a, b) => middle(a) - middle(b))) {
    const row = rows.at(-1);
    if (row?.[0] && middle(word) - middle(row[0]) < 3) row.push(word);
    else rows.push([word]);
  }
  return rows.flatMap((row) => row.sort((a, b) => a.x1 - b.x1).map(({ text }) => text)).join('');
}

/** The words as they stand, each found in a line at the very column where the page has it. */
function misplaced(page: PdfPage, lines: readonly string[], columns: Columns): string[] {
  const side = (page.width - columns * 12 * (MM / 8)) / 2;
  return page.words
    .filter(({ text, x1 }) => {
      const column = Math.round((x1 - side) / (12 * (MM / 8)) - 0.35);
      return ![column, column + 1, column / 2].some((at) => lines.some((line) => from(line, at).startsWith(text)));
    })
    .map(({ text }) => text);
}

describe.each(cases)('%s on %s, %s', (form, paper, _name, data) => {
  test('the page says what the bytes say, in the same columns, and stays inside the roll', async () => {
    const columns = columnsOfPaper(paper) ?? 48;
    const { bytes, pages } = await drawPaper(tools, { form, paper, data, run, copies: ['ONLY'], isPage: true });
    expect(pages).toBe(1);
    const [page, ...more] = await readPdf(bytes);
    if (page === undefined) throw new Error('no page');
    expect(more).toEqual([]);
    expect(page.width / MM).toBeCloseTo(paper === 'T58' ? 58 : 80, 1);
    const lines = linesOf(form, paper, data, columns);
    expect(read(page)).toBe(lines.join('').replaceAll(/\s/g, ''));
    expect(misplaced(page, lines, columns)).toEqual([]);
    const edge = (page.width - columns * 12 * (MM / 8)) / 2 - 0.5;
    expect(page.words.filter((w) => w.x1 < edge || w.x2 > page.width - edge || w.y2 > page.height)).toEqual([]);
  });
});

test('the same job gives the same bytes', async () => {
  const data = samplesOf('RECEIPT').ordinary;
  const draw = () => drawPaper(tools, { form: 'RECEIPT', paper: 'T80', data, run, copies: ['ONLY'], isPage: true });
  expect((await draw()).sha256).toBe((await draw()).sha256);
});
