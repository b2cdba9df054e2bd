import { v7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { printJobById } from '#db/store/print-jobs.ts';
import { ShiftReportData } from '#print/shift-report/data.ts';
import { type Client, type House, TRANSPORTS } from './testing/house.ts';
import { cash, moneyHouse, openShift, refused, settled, transfer } from './testing/money-house.ts';

let house: House;
beforeEach(async () => {
  house = await moneyHouse();
});
afterEach(() => house.close());

async function closed(cashier: Client, cashFen: number, transferFen?: number) {
  const { id = 0, version = 0 } = (await cashier.cashier.shift({})) ?? {};
  const counting = await cashier.cashier.startCount({ commandId: v7(), id, version });
  const counted = [
    { tender: 'CASH' as const, countedFen: cashFen },
    ...(transferFen === undefined ? [] : [{ tender: 'TRANSFER' as const, countedFen: transferFen }]),
  ];
  const rest = { counted, reason: '', cashToSafeFen: 0 };
  const { shift, printJobIds } = await cashier.cashier.closeShift({ commandId: v7(), id, ...counting, ...rest });
  return { shift, report: ShiftReportData.parse(printJobById(house.host.read, printJobIds[0] ?? '')?.data) };
}
const soundBooks = async () => {
  const { client } = await house.signIn('port', 'admin');
  expect((await client.backup.doctor({})).findings).toEqual([]);
};

describe.each(TRANSPORTS)('over a %s', (transport) => {
  test('a transfer counts from its arrival on: slip, order, gate pass, and the till that keyed it', async () => {
    const { advisor, cashier, take, settlementId } = await settled(house, transport);
    await openShift(cashier);
    await cashier.cashier.take(await take([cash(16_200)]));
    const { payments, settlement } = await cashier.cashier.take(await take([transfer(60_000)]));
    expect(settlement).toMatchObject({ status: 'PART_PAID', paidFen: 16_200 });
    expect(await cashier.cashier.due({})).toMatchObject([{ dueFen: 0, waitingFen: 60_000 }]);
    expect((await cashier.cashier.shift({}))?.tenders.map((t) => [t.tender, t.inFen])).toEqual([['CASH', 16_200]]);
    const order = await advisor.order.get({ id: 1 });
    expect(order.status).toBe('SETTLED');
    const pass = { commandId: v7(), id: 1, version: order.version };
    expect(await refused(advisor.order.gatePass(pass))).toBe('STATE_REFUSED');
    const arrival = { commandId: v7(), paymentId: payments[0]?.id ?? 0, version: settlement.version };
    const { client: other } = await house.signIn(transport, '004');
    expect(await refused(other.cashier.confirmArrival(arrival))).toBe('SHIFT_NOT_OPEN');
    await openShift(other);
    const seen = { ...arrival, commandId: v7() };
    const done = await other.cashier.confirmArrival(seen);
    expect(done.settlement).toMatchObject({ status: 'PAID', paidFen: 76_200, dueFen: 0 });
    expect(await other.cashier.confirmArrival(seen)).toEqual(done);
    expect(await refused(other.cashier.confirmArrival({ ...seen, commandId: v7() }))).toBe('TRANSFER_NOT_WAITING');
    const paid = await advisor.order.get({ id: 1 });
    expect(paid.status).toBe('PAID');
    await advisor.order.gatePass({ commandId: v7(), id: 1, version: paid.version });
    expect(await cashier.cashier.due({})).toEqual([]);
    const own = await closed(cashier, 66_200, 60_000);
    expect(own.shift.tenders.map((t) => [t.tender, t.expectedFen])).toEqual([
      ['CASH', 66_200],
      ['TRANSFER', 60_000],
    ]);
    expect((await closed(other, 50_000)).shift.tenders.map((t) => t.tender)).toEqual(['CASH']);
    expect((await advisor.settlement.get({ id: settlementId })).status).toBe('PAID');
    await soundBooks();
  });

  test('a closed shift is not changed: what arrives later is counted where it is seen', async () => {
    const { cashier, take, settlementId } = await settled(house, transport);
    await openShift(cashier);
    const { payments } = await cashier.cashier.take(await take([transfer(76_200)]));
    const first = await closed(cashier, 50_000);
    expect(first.shift.tenders.map((t) => [t.tender, t.expectedFen])).toEqual([['CASH', 50_000]]);
    expect(first.report).toMatchObject({ totalNetFen: 0, waiting: { count: 1, fen: 76_200 } });
    const { client: other } = await house.signIn(transport, '004');
    await openShift(other);
    const { version } = await other.settlement.get({ id: settlementId });
    await other.cashier.confirmArrival({ commandId: v7(), paymentId: payments[0]?.id ?? 0, version });
    const second = await closed(other, 50_000, 76_200);
    expect(second.report).toMatchObject({ totalNetFen: 76_200, waiting: { count: 0, fen: 0 } });
    await soundBooks();
  });

  test('a transfer that never came is void in any open shift; a counted one only where it is counted', async () => {
    const { advisor, cashier, take, settlementId } = await settled(house, transport);
    await openShift(cashier);
    const { payments } = await cashier.cashier.take(await take([transfer(76_200)]));
    await closed(cashier, 50_000);
    const { client: other } = await house.signIn(transport, '004');
    await openShift(other);
    const paymentId = payments[0]?.id ?? 0;
    await other.cashier.voidPayment({ commandId: v7(), paymentId, reason: '客户未转' });
    const slip = await other.settlement.get({ id: settlementId });
    expect(slip).toMatchObject({ status: 'CONFIRMED', paidFen: 0, dueFen: 76_200 });
    const again = { commandId: v7(), settlementId, version: slip.version, tenders: [cash(76_200)] };
    const taken = await other.cashier.take(again);
    await openShift(cashier);
    const wrong = { commandId: v7(), paymentId: taken.payments[0]?.id ?? 0, reason: '收错' };
    expect(await refused(cashier.cashier.voidPayment(wrong))).toBe('PAYMENT_NOT_OF_SHIFT');
    expect((await advisor.order.get({ id: 1 })).status).toBe('PAID');
    await soundBooks();
  });
});
