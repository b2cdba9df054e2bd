import { execFileSync } from 'node:child_process';
import { closeSync, constants, mkdtempSync, openSync, readSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { askDevice, sendToDevice } from './transport-device.ts';
import { hasTerminals, SerialPrinter } from './testing/serial-printer.ts';

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

test('a port that is not there cannot be reached; a pipe is not asked', async () => {
  expect(await askDevice('/dev/usb/lp-that-is-not-there')).toEqual({ isAnswering: false, reason: 'UNREACHABLE' });
});

// a terminal line is what a serial port is to a program
describe.each(hasTerminals ? ['a serial line'] : [])('%s', () => {
  const printer = new SerialPrinter();
  afterEach(() => printer.stop());

  test.each([
    [[0x12, 0x12, 0x12], undefined],
    [[0x12, 0x12, 0x72], 'PAPER_OUT'],
    [[0x1a, 0x16, 0x12], 'COVER_OPEN'],
    [[0x1a, 0x12, 0x12], 'OFFLINE'],
  ] as const)('whose printer answers %j: %s', async (status, reason) => {
    const path = await printer.start(status);
    expect(await askDevice(path)).toEqual(reason === undefined ? { isAnswering: true } : { isAnswering: true, reason });
    const end = await sendToDevice({ path, bytes: Buffer.from('paper\n'), beforeFirstByte: yes });
    expect(end.state).toBe(reason === undefined ? 'SENT' : 'NOT_SENT');
    // neither an answer came back to it, nor did a line feed become two bytes
    await expect.poll(() => printer.paper()).toBe(reason === undefined ? 'paper\n' : '');
  });

  test('whose printer is mute is not called ill, and gets its paper', async () => {
    const path = await printer.start([]);
    expect(await askDevice(path)).toEqual({ isAnswering: false });
    expect((await sendToDevice({ path, bytes: Buffer.from('paper'), beforeFirstByte: yes })).state).toBe('SENT');
    await expect.poll(() => printer.paper()).toBe('paper');
  });
});
