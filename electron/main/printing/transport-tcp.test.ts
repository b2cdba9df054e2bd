import { afterEach, describe, expect, test } from 'vitest';
import { complaint, fenceAnswered, fenceName } from './printer-status.ts';
import { type Illness, PrinterSimulator } from './testing/printer-simulator.ts';
import { probePrinter, sendOverTcp, type TcpLimits, type TcpOutcome } from './transport-tcp.ts';

const LIMITS: TcpLimits = { connect: 2_000, status: 800, stall: 1_000, fence: 1_000, close: 1_000 };
const RECEIPT = Buffer.concat([
  Buffer.from([0x1b, 0x40]),
  Buffer.from('receipt\n'),
  Buffer.from([0x1d, 0x56, 0x42, 0x00]),
]);
/** More than any socket buffer takes without a reader. */
const LONG = Buffer.concat([Buffer.alloc(16_000_000, 0x41), Buffer.from('\n'), Buffer.from([0x1d, 0x56, 0x42, 0x00])]);

const running: PrinterSimulator[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((p) => p.stop()));
});

async function attempt(
  illness: Illness,
  bytes: Buffer,
  o: { mayBegin?: boolean } = {},
): Promise<{ outcome: TcpOutcome; printer: PrinterSimulator; asked: number }> {
  const printer = new PrinterSimulator(illness);
  running.push(printer);
  const port = await printer.listen();
  let asked = 0;
  const beforeFirstByte = async (): Promise<boolean> => {
    asked += 1;
    return o.mayBegin ?? true;
  };
  const at = { host: '127.0.0.1', port, jobId: '0197f3a0-0000-7000-8000-0000000000a1' };
  const outcome = await sendOverTcp({ ...at, bytes, hasFence: illness.hasFence ?? false, beforeFirstByte }, LIMITS);
  return { outcome, printer, asked };
}

describe('a healthy printer', () => {
  test('with a fence confirms: DONE, every byte once', async () => {
    const { outcome, printer } = await attempt({ hasFence: true }, RECEIPT);
    expect(outcome).toMatchObject({ state: 'DONE' });
    expect(printer.paper.equals(RECEIPT)).toBe(true);
  });

  test('without a fence is asked again after the last byte: SENT', async () => {
    const { outcome, printer } = await attempt({}, RECEIPT);
    expect(outcome).toMatchObject({ state: 'SENT' });
    expect(printer.receipts).toBe(1);
  });

  test('that chatters status all the time still gets a long paper whole', async () => {
    const { outcome, printer } = await attempt({ chatters: true, hasFence: true }, LONG.subarray(-70_011));
    expect(outcome.state).toBe('DONE');
    expect(printer.paper.length).toBe(70_011);
  });

  test('that hears one question at a time is asked one by one, and its complaint is heard', async () => {
    const well = await attempt({ hearsOneQuestion: true }, RECEIPT);
    expect(well.outcome).toMatchObject({ state: 'SENT' });
    expect(well.outcome.reason).toBeUndefined();
    const empty = await attempt({ hearsOneQuestion: true, status: [0x12, 0x12, 0x72] }, RECEIPT);
    expect(empty.outcome).toEqual({ state: 'NOT_SENT', reason: 'PAPER_OUT', bytesSent: 18 });
    expect(empty.printer.paper.length).toBe(0);
  });

  test('that cannot speak is believed when it takes all and closes the line: SENT, no answer', async () => {
    const { outcome } = await attempt({ isMute: true }, RECEIPT);
    expect(outcome).toMatchObject({ state: 'SENT', reason: 'NO_ANSWER' });
  });
});

