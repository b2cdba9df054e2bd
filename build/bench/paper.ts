/** The settlement slip as PDF beside bare pdfmake, and the receipt's way to a printer beside bare bytes. */
import { type AddressInfo, connect, createServer } from 'node:net';
import { join } from 'node:path';
import pdfmake from 'pdfmake';
import { code128Svg } from '#main/printing/render-pdf.ts';
import { drawPaper, prepareTools } from '#main/printing/serve-printing.ts';
import { sendOverTcp } from '#main/printing/transport-tcp.ts';
import type { PrintRun } from '#print/define-template.ts';
import { receiptSamples } from '#print/receipt/sample.ts';
import { settlementA4 } from '#print/settlement/sheet.ts';
import { settlementSamples } from '#print/settlement/sample.ts';
import { compare, type Measured } from './measure.ts';

const run: PrintRun = { printedAt: 0, printedByName: '', reprintNo: 0, jobShort: '' };
const ROUNDS = 40;

/** Order A of the rules, its lines repeated to thirty. */
function thirtyLines(): typeof settlementSamples.ordinary {
  const { labor, parts, ...rest } = settlementSamples.ordinary;
  const repeat = <T>(rows: readonly T[], count: number) =>
    Array.from({ length: count }, (_, at) => ({ ...(rows[at % rows.length] as T), seq: at + 1 }));
  return { ...rest, labor: repeat(labor, 12), parts: repeat(parts, 18) };
}

/** @param fonts folder with the two fonts */
export async function benchPdf(fonts: string): Promise<Measured[]> {
  const tools = prepareTools({
    regular: join(fonts, 'NotoSansSC_400Regular.ttf'),
    bold: join(fonts, 'NotoSansSC_700Bold.ttf'),
  });
  const data = thirtyLines();
  const ours = () =>
    drawPaper(tools, { form: 'SETTLEMENT', paper: 'A4', data, run, copies: ['CUSTOMER'] } as Parameters<
      typeof drawPaper
    >[1]);
  const from = performance.now();
  await ours();
  const first = performance.now() - from;
  // pdfmake writes into what it is given: one description for each round, made beforehand.
  const ready = Array.from({ length: ROUNDS * 2 }, () =>
    settlementA4.define(data, run, ['CUSTOMER'], { code128: code128Svg }),
  );
  const baseline = () => {
    const definition = ready.pop();
    if (definition === undefined) throw new Error('no description left');
    return pdfmake.createPdf(definition).getBuffer();
  };
  const warm = await compare({
    part: 'pdf',
    what: 'settlement slip of 30 lines, checked and hashed',
    floor: 'bare pdfmake, same page',
    target: '<= 1.3x',
    rounds: ROUNDS,
    ours,
    baseline,
  });
  const once = { p50: first, p95: first, p99: first };
  const cold: Measured = {
    part: 'pdf, cold',
    what: 'the first slip of a process; the program draws one ahead',
    floor: 'a warm slip',
    target: '-',
    n: 1,
    ours: once,
    floorMs: warm.ours,
    ratio: first / warm.ours.p50,
  };
  return [warm, cold];
}

/** Bytes a printer is told to print with begin so; questions about its state do not. */
const PAPER_BEGINS = Buffer.from([0x1b, 0x40]);
const STATE_QUESTION = 0x10;
const QUESTION_BYTES = 3;
const ALL_IS_WELL = 0x12;

export async function benchReceipt(): Promise<Measured[]> {
  let arrived: () => void = () => undefined;
  const sink = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.on('data', (bytes) => {
      if (bytes[0] === STATE_QUESTION) socket.write(Buffer.alloc(bytes.length / QUESTION_BYTES, ALL_IS_WELL));
      if (bytes.includes(PAPER_BEGINS)) arrived();
    });
  });
  await new Promise<void>((resolve) => sink.listen(0, '127.0.0.1', resolve));
  const { port } = sink.address() as AddressInfo;
  const firstByte = () => new Promise<void>((resolve) => (arrived = resolve));
  const noPdf = () => Promise.reject(new Error('a receipt is no PDF'));
  const draw = () =>
    drawPaper({ pdf: { form: noPdf, roll: noPdf, testPage: noPdf } }, {
      form: 'RECEIPT',
      paper: 'T80',
      data: receiptSamples.ordinary,
      run,
      copies: ['ONLY'],
    } as Parameters<typeof drawPaper>[1]);
  const { bytes } = await draw();
  const sending: Promise<unknown>[] = [];
  const ours = async () => {
    const seen = firstByte();
    const drawn = await draw();
    const beforeFirstByte = () => Promise.resolve(true);
    sending.push(
      sendOverTcp({
        host: '127.0.0.1',
        port,
        jobId: 'bench',
        bytes: Buffer.from(drawn.bytes),
        hasFence: false,
        beforeFirstByte,
      }),
    );
    await seen;
  };
  const baseline = async () => {
    const seen = firstByte();
    const socket = connect(port, '127.0.0.1', () => socket.end(bytes));
    await seen;
  };
  try {
    const measured = await compare({
      part: 'receipt',
      what: 'data to first byte at the printer, state asked before',
      floor: 'finished bytes on a new connection',
      target: '<= 3x',
      rounds: 100,
      ours,
      baseline,
    });
    await Promise.all(sending);
    return [measured];
  } finally {
    sink.close();
  }
}
