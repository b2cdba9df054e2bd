/** Whatever people do in whatever order: the customer is never billed above what they last agreed to. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerOf } from './testing/every-role.ts';
import { ShopDay } from './testing/shop-day.ts';
import { SupplementDesk, vinOf } from './testing/supplement-desk.ts';
import { laborLine, OP, PART, partLine } from './testing/typed.ts';
import { type Car, Workday } from './testing/workday.ts';

const RUNS = 4;

let day: ShopDay;
let work: Workday;
let cars = 100;
beforeAll(async () => {
  day = await ShopDay.open('port');
  work = new Workday(day);
});
afterAll(() => day.close());

type Step = {
  readonly act: 'propose' | 'present' | 'take' | 'part' | 'decline' | 'issue' | 'later' | 'settle';
  readonly at: number;
};
const steps = fc.array(
  fc.record({
    act: fc.constantFrom<Step['act']>('propose', 'present', 'take', 'part', 'decline', 'issue', 'later', 'settle'),
    at: fc.nat(5),
  }),
  { minLength: 6, maxLength: 14 },
);

/** One thing somebody tries; refused or not, the day goes on. */
async function tried(desk: SupplementDesk, { act, at }: Step): Promise<unknown> {
  const { supplements } = await desk.view();
  const of = (status: string) => supplements.filter((one) => one.status === status);
  const pick = <T>(from: readonly T[]) => from[at % Math.max(1, from.length)];
  const draft = pick(of('DRAFT'));
  const waiting = pick(of('PRESENTED')) ?? pick(supplements);
  if (act === 'propose') return desk.propose();
  if (act === 'present') return draft && desk.present(draft.id);
  if (act === 'take') return waiting && desk.answerAll([waiting.id], true);
  if (act === 'part') return waiting && desk.answer([{ id: waiting.id, approvedLineNos: [1] }]);
  if (act === 'decline') return waiting && desk.answerAll([waiting.id], false);
  if (act === 'issue') return work.issue(desk.car);
  if (act === 'settle') return work.settle(desk.car, at * 100);
  const { workshop } = await day.as('foreman');
  const lineNos = (await work.view(desk.car)).lines
    .filter((l) => l.kind === 'LABOR' && !l.groupName)
    .map((l) => l.lineNo);
  const task = { laborLineNos: lineNos, groupName: '一班', technicianId: work.technicianId, bay: '' };
  return workshop.addTask({ ...(await work.on(desk.car)), ...task });
}

/** From wherever the car stands towards its slip; what is refused is tried after the next step. */
async function pushToSlip(desk: SupplementDesk, car: Car): Promise<void> {
  const open = (await desk.view()).supplements.filter((one) => one.status === 'PRESENTED').map((one) => one.id);
  if (open.length > 0) await desk.answerAll(open, false);
  await answerOf(tried(desk, { act: 'later', at: 0 }));
  await answerOf(work.issue(car));
  for (const task of (await work.view(car)).tasks.filter((one) => one.status !== 'FINISHED')) {
    await answerOf(work.startTask(car));
    await answerOf(work.finishTask(car));
    expect(task.id).toBeGreaterThan(0);
  }
  await work.finishWork(car);
  await work.finalCheck(car, true);
  await work.handOver(car);
  await work.settle(car, 100);
}

const read = (sql: string, ...values: unknown[]) =>
  day.house.host.database
    .reader()
    .prepare(sql)
    .all(...values);

test('a generated day of proposing, offering, answering, issuing and settling never bills above the consent', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (list) => {
      cars += 1;
      const lines = [laborLine(1, OP.service), partLine(2, PART.filter, 3400)];
      const car = await work.receive(vinOf(cars), lines, 100);
      await work.authorise(car);
      await work.dispatch(car);
      await work.startTask(car);
      const desk = new SupplementDesk(day, work, car);
      for (const step of list) {
        const ended = await answerOf(tried(desk, step));
        expect(ended.kind).not.toBe('failed');
      }
      await pushToSlip(desk, car);
      const [{ agreed, billed }] = read(
        `SELECT (SELECT self_fen FROM order_authorisation WHERE order_id = o.id ORDER BY seq DESC LIMIT 1) AS agreed,
          (SELECT sum(payable_fen + rounding_fen) FROM settlement WHERE order_id = o.id AND payer_type = 'SELF') AS billed
          FROM repair_order o WHERE o.id = ?`,
        car.orderId,
      ) as [{ agreed: number; billed: number }];
      expect(billed).toBeLessThanOrEqual(agreed);
      const strays = read(
        `SELECT l.id FROM order_line l WHERE l.order_id = ? AND l.supplement_id IS NOT NULL AND NOT EXISTS (
          SELECT 1 FROM supplement_line s WHERE s.order_line_id = l.id AND s.is_approved = 1)`,
        car.orderId,
      );
      expect(strays).toEqual([]);
    }),
    { numRuns: RUNS, seed: 20_261_122 },
  );
  expect((await (await day.as('admin')).backup.doctor({})).findings).toEqual([]);
}, 240_000);
