/** A print job is written in the transaction of the act that causes it; its data is frozen then (reliability §9). */
import { createHash } from 'node:crypto';
import { v7 } from 'uuid';
import type { Form } from '#domain/printing/forms.ts';
import { addPrintEvent, addPrintJob, formsAskedAt, printCountOf } from '#db/store/print-jobs.ts';
import type { WriteTx } from '#db/write.ts';

export type PaperRequest = {
  readonly form: Form;
  readonly docType: string;
  readonly docId: number;
  readonly docNo: string;
  /** versions of a document that print anew as a first print, e.g. an estimate's */
  readonly docRev?: number;
  readonly data: unknown;
  /** why a person wants the paper once more */
  readonly reason?: string;
};

/** JSON with sorted keys, so that the same data always has the same hash. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, v]) => v !== undefined);
    return `{${entries
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`)
      .join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

type NewJob = Omit<
  Parameters<typeof addPrintJob>[1],
  'id' | 'deskId' | 'state' | 'requestedBy' | 'requestedAt' | 'commandId' | 'commandSeq' | 'updatedAt'
>;

/** A job of the act that is being written, for the desk it is written at. @returns its id */
function queue(tx: WriteTx, job: NewJob): string {
  const id = v7();
  const { actor, at, commandId } = tx.act;
  addPrintJob(tx, {
    ...job,
    id,
    deskId: actor.deskId,
    state: 'QUEUED',
    requestedBy: actor.employeeId,
    requestedAt: at,
    commandId,
    commandSeq: tx.act.nextCommandSeq(),
    updatedAt: at,
  });
  const { employeeId, deskId } = actor;
  const asked = job.reason ? ({ action: 'reprint', detail: job.reason } as const) : {};
  addPrintEvent(tx, { jobId: id, at, state: 'QUEUED', employeeId, deskId, ...asked });
  return id;
}

/**
 * Queues a form on the acting desk: the first print of the document, afterwards 补打 n. Where the desk asks before this form
 * it waits for a person. @returns the job id
 */
export function enqueuePaper(tx: WriteTx, paper: PaperRequest): string {
  const docRev = paper.docRev ?? 1;
  const printed = printCountOf(tx, paper.form, paper.docType, paper.docId, docRev);
  const data = canonical(paper.data);
  return queue(tx, {
    form: paper.form,
    docType: paper.docType,
    docId: paper.docId,
    docNo: paper.docNo,
    docRev,
    kind: printed === 0 ? 'FIRST' : 'REPRINT',
    reprintNo: printed,
    isHeld: formsAskedAt(tx, tx.act.actor.deskId).includes(paper.form),
    ...(paper.reason === undefined ? {} : { reason: paper.reason }),
    data: JSON.parse(data),
    dataSha256: createHash('sha256').update(data).digest('hex'),
  });
}

/** The cash drawer's pulse is a job of its own, sent once and never again. @returns the job id */
export function enqueueDrawer(tx: WriteTx, docType: string, docId: number, docNo: string): string {
  const dataSha256 = createHash('sha256').update('{}').digest('hex');
  return queue(tx, { form: 'RECEIPT', docType, docId, docNo, kind: 'DRAWER', data: {}, dataSha256 });
}
