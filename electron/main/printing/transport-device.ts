/** Sends finished bytes to a receipt printer on a USB or serial port of this PC, opened as a file. Plain Node. */
import { constants, type FileHandle, open } from 'node:fs/promises';
import type { TcpOutcome } from './transport-tcp.ts';

export type DeviceRequest = {
  readonly path: string;
  readonly bytes: Buffer;
  /** Asked once, before the first byte of the paper. False: do not send. */
  readonly beforeFirstByte: () => Promise<boolean>;
};

const PIECE = 4_096;
const STALL_MS = 5_000;
const WAIT_MS = 20;

/** Without waiting for a reader: a port whose printer is off would hold the whole program. */
async function openPort(path: string): Promise<FileHandle | undefined> {
  const flags = process.platform === 'win32' ? constants.O_WRONLY : constants.O_WRONLY | constants.O_NONBLOCK;
  return open(path, flags).catch(() => undefined);
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

/** One attempt. A port tells nothing back: what it took whole is SENT, what stopped on the way UNKNOWN. */
export async function sendToDevice(request: DeviceRequest, stallMs = STALL_MS): Promise<TcpOutcome> {
  const port = await openPort(request.path);
  if (port === undefined) return { state: 'NOT_SENT', reason: 'UNREACHABLE', bytesSent: 0 };
  let bytesSent = 0;
  try {
    if (!(await request.beforeFirstByte())) return { state: 'WITHDRAWN', bytesSent };
    const isWhole = await writeAll(port, request.bytes, stallMs, (n) => {
      bytesSent += n;
    });
    if (isWhole) return { state: 'SENT', reason: 'NO_ANSWER', bytesSent };
    return bytesSent === 0
      ? { state: 'NOT_SENT', reason: 'OFFLINE', bytesSent }
      : { state: 'UNKNOWN', reason: 'STALLED', bytesSent };
  } finally {
    await port.close().catch(() => undefined);
  }
}
