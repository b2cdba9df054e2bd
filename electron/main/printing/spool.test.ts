import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import type { PrinterSettings, PrinterTarget } from '#domain/contract/printers.ts';
import { receiptSamples } from '#print/receipt/sample.ts';
import { settlementSamples } from '#print/settlement/sample.ts';
import { DEFAULT_PRINTERS } from '../desk/printer-settings.ts';
import { PrintingProcess } from './printing-process.ts';
import { CupsQueues } from './queue-cups.ts';
import { Spool } from './spool.ts';
import { decodeEscPos } from './testing/escpos-decoder.ts';
import { type InProcess, inProcess } from './testing/in-process.ts';
import { MemoryHost } from './testing/memory-host.ts';
import { type Illness, PrinterSimulator } from './testing/printer-simulator.ts';

const limits = { connect: 2_000, status: 800, stall: 1_000, fence: 1_000, close: 1_000 };
const receipt = { form: 'RECEIPT', docNo: 'SK20261122-0021', data: receiptSamples.ordinary } as const;
const slip = { form: 'SETTLEMENT', docNo: 'JS20261122-0009', data: settlementSamples.ordinary } as const;

/** No test here has a queue of the operating system. */
const queues = new CupsQueues();
const children: InProcess[] = [];
const printing = new PrintingProcess(() => {
  const child = inProcess();
  children.push(child);
  return child;
});
afterAll(() => printing.close());

const FIXED = { printing, queues, note: () => {}, limits, pollMs: 20 };
const COUNTER = { kind: 'NETWORK_THERMAL', name: '收银台', host: '127.0.0.1', columns: 48 } as const;

/** Waits as long as a busy machine needs. */
const soon = <T>(look: () => T) => expect.poll(look, { timeout: 30_000 });

let host: MemoryHost;
let folder: string;
let settings: PrinterSettings;
let spool: Spool;
let printer: PrinterSimulator | undefined;

beforeEach(async () => {
  host = new MemoryHost();
  folder = await mkdtemp(join(tmpdir(), 'qiantai-spool-'));
  settings = DEFAULT_PRINTERS;
  spool = new Spool({ ...FIXED, host, settings: () => settings, papersDir: folder });
});
afterEach(async () => {
  await spool.close();
  await printer?.stop();
  printer = undefined;
  await rm(folder, { recursive: true, force: true });
});

async function withPrinter(illness: Illness, at = 0): Promise<PrinterSimulator> {
  const made = new PrinterSimulator(illness);
  const port = await made.listen(at);
  usePrinter(port, illness.hasFence ?? false);
  printer = made;
  return made;
}

function usePrinter(port: number, hasFence: boolean): void {
  const target: PrinterTarget = { ...COUNTER, port, hasFence };
  settings = { ...DEFAULT_PRINTERS, forms: { RECEIPT: { target, paper: 'T80' } } };
}

async function work(): Promise<void> {
  const settled = host.settled();
  spool.start();
  await settled;
}

test('a sheet without a printer is done once its PDF lies in the folder of papers, and is the stored bytes', async () => {
  const job = host.add(slip);
  await work();
  expect(host.outcomes).toEqual([{ state: 'DONE', printer: '2026/11/JS20261122-0009-settlement-00000001.pdf' }]);
  const kept = await readFile(join(folder, '2026', '11', 'JS20261122-0009-settlement-00000001.pdf'));
  expect(kept.toString('base64')).toBe(job.payload?.base64);
  expect(kept.subarray(0, 5).toString()).toBe('%PDF-');
});

test('a receipt is rendered, stored, announced and only then sent; it comes out once', async () => {
  const paper = await withPrinter({ hasFence: true });
  host.add(receipt);
  await work();
  expect(host.calls).toEqual(['lost', 'rendered', 'sending', 'outcome']);
  expect(host.outcomes).toMatchObject([{ state: 'DONE', printer: '收银台' }]);
  expect(paper.receipts).toBe(1);
  expect(decodeEscPos(paper.paper)).toContainEqual({ kind: 'code128', data: 'SK20261122-0021' });
});

test('a receipt without a printer waits and is not lost', async () => {
  const job = host.add(receipt);
  spool.start();
  await soon(() => host.outcomes.length).toBeGreaterThan(1);
  expect(host.outcomes[0]).toEqual({ state: 'NOT_SENT', reason: 'NO_PRINTER', printer: '', retryAfterMs: 15_000 });
  const paper = await withPrinter({ hasFence: true });
  await soon(() => job.state).toBe('DONE');
  expect(paper.receipts).toBe(1);
});

test('a printer that is off is asked again after 1, 2, 5, 15, 30, then 60 s, with the bytes of the first time', async () => {
  const off = new PrinterSimulator({ hasFence: true });
  const port = await off.listen();
  await off.stop();
  usePrinter(port, true);
  const job = host.add(receipt);
  spool.start();
  await soon(() => host.outcomes.length).toBeGreaterThanOrEqual(7);
  expect(host.outcomes.slice(0, 7).map((o) => o.retryAfterMs)).toEqual([
    1_000, 2_000, 5_000, 15_000, 30_000, 60_000, 60_000,
  ]);
  expect(host.outcomes.every((o) => o.state === 'NOT_SENT' && o.reason === 'UNREACHABLE')).toBe(true);
  job.data = { changed: 'meanwhile' };
  const paper = await withPrinter({ hasFence: true }, port);
  await soon(() => job.state).toBe('DONE');
  expect(paper.receipts).toBe(1);
  expect(paper.paper.toString('base64')).toBe(job.payload?.base64);
  expect(job.attempts).toBe(1);
});

