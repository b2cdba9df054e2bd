import { execFileSync } from 'node:child_process';
import { closeSync, constants, mkdtempSync, openSync, readSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sendToDevice } from './transport-device.ts';

const yes = () => Promise.resolve(true);

// a named pipe is held open by its reader as a port is by its printer
describe.each(process.platform === 'win32' ? [] : ['a port of this PC'])('%s', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'qiantai-port-'));
    path = join(folder, 'lp0');
    execFileSync('mkfifo', [path]);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('takes a receipt whole, and cannot say whether it came out', async () => {
    const reader = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const bytes = Buffer.alloc(20_000, 'x');
    expect(await sendToDevice({ path, bytes, beforeFirstByte: yes })).toEqual({
      state: 'SENT',
      reason: 'NO_ANSWER',
      bytesSent: 20_000,
    });
    const read = Buffer.alloc(30_000);
    expect(readSync(reader, read)).toBe(20_000);
    closeSync(reader);
  });

  test('without a printer nothing is sent, and the host is not asked', async () => {
    let asked = 0;
    const end = await sendToDevice({
      path,
      bytes: Buffer.from('x'),
      beforeFirstByte: () => Promise.resolve(++asked > 0),
    });
    expect(end).toEqual({ state: 'NOT_SENT', reason: 'UNREACHABLE', bytesSent: 0 });
    expect(asked).toBe(0);
  });

  test('a printer that stops taking: nobody knows how much is on paper', async () => {
    const reader = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const end = await sendToDevice({ path, bytes: Buffer.alloc(500_000, 'x'), beforeFirstByte: yes }, 200);
    expect(end).toMatchObject({ state: 'UNKNOWN', reason: 'STALLED' });
    closeSync(reader);
  });

  test('a withdrawn job sends nothing', async () => {
    const reader = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const end = await sendToDevice({ path, bytes: Buffer.from('x'), beforeFirstByte: () => Promise.resolve(false) });
    expect(end.state).toBe('WITHDRAWN');
    closeSync(reader);
  });
});
