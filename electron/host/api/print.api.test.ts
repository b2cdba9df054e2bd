import { v7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { HOUSE } from '#db/write.ts';
import { changePrintJob, nextPrintJob, printJobById, printPayloadOf, savePrintPayload } from '#db/store/print-jobs.ts';
import type { PrintState } from '#domain/printing/spool.ts';
import { enqueuePaper } from '../services/print/enqueue.ts';
import { type Client, House, TRANSPORTS } from './testing/house.ts';

let house: House;
let id: string;
beforeEach(async () => {
  house = await House.open();
  await house.setUp({ '001': ['MANAGER'], '003': ['CASHIER'] });
  id = enqueue();
});
afterEach(() => house.close());

const write = <R>(act: (tx: Parameters<Parameters<typeof house.host.write>[3]>[0]) => R): R =>
  house.host.write(HOUSE, 'test.print', { commandId: v7() }, (tx) => ({ result: act(tx), touches: [] }));

function enqueue(): string {
  const data = { docNo: 'SK20261122-0021' };
  return write((tx) => enqueuePaper(tx, { form: 'RECEIPT', docType: 'payment', docId: 7, docNo: data.docNo, data }));
}

function become(state: PrintState): void {
  write((tx) => changePrintJob(tx, id, { state }));
}

const rowOf = (job: string) => printJobById(house.host.read, job);
const refused = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (e: { data?: { refusals?: { code: string }[] } }) => e.data?.refusals?.[0]?.code,
  );

describe.each(TRANSPORTS)('over a %s', (transport) => {
  let client: Client;
  beforeEach(async () => {
    ({ client } = await house.signIn(transport, '003'));
  });

  test('another printer takes a job over: it is drawn anew for it, the document and its number stay', async () => {
    const bytes = Buffer.from('x');
    write((tx) => {
      savePrintPayload(tx, {
        jobId: id,
        format: 'ESCPOS',
        paper: 'T80',
        pages: 1,
        bytes,
        sha256: 'a'.repeat(64),
        at: 1,
      });
      changePrintJob(tx, id, { state: 'NOT_SENT', errorCode: 'PAPER_OUT', notBeforeAt: 9_000_000_000_000 });
    });
    await client.print.takeOver({ commandId: v7(), id, printer: '二号小票机' });
    expect(rowOf(id)).toMatchObject({
      state: 'QUEUED',
      chosenPrinter: '二号小票机',
      notBeforeAt: null,
      errorCode: null,
      kind: 'FIRST',
      reprintNo: 0,
    });
    expect(printPayloadOf(house.host.read, id)).toBeUndefined();
  });

  test.each(['SENDING', 'SENT', 'UNKNOWN', 'DONE', 'CANCELLED'] as const)(
    'a job that is %s is not taken over: some of it may be on paper',
    async (state) => {
      become(state);
      const asked = client.print.takeOver({ commandId: v7(), id, printer: '二号小票机' });
      expect(await refused(asked)).toBe('STATE_REFUSED');
    },
  );

  test('what did not come out is printed again as the same print within five minutes, later as 补打', async () => {
    become('UNKNOWN');
    const soon = await client.print.confirm({ commandId: v7(), id, isPrinted: false });
    expect(rowOf(soon.printJobIds[0] ?? '')).toMatchObject({ kind: 'FIRST', reprintNo: 0, reason: '未打出' });
    id = soon.printJobIds[0] ?? '';
    write((tx) =>
      changePrintJob(tx, id, { state: 'UNKNOWN', attempts: 1, requestedAt: house.host.now() - 6 * 60_000 }),
    );
    const later = await client.print.confirm({ commandId: v7(), id, isPrinted: false });
    expect(rowOf(later.printJobIds[0] ?? '')).toMatchObject({ kind: 'REPRINT' });
  });

  test('a desk that asks before a form holds it until a person lets it go, is silent about all others', async () => {
    const { client: admin } = await house.signIn(transport, 'admin');
    expect(await refused(client.print.setAsked({ commandId: v7(), forms: ['RECEIPT'] }))).toBe('FORBIDDEN');
    await admin.print.setAsked({ commandId: v7(), forms: ['GATE_PASS'] });
    await admin.print.setAsked({ commandId: v7(), forms: ['RECEIPT'] });
    expect(await client.print.asked({})).toEqual({ forms: ['RECEIPT'] });
    const { printJobIds } = await client.print.reprint({ commandId: v7(), id, reason: '客户遗失' });
    const [again = ''] = printJobIds;
    expect(await client.print.jobs({ ids: printJobIds })).toMatchObject([{ id: again, isHeld: true, state: 'QUEUED' }]);
    const { deskId } = rowOf(again) ?? { deskId: -1 };
    const next = () => nextPrintJob(house.host.read, deskId, house.host.now());
    become('DONE');
    expect(next()).toBeUndefined();
    await client.print.release({ commandId: v7(), id: again });
    expect(next()?.id).toBe(again);
    expect(await refused(client.print.release({ commandId: v7(), id: again }))).toBe('STATE_REFUSED');
    expect(rowOf(id)?.isHeld).toBe(false);
    await admin.print.setAsked({ commandId: v7(), forms: [] });
    expect(await client.print.asked({})).toEqual({ forms: [] });
  });

  test('what was given up before any try was never printed: the next paper is the first', async () => {
    await client.print.cancel({ commandId: v7(), id });
    const { printJobIds } = await client.print.reprint({ commandId: v7(), id, reason: '现在要' });
    expect(rowOf(printJobIds[0] ?? '')).toMatchObject({ kind: 'FIRST', reprintNo: 0 });
    write((tx) => changePrintJob(tx, printJobIds[0] ?? '', { state: 'CANCELLED', attempts: 1 }));
    const tried = await client.print.reprint({ commandId: v7(), id, reason: '再打' });
    expect(rowOf(tried.printJobIds[0] ?? '')).toMatchObject({ kind: 'REPRINT', reprintNo: 1 });
  });
});
