import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changeEstimate } from '#db/store/estimates.ts';
import { linesOfOrder, orderById } from '#db/store/orders.ts';
import { HOUSE } from '#db/write.ts';
import { expireEstimates } from '../services/estimate/expire-estimates.ts';
import { TRANSPORTS } from './testing/house.ts';
import { drafted, edited, presented } from './testing/estimate-desk.ts';
import { reasonsOf, refusalOf } from './testing/refusals.ts';
import { ShopDay } from './testing/shop-day.ts';
import { ORDER_A, otherLine } from './testing/typed.ts';

describe.each(TRANSPORTS)('over a %s', (transport) => {
  let day: ShopDay;
  beforeAll(async () => {
    day = await ShopDay.open(transport);
  });
  afterAll(() => day.close());

  async function advisor() {
    return (await day.as('advisor')).estimate;
  }

  test('the first estimate opens the order; a second is refused and shows the open one', async () => {
    const { estimateId, orderId, visitId } = await day.estimate();
    const client = await day.as('advisor');
    expect(await client.order.get({ id: orderId })).toMatchObject({ status: 'DRAFT', estimateId, visitId });
    expect(day.lastRow()).toMatchObject({
      act: 'estimate.opened',
      touched: expect.arrayContaining([`order:${orderId}`]),
    });
    const again = await refusalOf(client.estimate.open({ commandId: v7(), visitId }));
    expect(again.refusals[0]).toMatchObject({ code: 'ORDER_OPEN', data: { orderId } });
  });

  test('presenting freezes and prints; it wants lines with prices', async () => {
    const { estimateId: id } = await day.estimate();
    const estimates = await advisor();
    const { version } = await estimates.get({ id });
    expect(await reasonsOf(estimates.present({ commandId: v7(), id, version }))).toEqual(['ESTIMATE_NO_LINE']);
    const shown = await presented(day);
    const jobs = await (await day.as('advisor')).print.jobs({});
    expect(jobs.find((job) => job.id === shown.printJobIds[0])).toMatchObject({ form: 'ESTIMATE', state: 'QUEUED' });
    expect(await reasonsOf(estimates.saveLines(await edited(day, shown.id, [])))).toEqual(['STATE_REFUSED']);
  });

  test('accepting copies lines and sums into the order, once', async () => {
    const { id, version, orderId } = await presented(day);
    const estimates = await advisor();
    const command = { commandId: v7(), id, version, acceptedBy: '陈𬭎', acceptMode: 'SIGNED' as const, note: '' };
    const done = await estimates.accept(command);
    expect(await estimates.accept(command)).toEqual(done);
    const { read } = day.house.host;
    expect(orderById(read, orderId)).toMatchObject({ totalFen: 81_208, selfFen: 81_208, status: 'DRAFT' });
    expect(linesOfOrder(read, orderId).map((line) => [line.lineNo, line.netFen, line.status])).toEqual([
      [1, 10_800, 'OPEN'],
      [2, 8640, 'OPEN'],
      [3, 28_728, 'OPEN'],
      [4, 3230, 'OPEN'],
      [5, 28_310, 'OPEN'],
      [6, 1500, 'OPEN'],
    ]);
    expect(await reasonsOf(estimates.accept({ ...command, commandId: v7(), version: done.version }))).toEqual([
      'STATE_REFUSED',
    ]);
  });

  test('a new version takes the place of the accepted one when it is accepted itself', async () => {
    const { id, version, orderId } = await presented(day);
    const estimates = await advisor();
    const words = { acceptedBy: '陈𬭎', acceptMode: 'PHONE' as const, note: '15400001234 10:20 同意' };
    const first = await estimates.accept({ commandId: v7(), id, version, ...words });
    const { estimateId } = await estimates.revise({ commandId: v7(), id, version: first.version });
    const { version: oldVersion } = await estimates.get({ id });
    expect(await reasonsOf(estimates.revise({ commandId: v7(), id, version: oldVersion }))).toEqual([
      'ESTIMATE_NEWER_VERSION',
    ]);
    await estimates.saveLines(await edited(day, estimateId, ORDER_A.slice(0, 1)));
    const draft = await estimates.get({ id: estimateId });
    const shown = await estimates.present({ commandId: v7(), id: estimateId, version: draft.version });
    await estimates.accept({ commandId: v7(), id: estimateId, version: shown.version, ...words });
    const { versions, versionNo } = await estimates.get({ id: estimateId });
    expect(versionNo).toBe(2);
    expect(versions.map((one) => [one.versionNo, one.status])).toEqual([
      [1, 'SUPERSEDED'],
      [2, 'ACCEPTED'],
    ]);
    expect(linesOfOrder(day.house.host.read, orderId)).toHaveLength(1);
    expect(orderById(day.house.host.read, orderId)?.totalFen).toBe(10_800);
  });

  test('what the customer leaves is advice at the next visit, until taken after all', async () => {
    const { id, version, vehicleId } = await presented(day);
    const client = await day.as('advisor');
    const left = await client.estimate.reject({ commandId: v7(), id, version, reason: '太贵' });
    const advised = (await client.vehicle.card({ id: vehicleId })).openAdvice.map((one) => one.text);
    expect(advised.sort()).toEqual(['10000公里常规保养', '更换前制动片']);
    const { estimateId } = await client.estimate.revise({ commandId: v7(), id, version: left.version });
    const draft = await client.estimate.get({ id: estimateId });
    const shown = await client.estimate.present({ commandId: v7(), id: estimateId, version: draft.version });
    await client.estimate.accept({
      commandId: v7(),
      id: estimateId,
      version: shown.version,
      acceptedBy: '陈𬭎',
      acceptMode: 'SIGNED',
      note: '',
    });
    expect((await client.vehicle.card({ id: vehicleId })).openAdvice).toEqual([]);
  });

  test('what nobody answered is over after its last day, and may be offered anew', async () => {
    const { id, version } = await presented(day);
    const { host } = day.house;
    expect(expireEstimates(host)).toBe(0);
    host.write(HOUSE, 'test.lastDay', { commandId: v7() }, (tx) => {
      changeEstimate(tx, { id, version }, { validUntilOn: '2020-01-01' }, { employeeId: 0, now: tx.act.at });
      return { result: null, touches: [] };
    });
    const estimates = await advisor();
    const words = { acceptedBy: '陈𬭎', acceptMode: 'SIGNED' as const, note: '' };
    const late = { commandId: v7(), id, version: version + 1, ...words };
    expect(await reasonsOf(estimates.accept(late))).toEqual(['ESTIMATE_EXPIRED']);
    expect(expireEstimates(host)).toBe(1);
    const over = await estimates.get({ id });
    expect(over.status).toBe('EXPIRED');
    const { estimateId } = await estimates.revise({ commandId: v7(), id, version: over.version });
    expect(await estimates.get({ id: estimateId })).toMatchObject({ status: 'DRAFT', versionNo: 2 });
  });

  test('two people save one estimate: the second is told who and when, and writes nothing', async () => {
    const { estimateId: id } = await day.estimate();
    const mine = await edited(day, id, [otherLine(1, 100)]);
    const manager = (await day.as('manager')).estimate;
    await manager.saveLines({ ...mine, commandId: v7(), lines: [otherLine(1, 200)] });
    const { refusals } = await refusalOf((await advisor()).saveLines(mine));
    expect(refusals[0]).toMatchObject({ code: 'CHANGED_MEANWHILE', data: { byName: '员工manager' } });
    expect((await manager.get({ id })).totals.totalFen).toBe(200);
  });

  test('another advisor, a cashier and a clerk get nowhere; a manager may', async () => {
    const draft = await drafted(day);
    const command = await edited(day, draft.id, ORDER_A);
    const other = (await day.as('advisor2')).estimate;
    expect((await refusalOf(other.saveLines({ ...command, commandId: v7() }))).refusals[0]).toMatchObject({
      code: 'NOT_OWN_DOCUMENT',
      data: { ownerName: '员工advisor' },
    });
    for (const who of ['cashier', 'parts', 'technician'] as const) {
      const { estimate } = await day.as(who);
      expect(await reasonsOf(estimate.saveLines({ ...command, commandId: v7() }))).toEqual(['FORBIDDEN']);
    }
    expect((await (await day.as('parts')).estimate.get({ id: draft.id })).lines).toHaveLength(6);
    await (await day.as('manager')).estimate.saveLines(command);
  });

  test('the books are sound after all this', async () => {
    expect((await (await day.as('admin')).backup.doctor({})).findings).toEqual([]);
  });
});
