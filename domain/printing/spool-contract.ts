/**
 * What the host keeps about a print job and what a desk's spool worker says about it.
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
import { z } from 'zod';
import { FORMS, PAPERS } from './forms.ts';

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
  'PRINTER_ERROR',
  'STALLED', // took some bytes and then none for 5 s
  'LINE_BROKE', // connection lost after the first byte
  'NO_ANSWER', // handed over, but the printer gave no sign of having printed
  'PROCESS_LOST', // this program died while sending
  'DISK', // the PDF could not be written
  'GLYPH_MISSING', // a character neither the font nor the printer has
  'DATA_REFUSED', // the stored data does not fit the template
  'RENDER_FAILED',
] as const;
export type PrintReason = (typeof PRINT_REASONS)[number];

export const JOB_KINDS = ['FIRST', 'REPRINT', 'DRAWER'] as const;

/** One job as the host hands it to the desk that must print it. `data` is the frozen form data (print-templates data.ts). */
export const PrintJob = z.strictObject({
  id: z.uuid(),
  form: z.enum(FORMS),
  docNo: z.string().min(1).max(40),
  /** DRAWER carries no paper: one pulse, sent once. */
  kind: z.enum(JOB_KINDS),
  /** 0 for the first print, n for 补打 第n次. Counted by the host from earlier jobs of the document. */
  reprintNo: z.int().min(0),
  requestedAt: z.int(),
  requestedByName: z.string().max(60),
  state: z.enum(PRINT_STATES),
  attempts: z.int().min(0),
  /** Data checked again by the template's own schema before drawing. */
  data: z.unknown(),
  /** Present once rendered: a retry sends these very bytes. */
  payload: z
    .strictObject({ format: z.enum(['PDF', 'ESCPOS']), base64: z.base64(), sha256: z.string().length(64) })
    .optional(),
});
export type PrintJob = z.infer<typeof PrintJob>;

/** Bytes of the finished paper, told to the host before anything is sent. */
export const Rendered = z.strictObject({
  format: z.enum(['PDF', 'ESCPOS']),
  paper: z.enum(PAPERS),
  pages: z.int().min(0),
  base64: z.base64(),
  sha256: z.string().length(64),
});
export type Rendered = z.infer<typeof Rendered>;

/** How one attempt ended. `state` is exactly one of the five ends of the diagram above. */
export const Outcome = z.strictObject({
  state: z.enum(['DONE', 'SENT', 'UNKNOWN', 'NOT_SENT', 'FAILED']),
  reason: z.enum(PRINT_REASONS).optional(),
  /** Name of the printer as the desk calls it, or the kept file for 'save as PDF'. Never a full path. */
  printer: z.string().max(120),
  /** NOT_SENT only: milliseconds until the desk asks for this job again. The host stores now + this. */
  retryAfterMs: z.int().min(0).optional(),
  /** Figures for the log, e.g. bytes sent; no personal data. */
  detail: z.string().max(200).optional(),
});
export type Outcome = z.infer<typeof Outcome>;

/**
 * The host as the desk's spool worker sees it. Each call is one durable act on the host.
 *
 * - `next` gives the oldest job of this desk in QUEUED, RENDERED or NOT_SENT whose time has come, and nothing while there
 *   is none. Asking twice gives the same job: the worker, not the host, works one job at a time.
 * - `sending` must be committed (synchronous=FULL) before it resolves; `false` means: do not send (cancelled, taken over by
 *   another printer, or already SENDING/ended). Counts one attempt.
 * - `lost` turns every SENDING job of this desk into UNKNOWN (PROCESS_LOST); called once when the worker starts.
 */
export interface SpoolHost {
  next(): Promise<PrintJob | undefined>;
  rendered(id: string, rendered: Rendered): Promise<void>;
  sending(id: string, printer: string): Promise<boolean>;
  outcome(id: string, outcome: Outcome): Promise<void>;
  lost(): Promise<void>;
}

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
