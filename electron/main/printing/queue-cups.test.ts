import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copiesOf, type Paper } from '#domain/printing/forms.ts';
import type { PdfTemplate } from '#print/define-template.ts';
import { partIssueSamples } from '#print/part-issue/sample.ts';
import { templates } from '#print/registry.ts';
import { settlementSamples } from '#print/settlement/sample.ts';
import { CupsQueues, lpArguments, queueComplaint } from './queue-cups.ts';
import type { QueueJob } from './queue-sink.ts';
import { sumatraArguments } from './queue-windows.ts';
import { preparePdf } from './render-pdf.ts';
import { testFonts } from './testing/fonts.ts';
import { readPdf, squeezed } from './testing/pdf-words.ts';
import { hasCups, VirtualCups } from './testing/virtual-cups.ts';

const run = { printedAt: Date.UTC(2026, 10, 22, 1, 20), printedByName: '周顾问', reprintNo: 0, jobShort: '3f2a9c1d' };
const MM = 72 / 25.4;
const job: QueueJob = {
  queue: 'Front',
  title: '结算单 JS20261122-0009',
  bytes: Buffer.from('%PDF-'),
  format: 'PDF',
  paper: 'CF241_2',
  pageHeightMm: 139.7,
  copies: 2,
  beforeFirstByte: () => Promise.resolve(true),
};

test('every page has its exact size and is never scaled; a receipt printer gets its bytes unchanged', () => {
  expect(lpArguments({ ...job, tray: 'Tray2' }, 'slip.pdf')).toEqual([
    ...['-d', 'Front', '-t', '结算单 JS20261122-0009', '-n', '2'],
    ...['-o', 'media=Custom.241x139.7mm', '-o', 'print-scaling=none', '-o', 'InputSlot=Tray2', '--', 'slip.pdf'],
  ]);
  expect(lpArguments({ ...job, paper: 'A4' }, 'x')).toContain('media=A4');
  expect(lpArguments({ ...job, format: 'RAW' }, 'x')).toContain('raw');
});

test('SumatraPDF is told not to scale, how many copies, and the tray', () => {
  const args = sumatraArguments({ ...job, paper: 'A4', tray: '2' }, 'C:\\paper.pdf');
  expect(args).toContain('noscale,2x,paper=A4,bin=2');
  expect(args.slice(0, 2)).toEqual(['-print-to', 'Front']);
});

test.each([
  [['none'], undefined],
  [['media-empty-error'], 'PAPER_OUT'],
  [['toner-low-warning', 'cover-open'], 'COVER_OPEN'],
  [['offline-report'], 'OFFLINE'],
  [['marker-supply-low-warning'], undefined],
])('%j says %s', (reasons, expected) => {
  expect(queueComplaint(reasons)).toBe(expected);
});

describe.each(hasCups ? ['CUPS'] : [])('%s with a queue that prints into a file', () => {
  const cups = new VirtualCups();
  const sink = new CupsQueues({ begin: 1_500, end: 60_000, look: 50 });
  const draw = preparePdf(testFonts);
  beforeAll(() => cups.start());
  afterAll(() => cups.stop());

  async function print(form: 'SETTLEMENT' | 'PART_ISSUE' | 'ESTIMATE', paper: Paper, data: unknown) {
    const template = templates[form][paper] as PdfTemplate;
    const { bytes } = await draw({ template, data, run, copies: copiesOf(form, paper) });
    const end = await sink.send({ ...job, queue: cups.queue, bytes, paper, pageHeightMm: undefined, copies: 1 });
    return { end, pages: await readPdf(cups.printed) };
  }

  test.each([
    ['SETTLEMENT', 'A4', settlementSamples.ordinary, 210, 297],
    ['SETTLEMENT', 'CF241_2', settlementSamples.ordinary, 241, 139.7],
    ['PART_ISSUE', 'CF241_3', partIssueSamples.ordinary, 241, 93.1],
  ] as const)('%s on %s comes out in its size, its text whole', async (form, paper, data, width, height) => {
    const { end, pages } = await print(form, paper, data);
    // a file is no printer that could answer: handed over is all there is to know
    expect(end).toMatchObject({ state: 'SENT' });
    for (const page of pages) {
      expect(Math.abs(page.width - width * MM)).toBeLessThan(1);
      expect(Math.abs(page.height - height * MM)).toBeLessThan(1);
    }
    const text = pages.map(squeezed).join('');
    expect(text).toContain(data.docNo);
    expect(text).toContain(form === 'SETTLEMENT' ? '陈𬭎' : '机油滤清器总成');
  });

  test('a queue that is not there gets nothing', async () => {
    let asked = 0;
    const beforeFirstByte = () => Promise.resolve((asked += 1) > 0);
    expect(await sink.send({ ...job, queue: 'Gone', beforeFirstByte })).toMatchObject({
      state: 'NOT_SENT',
      reason: 'UNREACHABLE',
    });
    expect(asked).toBe(0);
  });

  test('a printer that is off: the job is taken back, so that the queue prints nothing behind our back', async () => {
    const before = cups.printed.length;
    // it stops when the queue was already asked and found well
    const beforeFirstByte = () => cups.pause().then(() => true);
    const end = await sink.send({ ...job, queue: cups.queue, beforeFirstByte });
    expect(end).toMatchObject({ state: 'NOT_SENT', reason: 'QUEUE_STOPPED' });
    expect(await cups.waiting()).toBe('');
    await cups.resume();
    expect(cups.printed.length).toBe(before);
  });

  test.each(['pause', 'refuse'] as const)('a queue told to %s says so and is given nothing', async (how) => {
    expect(await sink.complaint(cups.queue)).toBeUndefined();
    await cups[how]();
    let asked = 0;
    const beforeFirstByte = () => Promise.resolve((asked += 1) > 0);
    const end = await sink.send({ ...job, queue: cups.queue, beforeFirstByte });
    const said = await sink.complaint(cups.queue);
    await cups.resume();
    expect([said, end.state, end.reason, asked]).toEqual(['QUEUE_STOPPED', 'NOT_SENT', 'QUEUE_STOPPED', 0]);
    expect(await cups.waiting()).toBe('');
    expect(await sink.complaint(cups.queue)).toBeUndefined();
  });

  test('a job withdrawn before the first byte never reaches the queue', async () => {
    const end = await sink.send({ ...job, queue: cups.queue, beforeFirstByte: () => Promise.resolve(false) });
    expect(end.state).toBe('WITHDRAWN');
    expect(await cups.waiting()).toBe('');
  });
});
