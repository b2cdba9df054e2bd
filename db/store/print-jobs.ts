/** Statements about the print spool. */
import { and, asc, desc, eq, gt, inArray, isNull, lte, ne, or, sql } from 'drizzle-orm';
import type { PrintState } from '#domain/printing/spool.ts';
import { keepById, keepInsert } from '../keep.ts';
import { deskAsksForm, printEvent, printJob, printPayload } from '../schema/printing.ts';
import { employee } from '../schema/staff.ts';
import type { ReadDb, WriteTx } from '../write.ts';

const insertPrintEvent = keepInsert(printEvent);
const insertPrintJob = keepInsert(printJob);
const findPrintJob = keepById(printJob);

export type PrintJobRow = typeof printJob.$inferSelect;

export function addPrintJob(tx: WriteTx, job: typeof printJob.$inferInsert): void {
  insertPrintJob(tx, job);
}

export function addPrintEvent(tx: WriteTx, event: typeof printEvent.$inferInsert): void {
  insertPrintEvent(tx, event);
}

export function printJobById(db: ReadDb, id: string): PrintJobRow | undefined {
  return findPrintJob(db, id);
}

/** A job with the name of who asked for it. */
export function printJobWithName(db: ReadDb, id: string) {
  return db
    .select({ job: printJob, requestedByName: employee.name })
    .from(printJob)
    .innerJoin(employee, eq(employee.id, printJob.requestedBy))
    .where(eq(printJob.id, id))
    .get();
}

/** The oldest job of a desk whose time has come. */
export function nextPrintJob(db: ReadDb, deskId: number, now: number): PrintJobRow | undefined {
  return db
    .select()
    .from(printJob)
    .where(
      and(
        eq(printJob.deskId, deskId),
        inArray(printJob.state, ['QUEUED', 'RENDERED', 'NOT_SENT']),
        eq(printJob.isHeld, false),
        or(isNull(printJob.notBeforeAt), lte(printJob.notBeforeAt, now)),
      ),
    )
    .orderBy(asc(printJob.requestedAt), asc(sql`rowid`))
    .limit(1)
    .get();
}

export function printJobsInState(db: ReadDb, deskId: number, state: PrintState): PrintJobRow[] {
  return db
    .select()
    .from(printJob)
    .where(and(eq(printJob.deskId, deskId), eq(printJob.state, state)))
    .all();
}

export function changePrintJob(tx: WriteTx, id: string, change: Partial<typeof printJob.$inferInsert>): void {
  tx.update(printJob).set(change).where(eq(printJob.id, id)).run();
}

export function savePrintPayload(tx: WriteTx, payload: typeof printPayload.$inferInsert): void {
  tx.insert(printPayload)
    .values(payload)
    .onConflictDoUpdate({ target: printPayload.jobId, set: { ...payload } })
    .run();
}

/** A job that another printer takes over is drawn anew. Never one whose bytes may have left. */
export function dropPrintPayload(tx: WriteTx, jobId: string): void {
  tx.delete(printPayload).where(eq(printPayload.jobId, jobId)).run();
}

export function printPayloadOf(db: ReadDb, jobId: string) {
  return db.select().from(printPayload).where(eq(printPayload.jobId, jobId)).get();
}

/**
 * How often a document was printed on a form: first print and reprints. What was given up before any try is none; what did not
 * come out and was printed again as the same print is one. @source domain rules §5.8
 */
export function printCountOf(
  db: ReadDb,
  form: PrintJobRow['form'],
  docType: string,
  docId: number,
  docRev: number,
): number {
  const row = db
    .select({ n: sql<number>`coalesce(max(${printJob.reprintNo}) + 1, 0)` })
    .from(printJob)
    .where(
      and(
        eq(printJob.form, form),
        eq(printJob.docType, docType),
        eq(printJob.docId, docId),
        eq(printJob.docRev, docRev),
        inArray(printJob.kind, ['FIRST', 'REPRINT']),
        or(ne(printJob.state, 'CANCELLED'), gt(printJob.attempts, 0)),
      ),
    )
    .get();
  return row?.n ?? 0;
}

const OPEN: PrintState[] = ['QUEUED', 'RENDERED', 'SENDING', 'NOT_SENT', 'UNKNOWN', 'FAILED', 'SENT'];

/** Jobs, newest first: of one document, or those that still want something. */
export function printJobPage(
  db: ReadDb,
  ask: {
    isOpenOnly: boolean;
    ids?: readonly string[] | undefined;
    docType?: string | undefined;
    docId?: number | undefined;
    limit: number;
  },
) {
  return db
    .select({ job: printJob, requestedByName: employee.name })
    .from(printJob)
    .innerJoin(employee, eq(employee.id, printJob.requestedBy))
    .where(
      and(
        ask.isOpenOnly ? inArray(printJob.state, OPEN) : undefined,
        ask.ids ? inArray(printJob.id, [...ask.ids]) : undefined,
        ask.docType ? eq(printJob.docType, ask.docType) : undefined,
        ask.docId ? eq(printJob.docId, ask.docId) : undefined,
      ),
    )
    .orderBy(desc(printJob.requestedAt), desc(sql`print_job.rowid`))
    .limit(ask.limit)
    .all();
}

/** The first print of a document on a form: its data is what a reprint shows again. */
export function firstPrintOf(
  db: ReadDb,
  form: PrintJobRow['form'],
  docType: string,
  docId: number,
): PrintJobRow | undefined {
  return db
    .select()
    .from(printJob)
    .where(
      and(
        eq(printJob.form, form),
        eq(printJob.docType, docType),
        eq(printJob.docId, docId),
        eq(printJob.kind, 'FIRST'),
      ),
    )
    .orderBy(desc(printJob.docRev))
    .limit(1)
    .get();
}

/** Forms this desk asks about before it prints them. */
export function formsAskedAt(db: ReadDb, deskId: number): PrintJobRow['form'][] {
  return db
    .select({ form: deskAsksForm.form })
    .from(deskAsksForm)
    .where(eq(deskAsksForm.deskId, deskId))
    .all()
    .map(({ form }) => form);
}

/** These and no others are asked about at this desk from now on. */
export function saveFormsAsked(tx: WriteTx, deskId: number, forms: readonly PrintJobRow['form'][]): void {
  tx.delete(deskAsksForm).where(eq(deskAsksForm.deskId, deskId)).run();
  for (const form of forms) tx.insert(deskAsksForm).values({ deskId, form }).run();
}