describe('nothing goes out, the job may be tried again', () => {
  test('nobody listens', async () => {
    const printer = new PrinterSimulator();
    const port = await printer.listen();
    await printer.stop();
    const request = { host: '127.0.0.1', port, jobId: 'x', bytes: RECEIPT, hasFence: true };
    let isAsked = false;
    const beforeFirstByte = async (): Promise<boolean> => {
      isAsked = true;
      return true;
    };
    const outcome = await sendOverTcp({ ...request, beforeFirstByte }, LIMITS);
    expect(outcome).toEqual({ state: 'NOT_SENT', reason: 'UNREACHABLE', bytesSent: 0 });
    expect(isAsked).toBe(false);
  });

  test.each([
    ['PAPER_OUT', [0x12, 0x12, 0x72]],
    ['PAPER_OUT', [0x1a, 0x32, 0x12]],
    ['COVER_OPEN', [0x1a, 0x16, 0x12]],
    ['PRINTER_ERROR', [0x1a, 0x52, 0x12]],
    ['OFFLINE', [0x1a, 0x12, 0x12]],
  ] as const)('the printer says %s', async (reason, status) => {
    const { outcome, printer, asked } = await attempt({ status, hasFence: true }, RECEIPT);
    expect(outcome).toMatchObject({ state: 'NOT_SENT', reason });
    expect(printer.paper.length).toBe(0);
    expect(asked).toBe(0);
  });

  test('the host withdrew the job meanwhile', async () => {
    const { outcome, printer } = await attempt({ hasFence: true }, RECEIPT, { mayBegin: false });
    expect(outcome.state).toBe('WITHDRAWN');
    expect(printer.paper.length).toBe(0);
  });
});

describe('some bytes may be on paper, the end is unknown', () => {
  test('paper ran out while printing', async () => {
    const { outcome } = await attempt({ statusAfter: [0x1a, 0x32, 0x72] }, RECEIPT);
    expect(outcome).toMatchObject({ state: 'UNKNOWN', reason: 'PAPER_OUT' });
  });

  test('it stops reading after 20 KB', async () => {
    const { outcome, printer } = await attempt({ stallsAfter: 20_000, hasFence: true }, LONG);
    expect(outcome).toMatchObject({ state: 'UNKNOWN', reason: 'STALLED' });
    expect(printer.receipts).toBe(0);
  });

  test('it cuts the line after 1000 bytes', async () => {
    const { outcome, printer } = await attempt({ cutsAfter: 1_000, hasFence: true }, LONG);
    expect(outcome).toMatchObject({ state: 'UNKNOWN', reason: 'LINE_BROKE' });
    expect(printer.receipts).toBe(0);
  });

  test('it accepts the line and never reads', async () => {
    const { outcome, printer } = await attempt({ neverReads: true }, RECEIPT);
    expect(outcome).toMatchObject({ state: 'UNKNOWN', reason: 'STALLED' });
    expect(printer.paper.length).toBe(0);
  });

  test('its fence stays silent and so does its status', async () => {
    const printer = new PrinterSimulator({});
    running.push(printer);
    const port = await printer.listen();
    const beforeFirstByte = async (): Promise<boolean> => {
      printer.illness = { isMute: true };
      return true;
    };
    const at = { host: '127.0.0.1', port, jobId: 'x', bytes: RECEIPT, hasFence: true };
    const outcome = await sendOverTcp({ ...at, beforeFirstByte }, LIMITS);
    expect(outcome).toMatchObject({ state: 'UNKNOWN', reason: 'NO_ANSWER' });
    expect(printer.receipts).toBe(1);
  });
});

describe('what the answers mean', () => {
  test('near end of paper is no reason to stop', () => {
    expect(complaint([0x12, 0x12, 0x1e])).toBeUndefined();
  });

  test('the fence is known by the job it was sent with', () => {
    const one = fenceName('0197f3a0-0000-7000-8000-0000000000a1');
    const two = fenceName('0197f3a0-0000-7000-8000-0000000000a2');
    expect(one.equals(two)).toBe(false);
    expect([...one].every((b) => b >= 0x20 && b <= 0x7e)).toBe(true);
    const answer = Buffer.concat([Buffer.from([0x10, 0, 0, 0, 0x37, 0x22]), one, Buffer.from([0])]);
    expect(fenceAnswered(answer, one)).toBe(true);
    expect(fenceAnswered(answer, two)).toBe(false);
  });
});

test('a probe prints nothing and tells what the printer can', async () => {
  const printer = new PrinterSimulator({ hasFence: true });
  running.push(printer);
  const port = await printer.listen();
  expect(await probePrinter({ host: '127.0.0.1', port }, LIMITS)).toEqual({
    isReachable: true,
    isAnswering: true,
    hasFence: true,
  });
  expect(printer.paper.length).toBe(0);
});
