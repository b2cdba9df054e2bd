/**
 * Every act on an order × every state × every role against a running host, compared with the tables of the domain rules
 * (§2, §5.3, §5.5) as testing/order-rules.ts has them. Where the rules say yes the call goes under a version nobody has,
 * so that everything is judged and nothing is written; where they say no, under the true one.
 */
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ORDER_STATUSES, type OrderStatus, type Role } from '#domain/enums.ts';
import { changeOrder, orderById } from '#db/store/orders.ts';
import { HOUSE } from '#db/write.ts';
import type { Caller } from './testing/every-role.ts';
import { attemptOf } from './testing/order-attempts.ts';
import { ORDER_RULES, type OrderAct } from './testing/order-rules.ts';
import { ShopDay } from './testing/shop-day.ts';
import { dueVerdict, everyRole, NO_VERSION, verdictOf } from './testing/state-trial.ts';
import { laborLine, OP, VINS } from './testing/typed.ts';
import { type Car, Workday } from './testing/workday.ts';

const ACTS = Object.keys(ORDER_RULES) as OrderAct[];
let day: ShopDay;
let work: Workday;
let callers: ReadonlyMap<Role, Caller>;

beforeAll(async () => {
  day = await ShopDay.open('port');
  work = new Workday(day);
  await (await day.as('cashier')).cashier.openShift({ commandId: v7(), floatFen: 50_000 });
  callers = await everyRole(day);
});
afterAll(() => day.close());

/** Every act by every role on the car as it stands; nothing of it is different afterwards. */
async function tryAll(car: Car, state: OrderStatus): Promise<void> {
  const before = await work.view(car);
  expect(before.status).toBe(state);
  const got: string[] = [];
  const due: string[] = [];
  for (const act of ACTS) {
    for (const [role, call] of callers) {
      const expected = dueVerdict(ORDER_RULES[act], state, role);
      const version = expected === 'judged' ? NO_VERSION : before.version;
      const { path, input } = attemptOf(act, before, version, work.technicianId);
      got.push(`${act} ${state} ${role}: ${await verdictOf(call(path, input), 'order')}`);
      due.push(`${act} ${state} ${role}: ${expected}`);
    }
  }
  expect(got.filter((line, at) => line !== due[at])).toEqual([]);
  expect(await work.view(car)).toEqual(before);
}

describe('one car from the estimate to delivery; at every stop every act by every role', () => {
  const visited: OrderStatus[] = [];
  let car: Car;
  /** The step leads where §5.3 says; there all is tried. */
  const expectVerdictsIn = async (state: OrderStatus) => {
    await tryAll(car, state);
    visited.push(state);
  };

  test('DRAFT', async () => {
    car = await work.receive(VINS[0]);
    await expectVerdictsIn('DRAFT');
  });
  test('签委托: AUTHORISED', async () => {
    await work.authorise(car);
    await expectVerdictsIn('AUTHORISED');
  });
  test('派工: DISPATCHED', async () => {
    await work.dispatch(car);
    await expectVerdictsIn('DISPATCHED');
  });
  test('开工: IN_PROGRESS', async () => {
    await work.startTask(car);
    await work.issue(car);
    await expectVerdictsIn('IN_PROGRESS');
  });
  test('停工: ON_HOLD, and back', async () => {
    await work.hold(car);
    await expectVerdictsIn('ON_HOLD');
    expect(await work.resume(car)).toMatchObject({ status: 'IN_PROGRESS' });
  });
  test('完工: WORK_DONE; failed it is IN_PROGRESS again', async () => {
    await work.finishTask(car);
    await work.finishWork(car);
    await expectVerdictsIn('WORK_DONE');
    expect(await work.finalCheck(car, false)).toMatchObject({ status: 'IN_PROGRESS' });
    await work.startTask(car);
    await work.finishTask(car);
    await work.finishWork(car);
  });
  test('总检: QC_PASSED; sent back it is IN_PROGRESS again', async () => {
    await work.finalCheck(car, true);
    await expectVerdictsIn('QC_PASSED');
    expect(await work.sendBack(car)).toMatchObject({ status: 'IN_PROGRESS' });
    await work.startTask(car);
    await work.finishTask(car);
    await work.finishWork(car);
    await work.finalCheck(car, true);
  });
  test('内部交车: READY', async () => {
    await work.handOver(car);
    await expectVerdictsIn('READY');
  });
  test('结算: SETTLED; reversed it is READY again', async () => {
    await work.settle(car);
    await expectVerdictsIn('SETTLED');
    await work.reverse(car);
    expect((await work.view(car)).status).toBe('READY');
    await work.settle(car);
  });
  test('收款: PAID', async () => {
    await work.pay(car);
    await expectVerdictsIn('PAID');
  });
  test('交车: DELIVERED', async () => {
    await work.gatePass(car);
    await work.deliver(car);
    await expectVerdictsIn('DELIVERED');
  });
  test('CLOSED', async () => {
    const { host } = day.house;
    host.write(HOUSE, 'test.close', { commandId: v7() }, (tx) => {
      const version = orderById(tx, car.orderId)?.version ?? 0;
      changeOrder(
        tx,
        { id: car.orderId, version },
        { status: 'CLOSED', closedAt: tx.act.at },
        { employeeId: 0, now: tx.act.at },
      );
      return { result: null, touches: [] };
    });
    await expectVerdictsIn('CLOSED');
  });
  test('CANCELLED', async () => {
    car = await work.receive(VINS[1]);
    await work.authorise(car);
    await work.cancel(car);
    await expectVerdictsIn('CANCELLED');
  });
  test('no state was left out', () => {
    expect([...visited].sort()).toEqual([...ORDER_STATUSES].sort());
  });
});

test('released unpaid by the manager: DELIVERED', async () => {
  const car = await work.receive('11111111111111111', [laborLine(1, OP.brakes)]);
  await work.authorise(car);
  await work.dispatch(car);
  await work.startTask(car);
  await work.finishTask(car);
  await work.finishWork(car);
  await work.finalCheck(car, true);
  await work.handOver(car);
  await work.settle(car);
  expect(await work.release(car)).toMatchObject({ status: 'DELIVERED' });
});
