import { v7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findEmployeeForSignIn } from '#db/store/employees.ts';
import { addIssued, changeLine, changeOrder, linesOfOrder } from '#db/store/orders.ts';
import { pricedLines } from '#db/testing/small-shop-lines.ts';
import { openOrder, receive } from '#db/testing/small-shop-order.ts';
import { HOUSE } from '#db/write.ts';
import { type Client, House, TRANSPORTS, type Transport } from './testing/house.ts';
import { reasonsOf } from './testing/refusals.ts';

/** Lines of worked order A: 4.2 升 of 42 on hand, one filter of 10, all parts received for 500.00 each. */
const OIL = 3;
const FILTER = 4;

let house: House;
let technicianId = 0;
beforeEach(async () => {
  house = await House.open();
  await house.setUp({ '002': ['ADVISOR'], '004': ['PARTS_CLERK'], '005': ['PARTS_CLERK'], '006': ['TECHNICIAN'] });
  technicianId = findEmployeeForSignIn(house.host.read, '006')?.id ?? 0;
  const advisorId = findEmployeeForSignIn(house.host.read, '002')?.id ?? 0;
  house.host.write(HOUSE, 'test.order', { commandId: v7() }, (tx) => {
    const lines = pricedLines();
    const by = { employeeId: 0, now: tx.act.at };
    for (const line of lines.filter((one) => one.kind === 'PART')) receive(tx, line);
    openOrder(tx, advisorId, lines);
    for (const line of linesOfOrder(tx, 1).filter((one) => one.kind === 'PART')) {
      addIssued(tx, line.id, -line.issuedMilli, 0);
      changeLine(tx, line.id, { status: 'REQUESTED' }, by);
    }
    changeOrder(tx, { id: 1, version: 1 }, { status: 'IN_PROGRESS' }, by);
    return { result: null, touches: [] };
  });
});
afterEach(() => house.close());

type Lines = { orderLineId: number; qtyMilli: number }[];

async function counter(transport: Transport, who = '004') {
  const { client } = await house.signIn(transport, who);
  const version = async () => (await client.part.issueSheet({ orderId: 1 })).version;
  const issue = async (lines: Lines) =>
    client.part.issue({ commandId: v7(), orderId: 1, version: await version(), receivedById: technicianId, lines });
  const giveBack = async (lines: Lines) => {
    const back = { commandId: v7(), orderId: 1, version: await version(), returnedById: technicianId };
    return client.part.return({ ...back, reason: '未使用', lines });
  };
  return { client, issue, giveBack };
}

async function lineOf(client: Client, lineNo: number) {
  const sheet = await client.part.issueSheet({ orderId: 1 });
  const line = sheet.lines.find((one) => one.lineNo === lineNo);
  if (!line) throw new Error(`no line ${lineNo}`);
  return line;
}

describe.each(TRANSPORTS)('over a %s', (transport) => {
  test('what goes out leaves the shelf at its cost, what comes back brings exactly that', async () => {
    const { client, issue, giveBack } = await counter(transport);
    const oil = await lineOf(client, OIL);
    await issue([{ orderLineId: oil.orderLineId, qtyMilli: 1_400 }]);
    await issue([{ orderLineId: oil.orderLineId, qtyMilli: 2_800 }]);
    expect(await lineOf(client, OIL)).toMatchObject({ issuedMilli: 4_200, openMilli: 0, onHandMilli: 37_800 });
    await giveBack([{ orderLineId: oil.orderLineId, qtyMilli: 3_000 }]);
    await giveBack([{ orderLineId: oil.orderLineId, qtyMilli: 1_200 }]);
    expect(await lineOf(client, OIL)).toMatchObject({ openMilli: 4_200, onHandMilli: 42_000 });
    const { moves } = await client.part.stockCard({ partId: oil.partId });
    expect(moves.reduce((sum, move) => sum + move.qtyMilli, 0)).toBe(42_000);
    expect(moves[0]?.balanceMilli).toBe(42_000);
    const { client: admin } = await house.signIn(transport, 'admin');
    const { findings } = await admin.backup.doctor({});
    expect(findings.filter((one) => one.check !== 'I10')).toEqual([]);
  });

  test('no more goes out than the line asks for, not even when it stands twice in one command', async () => {
    const { client, issue } = await counter(transport);
    const { orderLineId } = await lineOf(client, OIL);
    expect(await reasonsOf(issue([{ orderLineId, qtyMilli: 4_201 }]))).toEqual(['lines.0.qtyMilli ISSUE_TOO_MUCH']);
    const twice = [
      { orderLineId, qtyMilli: 3_000 },
      { orderLineId, qtyMilli: 3_000 },
    ];
    expect(await reasonsOf(issue(twice))).toEqual(['lines.1.qtyMilli ISSUE_TOO_MUCH']);
    expect(await lineOf(client, OIL)).toMatchObject({ issuedMilli: 0, onHandMilli: 42_000 });
  });

  test('no more comes back than is out', async () => {
    const { client, issue, giveBack } = await counter(transport);
    const { orderLineId } = await lineOf(client, FILTER);
    expect(await reasonsOf(giveBack([{ orderLineId, qtyMilli: 1_000 }]))).toEqual(['lines.0.qtyMilli RETURN_TOO_MUCH']);
    await issue([{ orderLineId, qtyMilli: 1_000 }]);
    const twice = [
      { orderLineId, qtyMilli: 1_000 },
      { orderLineId, qtyMilli: 1_000 },
    ];
    expect(await reasonsOf(giveBack(twice))).toEqual(['lines.1.qtyMilli RETURN_TOO_MUCH']);
    expect(await lineOf(client, FILTER)).toMatchObject({ issuedMilli: 1_000, returnedMilli: 0 });
  });

  test('two clerks issue the same piece at once: exactly one does', async () => {
    const first = await counter(transport);
    const second = await counter(transport, '005');
    const { orderLineId } = await lineOf(first.client, FILTER);
    const both = [first, second].map((clerk) => clerk.issue([{ orderLineId, qtyMilli: 1_000 }]));
    const ended = await Promise.allSettled(both);
    expect(ended.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await lineOf(first.client, FILTER)).toMatchObject({ issuedMilli: 1_000, onHandMilli: 9_000 });
  });

  test('a remanufactured part needs consent, a cancelled line gives nothing', async () => {
    const { client, issue } = await counter(transport);
    const { orderLineId } = await lineOf(client, FILTER);
    const change = (to: Parameters<typeof changeLine>[2]) =>
      house.host.write(HOUSE, 'test.line', { commandId: v7() }, (tx) => {
        changeLine(tx, orderLineId, to, { employeeId: 0, now: tx.act.at });
        return { result: null, touches: [] };
      });
    change({ qualityType: 'REMAN' });
    const asked = [{ orderLineId, qtyMilli: 1_000 }];
    expect(await reasonsOf(issue(asked))).toEqual(['lines.0.orderLineId PART_CONSENT_MISSING']);
    change({ isQualityConsented: true, status: 'CANCELLED', cancelReason: '客户放弃' });
    expect(await reasonsOf(issue(asked))).toEqual(['NOT_FOUND']);
    change({ status: 'REQUESTED' });
    expect((await issue(asked)).issueNo).toMatch(/^CK\d{8}-\d{4}$/);
  });
});
