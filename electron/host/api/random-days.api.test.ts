/**
 * Random days over the real host: whatever people press in whatever order, the state table holds, and after every single act
 * what must hold of stock, money and work does. Each kind of act that is done is sent again under its command id over the other
 * transport: it is answered the same, and nothing happens.
 */
import { v7 } from 'uuid';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CoverageAnswer, OrderStatus } from '#domain/enums.ts';
import { type OrderAction, orderStatusTable } from '#domain/repair-order/status.ts';
import { withCheckDigit } from './testing/vin.ts';
import { ShopDay } from './testing/shop-day.ts';
import { wrongInBooks } from './testing/books.ts';
import { SupplementDesk } from './testing/supplement-desk.ts';
import { laborLine, MANUFACTURER, partLine } from './testing/typed.ts';
import { type Car, Workday } from './testing/workday.ts';

const RUNS = 6;
const ACTS = 32;
const SEED = 20_261_123;

type Act = { readonly action: OrderAction; readonly run: (work: Workday, car: Car) => Promise<unknown> };
const act = (action: OrderAction, run: Act['run']): Act => ({ action, run });

/** What was found under the car is offered to its customer. */
const offer = (w: Workday, car: Car) => new SupplementDesk(w.day, w, car).offered();

/** The customer's word on what waits for it: all of it, the first `lines` of it, or nothing. */
async function answer(w: Workday, car: Car, lines: number): Promise<unknown> {
  const desk = new SupplementDesk(w.day, w, car);
  const waiting = (await desk.view()).supplements.find((one) => one.status === 'PRESENTED');
  const approvedLineNos = (waiting?.lines ?? []).slice(0, lines).map((line) => line.lineNo);
  return desk.answer([{ id: waiting?.id ?? 999_999, approvedLineNos }]);
}

async function cover(w: Workday, car: Car, said: CoverageAnswer): Promise<unknown> {
  const { order } = await w.day.as('advisor');
  const typed = { lineNo: 1, answer: said, by: '厂家技术部王工', at: null };
  return order.setCoverage({
    ...(await w.on(car)),
    ...typed,
    payerAccountId: said === 'COVERED' ? MANUFACTURER : null,
  });
}

/** Labor that came by a supplement gets its task. */
async function addTask(w: Workday, car: Car): Promise<unknown> {
  const { lines, tasks } = await w.view(car);
  const given = tasks.filter((task) => task.status !== 'CANCELLED').flatMap((task) => task.laborLineNos);
  const labor = lines.filter((line) => line.kind === 'LABOR' && line.status !== 'CANCELLED');
  const laborLineNos = labor.map((line) => line.lineNo).filter((lineNo) => !given.includes(lineNo));
  const task = { groupName: '一班', technicianId: w.technicianId, bay: '' };
  const { workshop } = await w.day.as('foreman');
  return workshop.addTask({ ...(await w.on(car)), confirmed: undefined, laborLineNos, ...task });
}

async function lower(w: Workday, car: Car): Promise<unknown> {
  const { order } = await w.day.as('advisor');
  return order.lowerLine({ ...(await w.on(car)), lineNo: 2, measure: 600, reason: '少用' });
}

async function removeLine(w: Workday, car: Car): Promise<unknown> {
  const { order } = await w.day.as('advisor');
  return order.removeLine({ ...(await w.on(car)), lineNo: 3, reason: '不换了' });
}

/** By bank, all that is due: nothing has come in before the bank shows it. */
async function transfer(w: Workday, car: Car): Promise<unknown> {
  const { id, version, dueFen } = await w.slip(car);
  const reference = `ZZ${String(Date.now())}${String(car.orderId)}`;
  const { cashier } = await w.day.as('cashier');
  const tenders = [{ tender: 'TRANSFER' as const, amountFen: dueFen, reference }];
  return cashier.take({ commandId: v7(), confirmed: ['REFERENCE_USED'], settlementId: id, version, tenders });
}

