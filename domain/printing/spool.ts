/**
 * States of a print job and the way through them.
 *
 * A job is written in the transaction of the act that causes it, with the form's data frozen (reliability §9). The desk
 * that prints claims it, renders it once, stores those very bytes, and only then touches a printer:
 *
 *   QUEUED -> RENDERED -> SENDING -> DONE      a printer answer, or the file is on disk
 *                                 -> SENT      handed over, no answer to be had
 *                                 -> UNKNOWN   broke after the first byte: a person says what happened, never retried
 *                                 -> NOT_SENT  not one byte went out: tried again by itself
 *   QUEUED | RENDERED | NOT_SENT  -> FAILED    cannot be printed as it is (a person must act)
 *   any state before SENDING      -> CANCELLED
 */

export const PRINT_STATES = [
  'QUEUED',
  'RENDERED',
  'SENDING',
  'NOT_SENT',
  'SENT',
  'UNKNOWN',
  'DONE',
  'FAILED',
  'CANCELLED',
] as const;
export type PrintState = (typeof PRINT_STATES)[number];

/** Why nothing, or nobody knows what, came out. The window has one sentence for each. */
export const PRINT_REASONS = [
  'NO_PRINTER', // no printer set for this form on this desk
  'UNREACHABLE', // no connection within 3 s
  'PAPER_OUT',
  'COVER_OPEN',
  'OFFLINE',
  'QUEUE_STOPPED', // the operating system holds the queue, or takes no jobs for it
  'PRINTER_ERROR',
  'STALLED', // took some bytes and then none for 5 s
  'LINE_BROKE', // connection lost after the first byte
  'NO_ANSWER', // handed over, but the printer gave no sign of having printed
  'PROCESS_LOST', // this program died while sending
  'DISK', // the PDF could not be written
  'GLYPH_MISSING', // it came out, with 〓 for a character neither the font nor the printer has
  'DATA_REFUSED', // the stored data does not fit the template
  'RENDER_FAILED',
] as const;
export type PrintReason = (typeof PRINT_REASONS)[number];

export const JOB_KINDS = ['FIRST', 'REPRINT', 'DRAWER'] as const;

/** Wait before attempt n+1 of a job that never left, in milliseconds. Source: domain rules §5.8. */
export const RETRY_AFTER_MS = [1_000, 2_000, 5_000, 15_000, 30_000, 60_000] as const;

/** Back-off after `attempts` failed tries (1 or more): 1, 2, 5, 15, 30 s, then 60 s each. */
export function retryAfterMs(attempts: number): number {
  return RETRY_AFTER_MS[Math.min(Math.max(attempts, 1), RETRY_AFTER_MS.length) - 1] ?? 60_000;
}

const ENDS: { readonly [S in PrintState]: readonly PrintState[] } = {
  QUEUED: ['RENDERED', 'FAILED', 'NOT_SENT', 'CANCELLED'],
  RENDERED: ['SENDING', 'FAILED', 'NOT_SENT', 'CANCELLED'],
  NOT_SENT: ['RENDERED', 'SENDING', 'FAILED', 'NOT_SENT', 'CANCELLED'],
  SENDING: ['DONE', 'SENT', 'UNKNOWN', 'NOT_SENT', 'FAILED'],
  SENT: ['DONE', 'CANCELLED'],
  UNKNOWN: ['DONE', 'CANCELLED'],
  FAILED: ['QUEUED', 'CANCELLED'],
  DONE: [],
  CANCELLED: [],
};

/**
 * True when a job may go from `from` to `to`. SENT and UNKNOWN end only by a person's word (已打出 -> DONE; 未打出 ->
 * CANCELLED and a new job), so no path leads back to a printer.
 */
export function mayBecome(from: PrintState, to: PrintState): boolean {
  return ENDS[from].includes(to);
}
