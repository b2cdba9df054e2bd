/** The process that owns the data: beside the window, back after a crash, gone with the program. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { inMain, launch, newFolder, type RunningApp, removeFolders } from './app.ts';
import { callFrame as call } from './page-line.ts';

afterAll(removeFolders);

/** Process id of the host process. */
async function hostPid(running: RunningApp): Promise<number> {
  const processes = await inMain(running, ({ app }) => app.getAppMetrics().map(({ pid, name }) => ({ pid, name })));
  const found = processes.find(({ name }) => name === 'Qiantai host');
  if (found === undefined) throw new Error('there is no host process');
  return found.pid;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function hostLog(folder: string): { event: string }[] {
  const logs = join(folder, 'logs');
  return readdirSync(logs)
    .filter((name) => name.startsWith('host-'))
    .flatMap((name) => readFileSync(join(logs, name), 'utf8').trim().split('\n'))
    .map((line) => JSON.parse(line) as { event: string });
}

const events = (folder: string) => hostLog(folder).map((line) => line.event);

/** Starts the program a second time, outside the driver, and waits until it has left by itself. */
function startBeside(...words: string[]): Promise<{ code: number | null; said: string }> {
  const { ELECTRON_RUN_AS_NODE: _never, ...env } = process.env;
  const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const root = fileURLToPath(new URL('..', import.meta.url));
  const child = spawn(process.env['QIANTAI_ELECTRON'] ?? '', [...flags, root, ...words], { env });
  let said = '';
  child.stderr.on('data', (data: Buffer) => {
    said += data.toString();
  });
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, said })));
}

test('a killed host is back, and the window goes on over a new line', async () => {
  const running = await launch();
  expect(await call(running, 'qiantai:host', '/session/state')).toContain('"isSetUp":false');
  const first = await hostPid(running);
  process.kill(first, 'SIGKILL');
  await expect
    .poll(() => call(running, 'qiantai:host', '/session/state'), { timeout: 10_000 })
    .toContain('"isSetUp":false');
  expect(await hostPid(running)).not.toBe(first);
  await running.quit();
  expect(events(running.data)).toEqual(['host.started', 'host.started', 'host.stopped']);
});

test('quitting lets the host close its database, and no process stays', async () => {
  const running = await launch();
  await call(running, 'qiantai:host', '/session/state');
  const pid = await hostPid(running);
  await running.quit();
  await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false);
  expect(events(running.data)).toEqual(['host.started', 'host.stopped']);
  expect(readdirSync(running.data)).not.toContain('qiantai.db-wal');
});

test('a polite signal from the system ends it as cleanly as a person does', async () => {
  const running = await launch();
  await call(running, 'qiantai:host', '/session/state');
  const pid = await hostPid(running);
  const child = running.app.process();
  const gone = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGTERM');
  await gone;
  await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false);
  expect(events(running.data)).toEqual(['host.started', 'host.stopped']);
});

test('after a power cut the same folder opens again', async () => {
  const folder = await newFolder();
  const first = await launch({ data: folder });
  await call(first, 'qiantai:host', '/session/state');
  const pid = await hostPid(first);
  await first.kill();
  await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false);
  const second = await launch({ data: folder });
  // the file is looked through before anybody is let in
  const state = () => call(second, 'qiantai:host', '/session/state');
  await expect.poll(state, { timeout: 60_000, interval: 500 }).toContain('"isSetUp":false');
  await second.quit();
});

test('this PC answers about itself, but shows no papers to a window where nobody is signed in', async () => {
  const running = await launch();
  expect(await call(running, 'qiantai:desk', '/app/info')).toContain(JSON.stringify(running.data));
  expect(await call(running, 'qiantai:desk', '/app/openPapers')).toContain('NOT_SIGNED_IN');
  await running.quit();
});

test('a second start on the same folder leaves the first one alone', async () => {
  const running = await launch();
  await call(running, 'qiantai:host', '/session/state');
  expect((await startBeside('--data', running.data)).code).toBe(0);
  expect(await call(running, 'qiantai:host', '/session/state')).toContain('"isSetUp":false');
  await running.quit();
  expect(events(running.data)).toEqual(['host.started', 'host.stopped']);
});

test('a folder that cannot be made is said', async () => {
  const { code, said } = await startBeside('--data', join(fileURLToPath(import.meta.url), 'below-a-file'));
  expect(code).toBe(1);
  expect(said).toContain('数据文件夹不可写');
});
