/** The log of papers, read: who printed what where, and what became of it. */
import { peopleWhoPrinted, printEventsOf, printersUsed, printJobsOfPaper, printLogPage } from '#db/store/print-log.ts';
import { printJobById } from '#db/store/print-jobs.ts';
import { addDays, atOf } from '#domain/calendar.ts';
import type { PaperHistory, PrintLogRow, PrintStep } from '#domain/contract/print-log.ts';
import { withVainTriesJoined } from '#domain/printing/print-steps.ts';
import type { Host } from '../../host.ts';
import { found } from '../../refused.ts';

/** Rows of one page of the log. */
const PAGE = 100;

type Read = ReturnType<typeof printLogPage>[number];

function rowOf({ job, requestedByName, deskName }: Read): PrintLogRow {
  return {
    id: job.id,
    form: job.form,
    docNo: job.docNo,
    kind: job.kind,
    reprintNo: job.reprintNo,
    why: job.reason ?? '',
    state: job.state,
    reason: job.errorCode,
    isHeld: job.isHeld,
    printer: job.printer ?? '',
    deskName,
    requestedByName,
    requestedAt: job.requestedAt,
  };
}

/** Papers newest first; every part that is given must fit. */
export function printLog(
  host: Host,
  ask: {
    docNo?: string | undefined;
    employeeId?: number | undefined;
    on?: string | undefined;
    printer?: string | undefined;
    offset?: number | undefined;
  },
): { rows: PrintLogRow[]; hasMore: boolean } {
  const { docNo, employeeId, on, printer, offset = 0 } = ask;
  const day = on === undefined ? {} : { fromAt: atOf(on), beforeAt: atOf(addDays(on, 1)) };
  const read = printLogPage(host.read, {
    ...{ docNo: docNo?.trim(), employeeId, printer, offset, limit: PAGE + 1 },
    ...day,
  });
  return { rows: read.slice(0, PAGE).map(rowOf), hasMore: read.length > PAGE };
}

/** Who and which printers the log can be asked for. */
export function printLogChoices(host: Host): { people: { id: number; name: string }[]; printers: string[] } {
  // row 0 is the house, no person
  const people = peopleWhoPrinted(host.read).filter((one) => one.id > 0);
  return { people, printers: printersUsed(host.read) };
}

/** The paper of a job: its first print and every 补打 with their steps. @refuses NOT_FOUND */
export function paperHistory(host: Host, id: string): PaperHistory {
  const job = found(printJobById(host.read, id), '打印任务');
  const jobs = printJobsOfPaper(host.read, job).filter(
    (one) => (one.job.kind === 'DRAWER') === (job.kind === 'DRAWER'),
  );
  const jobIds = jobs.map((one) => one.job.id);
  const events = printEventsOf(host.read, jobIds);
  return jobs.map((one) => {
    const steps = events
      .filter(({ event }) => event.jobId === one.job.id)
      .map(({ event, byName, deskName }): PrintStep => {
        const { at, state, action, reason, detail } = event;
        // before steps had a column for it, the printer stood in the detail of SENDING
        const printer = event.printer ?? (state === 'SENDING' ? (detail ?? '') : '');
        const note = action === 'reprint' ? (detail ?? '') : '';
        return { at, untilAt: at, times: 1, state, action, reason, printer, note, byName, deskName };
      });
    return { ...rowOf(one), steps: withVainTriesJoined(steps) };
  });
}
