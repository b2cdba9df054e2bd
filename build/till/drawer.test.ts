/**
 * From the cashier's act over the host, the spool and the printing process to a printer on a socket: the drawer opens once
 * for a payment with cash in it, and for nothing else. Source: domain rules §5.8, §9.6.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import type { TenderInput } from '#domain/contract/cashier.contract.ts';
import type { Client, House } from '#host/api/testing/house.ts';
import { cash, moneyHouse, openShift, settled, transfer } from '#host/api/testing/money-house.ts';
import { DEFAULT_PRINTERS } from '#main/desk/printer-settings.ts';
import { spoolHost } from '#main/desk/spool-host.ts';
import { CupsQueues } from '#main/printing/queue-cups.ts';
import { PrintingProcess } from '#main/printing/printing-process.ts';
import { Spool } from '#main/printing/spool.ts';
import { decodeEscPos } from '#main/printing/testing/escpos-decoder.ts';
import { inProcess } from '#main/printing/testing/in-process.ts';
import { PrinterSimulator } from '#main/printing/testing/printer-simulator.ts';

/** Worked order A with 50.00 off. */
const DUE = 76_200;
const by = (tender: 'WECHAT' | 'ALIPAY' | 'CARD', amountFen: number): TenderInput => ({
  ...{ tender, amountFen, reference: `${tender}-000123` },
});

const printing = new PrintingProcess(inProcess);
const queues = new CupsQueues();
afterAll(() => printing.close());

let house: House;
let folder: string;
let spool: Spool;
let printer: PrinterSimulator;
let cashier: Client;
let take: (tenders: TenderInput[]) => ReturnType<Client['cashier']['take']>;

beforeEach(async () => {
  house = await moneyHouse();
  folder = await mkdtemp(join(tmpdir(), 'qiantai-till-'));
  printer = new PrinterSimulator({ hasFence: true });
  const port = await printer.listen();
  const target = {
    kind: 'NETWORK_THERMAL',
    name: '收银台',
    host: '127.0.0.1',
    port,
    columns: 48,
    hasFence: true,
  } as const;
  const settings = { ...DEFAULT_PRINTERS, forms: { RECEIPT: { target, paper: 'T80' as const } } };
  const { client } = await house.visit('port', { kind: 'DESK' });
  spool = new Spool({
    ...{ host: spoolHost(client as never), printing, queues, papersDir: folder, pollMs: 20, note: () => {} },
    settings: () => settings,
  });
  const shop = await settled(house, 'port');
  cashier = shop.cashier;
  await openShift(cashier);
  take = async (tenders) => cashier.cashier.take(await shop.take(tenders));
  spool.start();
});
afterEach(async () => {
  await spool.close();
  await printer.stop();
  await house.close();
  await rm(folder, { recursive: true, force: true });
});

/** All jobs given have ended. */
async function printed(ids: readonly string[]): Promise<void> {
  const open = async () => (await cashier.print.jobs({ ids: [...ids] })).filter((job) => job.state !== 'DONE');
  await expect.poll(open, { timeout: 30_000 }).toEqual([]);
}
const pulses = () => decodeEscPos(printer.paper).filter((one) => one.kind === 'drawer');
const ONE = [{ kind: 'drawer', pin: 2, onMs: 50, offMs: 500 }];

test.each<[string, TenderInput[]]>([
  ['cash to the fen', [cash(DUE)]],
  ['cash with change', [cash(DUE, 80_000)]],
  ['cash and WeChat', [cash(20_000), by('WECHAT', DUE - 20_000)]],
  ['a card first, cash with change behind', [by('CARD', DUE - 100), cash(100, 10_000)]],
  ['part of it in cash, the rest still due', [cash(1)]],
])('%s: one pulse, after the receipt', async (_, tenders) => {
  const { printJobIds } = await take(tenders);
  await printed(printJobIds);
  expect(printJobIds).toHaveLength(2);
  expect(pulses()).toEqual(ONE);
  expect(printer.receipts).toBe(1);
  expect(decodeEscPos(printer.paper).at(-1)?.kind).toBe('drawer');
});

test.each<[string, TenderInput[]]>([
  ['WeChat', [by('WECHAT', DUE)]],
  ['a card', [by('CARD', DUE)]],
  ['a transfer still on its way', [transfer(DUE)]],
  ['WeChat, Alipay and a card', [by('WECHAT', 100), by('ALIPAY', 100), by('CARD', DUE - 200)]],
])('%s: the drawer stays shut', async (_, tenders) => {
  const { printJobIds } = await take(tenders);
  await printed(printJobIds);
  expect(printJobIds).toHaveLength(1);
  expect(printer.receipts).toBe(1);
  expect(pulses()).toEqual([]);
});

test('a 补打 of a cash receipt opens nothing, and the pulse itself is not to be had again', async () => {
  const { printJobIds } = await take([cash(DUE)]);
  await printed(printJobIds);
  const [receipt = '', drawer = ''] = printJobIds;
  const again = await cashier.print.reprint({ commandId: v7(), id: receipt, reason: '客户遗失' });
  await printed(again.printJobIds);
  expect(printer.receipts).toBe(2);
  expect(pulses()).toEqual(ONE);
  const refused = await Promise.all(
    [
      cashier.print.reprint({ commandId: v7(), id: drawer, reason: '再开' }),
      cashier.print.takeOver({ commandId: v7(), id: drawer, printer: '收银台' }),
      cashier.print.retry({ commandId: v7(), id: drawer }),
      cashier.print.confirm({ commandId: v7(), id: drawer, isPrinted: false }),
    ].map((asked) =>
      asked.then(
        () => 'done',
        () => 'refused',
      ),
    ),
  );
  expect(refused).toEqual(['refused', 'refused', 'refused', 'refused']);
});
