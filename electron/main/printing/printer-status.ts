/** What a receipt printer says about itself: DLE EOT answers and the fence of GS ( H. Plain bytes, no socket. */
import type { PrintReason } from '#domain/printing/spool.ts';

/** DLE EOT 1, 2 and 4: printer, offline cause, paper sensor. Real-time: answered even when offline or busy. */
export const STATUS_REQUESTS = [1, 2, 4].map((n) => Buffer.from([0x10, 0x04, n]));

/** A status byte has bits 1 and 4 set and bits 0 and 7 clear; everything else on the line is chatter. */
export function isStatusByte(b: number): boolean {
  return (b & 0x93) === 0x12;
}

/** Why the printer cannot print now, from the answers to STATUS_REQUESTS; undefined when it can. */
export function complaint(answers: readonly number[]): PrintReason | undefined {
  const [printer = 0, cause = 0, paper = 0] = answers;
  if ((cause & 0x04) !== 0) return 'COVER_OPEN';
  if ((cause & 0x20) !== 0 || (paper & 0x60) !== 0) return 'PAPER_OUT';
  if ((cause & 0x40) !== 0) return 'PRINTER_ERROR';
  return (printer & 0x08) !== 0 ? 'OFFLINE' : undefined;
}

/** `reason` why it cannot print now; without one it can, or says nothing. */
export type PrinterStatus = { readonly isAnswering: boolean; readonly reason?: PrintReason };

/** Asks one after another; the first question without an answer ends it: a mute printer is not called ill. */
export async function statusBy(ask: (request: Buffer) => Promise<number | undefined>): Promise<PrinterStatus> {
  const answers: number[] = [];
  for (const request of STATUS_REQUESTS) {
    const answer = await ask(request);
    if (answer === undefined) return { isAnswering: false };
    answers.push(answer);
  }
  return statusFrom(answers);
}

/** What the answers to all STATUS_REQUESTS say. */
export function statusFrom(answers: readonly number[]): PrinterStatus {
  const reason = complaint(answers);
  return reason === undefined ? { isAnswering: true } : { isAnswering: true, reason };
}

/** Four printable bytes that name a job to the printer, made from its id. */
export function fenceName(jobId: string): Buffer {
  const hex = jobId.replaceAll('-', '').slice(-8).padStart(8, '0');
  const bytes = hex.match(/../g) ?? [];
  return Buffer.from(bytes.map((b) => 0x20 + (Number.parseInt(b, 16) % 0x5f)));
}

/** GS ( H fn 48: answered when everything before it has been printed. */
export function fenceRequest(name: Buffer): Buffer {
  return Buffer.concat([Buffer.from([0x1d, 0x28, 0x48, 0x06, 0x00, 0x30, 0x30]), name]);
}

/** True when `received` holds the printer's answer to `fenceRequest(name)`. */
export function fenceAnswered(received: Buffer, name: Buffer): boolean {
  return received.includes(Buffer.concat([Buffer.from([0x37, 0x22]), name, Buffer.from([0x00])]));
}
