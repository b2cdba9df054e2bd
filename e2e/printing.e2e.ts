/** From an act to paper, through the whole program: host, spool, printing process, a printer on the network. */
import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, type RunningApp, removeFolders } from './app.ts';
import { Keys } from './keys.ts';
import { call, callFrame, command } from './page-line.ts';
import { PIN, setUpShop, signIn } from './shop.ts';

/** A printer that takes everything and says nothing. */
class MutePrinter {
  bytes = Buffer.alloc(0);
  readonly #server: Server;

  constructor() {
    this.#server = createServer((socket) => {
      socket.on('data', (data) => {
        this.bytes = Buffer.concat([this.bytes, data]);
      });
      socket.on('error', () => socket.destroy());
    });
  }

  async listen(): Promise<number> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return (this.#server.address() as AddressInfo).port;
  }

  close(): void {
    this.#server.close();
  }
}

type Job = { id: string; state: string; form: string };

let running: RunningApp;
const printer = new MutePrinter();
let port = 0;

beforeAll(async () => {
  port = await printer.listen();
  running = await launch();
  await setUpShop(running, [
    { no: '31', name: '周敏', roles: ['CASHIER'] },
    { no: '32', name: '李强', roles: ['FOREMAN'] },
  ]);
  await signIn(running, '31');
});
afterAll(async () => {
  await running.quit();
  printer.close();
  await removeFolders();
});

/** Opens a shift, counts it and closes it: that prints a report. @returns its job */
async function closeShift(): Promise<string> {
  const { shiftId } = await call<{ shiftId: number }>(
    running,
    'qiantai:host',
    '/cashier/openShift',
    command({ floatFen: 0 }),
  );
  const opened = await call<{ version: number }>(running, 'qiantai:host', '/cashier/shift');
  const counting = await call<{ version: number }>(
    running,
    'qiantai:host',
    '/cashier/startCount',
    command({ id: shiftId, version: opened.version }),
  );
  const closed = await call<{ printJobIds: string[] }>(
    running,
    'qiantai:host',
    '/cashier/closeShift',
    command({ id: shiftId, version: counting.version, counted: [], reason: '', cashToSafeFen: 0 }),
  );
  return closed.printJobIds[0] ?? '';
}

/** Printers are the administrator's, money is the cashier's. */
async function signInAs(who: string): Promise<void> {
  await call(running, 'qiantai:host', '/session/signOut');
  await signIn(running, who);
}

const stateOf = async (id: string) =>
  (await call<Job[]>(running, 'qiantai:host', '/print/jobs', {})).find((job) => job.id === id)?.state;

test('without a printer the paper waits; once one is set it comes out, once, under the right name', async () => {
  const id = await closeShift();
  await expect.poll(() => stateOf(id), { timeout: 20_000 }).toBe('NOT_SENT');
  expect(printer.bytes).toHaveLength(0);

  expect(await callFrame(running, 'qiantai:desk', '/print/probe', { host: '127.0.0.1', port })).toContain('FORBIDDEN');
  await signInAs('admin');
  const found = await call<{ isReachable: boolean; isAnswering: boolean }>(running, 'qiantai:desk', '/print/probe', {
    host: '127.0.0.1',
    port,
  });
  expect(found).toMatchObject({ isReachable: true, isAnswering: false });
  const settings = await call<{ forms: object; pageHeightMm: object }>(running, 'qiantai:desk', '/print/settings');
  const target = { kind: 'NETWORK_THERMAL', name: '前台小票', host: '127.0.0.1', port, columns: 48, hasFence: false };
  const forms = { SHIFT_REPORT: { target, paper: 'T80' } };
  await call(running, 'qiantai:desk', '/print/saveSettings', { ...settings, forms });
  await signInAs('31');
  await expect.poll(() => stateOf(id), { timeout: 40_000 }).toBe('SENT');
  const text = new TextDecoder('gb18030').decode(printer.bytes);
  expect(text.split('交班单').length - 1).toBe(1);
  expect(text).toContain('周敏');
});

test('a form the desk asks about is printed by Enter; left by Esc it waits in the queue, and nothing of it comes out', async () => {
  const keys = new Keys(running);
  await signInAs('admin');
  await call(running, 'qiantai:host', '/print/setAsked', command({ forms: ['WORKSHOP_BOARD'] }));
  await call(running, 'qiantai:host', '/session/signOut');
  await keys.signIn('32', PIN);
  const boards = async () =>
    (await call<Job[]>(running, 'qiantai:host', '/print/jobs', {})).filter((job) => job.form === 'WORKSHOP_BOARD');
  const asked = running.page.getByRole('dialog', { name: '打印在修看板' });
  await keys.act('打印', 'F4');
  await asked.getByText('PDF 文件夹').waitFor();
  await keys.press('Escape');
  await asked.waitFor({ state: 'hidden' });
  expect(await boards()).toMatchObject([{ state: 'QUEUED', isHeld: true }]);
  // boards of one second are one paper: the next is another's
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  await keys.act('打印', 'F4');
  await asked.getByText('PDF 文件夹').waitFor();
  await keys.press('Enter');
  await asked.waitFor({ state: 'hidden' });
  await expect
    .poll(async () => (await boards()).map(({ state }) => state), { timeout: 20_000 })
    .toEqual(['DONE', 'QUEUED']);
  await signInAs('31');
});

test('its preview is the same lines, and nobody sees them once the window is locked', async () => {
  const id = await closeShift();
  const shown = await call<{ kind: string; columns: number; lines: { text: string }[] }>(
    running,
    'qiantai:desk',
    '/print/preview',
    { id },
  );
  expect(shown).toMatchObject({ kind: 'LINES', columns: 48 });
  expect(shown.lines.map((line) => line.text).join('\n')).toContain('周敏');
  await call(running, 'qiantai:host', '/session/lock');
  expect(await callFrame(running, 'qiantai:desk', '/print/preview', { id })).toContain('NOT_SIGNED_IN');
  expect(await callFrame(running, 'qiantai:desk', '/print/settings')).toContain('NOT_SIGNED_IN');
});
