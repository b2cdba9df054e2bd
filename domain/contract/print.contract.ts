/** Paper: jobs stored with the act that caused them (domain rules §5.8). */
import { z } from 'zod';
import { act, command, query } from './command.ts';
import { at, text } from './shapes.ts';

const jobId = z.uuid();

export const PrintJobView = z.strictObject({
  id: jobId,
  form: z.string(),
  docType: z.string(),
  docId: z.int(),
  docNo: z.string(),
  copyNo: z.int(),
  copyName: z.string(),
  kind: z.enum(['first', 'reprint', 'copy']),
  state: z.string(),
  printer: z.string(),
  attempts: z.int(),
  errorCode: z.string().nullable(),
  requestedByName: z.string(),
  requestedAt: at,
  updatedAt: at,
});
export type PrintJobView = z.infer<typeof PrintJobView>;

/** A job as the desk's spool gets it: data frozen when the document was issued. */
export const DeskJob = z.strictObject({
  id: jobId,
  form: z.string(),
  docNo: z.string(),
  copyNo: z.int(),
  copyName: z.string(),
  kind: z.enum(['first', 'reprint', 'copy']),
  state: z.string(),
  attempts: z.int(),
  requestedAt: at,
  requestedByName: z.string(),
  templateVersion: z.int(),
  data: z.unknown(),
  payload: z.strictObject({ mime: z.string(), sha256: z.string(), bytesBase64: z.base64() }).nullable(),
});
export type DeskJob = z.infer<typeof DeskJob>;

export const printContract = {
  jobs: query('signed-in', 'any')
    .input(
      z.strictObject({
        isOpenOnly: z.boolean().optional(),
        docType: z.string().max(30).optional(),
        docId: z.int().optional(),
        limit: z.int().min(1).max(200).optional(),
      }),
    )
    .output(z.array(PrintJobView)),
  reprint: act('signed-in', 'any')
    .input(command({ id: jobId, reason: text(200) }))
    .output(z.strictObject({ printJobIds: z.array(z.string()) })),
  retry: act('signed-in', 'any')
    .input(command({ id: jobId }))
    .output(z.strictObject({})),
  cancel: act('signed-in', 'any')
    .input(command({ id: jobId }))
    .output(z.strictObject({})),
  /** an unknown end: the person says whether the paper came out */
  confirm: act('signed-in', 'any')
    .input(command({ id: jobId, isPrinted: z.boolean() }))
    .output(z.strictObject({ printJobIds: z.array(z.string()) })),

  // from here on for the main process of a desk, not for a person
  next: query('desk', 'any').input(z.strictObject({})).output(DeskJob.nullable()),
  job: query('desk', 'any')
    .input(z.strictObject({ id: jobId }))
    .output(DeskJob),
  rendered: query('desk', 'any')
    .input(
      z.strictObject({
        id: jobId,
        mime: z.string().max(60),
        sha256: z.string().length(64),
        bytesBase64: z.base64().max(28_000_000),
      }),
    )
    .output(z.strictObject({})),
  sending: query('desk', 'any')
    .input(z.strictObject({ id: jobId, printer: z.string().max(100) }))
    .output(z.strictObject({ isGranted: z.boolean() })),
  outcome: query('desk', 'any')
    .input(
      z.strictObject({
        id: jobId,
        outcome: z.enum(['printed', 'sent', 'unknown', 'not_sent', 'failed']),
        detail: z.string().max(200),
      }),
    )
    .output(z.strictObject({})),
  /** on start: what was under way when the desk died is of unknown end now */
  recover: query('desk', 'any')
    .input(z.strictObject({}))
    .output(z.strictObject({ unknown: z.int() })),
};