test('paper out: the job waits with the printer’s own reason', async () => {
  await withPrinter({ status: [0x1a, 0x32, 0x72] });
  host.add(receipt);
  spool.start();
  await soon(() => host.outcomes.length).toBeGreaterThan(0);
  expect(host.outcomes[0]).toMatchObject({ state: 'NOT_SENT', reason: 'PAPER_OUT', printer: '收银台' });
});

test('an end nobody knows is told as such and never tried again; the next paper begins clean', async () => {
  const paper = await withPrinter({ statusAfter: [0x1a, 0x32, 0x72] });
  const first = host.add(receipt);
  await work();
  expect(first.state).toBe('UNKNOWN');
  expect(paper.connections).toBe(1);
  paper.illness = {};
  const second = host.add({ ...receipt, kind: 'REPRINT', reprintNo: 1 });
  spool.wake();
  await soon(() => second.state).toBe('SENT');
  expect(first.state).toBe('UNKNOWN');
  expect(paper.connections).toBe(2);
});

test('the printing process dies under a paper: unknown, one paper at most, and the next job prints', async () => {
  const paper = await withPrinter({ hasFence: true });
  const first = host.add(receipt);
  const sending = host.sending.bind(host);
  host.sending = async (id) => {
    const isGranted = await sending(id);
    // after the word has been given
    setTimeout(() => children.at(-1)?.die(), 30);
    host.sending = sending;
    paper.illness = { isMute: true };
    return isGranted;
  };
  await work();
  expect(first.state).toBe('UNKNOWN');
  expect(host.outcomes).toMatchObject([{ state: 'UNKNOWN', reason: 'PROCESS_LOST' }]);
  paper.illness = { hasFence: true };
  const second = host.add(receipt);
  await soon(() => second.state).toBe('DONE');
});

test('what an earlier run left under way becomes unknown before anything is printed', async () => {
  const paper = await withPrinter({ hasFence: true });
  const left = host.add({ ...receipt, state: 'SENDING' });
  await work();
  expect(left.state).toBe('UNKNOWN');
  expect(paper.connections).toBe(0);
});

test('the outcome is told until the host hears it, and the paper came out once', async () => {
  const paper = await withPrinter({ hasFence: true });
  host.failures['outcome'] = 2;
  host.failures['lost'] = 1;
  const job = host.add(receipt);
  await work();
  expect(job.state).toBe('DONE');
  expect(paper.receipts).toBe(1);
});

test('a host that is silent when asked for the word gets no paper; the job is tried again', async () => {
  const paper = await withPrinter({ hasFence: true });
  host.failures['sending'] = 1;
  const job = host.add(receipt);
  await work();
  expect(host.outcomes[0]).toMatchObject({ state: 'NOT_SENT', reason: 'PROCESS_LOST' });
  expect(job.state).toBe('DONE');
  expect(paper.receipts).toBe(1);
});

test('a withdrawn job sends nothing', async () => {
  const paper = await withPrinter({ hasFence: true });
  host.grants = false;
  const job = host.add(receipt);
  await work();
  expect(job.state).toBe('CANCELLED');
  expect(host.outcomes).toEqual([]);
  expect(paper.paper.length).toBe(0);
});

test('data that do not fit fail with the place, never with what stood there', async () => {
  const job = host.add({ ...slip, data: { ...settlementSamples.ordinary, payableFen: '王䶮 13800001234' } });
  await work();
  expect(job.state).toBe('FAILED');
  expect(host.outcomes).toEqual([{ state: 'FAILED', reason: 'DATA_REFUSED', printer: '', detail: 'payableFen' }]);
});

test('a character the font has not is printed as 〓 and told, the paper is not lost', async () => {
  const customer = { ...settlementSamples.ordinary.customer, name: '张𡋾' };
  host.add({ ...slip, data: { ...settlementSamples.ordinary, customer } });
  await work();
  expect(host.outcomes).toMatchObject([{ state: 'DONE', reason: 'GLYPH_MISSING', detail: '𡋾' }]);
  expect(await readdir(folder)).toEqual(['2026']);
});

test('a receipt with a name the printer lacks comes out with it, drawn', async () => {
  const paper = await withPrinter({ hasFence: true });
  host.add({ ...receipt, data: receiptSamples.refund });
  await work();
  expect(host.outcomes).toMatchObject([{ state: 'DONE' }]);
  expect(host.outcomes[0]?.reason).toBeUndefined();
  expect(decodeEscPos(paper.paper).filter((p) => p.kind === 'picture')).toHaveLength(1);
});

test('bytes that changed in the store are not sent', async () => {
  const paper = await withPrinter({ hasFence: true });
  const payload = { format: 'ESCPOS', base64: 'b3RoZXIK', sha256: '0'.repeat(64) } as const;
  const job = host.add({ ...receipt, payload });
  await work();
  expect(job.state).toBe('FAILED');
  expect(paper.paper.length).toBe(0);
});

test('the drawer opens once; when the printer is off it stays shut for good', async () => {
  const paper = await withPrinter({ hasFence: true });
  const drawer = { form: 'RECEIPT', docNo: 'SK20261122-0021', kind: 'DRAWER', data: {} } as const;
  const open = host.add(drawer);
  await work();
  expect(open.state).toBe('DONE');
  expect(decodeEscPos(paper.paper)).toEqual([{ kind: 'drawer', pin: 2, onMs: 50, offMs: 500 }]);
  await paper.stop();
  printer = undefined;
  const late = host.add(drawer);
  await soon(() => late.state).toBe('FAILED');
});
