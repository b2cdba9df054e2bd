/**
 * Each way a network printer can be ill, over host, spool and printing process to a printer on a socket: state of the job and
 * number of papers, as the table of docs/printing.md says. A row that says something else than what happens fails here.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { printJobById } from '#db/store/print-jobs.ts';
import { HOUSE } from '#db/write.ts';
import type { NetworkThermal, PrinterSettings } from '#domain/contract/printers.ts';
import type { PrintState } from '#domain/printing/spool.ts';
import { House } from '#host/api/testing/house.ts';
import { enqueuePaper } from '#host/services/print/enqueue.ts';
import { DEFAULT_PRINTERS } from '#main/desk/printer-settings.ts';
import { spoolHost } from '#main/desk/spool-host.ts';
import { PrintingProcess } from '#main/printing/printing-process.ts';
import { CupsQueues } from '#main/printing/queue-cups.ts';
import { Spool } from '#main/printing/spool.ts';
import { inProcess } from '#main/printing/testing/in-process.ts';
import { type Illness, PrinterSimulator } from '#main/printing/testing/printer-simulator.ts';
import { receiptSamples } from '#print/receipt/sample.ts';
import type { z } from 'zod';

const limits = { connect: 2_000, status: 400, stall: 600, fence: 600, close: 600 };
const COUNTER = { kind: 'NETWORK_THERMAL', name: '收银台', host: '127.0.0.1', columns: 48 } as const;
const PAPER_END = [0x1a, 0x32, 0x72] as const;
const WORDS: Partial<Record<PrintState, string>> = {
  NOT_SENT: 'waiting',
  UNKNOWN: 'unknown',
  DONE: 'printed',
  SENT: 'handed over',
};

let rows: Map<string, { state: string; papers: string }>;
let house: House;
let folder: string;
let spool: Spool;
let settings: PrinterSettings = DEFAULT_PRINTERS;
let now = Date.UTC(2026, 10, 22, 4, 0);
const printing = new PrintingProcess(inProcess);
const running: PrinterSimulator[] = [];

beforeAll(async () => {
  const text = await readFile(join(import.meta.dirname, '../../docs/printing.md'), 'utf8');
  const table = text.split('\n').filter((line) => line.startsWith('| '));
  rows = new Map(
    table.map((line) => {
      const [what = '', state = '', papers = ''] = line.slice(2).split(' | ');
      return [what.trim(), { state, papers }];
    }),
  );
  house = await House.open(undefined, { now: () => now });
  await house.setUp({});
  folder = await mkdtemp(join(tmpdir(), 'qiantai-faults-'));
  const { client } = await house.visit('port', { kind: 'DESK' });
  spool = new Spool({
    ...{ host: spoolHost(client as never), printing, queues: new CupsQueues(), papersDir: folder, limits, pollMs: 20 },
    ...{ note: () => {}, settings: () => settings },
  });
  spool.start();
});
afterEach(async () => {
  settings = DEFAULT_PRINTERS;
  await Promise.all(running.splice(0).map((printer) => printer.stop()));
});
afterAll(async () => {
  await spool.close();
  printing.close();
  await house.close();
  await rm(folder, { recursive: true, force: true });
});

async function printerWith(illness: Illness, at = 0): Promise<{ printer: PrinterSimulator; port: number }> {
  const printer = new PrinterSimulator(illness);
  running.push(printer);
  return { printer, port: await printer.listen(at) };
}

function use(port: number, hasFence: boolean, mode: 'TEXT' | 'RASTER' = 'TEXT'): z.infer<typeof NetworkThermal> {
  const target = { ...COUNTER, port, hasFence, mode };
  settings = { ...DEFAULT_PRINTERS, forms: { RECEIPT: { target, paper: 'T80' } } };
  return target;
}

let payments = 0;
/** A receipt of a payment of its own. @returns the job's id */
function queue(): string {
  payments += 1;
  const data = receiptSamples.ordinary;
  return house.host.write(HOUSE, 'test.print', { commandId: v7() }, (tx) => ({
    result: enqueuePaper(tx, { form: 'RECEIPT', docType: 'payment', docId: payments, docNo: data.docNo, data }),
    touches: [],
  }));
}

const jobOf = (id: string) => printJobById(house.host.read, id);
const seen = (id: string, state: PrintState) => expect.poll(() => jobOf(id)?.state, { timeout: 30_000 }).toBe(state);

/** What the table says of it. */
function expectRow(what: string, state: PrintState, papers: number): void {
  const row = rows.get(what);
  expect(row, what).toBeDefined();
  expect(row?.state.split(',')[0]).toBe(WORDS[state]);
  expect(row?.papers.split(' or ').map(Number)).toContain(papers);
}

