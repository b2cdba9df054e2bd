import { afterEach, expect, test } from 'vitest';
import type { NamedPrinter, PrinterSettings } from '#domain/contract/printers.ts';
import type { PrintReason } from '#domain/printing/spool.ts';
import { DEFAULT_PRINTERS } from '../desk/printer-settings.ts';
import { PrinterHealth, turnOf } from './printer-health.ts';
import { PrinterTurns } from './printer-turns.ts';
import type { QueueSink } from './queue-sink.ts';
import { type Illness, PrinterSimulator } from './testing/printer-simulator.ts';

const started: PrinterSimulator[] = [];
afterEach(async () => {
  await Promise.all(started.splice(0).map((printer) => printer.stop()));
});

/** Queues that say what the test lets them say. */
const queues = (said: Readonly<Record<string, PrintReason>> = {}): QueueSink => ({
  send: () => Promise.reject(new Error('nothing is printed here')),
  complaint: (queue) => Promise.resolve(said[queue]),
});

async function network(name: string, illness: Illness) {
  const simulator = new PrinterSimulator(illness);
  started.push(simulator);
  const port = await simulator.listen();
  const printer = { kind: 'NETWORK_THERMAL', name, host: '127.0.0.1', port, columns: 48, hasFence: false } as const;
  return { printer, simulator };
}

function shop(till: NamedPrinter, ...more: NamedPrinter[]): PrinterSettings {
  const roll = { target: till, paper: 'T80' } as const;
  return { ...DEFAULT_PRINTERS, forms: { RECEIPT: roll, GATE_PASS: roll }, printers: more as never };
}

const laser = { kind: 'OS_QUEUE', name: '激光机', queue: 'Laser' } as const;

test.each<[string, Illness, PrintReason]>([
  ['without paper', { status: [0x12, 0x12, 0x72] }, 'PAPER_OUT'],
  ['with its cover open', { status: [0x1a, 0x16, 0x12] }, 'COVER_OPEN'],
  ['switched offline', { status: [0x1a, 0x12, 0x12] }, 'OFFLINE'],
  ['with an error', { status: [0x1a, 0x52, 0x12] }, 'PRINTER_ERROR'],
])('a printer %s says so once for all forms that go to it; nothing is printed', async (_, illness, reason) => {
  const { printer, simulator } = await network('收银台', illness);
  const health = new PrinterHealth(queues(), new PrinterTurns());
  expect(await health.complaints(shop(printer), ['RECEIPT', 'GATE_PASS'])).toEqual([
    { printer: '收银台', reason, forms: ['RECEIPT', 'GATE_PASS'], others: [] },
  ]);
  expect(simulator.paper.length).toBe(0);
});

test('a printer that is well, or never answers, is not spoken of; a mute one is left alone afterwards', async () => {
  const well = await network('收银台', {});
  const mute = await network('收银台', { isMute: true });
  for (const { printer, simulator } of [well, mute]) {
    const health = new PrinterHealth(queues(), new PrinterTurns());
    expect(await health.complaints(shop(printer), ['RECEIPT'])).toEqual([]);
    expect(await health.complaints(shop(printer), ['GATE_PASS'])).toEqual([]);
    expect(simulator.connections).toBe(1);
  }
});

test('who else can print it is named, unless that one is ill too', async () => {
  const ill = await network('收银台', { status: [0x12, 0x12, 0x72] });
  const other = await network('接待台', {});
  const alsoIll = await network('仓库', { status: [0x1a, 0x16, 0x12] });
  const health = new PrinterHealth(queues(), new PrinterTurns());
  const settings = shop(ill.printer, other.printer, alsoIll.printer, laser);
  expect(await health.complaints(settings, ['RECEIPT'])).toMatchObject([{ printer: '收银台', others: ['接待台'] }]);
});

test('a roll without a printer is said, a sheet in the folder is not; a stopped queue says so', async () => {
  const health = new PrinterHealth(queues({ Laser: 'QUEUE_STOPPED' }), new PrinterTurns());
  const settings = { ...DEFAULT_PRINTERS, forms: { ESTIMATE: { target: laser, paper: 'A4' as const } } };
  expect(await health.complaints(settings, ['RECEIPT', 'SETTLEMENT', 'ESTIMATE'])).toEqual([
    { printer: '', reason: 'NO_PRINTER', forms: ['RECEIPT'], others: [] },
    { printer: '激光机', reason: 'QUEUE_STOPPED', forms: ['ESTIMATE'], others: [] },
  ]);
});

test('a printer at work is not disturbed, and the next paper waits until the question is answered', async () => {
  const { printer, simulator } = await network('收银台', { status: [0x12, 0x12, 0x72] });
  const turns = new PrinterTurns();
  const health = new PrinterHealth(queues(), turns);
  let end = (): void => {};
  const paper = turns.take(turnOf(printer), () => new Promise<void>((resolve) => (end = resolve)));
  expect(await health.complaints(shop(printer), ['RECEIPT'])).toEqual([]);
  expect(simulator.connections).toBe(0);
  end();
  await paper;
  const order: string[] = [];
  const asked = new PrinterHealth(queues(), turns)
    .complaints(shop(printer), ['RECEIPT'])
    .then(() => order.push('asked'));
  const next = turns.take(turnOf(printer), async () => void order.push('paper'));
  await Promise.all([asked, next]);
  expect(order).toContain('paper');
  expect(simulator.connections).toBe(1);
});

test('a printer that is off cannot be reached', async () => {
  const { printer, simulator } = await network('收银台', {});
  await simulator.stop();
  started.length = 0;
  const health = new PrinterHealth(queues(), new PrinterTurns());
  expect(await health.complaints(shop(printer), ['RECEIPT'])).toMatchObject([{ reason: 'UNREACHABLE' }]);
});
