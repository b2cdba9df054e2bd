/** The print spool: jobs written with the act that causes them, what happened to each, and the bytes that were sent. */
import { sql } from 'drizzle-orm';
import { blob, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { FORMS, PAPERS } from '#domain/printing/forms.ts';
import { PRINT_STEP_ACTS } from '#domain/printing/print-job-status.ts';
import { JOB_KINDS, PRINT_REASONS, PRINT_STATES } from '#domain/printing/spool.ts';
import { flag, id, json, ref } from './columns.ts';
import { desk, employee } from './staff.ts';

/** `data` is frozen; `state` walks as spool-contract says. */
export const printJob = sqliteTable(
  'print_job',
  {
    /** UUID, made once. */
    id: text().primaryKey(),
    form: text({ enum: FORMS }).notNull(),
    docType: text().notNull(),
    docId: integer().notNull(),
    docNo: text().notNull(),
    /** Counts versions of a document that print anew as a first print, e.g. an estimate's. */
    docRev: integer().notNull().default(1),
    kind: text({ enum: JOB_KINDS }).notNull(),
    /** 0 for a first print, n for 补打 第n次. */
    reprintNo: integer().notNull().default(0),
    reason: text(),
    data: json<unknown>().notNull(),
    dataSha256: text().notNull(),
    templateVersion: integer().notNull().default(1),
    deskId: ref(() => desk.id).notNull(),
    printer: text(),
    /** Printer of the desk that a person chose for this job instead of the form's own. */
    chosenPrinter: text(),
    state: text({ enum: PRINT_STATES }).notNull(),
    attempts: integer().notNull().default(0),
    notBeforeAt: integer(),
    osJobId: text(),
    errorCode: text({ enum: PRINT_REASONS }),
    confirmedBy: ref(() => employee.id),
    requestedBy: ref(() => employee.id).notNull(),
    requestedAt: integer().notNull(),
    commandId: text().notNull(),
    commandSeq: integer().notNull(),
    updatedAt: integer().notNull(),
    /** Waits until a person at the desk lets it go: the desk asks before this form. */
    isHeld: flag().notNull().default(false),
  },
  (t) => [
    uniqueIndex('print_job_first')
      .on(t.form, t.docType, t.docId, t.docRev)
      .where(sql`kind = 'FIRST' AND state <> 'CANCELLED'`),
    uniqueIndex('print_job_command').on(t.commandId, t.commandSeq),
    index('print_job_document').on(t.docType, t.docId, t.form),
    index('print_job_waiting')
      .on(t.deskId, t.requestedAt)
      .where(sql`state IN ('QUEUED', 'RENDERED', 'NOT_SENT', 'SENDING', 'UNKNOWN', 'FAILED')`),
    index('print_job_state').on(t.state, t.deskId),
    index('print_job_recent').on(t.requestedAt),
  ],
);

/** Append only. */
export const printEvent = sqliteTable(
  'print_event',
  {
    id: id(),
    jobId: text()
      .notNull()
      .references(() => printJob.id, { onDelete: 'restrict' }),
    at: integer().notNull(),
    state: text({ enum: PRINT_STATES }).notNull(),
    detail: text(),
    employeeId: ref(() => employee.id),
    deskId: ref(() => desk.id),
    /** why this step ended as it did */
    reason: text({ enum: PRINT_REASONS }),
    printer: text(),
    /** a person's act; null for a step of the desk's own */
    action: text({ enum: PRINT_STEP_ACTS }),
  },
  (t) => [index('print_event_job').on(t.jobId, t.id)],
);

/** The finished paper: a retry sends these very bytes, a reprint is checked against them. */
export const printPayload = sqliteTable('print_payload', {
  jobId: text()
    .primaryKey()
    .references(() => printJob.id, { onDelete: 'restrict' }),
  format: text({ enum: ['PDF', 'ESCPOS'] }).notNull(),
  paper: text({ enum: PAPERS }).notNull(),
  pages: integer().notNull(),
  bytes: blob({ mode: 'buffer' }).notNull(),
  sha256: text().notNull(),
  at: integer().notNull(),
});

/** Forms that a desk asks about before it prints them; the others go at once. */
export const deskAsksForm = sqliteTable(
  'desk_asks_form',
  {
    id: id(),
    deskId: ref(() => desk.id).notNull(),
    form: text({ enum: FORMS }).notNull(),
  },
  (t) => [uniqueIndex('desk_asks_form_one').on(t.deskId, t.form)],
);

/** The shop's mark as it was at a time, under its hash: papers name the one they bear. Append only. */
export const paperLogo = sqliteTable('paper_logo', {
  sha256: text().primaryKey(),
  png: blob({ mode: 'buffer' }).notNull(),
  widthPx: integer().notNull(),
  heightPx: integer().notNull(),
  createdAt: integer().notNull(),
  createdBy: ref(() => employee.id).notNull(),
});
