/** The program dies at every step of a job: after it starts again there is one paper at most, and no job is lost. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { receiptSamples } from '#print/receipt/sample.ts';
import { DEFAULT_PRINTERS, type PrinterSettings } from '../desk/printer-settings.ts';
import { PrintingProcess } from './printing-process.ts';
import { CupsQueues } from './queue-cups.ts';
import { Spool } from './spool.ts';
import { inProcess } from './testing/in-process.ts';
import { MemoryHost } from './testing/memory-host.ts';
import { PrinterSimulator } from './testing/printer-simulator.ts';

const limits = { connect: 2_000, status: 800, stall: 1_000, fence: 1_000, close: 1_000 };
const printer = new PrinterSimulator({ hasFence: true });
let folder: string;
let settings: PrinterSettings;
let running: { spool: Spool; printing: PrintingProcess } | undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qiantai-phases-'));
  const target = { kind: 'NETWORK_THERMAL', name: '收银台', host: '127.0.0.1', columns: 48, hasFence: true } as const;
  const port = await printer.listen();
  settings = { ...DEFAULT_PRINTERS, forms: { RECEIPT: { target: { ...target, port }, paper: 'T80' } } };
});
afterEach(async () => {
  await running?.spool.close();
  running?.printing.close();
  await printer.stop();
  await rm(folder, { recursive: true, force: true });
});

/** The program as it starts: a spool and a printing process of its own, on what the host has kept. */
function start(host: MemoryHost): { spool: Spool; printing: PrintingProcess } {
  const printing = new PrintingProcess(inProcess);
  const fixed = { printing, queues: new CupsQueues(), note: () => {}, limits, pollMs: 20 };
  const spool = new Spool({ ...fixed, host, settings: () => settings, papersDir: folder });
  spool.start();
  return { spool, printing };
}

type Step = 'rendered' | 'sending' | 'outcome';

/** Makes the program die around one call to the host: nothing it does afterwards is heard. @returns when it is dead */
function dieAt(host: MemoryHost, step: Step, isBefore: boolean): Promise<void> {
  const never = new Promise<never>(() => {});
  return new Promise((dead) => {
    const call = host[step].bind(host) as (...args: unknown[]) => Promise<unknown>;
    const dying = async (...args: unknown[]): Promise<never> => {
      if (!isBefore) await call(...args);
      Object.assign(host, { [step]: call });
      dead();
      return never;
    };
    Object.assign(host, { [step]: dying });
  });
}

test.each([
  ['rendered', true, 'DONE', 1],
  ['rendered', false, 'DONE', 1],
  ['sending', true, 'DONE', 1],
  ['sending', false, 'UNKNOWN', 0],
  ['outcome', true, 'UNKNOWN', 1],
  ['outcome', false, 'DONE', 1],
] as const)(
  'dies at %s (before it is kept: %s): the job is then %s, papers: %i',
  async (step, isBefore, state, papers) => {
    const host = new MemoryHost();
    const before = printer.receipts;
    const job = host.add({ form: 'RECEIPT', docNo: 'SK20261122-0021', data: receiptSamples.ordinary });
    const dead = dieAt(host, step, isBefore);
    const first = start(host);
    await dead;
    first.printing.close();
    running = start(host);
    await expect.poll(() => job.state, { timeout: 30_000 }).toBe(state);
    expect(printer.receipts - before).toBe(papers);
  },
);
