/** The host without a window, as other programs start it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { newFolder, removeFolders } from './app.ts';

const CLI = fileURLToPath(new URL('../out/host/cli.js', import.meta.url));

type Started = { child: ChildProcess; output: () => string; complaint: () => string; ended: Promise<number | null> };
type Ready = {
  ready: boolean;
  address: string;
  port: number;
  version: string;
  contract: string;
  signIn: { deskKey: string; headers: Record<string, string> };
};

const started: ChildProcess[] = [];
afterAll(async () => {
  for (const child of started) child.kill('SIGKILL');
  await removeFolders();
});

function start(...words: string[]): Started {
  const child = spawn(process.env['QIANTAI_ELECTRON'] ?? '', [CLI, ...words], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  started.push(child);
  let output = '';
  let complaint = '';
  child.stdout?.on('data', (data: Buffer) => {
    output += data.toString();
  });
  child.stderr?.on('data', (data: Buffer) => {
    complaint += data.toString();
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  return { child, output: () => output, complaint: () => complaint, ended };
}

async function ready(host: Started): Promise<Ready> {
  await expect.poll(host.output, { timeout: 30_000 }).toContain('\n');
  return JSON.parse(host.output()) as Ready;
}

/** One call over a socket: the answer's frame, or the status of the refused handshake. */
function call(host: Ready, headers: Record<string, string>, path: string, input: unknown = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://${host.address}:${host.port}`, { headers });
    socket.on('open', () => socket.send(JSON.stringify({ i: '1', p: { u: path, b: { json: input } } })));
    socket.on('message', (frame: Buffer) => {
      resolve(frame.toString());
      socket.close();
    });
    socket.on('unexpected-response', (_request, response) => resolve(String(response.statusCode)));
    socket.on('error', reject);
  });
}

test('one line when ready, the same contract over a socket, a clean end on SIGTERM', async () => {
  const folder = await newFolder();
  const host = start('--data', folder, '--port', '0');
  const line = await ready(host);
  expect(line).toMatchObject({
    ready: true,
    address: '127.0.0.1',
    version: expect.any(String),
    contract: expect.any(String),
  });
  const headers = { authorization: `Bearer ${line.signIn.deskKey}` };
  expect(await call(line, headers, '/session/state')).toContain('"isSetUp":false');
  expect(await call(line, {}, '/session/state')).toBe('401');
  host.child.kill('SIGTERM');
  expect(await host.ended).toBe(0);
  expect(host.output().trim().split('\n')).toHaveLength(1);
  expect(host.complaint()).toBe('');
});

test('the folder has one host: a second one says who has it and leaves', async () => {
  const folder = await newFolder();
  const first = start('--data', folder);
  await ready(first);
  const second = start('--data', folder);
  expect(await second.ended).toBe(3);
  expect(second.output()).toBe('');
  expect(second.complaint()).toContain(String(first.child.pid));
  first.child.kill('SIGINT');
  expect(await first.ended).toBe(0);
  const third = start('--data', folder);
  await ready(third);
  third.child.kill('SIGTERM');
  expect(await third.ended).toBe(0);
});

test.each([
  ['--port', '70000'],
  ['--data', 'x', '--port', 'nine'],
  ['--nonsense', 'x'],
])('a command line that makes no sense is explained: %s %s', async (...words) => {
  const host = start(...words);
  expect(await host.ended).toBe(64);
  expect(host.complaint()).toContain('usage');
});

test('a port that is taken is said, and the folder is free again', async () => {
  const folder = await newFolder();
  const first = start('--data', folder);
  const { port } = await ready(first);
  const elsewhere = await newFolder();
  const second = start('--data', elsewhere, '--port', String(port));
  expect(await second.ended).toBe(1);
  expect(second.complaint()).toContain('EADDRINUSE');
  const third = start('--data', elsewhere);
  await ready(third);
  for (const host of [first, third]) host.child.kill('SIGTERM');
  expect([await first.ended, await third.ended]).toEqual([0, 0]);
});
