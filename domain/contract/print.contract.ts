/** Paper: jobs stored with the act that caused them (domain rules §5.8). */
import { z } from 'zod';
import { FORMS } from '../printing/forms.ts';
import { JOB_KINDS, PRINT_REASONS, PRINT_STATES } from '../printing/spool.ts';
import { act, command, query } from './command.ts';
import { logProcedures } from './print-log.ts';
import { at, text } from './shapes.ts';
import { Outcome, PrintJob, Rendered } from './spool-contract.ts';

const jobId = z.uuid();

export const PrintJobView = z.strictObject({
  id: jobId,
  form: z.enum(FORMS),
  docType: z.string(),
  docId: z.int(),
  docNo: z.string(),
  kind: z.enum(JOB_KINDS),
  reprintNo: z.int(),
  state: z.enum(PRINT_STATES),
  reason: z.enum(PRINT_REASONS).nullable(),
  printer: z.string(),
  attempts: z.int(),
  /** waits until a person lets it go: its desk asks before this form */
  isHeld: z.boolean(),
  requestedByName: z.string(),
  requestedAt: at,
  updatedAt: at,
});
export type PrintJobView = z.infer<typeof PrintJobView>;

export const printContract = {
  jobs: query('signed-in', 'any')
    .input(
      z.strictObject({
        isOpenOnly: z.boolean().optional(),
        ids: z.array(jobId).max(50).optional(),
        docType: z.string().max(30).optional(),
        docId: z.int().optional(),
        limit: z.int().min(1).max(200).optional(),
      }),
    )
    .output(z.array(PrintJobView)),
  ...logProcedures,
  reprint: act('signed-in', 'any')
    .input(command({ id: jobId, reason: text(200) }))
    .output(z.strictObject({ printJobIds: z.array(z.string()) })),
  retry: act('signed-in', 'any')
    .input(command({ id: jobId }))
    .output(z.strictObject({})),
  cancel: act('signed-in', 'any')
    .input(command({ id: jobId }))
    .output(z.strictObject({})),
  /** a job that waited for a person's word goes to its printer */
  release: act('signed-in', 'any')
    .input(command({ id: jobId }))
    .output(z.strictObject({})),
  /** forms this desk asks about before it prints them; all others go at once */
  asked: query('signed-in', 'none')
    .input(z.strictObject({}))
    .output(z.strictObject({ forms: z.array(z.enum(FORMS)) })),
  setAsked: act('settings.edit', 'none')
    .input(command({ forms: z.array(z.enum(FORMS)).max(FORMS.length) }))
    .output(z.strictObject({})),
  /** a job that waits or failed goes to a printer of this desk that a person chose */
  takeOver: act('signed-in', 'any')
    .input(command({ id: jobId, printer: text(60) }))
    .output(z.strictObject({})),
  /** an unknown end: the person says whether the paper came out */
  confirm: act('signed-in', 'any')
    .input(command({ id: jobId, isPrinted: z.boolean() }))
    .output(z.strictObject({ printJobIds: z.array(z.string()) })),

  // from here on for the main process of a desk, not for a person
  next: query('desk', 'any').input(z.strictObject({})).output(PrintJob.nullable()),
  job: query('desk', 'any')
    .input(z.strictObject({ id: jobId }))
    .output(PrintJob),
  rendered: query('desk', 'any')
    .input(z.strictObject({ id: jobId, rendered: Rendered }))
    .output(z.strictObject({})),
  sending: query('desk', 'any')
    .input(z.strictObject({ id: jobId, printer: z.string().max(120) }))
    .output(z.strictObject({ isGranted: z.boolean() })),
  outcome: query('desk', 'any')
    .input(z.strictObject({ id: jobId, outcome: Outcome }))
    .output(z.strictObject({})),
  lost: query('desk', 'any').input(z.strictObject({})).output(z.strictObject({})),
};
