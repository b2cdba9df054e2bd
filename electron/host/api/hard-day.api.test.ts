/** The day of one car on which nothing goes smoothly, by procedures only; then two people at once; then the books. */
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TRANSPORTS } from './testing/house.ts';
import { reasonsOf } from './testing/refusals.ts';
import { ShopDay } from './testing/shop-day.ts';
import { ORDER_A, VINS, partLine } from './testing/typed.ts';
import { type Car, Workday } from './testing/workday.ts';

/** Which of several calls made at once went through. */
async function wins(calls: Promise<unknown>[]): Promise<number> {
  return (await Promise.allSettled(calls)).filter((one) => one.status === 'fulfilled').length;
}

describe.each(TRANSPORTS)('over a %s', (transport) => {
  let day: ShopDay;
  let work: Workday;
  let car: Car;
  beforeAll(async () => {
    day = await ShopDay.open(transport);
    work = new Workday(day);
    await (await day.as('cashier')).cashier.openShift({ commandId: v7(), floatFen: 50_000 });
    car = await work.receive(VINS[0]);
  });
  afterAll(() => day.close());

  const one = <T>(sql: string, ...values: unknown[]) =>
    day.house.host.database
      .reader()
      .prepare(sql)
      .pluck()
      .get(...values) as T;

  test('held for parts and resumed; part of what went out comes back and goes out again', async () => {
    await work.authorise(car);
    await work.dispatch(car);
    const technicians = await (await day.as('foreman')).order.technicians({});
    expect(technicians).toMatchObject([{ id: work.technicianId, runningTasks: 1 }]);
    await work.startTask(car);
    expect(await work.hold(car)).toMatchObject({ status: 'ON_HOLD' });
    expect(await reasonsOf(work.finishWork(car))).toEqual(['STATE_REFUSED']);
    expect(await work.resume(car)).toMatchObject({ status: 'IN_PROGRESS' });
    await work.issue(car);
    const stock = () => one<number>('SELECT on_hand_milli FROM part WHERE id = 1');
    expect(stock()).toBe(182_300);
    await work.giveBack(car, 1_000);
    expect(stock()).toBe(183_300);
    await work.issue(car);
    expect(stock()).toBe(182_300);
    const out = 'SELECT sum(qty_milli) FROM stock_move WHERE part_id = 1';
    expect(one(out)).toBe(182_300);
  });

  test('a failed final check sends it back to work and counts as 内返', async () => {
    await work.finishTask(car);
    await work.finishWork(car);
    expect(await work.finalCheck(car, false)).toMatchObject({ status: 'IN_PROGRESS' });
    expect(one('SELECT internal_rework_count FROM repair_order WHERE id = ?', car.orderId)).toBe(1);
    await work.startTask(car);
    await work.finishTask(car);
    await work.finishWork(car);
    await work.finalCheck(car, true);
    expect(await work.handOver(car)).toMatchObject({ status: 'READY' });
  });

  test('an unpaid slip is reversed and settled again: the mirror takes it out to the last fen', async () => {
    await work.settle(car, 5_000);
    const first = await work.slip(car);
    await work.reverse(car);
    expect(await work.view(car)).toMatchObject({ status: 'READY' });
    await work.settle(car, 6_000);
    const second = await work.slip(car);
    expect([first.payableFen, second.payableFen]).toEqual([76_200, 75_200]);
    expect(one('SELECT sum(payable_fen) FROM settlement WHERE order_id = ?', car.orderId)).toBe(75_200);
    expect(one('SELECT sum(final_fen) FROM settlement_line')).toBe(75_200);
  });

  test('a payment keyed wrongly is voided and taken right; reversing waits until no money is on the slip', async () => {
    await work.pay(car, 70_000);
    expect(await reasonsOf(work.reverse(car))).toEqual(['STATE_REFUSED']);
    await work.voidLast(car);
    expect(await work.slip(car)).toMatchObject({ status: 'CONFIRMED', dueFen: 75_200, paidFen: 0 });
    await work.pay(car);
    expect(await work.view(car)).toMatchObject({ status: 'PAID' });
    expect(one("SELECT sum(amount_fen) FROM payment WHERE state = 'RECEIVED'")).toBe(75_200);
    expect(one("SELECT count(*) FROM payment WHERE state = 'VOIDED'")).toBe(1);
  });

  test('it leaves with its gate pass, once', async () => {
    await work.gatePass(car);
    const { order } = await day.as('advisor');
    const leave = { mileageOut: 45_213, checklist: [], preferredCallTime: '' };
    const command = { ...(await work.on(car)), ...leave, confirmed: ['CHECKLIST_INCOMPLETE', 'MILEAGE_OUT_FAR'] };
    const done = await order.deliver(command);
    expect(await order.deliver(command)).toEqual(done);
    expect(await reasonsOf(order.deliver({ ...command, commandId: v7() }))).toEqual(['STATE_REFUSED']);
  });

  test('two at once: the last piece, the same version, the same slip, the same money: one wins', async () => {
    const other = await work.receive(VINS[1], [...ORDER_A.slice(0, 2), partLine(3, 2, 3_400, { name: '机油滤清器' })]);
    expect(await wins([work.authorise(other), work.authorise(other)])).toBe(1);
    expect(await wins([work.dispatch(other), work.dispatch(other)])).toBe(1);
    expect(await wins([work.issue(other), work.issue(other)])).toBe(1);
    await work.startTask(other);
    await work.finishTask(other);
    await work.finishWork(other);
    expect(await wins([work.finalCheck(other, true), work.finalCheck(other, false)])).toBe(1);
    if ((await work.view(other)).status === 'IN_PROGRESS') {
      await work.startTask(other);
      await work.finishTask(other);
      await work.finishWork(other);
      await work.finalCheck(other, true);
    }
    await work.handOver(other);
    expect(await wins([work.settle(other), work.settle(other)])).toBe(1);
    const due = (await work.slip(other)).dueFen;
    expect(await wins([work.pay(other), work.pay(other), work.reverse(other)])).toBe(1);
    const kept = (await work.view(other)).status === 'PAID' ? due : 0;
    const paid =
      "SELECT total(amount_fen) FROM payment p JOIN settlement s ON s.id = p.settlement_id WHERE p.state = 'RECEIVED' AND s.order_id = ?";
    expect(one(paid, other.orderId)).toBe(kept);
  });

  test('the same command twice at once is done once and answered the same', async () => {
    const { cashier } = await day.as('cashier');
    const shift = await cashier.shift({});
    const command = { commandId: v7(), id: shift?.id ?? 0, version: shift?.version ?? 0 };
    const [first, second] = await Promise.all([cashier.startCount(command), cashier.startCount(command)]);
    expect(second).toEqual(first);
    expect(one("SELECT count(*) FROM journal WHERE act = 'cashier.countStarted'")).toBe(1);
  });

  test('the books are sound after the day', async () => {
    expect((await (await day.as('admin')).backup.doctor({})).findings).toEqual([]);
  });
});
