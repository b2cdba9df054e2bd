/** Sends finished bytes to a receipt printer on a USB or serial port of this PC, opened as a file. Plain Node. */
import { execFile } from 'node:child_process';
import { constants, type FileHandle, open, stat } from 'node:fs/promises';
import { isatty } from 'node:tty';
import { promisify } from 'node:util';
import { isStatusByte, type PrinterStatus, statusBy } from './printer-status.ts';
import type { TcpOutcome } from './transport-tcp.ts';

const run = promisify(execFile);

export type DeviceRequest = {
  readonly path: string;
  readonly bytes: Buffer;
  /** Asked once, before the first byte of the paper. False: do not send. */
  readonly beforeFirstByte: () => Promise<boolean>;
};

const PIECE = 4_096;
const STALL_MS = 5_000;
const WAIT_MS = 20;

/** An answer comes within this or not at all: nobody at a desk should wait for a printer that cannot speak. */
const ANSWER_MS = 300;
const STTY_MS = 1_000;

type Port = { readonly file: FileHandle; readonly canAnswer: boolean };

/**
 * Without waiting for a reader: a port whose printer is off would hold the whole program. Only a device of Linux or macOS is
 * read from: a pipe would give back our own words, a port of Windows holds whoever reads it.
 */
async function openPort(path: string): Promise<Port | NodeJS.ErrnoException> {
  const { O_WRONLY, O_RDWR, O_NONBLOCK, O_NOCTTY } = constants;
  const isWindows = process.platform === 'win32';
  try {
    const isDevice = !isWindows && (await stat(path)).isCharacterDevice();
    const both = isDevice ? await open(path, O_RDWR | O_NONBLOCK | O_NOCTTY).catch(() => undefined) : undefined;
    if (both) return { file: both, canAnswer: await isPlainLine(path, both) };
    return { file: await open(path, isWindows ? O_WRONLY : O_WRONLY | O_NONBLOCK), canAnswer: false };
  } catch (error) {
    return error as NodeJS.ErrnoException;
  }
}

/** A serial line as a terminal has it changes line feeds inside pictures and sends the printer's answers back to it. */
async function isPlainLine(path: string, { fd }: FileHandle): Promise<boolean> {
  if (!isatty(fd)) return true;
  const named = process.platform === 'darwin' ? '-f' : '-F';
  return run('stty', [named, path, 'raw', '-echo'], { timeout: STTY_MS }).then(
    () => true,
    () => false,
  );
}

/** One question; the answer is the first status byte after it. Undefined: the printer says nothing. */
async function askPort(file: FileHandle, request: Buffer): Promise<number | undefined> {
  const heard = Buffer.alloc(256);
  const read = async (): Promise<number | undefined> => {
    const { bytesRead } = await file.read(heard, 0, heard.length, null);
    return heard.subarray(0, bytesRead).find(isStatusByte);
  };
  const nothing = (): undefined => undefined;
  // what came before the question is no answer to it
  await read().catch(nothing);
  if (!(await writeAll(file, request, ANSWER_MS, () => {}))) return undefined;
  for (const until = Date.now() + ANSWER_MS; Date.now() < until; ) {
    const answer = await read().catch(nothing);
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
  }
  return undefined;
}

const MUTE: PrinterStatus = { isAnswering: false };

function statusOf({ file, canAnswer }: Port): Promise<PrinterStatus> {
  return canAnswer ? statusBy((request) => askPort(file, request)) : Promise.resolve(MUTE);
}

/** Whether the printer at a port can print now, by its own word. Prints nothing. */
export async function askDevice(path: string): Promise<PrinterStatus> {
  const port = await openPort(path);
  if (!('file' in port)) {
    // in use by another program, or not ours to open: that says nothing of paper
    const isGone = ['ENOENT', 'ENXIO', 'ENODEV', 'EIO'].includes(port.code ?? '');
    return isGone ? { ...MUTE, reason: 'UNREACHABLE' } : MUTE;
  }
  try {
    return await statusOf(port);
  } finally {
    await port.file.close().catch(() => undefined);
  }
}

/** True when it was all taken; false when nothing moved for `stallMs`, or the port went away. */
async function writeAll(port: FileHandle, bytes: Buffer, stallMs: number, sent: (n: number) => void): Promise<boolean> {
  let at = 0;
  let movedAt = Date.now();
  while (at < bytes.length) {
    try {
      const { bytesWritten } = await port.write(bytes, at, Math.min(PIECE, bytes.length - at));
      at += bytesWritten;
      sent(bytesWritten);
      movedAt = Date.now();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') return false;
      if (Date.now() - movedAt > stallMs) return false;
      await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
    }
  }
  return true;
}

/** One attempt. A port does not tell the end: what it took whole is SENT, what stopped on the way UNKNOWN. */
export async function sendToDevice(request: DeviceRequest, stallMs = STALL_MS): Promise<TcpOutcome> {
  const port = await openPort(request.path);
  if (!('file' in port)) return { state: 'NOT_SENT', reason: 'UNREACHABLE', bytesSent: 0 };
  let bytesSent = 0;
  try {
    const { reason } = await statusOf(port);
    if (reason !== undefined) return { state: 'NOT_SENT', reason, bytesSent };
    if (!(await request.beforeFirstByte())) return { state: 'WITHDRAWN', bytesSent };
    const isWhole = await writeAll(port.file, request.bytes, stallMs, (n) => {
      bytesSent += n;
    });
    if (isWhole) return { state: 'SENT', reason: 'NO_ANSWER', bytesSent };
    return bytesSent === 0
      ? { state: 'NOT_SENT', reason: 'OFFLINE', bytesSent }
      : { state: 'UNKNOWN', reason: 'STALLED', bytesSent };
  } finally {
    await port.file.close().catch(() => undefined);
  }
}
