/** Reading the log of the spool: who printed what where. */
import { and, asc, desc, eq, gte, inArray, isNotNull, lt, or, sql } from 'drizzle-orm';
import { desk, employee } from '../schema/staff.ts';
import { printEvent, printJob } from '../schema/printing.ts';
import type { ReadDb } from '../write.ts';

/** Steps of one job that are read at most: a printer that was off for days leaves thousands. */
const MOST_STEPS = 5_000;

export type PrintLogAsk = {
  /** part of a document's number */
  readonly docNo?: string | undefined;
  /** who asked for the paper or did something about it */
  readonly employeeId?: number | undefined;
  /** instants, UTC ms: from the first, before the second */
  readonly fromAt?: number | undefined;
  readonly beforeAt?: number | undefined;
  readonly printer?: string | undefined;
  readonly offset: number;
  readonly limit: number;
};

const escaped = (text: string): string => text.replace(/[\\%_]/g, (c) => `\\${c}`);

/** Jobs the log shows, newest first. */
export function printLogPage(db: ReadDb, ask: PrintLogAsk) {
  const { docNo, employeeId, fromAt, beforeAt, printer } = ask;
  const didSomething = sql`EXISTS (SELECT 1 FROM ${printEvent} e WHERE e.job_id = ${printJob.id} AND e.employee_id = ${employeeId ?? 0})`;
  const wasThere = sql`EXISTS (SELECT 1 FROM ${printEvent} e WHERE e.job_id = ${printJob.id} AND e.printer = ${printer ?? ''})`;
  return db
    .select({ job: printJob, requestedByName: employee.name, deskName: desk.name })
    .from(printJob)
    .innerJoin(employee, eq(employee.id, printJob.requestedBy))
    .innerJoin(desk, eq(desk.id, printJob.deskId))
    .where(
      and(
        docNo === undefined ? undefined : sql`${printJob.docNo} LIKE ${`%${escaped(docNo)}%`} ESCAPE '\\'`,
        employeeId === undefined ? undefined : or(eq(printJob.requestedBy, employeeId), didSomething),
        fromAt === undefined ? undefined : gte(printJob.requestedAt, fromAt),
        beforeAt === undefined ? undefined : lt(printJob.requestedAt, beforeAt),
        printer === undefined ? undefined : or(eq(printJob.printer, printer), wasThere),
      ),
    )
    .orderBy(desc(printJob.requestedAt), desc(sql`print_job.rowid`))
    .limit(ask.limit)
    .offset(ask.offset)
    .all();
}

/** Everybody who ever asked for a paper. */
export function peopleWhoPrinted(db: ReadDb) {
  return db
    .selectDistinct({ id: employee.id, name: employee.name })
    .from(printJob)
    .innerJoin(employee, eq(employee.id, printJob.requestedBy))
    .orderBy(asc(employee.id))
    .all();
}

/** Printers any paper went to, as their desks call them; the kept files of the folder are none. */
export function printersUsed(db: ReadDb): string[] {
  return db
    .selectDistinct({ printer: printJob.printer })
    .from(printJob)
    .where(and(isNotNull(printJob.printer), sql`${printJob.printer} <> ''`, sql`${printJob.printer} NOT LIKE '%.pdf'`))
    .orderBy(asc(printJob.printer))
    .limit(50)
    .all()
    .flatMap(({ printer }) => printer ?? []);
}

/** What happened to these jobs, in the order it did. */
export function printEventsOf(db: ReadDb, jobIds: readonly string[]) {
  return db
    .select({ event: printEvent, byName: employee.name, deskName: desk.name })
    .from(printEvent)
    .leftJoin(employee, eq(employee.id, printEvent.employeeId))
    .leftJoin(desk, eq(desk.id, printEvent.deskId))
    .where(inArray(printEvent.jobId, [...jobIds]))
    .orderBy(asc(printEvent.id))
    .limit(MOST_STEPS)
    .all();
}

/** All jobs of the paper one job is of: its first print and every 补打, the oldest first. */
export function printJobsOfPaper(db: ReadDb, job: typeof printJob.$inferSelect) {
  return db
    .select({ job: printJob, requestedByName: employee.name, deskName: desk.name })
    .from(printJob)
    .innerJoin(employee, eq(employee.id, printJob.requestedBy))
    .innerJoin(desk, eq(desk.id, printJob.deskId))
    .where(
      and(
        eq(printJob.docType, job.docType),
        eq(printJob.docId, job.docId),
        eq(printJob.form, job.form),
        eq(printJob.docRev, job.docRev),
      ),
    )
    .orderBy(asc(printJob.requestedAt), asc(sql`print_job.rowid`))
    .limit(100)
    .all();
}
