/** Sends finished bytes to a network printer (port 9100) and says honestly how it ended. Plain Node. */
import type { PrintReason } from '#domain/printing/spool.ts';
import { type PrinterAddress, PrinterLine } from './printer-line.ts';
import {
  fenceAnswered,
  fenceName,
  fenceRequest,
  type PrinterStatus,
  STATUS_REQUESTS,
  statusBy,
  statusFrom,
} from './printer-status.ts';

/** Milliseconds. Real printers need what is here; tests give less. */
export type TcpLimits = {
  readonly connect: number;
  readonly status: number;
  readonly stall: number;
  readonly fence: number;
  readonly close: number;
};

/** 30 s for the fence: a printer answers when the paper is out, and a long receipt takes that long. */
export const TCP_LIMITS: TcpLimits = { connect: 3_000, status: 1_000, stall: 5_000, fence: 30_000, close: 5_000 };

export type TcpRequest = PrinterAddress & {
  readonly jobId: string;
  readonly bytes: Buffer;
  /** Sent before the job, after one whose end is unknown: it cuts off what may hang in the printer. */
  readonly preamble?: Buffer;
  /** True when the printer answered a probe of GS ( H at set-up. */
  readonly hasFence: boolean;
  /** Asked once, before the first byte of the paper: the job is marked SENDING there. False: do not send. */
  readonly beforeFirstByte: () => Promise<boolean>;
};

export type TcpOutcome = {
  readonly state: 'DONE' | 'SENT' | 'UNKNOWN' | 'NOT_SENT' | 'WITHDRAWN';
  readonly reason?: PrintReason;
  readonly bytesSent: number;
};

/** All questions at once; a printer that heard only some of them is asked one by one. */
async function askStatus(line: PrinterLine, limitMs: number): Promise<PrinterStatus> {
  const answers = await line.askStatuses(STATUS_REQUESTS, limitMs);
  if (answers.length === 0) return { isAnswering: false };
  if (answers.length === STATUS_REQUESTS.length) return statusFrom(answers);
  return statusBy(async (request) => (await line.askStatuses([request], limitMs))[0]);
}

/** After the last byte: printed when the printer says so; sent when it is well or cannot speak; unknown otherwise. */
async function ending(
  line: PrinterLine,
  request: TcpRequest,
  isAnswering: boolean,
  limits: TcpLimits,
): Promise<Pick<TcpOutcome, 'state' | 'reason'>> {
  if (request.hasFence) {
    const name = fenceName(request.jobId);
    if (await line.ask(fenceRequest(name), (r) => fenceAnswered(r, name), limits.fence)) return { state: 'DONE' };
  }
  if (line.isBroken) return { state: 'UNKNOWN', reason: 'LINE_BROKE' };
  if (!isAnswering) return { state: 'SENT', reason: 'NO_ANSWER' };
  const after = await askStatus(line, limits.stall);
  if (after.reason !== undefined) return { state: 'UNKNOWN', reason: after.reason };
  if (after.isAnswering) return { state: 'SENT' };
  return { state: 'UNKNOWN', reason: line.isBroken ? 'LINE_BROKE' : 'NO_ANSWER' };
}

async function sendOn(
  line: PrinterLine,
  request: TcpRequest,
  limits: TcpLimits,
): Promise<Omit<TcpOutcome, 'bytesSent'>> {
  const before = await askStatus(line, limits.status);
  if (before.reason !== undefined) return { state: 'NOT_SENT', reason: before.reason };
  if (line.isBroken) return { state: 'NOT_SENT', reason: 'UNREACHABLE' };
  if (!(await request.beforeFirstByte())) return { state: 'WITHDRAWN' };
  const paper = request.preamble ? Buffer.concat([request.preamble, request.bytes]) : request.bytes;
  if (!(await line.write(paper, limits.stall))) {
    return { state: 'UNKNOWN', reason: line.isBroken ? 'LINE_BROKE' : 'STALLED' };
  }
  const end = await ending(line, request, before.isAnswering, limits);
  if (end.state === 'UNKNOWN' && end.reason === 'LINE_BROKE') return end;
  const isClosedWell = await line.close(limits.close);
  // a printer that never spoke and never said goodbye may not have read a byte
  if (end.state === 'SENT' && end.reason === 'NO_ANSWER' && !isClosedWell)
    return { state: 'UNKNOWN', reason: 'STALLED' };
  return end;
}

/**
 * One attempt. NOT_SENT only when not one byte of the paper left; UNKNOWN whenever some may have and the printer does not
 * confirm: such a job is never sent again by itself.
 */
export async function sendOverTcp(request: TcpRequest, limits: TcpLimits = TCP_LIMITS): Promise<TcpOutcome> {
  const line = await PrinterLine.open(request, limits.connect);
  if (line === undefined) return { state: 'NOT_SENT', reason: 'UNREACHABLE', bytesSent: 0 };
  try {
    const end = await sendOn(line, request, limits);
    return { ...end, bytesSent: line.bytesSent };
  } finally {
    line.drop();
  }
}

/** Whether a network printer can print now, by its own word. Prints nothing. */
export async function askPrinter(at: PrinterAddress, limits: TcpLimits): Promise<PrinterStatus> {
  const line = await PrinterLine.open(at, limits.connect);
  if (line === undefined) return { isAnswering: false, reason: 'UNREACHABLE' };
  try {
    return await askStatus(line, limits.status);
  } finally {
    await line.close(limits.close);
  }
}

export type Probe = {
  readonly isReachable: boolean;
  readonly isAnswering: boolean;
  readonly hasFence: boolean;
  readonly reason?: PrintReason;
};

/** Asked when a printer is set up: is it there, does it give a status, does it know the fence. Prints nothing. */
export async function probePrinter(at: PrinterAddress, limits: TcpLimits = TCP_LIMITS): Promise<Probe> {
  const line = await PrinterLine.open(at, limits.connect);
  if (line === undefined) return { isReachable: false, isAnswering: false, hasFence: false };
  try {
    const status = await askStatus(line, limits.status);
    const name = fenceName('probe000');
    const hasFence =
      status.isAnswering && (await line.ask(fenceRequest(name), (r) => fenceAnswered(r, name), limits.stall));
    await line.close(limits.close);
    return { isReachable: true, ...status, hasFence };
  } finally {
    line.drop();
  }
}
