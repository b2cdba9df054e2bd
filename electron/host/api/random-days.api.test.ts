/** Random days over the real host: whatever people press in whatever order, the state table holds and the books stay sound. */
import { v7 } from 'uuid';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OrderStatus } from '#domain/enums.ts';
import { type OrderAction, orderStatusTable } from '#domain/repair-order/status.ts';
import { withCheckDigit } from './testing/vin.ts';
import { ShopDay } from './testing/shop-day.ts';
import { laborLine, partLine } from './testing/typed.ts';
import { type Car, Workday } from './testing/workday.ts';

const RUNS = 6;
const ACTS = 25;
const SEED = 20_261_123;

type Act = { readonly action: OrderAction; readonly run: (work: Workday, car: Car) => Promise<unknown> };
const act = (action: OrderAction, run: Act['run']): Act => ({ action, run });

const ACTS_OF_ORDER = {
  authorise: act('authorise', (w, car) => w.authorise(car)),
  cancel: act('cancel', (w, car) => w.cancel(car)),
  dispatch: act('dispatch', (w, car) => w.dispatch(car)),
  issueAll: act('issuePart', (w, car) => w.issue(car)),
  issueSome: act('issuePart', (w, car) => w.issue(car, 700)),
  returnSome: act('returnPart', (w, car) => w.giveBack(car, 500)),
  returnAll: act('returnPart', (w, car) => w.giveBack(car, 100_000)),
  startTask: act('startTask', (w, car) => w.startTask(car)),
  finishTask: act('finishTask', (w, car) => w.finishTask(car)),
  hold: act('hold', (w, car) => w.hold(car)),
  resume: act('resume', (w, car) => w.resume(car)),
  finishWork: act('finishWork', (w, car) => w.finishWork(car)),
  passCheck: act('passCheck', (w, car) => w.finalCheck(car, true)),
  failCheck: act('failCheck', (w, car) => w.finalCheck(car, false)),
  handOver: act('handOver', (w, car) => w.handOver(car)),
  sendBack: act('sendBack', (w, car) => w.sendBack(car)),
  settle: act('settle', (w, car) => w.settle(car)),
  payAll: act('markPaid', (w, car) => w.pay(car)),
  paySome: act('markPaid', (w, car) => w.pay(car, 3_000)),
  void: act('voidPayment', (w, car) => w.voidLast(car)),
  reverse: act('reverseSettlement', (w, car) => w.reverse(car)),
  gatePass: act('printGatePass', (w, car) => w.gatePass(car)),
  deliver: act('deliver', (w, car) => w.deliver(car)),
  release: act('release', (w, car) => w.release(car)),
} satisfies Record<string, Act>;
type Name = keyof typeof ACTS_OF_ORDER;

/** The ordinary way on from each state, tried in turn: without it a day of chance would seldom leave the yard. */
const WAY_ON: Partial<Record<OrderStatus, readonly Name[]>> = {
  DRAFT: ['authorise'],
  AUTHORISED: ['dispatch'],
  DISPATCHED: ['issueAll', 'startTask'],
  IN_PROGRESS: ['issueAll', 'startTask', 'finishTask', 'finishWork'],
  ON_HOLD: ['resume'],
  WORK_DONE: ['issueAll', 'passCheck'],
  QC_PASSED: ['handOver'],
  READY: ['settle'],
  SETTLED: ['payAll'],
  PAID: ['gatePass', 'deliver'],
};

let day: ShopDay;
let work: Workday;
beforeAll(async () => {
  day = await ShopDay.open('port');
  work = new Workday(day);
  await (await day.as('cashier')).cashier.openShift({ commandId: v7(), floatFen: 50_000 });
});
afterAll(() => day.close());

/** One act: done only from a state the table knows it in, or refused in words with the order as it was. */
async function attempt(car: Car, name: Name): Promise<boolean> {
  const { action, run } = ACTS_OF_ORDER[name];
  const { status } = await work.view(car);
  const row: Partial<Record<OrderAction, OrderStatus>> = orderStatusTable.moves[status];
  const error = await run(work, car).then(
    () => null,
    (thrown: unknown) => thrown as { code?: string; data?: unknown },
  );
  if (error) {
    expect(error.code, `${name} in ${status}: ${JSON.stringify(error.data)}`).toMatch(/^REFUSED$/);
    expect((await work.view(car)).status).toBe(status);
    return false;
  }
  // a payment of a part, and a void, leave the order where it is
  expect(row, `${name} was done in ${status}`).toHaveProperty(action);
  return true;
}

async function wayOn(car: Car): Promise<void> {
  const { status } = await work.view(car);
  for (const name of WAY_ON[status] ?? []) await attempt(car, name);
}

const step = fc.record({
  car: fc.nat(1),
  act: fc.oneof(
    { weight: 3, arbitrary: fc.constant('wayOn' as const) },
    { weight: 2, arbitrary: fc.constantFrom(...(Object.keys(ACTS_OF_ORDER) as Name[])) },
  ),
});

let cars = 0;
async function bringCar(): Promise<Car> {
  cars += 1;
  const lines = [laborLine(1, 1), partLine(2, 1, 7_200, { qtyMilli: 1_200 }), partLine(3, 2, 3_400)];
  return work.receive(withCheckDigit(cars), lines);
}

test('random days', { timeout: 400_000 }, async () => {
  const { backup } = await day.as('admin');
  const ends = new Set<OrderStatus>();
  const days = fc.asyncProperty(fc.array(step, { minLength: ACTS, maxLength: ACTS }), async (steps) => {
    const both = [await bringCar(), await bringCar()];
    for (const { car, act: name } of steps) {
      const which = both[car] as Car;
      await (name === 'wayOn' ? wayOn(which) : attempt(which, name));
    }
    for (const car of both) ends.add((await work.view(car)).status);
    expect((await backup.doctor({})).findings).toEqual([]);
  });
  await fc.assert(days, { numRuns: RUNS, seed: SEED, endOnFailure: true });
  // the days were days: cars left, and some never got so far
  expect(ends.size).toBeGreaterThan(3);
  expect([...ends]).toContain('DELIVERED');
});
