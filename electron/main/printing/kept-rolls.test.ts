import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { type PrinterSettings, TO_FOLDER } from '#domain/contract/printers.ts';
import { receiptSamples } from '#print/receipt/sample.ts';
import { DEFAULT_PRINTERS } from '../desk/printer-settings.ts';
import { PrintingProcess } from './printing-process.ts';
import { CupsQueues } from './queue-cups.ts';
import { Spool } from './spool.ts';
import { inProcess } from './testing/in-process.ts';
import { MemoryHost } from './testing/memory-host.ts';
import { readPdf, squeezed } from './testing/pdf-words.ts';
import { PrinterSimulator } from './testing/printer-simulator.ts';

const receipt = { form: 'RECEIPT', docNo: 'SK20261122-0021', data: receiptSamples.ordinary } as const;
const NAME = '2026/11/SK20261122-0021-receipt-00000001.pdf';
const printing = new PrintingProcess(inProcess);
afterAll(() => printing.close());

let host: MemoryHost;
let folder: string;
let settings: PrinterSettings;
let spool: Spool;

beforeEach(async () => {
  host = new MemoryHost();
  folder = await mkdtemp(join(tmpdir(), 'qiantai-rolls-'));
  settings = DEFAULT_PRINTERS;
  const fixed = { printing, queues: new CupsQueues(), note: () => {}, pollMs: 20 };
  spool = new Spool({ ...fixed, host, settings: () => settings, papersDir: folder });
});
afterEach(async () => {
  await spool.close();
  await rm(folder, { recursive: true, force: true });
});

async function work(): Promise<void> {
  const settled = host.settled();
  spool.start();
  await settled;
}

test('of a receipt that was printed a page is kept, with the same text, under the number of its document', async () => {
  const printer = new PrinterSimulator({ hasFence: true });
  const at = { host: '127.0.0.1', port: await printer.listen(0), columns: 48, hasFence: true } as const;
  const target = { kind: 'NETWORK_THERMAL', name: '收银台', ...at } as const;
  settings = { ...DEFAULT_PRINTERS, forms: { RECEIPT: { target, paper: 'T80' } } };
  host.add(receipt);
  await work();
  const [page] = await readPdf(await readFile(join(folder, NAME)));
  expect(page && squeezed(page)).toContain('SK20261122-0021');
  expect(page && squeezed(page)).toContain('￥762.00');
  expect(printer.receipts).toBe(1);
  await printer.stop();
});

test('a receipt that nobody can print is kept as a page when a person says so, and is done', async () => {
  const job = host.add({ ...receipt, chosenPrinter: TO_FOLDER });
  await work();
  expect(job.payload?.format).toBe('PDF');
  expect(host.outcomes).toEqual([{ state: 'DONE', printer: NAME }]);
  expect(await readdir(join(folder, '2026', '11'))).toHaveLength(1);
});