/** Nothing more happens by itself, however late it gets. */
async function staysSo(id: string, state: PrintState, printer: PrinterSimulator): Promise<void> {
  const lines = printer.connections;
  now += 600_000;
  spool.wake();
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(jobOf(id)?.state).toBe(state);
  expect(printer.connections).toBe(lines);
}

test.each<[string, Illness, 'TEXT' | 'RASTER', number, string]>([
  ['paper runs out while printing', { statusAfter: PAPER_END }, 'TEXT', 1, 'PAPER_OUT'],
  ['it stops reading after 20 KB', { stallsAfter: 20_000 }, 'RASTER', 0, 'NO_ANSWER'],
  ['it cuts the line at the first byte', { cutsAfter: 1 }, 'RASTER', 0, 'LINE_BROKE'],
  ['it cuts the line after 1000 bytes', { cutsAfter: 1_000 }, 'RASTER', 0, 'LINE_BROKE'],
  ['it accepts the line and never reads', { neverReads: true }, 'TEXT', 0, 'STALLED'],
])('%s', async (what, illness, mode, papers, reason) => {
  const { printer, port } = await printerWith(illness);
  use(port, false, mode);
  const id = queue();
  await seen(id, 'UNKNOWN');
  expectRow(what, 'UNKNOWN', papers);
  expect(jobOf(id)?.errorCode).toBe(reason);
  expect(printer.receipts).toBe(papers);
  await staysSo(id, 'UNKNOWN', printer);
});

test('it cuts the line after the last byte', async ({ task }) => {
  const well = await printerWith({ hasFence: true });
  use(well.port, true);
  await seen(queue(), 'DONE');
  const { printer, port } = await printerWith({ cutsAfter: well.printer.paper.length });
  use(port, false);
  const id = queue();
  await seen(id, 'UNKNOWN');
  expectRow(task.name, 'UNKNOWN', 1);
  expect(printer.receipts).toBe(1);
  await staysSo(id, 'UNKNOWN', printer);
});

test('it chatters status all the time', async ({ task }) => {
  const { printer, port } = await printerWith({ chatters: true, hasFence: true });
  use(port, true);
  const id = queue();
  await seen(id, 'DONE');
  expectRow(task.name, 'DONE', 1);
  expect(printer.receipts).toBe(1);
});

test('nobody listens, cable out, switched off; it comes back after 30 s', async () => {
  const { printer: off, port } = await printerWith({ hasFence: true });
  await off.stop();
  use(port, true);
  const from = now;
  const id = queue();
  const tries: number[] = [];
  let back: PrinterSimulator | undefined;
  for (let due = 0; due < 60_000; ) {
    await expect
      .poll(() => (jobOf(id)?.notBeforeAt ?? 0) > now || jobOf(id)?.state === 'DONE', { timeout: 30_000 })
      .toBe(true);
    tries.push((now - from) / 1_000);
    if (jobOf(id)?.state === 'DONE') break;
    expect(jobOf(id)).toMatchObject({ state: 'NOT_SENT', errorCode: 'UNREACHABLE' });
    due = (jobOf(id)?.notBeforeAt ?? 0) - from;
    if (due > 30_000) back ??= (await printerWith({ hasFence: true }, port)).printer;
    now = from + due;
    spool.wake();
  }
  expectRow('nobody listens, cable out, switched off', 'NOT_SENT', 0);
  expectRow('it comes back after that', 'DONE', 1);
  expect(tries).toEqual([0, 1, 3, 8, 23, 53]);
  expect(back?.receipts).toBe(1);
});

test('paper out: waiting, filled: printed once; or another printer takes it over, and only that one prints', async () => {
  const { printer, port } = await printerWith({ status: PAPER_END });
  const { printer: other, port: otherPort } = await printerWith({ hasFence: true });
  const till = use(port, true);
  settings = { ...settings, printers: [{ ...till, name: '接待台', port: otherPort }] };
  const [filled, taken] = [queue(), queue()];
  await seen(filled, 'NOT_SENT');
  await seen(taken, 'NOT_SENT');
  expectRow('paper out, cover open, offline, error before the first byte', 'NOT_SENT', 0);
  expect(jobOf(filled)?.errorCode).toBe('PAPER_OUT');
  const { client } = await house.signIn('port', 'admin');
  await client.print.takeOver({ commandId: v7(), id: taken, printer: '接待台' });
  await seen(taken, 'DONE');
  expect([printer.receipts, other.receipts]).toEqual([0, 1]);
  printer.illness = { hasFence: true };
  now += 60_000;
  spool.wake();
  await seen(filled, 'DONE');
  expect([printer.receipts, other.receipts]).toEqual([1, 1]);
});