/** The transfer that is waited for: shown by the bank, or never to come. */
async function waited(w: Workday, car: Car, came: boolean): Promise<unknown> {
  const { version, payments } = await w.slip(car);
  const paymentId = payments.find((one) => one.state === 'PENDING')?.id ?? 999_999;
  const { cashier } = await w.day.as('cashier');
  if (came) return cashier.confirmArrival({ commandId: v7(), paymentId, version });
  return cashier.voidPayment({ commandId: v7(), paymentId, reason: '未到账' });
}

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
  offer: act('proposeSupplement', offer),
  takeAll: act('addSupplement', (w, car) => answer(w, car, 9)),
  takePart: act('addSupplement', (w, car) => answer(w, car, 1)),
  takeNone: act('addSupplement', (w, car) => answer(w, car, 0)),
  askCover: act('setCoverage', (w, car) => cover(w, car, 'ASKED')),
  cover: act('setCoverage', (w, car) => cover(w, car, 'COVERED')),
  noCover: act('setCoverage', (w, car) => cover(w, car, 'NOT_COVERED')),
  addTask: act('reassign', addTask),
  lower: act('removeLine', lower),
  removeLine: act('removeLine', removeLine),
  transfer: act('markPaid', transfer),
  arrived: act('markPaid', (w, car) => waited(w, car, true)),
  hold: act('hold', (w, car) => w.hold(car)),
  resume: act('resume', (w, car) => w.resume(car)),
  finishWork: act('finishWork', (w, car) => w.finishWork(car)),
  passCheck: act('passCheck', (w, car) => w.finalCheck(car, true)),
  failCheck: act('failCheck', (w, car) => w.finalCheck(car, false)),
  handOver: act('handOver', (w, car) => w.handOver(car)),
  sendBack: act('sendBack', (w, car) => w.sendBack(car)),
  claim: act('claim', (w, car) => w.claim(car, { kind: 'GOODWILL' })),
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
const NAMES = Object.keys(ACTS_OF_ORDER) as Name[];

/** The ordinary way on from each state, tried in turn: without it a day of chance would seldom leave the yard. */
const WAY_ON: Partial<Record<OrderStatus, readonly Name[]>> = {
  DRAFT: ['authorise'],
  AUTHORISED: ['dispatch'],
  DISPATCHED: ['issueAll', 'startTask'],
  IN_PROGRESS: ['takePart', 'addTask', 'issueAll', 'startTask', 'finishTask', 'finishWork'],
  ON_HOLD: ['resume'],
  WORK_DONE: ['issueAll', 'passCheck'],
  QC_PASSED: ['handOver'],
  READY: ['cover', 'claim', 'settle'],
  SETTLED: ['arrived', 'payAll'],
  PAID: ['gatePass', 'deliver'],
};

let day: ShopDay;
let work: Workday;
beforeAll(async () => {
  day = await ShopDay.open('port', 'socket');
  work = new Workday(day);
  await (await day.as('cashier')).cashier.openShift({ commandId: v7(), floatFen: 50_000 });
});
afterAll(() => day.close());

/** What came about on any of the days. */
const done = new Set<Name>();

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
  expect(wrongInBooks(day.house), `after ${name} in ${status}`).toEqual([]);
  done.add(name);
  // a payment of a part, and a void, leave the order where it is
  expect(row, `${name} was done in ${status}`).toHaveProperty(action);
  return true;
}

/** One of the acts that may be done where the car stands. */
async function oneInTime(car: Car, nth: number): Promise<void> {
  const { status } = await work.view(car);
  const row: Partial<Record<OrderAction, OrderStatus>> = orderStatusTable.moves[status];
  const names = NAMES.filter((name) => row[ACTS_OF_ORDER[name].action] !== undefined);
  const name = names[nth % Math.max(names.length, 1)];
  if (name) await attempt(car, name);
}

async function wayOn(car: Car): Promise<void> {
  const { status } = await work.view(car);
  for (const name of WAY_ON[status] ?? []) await attempt(car, name);
}

const step = fc.record({
  car: fc.nat(1),
  act: fc.oneof(
    { weight: 5, arbitrary: fc.constant('wayOn' as const) },
    // mostly what has its time, now and then what has not
    { weight: 5, arbitrary: fc.nat(999) },
    { weight: 1, arbitrary: fc.constantFrom(...NAMES) },
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
      if (name === 'wayOn') await wayOn(which);
      else await (typeof name === 'number' ? oneInTime(which, name) : attempt(which, name));
    }
    for (const car of both) ends.add((await work.view(car)).status);
    expect((await backup.doctor({})).findings).toEqual([]);
  });
  await fc.assert(days, { numRuns: RUNS, seed: SEED, endOnFailure: true });
  // the days were days: cars left, and some never got so far
  expect(ends.size).toBeGreaterThan(3);
  expect([...ends]).toContain('DELIVERED');
  const taken = [...day.repeated].map((name) => name.split('.')[0]);
  for (const area of [
    'vehicle',
    'reception',
    'estimate',
    'order',
    'workshop',
    'supplement',
    'part',
    'settlement',
    'cashier',
  ])
    expect(taken, `nothing of ${area} was sent twice`).toContain(area);
  expect(day.repeated.size).toBeGreaterThan(24);
  for (const name of ['cancel', 'offer', 'takePart', 'askCover', 'cover', 'noCover', 'returnAll', 'addTask'] as const)
    expect(done, `${name} was never done`).toContain(name);
});
