/** The log of papers over both lines: every step with who, where and why; found by number, person, day and printer. */
import { v7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { HOUSE } from '#db/write.ts';
import { dayOf } from '#domain/calendar.ts';
import { enqueuePaper } from '../services/print/enqueue.ts';
import { type Client, House, TRANSPORTS } from './testing/house.ts';

let house: House;
let desk: Client;
let now = Date.UTC(2026, 10, 22, 15, 0);

beforeEach(async () => {
  now = Date.UTC(2026, 10, 22, 15, 0);
  house = await House.open(undefined, { now: () => now });
  await house.setUp({ '001': ['MANAGER'], '003': ['CASHIER'], '005': ['TECHNICIAN'] });
});
afterEach(() => house.close());

function enqueue(docId: number, docNo: string): string {
  return house.host.write(HOUSE, 'test.print', { commandId: v7() }, (tx) => ({
    result: enqueuePaper(tx, { form: 'RECEIPT', docType: 'payment', docId, docNo, data: { docNo } }),
    touches: [],
  }));
}

const refused = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (e: { data?: { refusals?: { code: string }[] } }) => e.data?.refusals?.[0]?.code,
  );

type End = Parameters<Client['print']['outcome']>[0]['outcome'];
const ends = (id: string, outcome: End) => desk.print.outcome({ id, outcome });

describe.each(TRANSPORTS)('over a %s', (transport) => {
  let manager: Client;
  let cashier: Client;
  beforeEach(async () => {
    ({ client: manager } = await house.signIn(transport, '001'));
    ({ client: cashier } = await house.signIn(transport, '003'));
    ({ client: desk } = await house.visit(transport, { kind: 'DESK' }));
  });

  test('a paper with all that happened to it: vain tries as one, take-over, unknown end, not printed, 补打 with its reason', async () => {
    const id = enqueue(7, 'SK20261122-0021');
    for (let tries = 0; tries < 3; tries += 1) {
      await ends(id, { state: 'NOT_SENT', reason: 'PAPER_OUT', printer: '收银台', retryAfterMs: 0 });
      now += 60_000;
    }
    await cashier.print.takeOver({ commandId: v7(), id, printer: '接待台' });
    await ends(id, { state: 'NOT_SENT', reason: 'QUEUE_STOPPED', printer: '接待台', retryAfterMs: 0 });
    await cashier.print.retry({ commandId: v7(), id });
    await desk.print.sending({ id, printer: '接待台' });
    await ends(id, { state: 'UNKNOWN', reason: 'LINE_BROKE', printer: '接待台' });
    const { printJobIds } = await cashier.print.confirm({ commandId: v7(), id, isPrinted: false });
    const second = printJobIds[0] ?? '';
    now += 10 * 60_000;
    await manager.print.reprint({ commandId: v7(), id: second, reason: '客户遗失' });

    const [first, again, reprint] = await cashier.print.history({ id });
    expect(
      first?.steps.map(({ state, action, reason, printer, times, byName }) => [
        ...[state, action, reason, printer, times, byName],
      ]),
    ).toEqual([
      ['QUEUED', null, null, '', 1, expect.any(String)],
      ['NOT_SENT', null, 'PAPER_OUT', '收银台', 3, null],
      ['QUEUED', 'takeOver', null, '接待台', 1, '员工003'],
      ['NOT_SENT', null, 'QUEUE_STOPPED', '接待台', 1, null],
      ['NOT_SENT', 'retry', null, '', 1, '员工003'],
      ['SENDING', null, null, '接待台', 1, null],
      ['UNKNOWN', null, 'LINE_BROKE', '接待台', 1, null],
      ['CANCELLED', 'notPrinted', null, '', 1, '员工003'],
    ]);
    expect(again).toMatchObject({ kind: 'FIRST', why: '未打出', steps: [{ action: 'reprint', note: '未打出' }] });
    expect(reprint).toMatchObject({
      ...{ reprintNo: 1, why: '客户遗失', requestedByName: '员工001' },
      steps: [{ state: 'QUEUED', action: 'reprint', note: '客户遗失', byName: '员工001' }],
    });
    expect((await manager.print.history({ id: second })).map((job) => job.id)).toEqual([id, second, reprint?.id]);
  });

  test('the log is found by number, person, day and printer, alone and together', async () => {
    const monday = enqueue(1, 'SK20261122-0001');
    await ends(monday, { state: 'NOT_SENT', reason: 'OFFLINE', printer: '收银台', retryAfterMs: 0 });
    await cashier.print.takeOver({ commandId: v7(), id: monday, printer: '接待台' });
    now += 2 * 3_600_000;
    const tuesday = enqueue(2, 'SK20261123-0002');
    await desk.print.sending({ id: tuesday, printer: '收银台' }).catch(() => undefined);
    await ends(tuesday, { state: 'NOT_SENT', reason: 'OFFLINE', printer: '仓库', retryAfterMs: 0 });
    const { people, printers } = await manager.print.logChoices({});
    expect(printers).toEqual(['仓库', '收银台']);
    const found = async (ask: Parameters<Client['print']['log']>[0]) =>
      (await manager.print.log(ask)).rows.map(({ docNo }) => docNo);
    expect(people.map((one) => one.name)).not.toContain('员工003');
    expect(await found({})).toEqual(['SK20261123-0002', 'SK20261122-0001']);
    expect(await found({ docNo: '1122-' })).toEqual(['SK20261122-0001']);
    expect(await found({ docNo: 'SK2026112%' })).toEqual([]);
    expect(await found({ on: dayOf(now) })).toEqual(['SK20261123-0002']);
    expect(await found({ on: '2026-11-22', docNo: '0002' })).toEqual([]);
    // where it was, and where it is to go
    expect(await found({ printer: '收银台' })).toEqual(['SK20261122-0001']);
    expect(await found({ printer: '接待台' })).toEqual(['SK20261122-0001']);
    expect(await found({ printer: '仓库', on: '2026-11-23' })).toEqual(['SK20261123-0002']);
    expect(await found({ offset: 1 })).toEqual(['SK20261122-0001']);
    const { printJobIds } = await cashier.print.reprint({ commandId: v7(), id: tuesday, reason: '再要一张' });
    const after = await manager.print.logChoices({});
    const cashierId = after.people.find((p) => p.name === '员工003')?.id ?? 0;
    expect((await manager.print.log({ employeeId: cashierId })).rows.map(({ id }) => id)).toEqual([
      printJobIds[0],
      monday,
    ]);
  });

  test('the whole log is for who may read the audit; the history of one paper for everybody signed in', async () => {
    const id = enqueue(7, 'SK20261122-0021');
    const { client: technician } = await house.signIn(transport, '005');
    for (const client of [cashier, technician]) {
      expect(await refused(client.print.log({}))).toBe('FORBIDDEN');
      expect(await refused(client.print.logChoices({}))).toBe('FORBIDDEN');
      expect(await client.print.history({ id })).toHaveLength(1);
    }
    expect(await refused(cashier.print.history({ id: v7() }))).toBe('NOT_FOUND');
  });
});
