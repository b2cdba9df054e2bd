/** The test page: drawn for one printer and sent to it once. It is no document: nothing of it is kept. */
import type { NamedPrinter } from '#domain/contract/printers.ts';
import { isThermal, type Paper } from '#domain/printing/forms.ts';
import type { PrintReason } from '#domain/printing/spool.ts';
import type { PrintingProcess } from './printing-process.ts';
import type { QueueOutcome, QueueSink } from './queue-sink.ts';
import { drawnFor } from './spool.ts';
import { sendToDevice } from './transport-device.ts';

export type AskedTestPage = {
  readonly printer: NamedPrinter;
  readonly paper: Paper;
  readonly pageHeightMm?: number | undefined;
};
export type TestPageEnd = { readonly state: string; readonly reason: PrintReason | null };

type Means = { readonly printing: Pick<PrintingProcess, 'testPage' | 'send'>; readonly queues: QueueSink };

const beforeFirstByte = (): Promise<boolean> => Promise.resolve(true);

function sendBytes(asked: AskedTestPage, bytes: Buffer, { printing, queues }: Means): Promise<QueueOutcome> {
  const { printer, paper, pageHeightMm } = asked;
  switch (printer.kind) {
    case 'NETWORK_THERMAL':
      return printing.send({ jobId: 'testpage', ...addressOf(printer), bytes }, beforeFirstByte);
    case 'DEVICE_THERMAL':
      return sendToDevice({ path: printer.path, bytes, beforeFirstByte });
    case 'QUEUE_THERMAL':
    case 'OS_QUEUE':
      return queues.send({
        queue: printer.queue,
        title: '测试页',
        bytes,
        format: printer.kind === 'OS_QUEUE' ? 'PDF' : 'RAW',
        paper,
        pageHeightMm,
        copies: 1,
        tray: printer.kind === 'OS_QUEUE' ? printer.tray : undefined,
        beforeFirstByte,
      });
  }
}

function addressOf({ host, port, hasFence }: Extract<NamedPrinter, { kind: 'NETWORK_THERMAL' }>) {
  return { host, port, hasFence };
}

/** The test page as the printer would put it out, on the asked paper or its own roll; undefined when it has no such paper. */
export async function drawTestPage(asked: AskedTestPage, printing: Means['printing']) {
  const { printer, pageHeightMm } = asked;
  const isRoll = printer.kind !== 'OS_QUEUE';
  const paper = isRoll ? (printer.columns === 32 ? 'T58' : 'T80') : asked.paper;
  if (isThermal(paper) !== isRoll) return undefined;
  const height = pageHeightMm === undefined ? {} : { pageHeightMm };
  const look = drawnFor({ target: printer, paper, copies: 1, ...height });
  const page = { printerName: printer.name, paper, printedAt: Date.now() };
  return { paper, drawn: await printing.testPage({ page, ...look }) };
}

/** Rulers, marks and type on the printer's own paper. */
export async function sendTestPage(asked: AskedTestPage, means: Means): Promise<TestPageEnd> {
  const made = await drawTestPage(asked, means.printing);
  if (made === undefined) return { state: 'NOT_SENT', reason: 'NO_PRINTER' };
  const { paper, drawn } = made;
  if (!drawn.ok) return { state: 'FAILED', reason: drawn.reason };
  const end = await sendBytes({ ...asked, paper }, Buffer.from(drawn.paper.bytes), means);
  return { state: end.state, reason: end.reason ?? null };
}
