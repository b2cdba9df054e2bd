/** The log of papers: who printed what where, and what became of it. */
import { z } from 'zod';
import { FORMS } from '../printing/forms.ts';
import { PRINT_STEP_ACTS } from '../printing/print-job-status.ts';
import { JOB_KINDS, PRINT_REASONS, PRINT_STATES } from '../printing/spool.ts';
import { query } from './command.ts';
import { at, id, on, PersonRef, text } from './shapes.ts';

const Logged = {
  id: z.uuid(),
  form: z.enum(FORMS),
  docNo: z.string(),
  kind: z.enum(JOB_KINDS),
  reprintNo: z.int(),
  /** why a person wanted it once more; '' for a first print */
  why: z.string(),
  state: z.enum(PRINT_STATES),
  reason: z.enum(PRINT_REASONS).nullable(),
  isHeld: z.boolean(),
  printer: z.string(),
  deskName: z.string(),
  requestedByName: z.string(),
  requestedAt: at,
};
export const PrintLogRow = z.strictObject(Logged);
export type PrintLogRow = z.infer<typeof PrintLogRow>;

export const PrintStep = z.strictObject({
  at,
  /** of the last of `times` same vain tries */
  untilAt: at,
  times: z.int().min(1),
  state: z.enum(PRINT_STATES),
  /** a person's act; null for a step of the desk's own */
  action: z.enum(PRINT_STEP_ACTS).nullable(),
  reason: z.enum(PRINT_REASONS).nullable(),
  printer: z.string(),
  /** a person's words with a 补打 */
  note: z.string(),
  byName: z.string().nullable(),
  deskName: z.string().nullable(),
});
export type PrintStep = z.infer<typeof PrintStep>;

export const PaperHistory = z.array(z.strictObject({ ...Logged, steps: z.array(PrintStep) }));
export type PaperHistory = z.infer<typeof PaperHistory>;

export const logProcedures = {
  /** the shop's whole log, newest first */
  log: query('audit.read', 'any')
    .input(
      z.strictObject({
        docNo: text(40).optional(),
        employeeId: id.optional(),
        on: on.optional(),
        printer: text(120).optional(),
        offset: z.int().min(0).max(1_000_000).optional(),
      }),
    )
    .output(z.strictObject({ rows: z.array(PrintLogRow), hasMore: z.boolean() })),
  /** who and which printers the log can be asked for */
  logChoices: query('audit.read', 'any')
    .input(z.strictObject({}))
    .output(z.strictObject({ people: z.array(PersonRef), printers: z.array(z.string()) })),
  /** one paper: its first print and every 补打, each with its steps */
  history: query('signed-in', 'any')
    .input(z.strictObject({ id: z.uuid() }))
    .output(PaperHistory),
};
