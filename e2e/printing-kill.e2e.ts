/** Power is cut while a paper is on its way: nobody knows whether it came out, so nobody prints it again unasked. */
import { type AddressInfo, createServer, type Server } from 'node:net';
import { afterAll, expect, test } from 'vitest';
import { launch, type RunningApp, removeFolders } from './app.ts';
import { call, command } from './page-line.ts';
import { setUpShop, signIn } from './shop.ts';

const CUT = Buffer.from([0x1d, 0x56, 0x42, 0x00]);

/** Says it is well and takes everything; whether it says that a paper is out is up to the test. */
class Printer {
  paper = Buffer.alloc(0);
  confirms = false;
  readonly #server: Server;

  constructor() {
    this.#server = createServer((socket) => {
      socket.on('error', () => socket.destroy());
      socket.on('data', (data) => {
        for (let i = 0; i < data.length; i++)
          if (data[i] === 0x10 && data[i + 1] === 0x04) socket.write(Buffer.from([0x12]));
        const fence = data.indexOf(Buffer.from([0x1d, 0x28, 0x48]));
        if (fence >= 0 && this.confirms) {
          socket.write(
            Buffer.concat([Buffer.from([0x37, 0x22]), data.subarray(fence + 7, fence + 11), Buffer.from([0])]),
          );
        }
        this.paper = Buffer.concat([this.paper, data]);
      });
    });
  }

  async listen(): Promise<number> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return (this.#server.address() as AddressInfo).port;
  }

  /** Reports cut off so far. */
  get reports(): number {
    const text = new TextDecoder('gb18030').decode(this.paper);
    return this.paper.includes(CUT) ? text.split('交班单').length - 1 : 0;
  }

  close(): void {
    this.#server.close();
  }
}

type Job = { id: string; state: string; kind: string; reprintNo: number };

const printer = new Printer();
let running: RunningApp;

afterAll(async () => {
  await running.quit();
  printer.close();
  await removeFolders();
});

const act = <T>(path: string, input: object = {}) => call<T>(running, 'qiantai:host', path, command(input));
const jobs = () => call<Job[]>(running, 'qiantai:host', '/print/jobs', {});
const stateOf = async (id: string) => (await jobs()).find((job) => job.id === id)?.state;

async function setPrinter(port: number): Promise<void> {
  const settings = await call<object>(running, 'qiantai:desk', '/print/settings');
  const target = { kind: 'NETWORK_THERMAL', name: '前台小票', host: '127.0.0.1', port, columns: 48, hasFence: true };
  await call(running, 'qiantai:desk', '/print/saveSettings', {
    ...settings,
    forms: { SHIFT_REPORT: { target, paper: 'T80' } },
  });
}

/** Opens a shift and closes it: that prints a report. @returns its job */
async function closeShift(): Promise<string> {
  const { shiftId: id } = await act<{ shiftId: number }>('/cashier/openShift', { floatFen: 0 });
  const opened = await call<{ version: number }>(running, 'qiantai:host', '/cashier/shift');
  const counting = await act<{ version: number }>('/cashier/startCount', { id, version: opened.version });
  const count = { counted: [], reason: '', cashToSafeFen: 0 };
  const closed = await act<{ printJobIds: string[] }>('/cashier/closeShift', {
    id,
    version: counting.version,
    ...count,
  });
  return closed.printJobIds[0] ?? '';
}

test('a paper under way when the power goes is asked about, and printed again only when a person says so', async () => {
  const port = await printer.listen();
  running = await launch();
  await setUpShop(running, [{ no: '31', name: '周敏', roles: ['CASHIER'] }]);
  await signIn(running, 'admin');
  await setPrinter(port);
  await call(running, 'qiantai:host', '/session/signOut');
  await signIn(running, '31');
  const id = await closeShift();
  await expect.poll(() => printer.reports, { timeout: 30_000 }).toBe(1);
  expect(await stateOf(id)).toBe('SENDING');
  await running.kill();

  running = await launch({ data: running.data });
  // after a power cut the host looks through its file first, and opens its line when it is done
  const signedIn = () =>
    signIn(running, '31').then(
      () => true,
      () => false,
    );
  await expect.poll(signedIn, { timeout: 60_000 }).toBe(true);
  await expect.poll(() => stateOf(id), { timeout: 30_000 }).toBe('UNKNOWN');
  expect(printer.reports).toBe(1);

  printer.confirms = true;
  const { printJobIds } = await act<{ printJobIds: string[] }>('/print/confirm', { id, isPrinted: false });
  const again = printJobIds[0] ?? '';
  await expect.poll(() => stateOf(again), { timeout: 30_000 }).toBe('DONE');
  expect(await stateOf(id)).toBe('CANCELLED');
  expect(printer.reports).toBe(2);
});
