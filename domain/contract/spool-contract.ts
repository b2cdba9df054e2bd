/** What the host and a desk's spool worker tell each other about print jobs. Way of a job: domain/printing/spool.ts. */
import { z } from 'zod';
import { FORMS, PAPERS } from '../printing/forms.ts';
import { JOB_KINDS, PRINT_REASONS, PRINT_STATES } from '../printing/spool.ts';

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
  /** Printer of this desk that a person chose instead of the form's own. */
  chosenPrinter: z.string().max(60).optional(),
  /** Data checked again by the template's own schema before drawing. */
  data: z.unknown(),
  /** Present once rendered: a retry sends these very bytes. */
  payload: z
    .strictObject({
      format: z.enum(['PDF', 'ESCPOS']),
      paper: z.enum(PAPERS).optional(),
      base64: z.base64(),
      sha256: z.string().length(64),
    })
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
  /** Number the operating system gave the job. */
  osJobId: z.string().max(40).optional(),
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
