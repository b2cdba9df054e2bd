/**
 * Every act on a visit, an estimate, a supplement, a slip, a shift and a booking × every state × every role against a running
 * host, compared with the tables of the domain rules (§2, §5) as testing/document-rules.ts has them. A document is put into a
 * state in the file itself: what led there is the matter of other tests. Nothing a call came to is written.
 */
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayOf } from '#domain/calendar.ts';
import type { Role } from '#domain/enums.ts';
import { lastJournalSeq } from '#db/store/journal.ts';
import { attemptsOn, type Documents } from './testing/document-attempts.ts';
import { DOCUMENT_RULES, type Machine, type MachineRules } from './testing/document-rules.ts';
import { drafted } from './testing/estimate-desk.ts';
import type { Caller } from './testing/every-role.ts';
import { ShopDay } from './testing/shop-day.ts';
import { dueVerdict, employeeOf, everyRole, NO_VERSION, verdictOf } from './testing/state-trial.ts';
import { SupplementDesk } from './testing/supplement-desk.ts';
import { laborLine, OP, VINS } from './testing/typed.ts';
import { Workday } from './testing/workday.ts';

const HOUR = 3_600_000;

let day: ShopDay;
let callers: ReadonlyMap<Role, Caller>;
let documents: Documents;
/** The order of the slip, and the state the slip's acts find it in. */
let settledOrderId: number;

const writer = () => day.house.host.database.writer();
const run = (sql: string, ...values: unknown[]) => writer().prepare(sql).run(values);
const versionOf = (machine: Machine) =>
  writer().prepare(`SELECT version FROM ${machine} WHERE id = ?`).pluck().get(documents[machine]) as number;

/** A car on whose order a supplement was proposed. */
async function proposed(work: Workday) {
  const car = await work.receive(VINS[0], [laborLine(1, OP.brakes)]);
  await work.authorise(car);
  const { id } = await new SupplementDesk(day, work, car).propose();
  return { id, orderId: car.orderId };
}

/** A slip with some cash in the till and a transfer on its way. */
async function partlyPaid(work: Workday) {
  const car = await work.receive(VINS[1]);
  await work.workUntilReady(car);
  await work.settle(car);
  await work.pay(car, 1000);
  const slip = await work.slip(car);
  const tenders = [{ tender: 'TRANSFER' as const, amountFen: 2000, reference: 'ZZ202611220001' }];
  const { cashier } = await day.as('cashier');
  const taken = await cashier.take({ commandId: v7(), settlementId: slip.id, version: slip.version, tenders });
  const [cash, transfer] = taken.settlement.payments;
  return { car, slip: taken.settlement, cash: cash?.id ?? 0, transfer: transfer?.id ?? 0 };
}

async function booked(plateNo: string): Promise<number> {
  const { appointment } = await day.as('advisor');
  const who = { plateNo, vin: '', name: '', phone: '', advisorId: null };
  const what = { serviceType: 'PERIODIC', symptom: '', channel: 'PHONE', remark: '' } as const;
  const confirmed = ['APPT_OUT_OF_HOURS'];
  const booking = {
    commandId: v7(),
    confirmed,
    startAt: Date.now() + HOUR,
    estMinutes: 60,
    parts: [],
    ...who,
    ...what,
  };
  return (await appointment.book(booking)).appointmentId;
}

beforeAll(async () => {
  day = await ShopDay.open('port');
  const work = new Workday(day);
  const cashier = (await day.as('cashier')).cashier;
  const { shiftId } = await cashier.openShift({ commandId: v7(), floatFen: 50_000 });
  const supplement = await proposed(work);
  const paid = await partlyPaid(work);
  const visit = await day.visit();
  const walkAround = {
    marks: [],
    isNoMarks: true,
    isExteriorDirty: false,
    functions: [],
    warningLamps: [],
    belongings: [],
  };
  const { reception } = await day.as('advisor');
  await reception.saveWalkAround({ commandId: v7(), visitId: visit.visitId, walkAround });
  const { id: estimate } = await drafted(day);
  const bookedCar = await day.car();
  const other = await day.car();
  const { vehicle } = await (await day.as('advisor')).vehicle.card({ id: bookedCar.vehicleId });
  settledOrderId = paid.car.orderId;
  documents = {
    visit: visit.visitId,
    estimate,
    supplement: supplement.id,
    settlement: paid.slip.id,
    shift: shiftId,
    appointment: await booked(vehicle.plateNo ?? ''),
    orderId: supplement.orderId,
    payableFen: paid.slip.payableFen,
    cashPaymentId: paid.cash,
    transferPaymentId: paid.transfer,
    otherVehicleId: other.vehicleId,
    day: dayOf(Date.now()),
  };
  callers = await everyRole(day);
  thaw();
});
afterAll(() => day.close());

/** A state is set without what led there, and taken back: the file's own guards are the matter of the migrations' tests. */
function thaw(): void {
  writer().pragma('ignore_check_constraints = ON');
  const frozen = "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'supplement'";
  for (const name of writer().prepare(frozen).pluck().all()) writer().exec(`DROP TRIGGER ${String(name)}`);
}

/** Everybody stands before a document of their own: the role alone decides. */
function giveTo(employeeId: number): void {
  run('UPDATE visit SET advisor_id = ?', employeeId);
  run('UPDATE repair_order SET advisor_id = ?', employeeId);
}

/** Whatever a till counts has no version: its order keeps it from being void once the slip had its say. */
function orderFor(act: string): void {
  run('UPDATE repair_order SET status = ? WHERE id = ?', act === 'voidPayment' ? 'READY' : 'SETTLED', settledOrderId);
}

async function expectVerdictsOf(machine: Machine, state: string): Promise<void> {
  const rules: MachineRules = DOCUMENT_RULES[machine];
  const seq = lastJournalSeq(day.house.host.read);
  const got: string[] = [];
  const due: string[] = [];
  for (const [act, rule] of Object.entries(rules.acts)) {
    orderFor(act);
    for (const [role, call] of callers) {
      giveTo(employeeOf(day, role));
      const expected = dueVerdict(rule, state, role);
      const version = expected === 'judged' ? NO_VERSION : versionOf(machine);
      const calls: Readonly<Record<string, { path: string; input: object }>> = attemptsOn(documents, version)[machine];
      const attempt = calls[act];
      if (!attempt) throw new Error(`no call for ${act}`);
      got.push(`${act} ${state} ${role}: ${await verdictOf(call(attempt.path, attempt.input), machine)}`);
      due.push(`${act} ${state} ${role}: ${expected}`);
    }
  }
  expect(got.filter((line, at) => line !== due[at])).toEqual([]);
  expect(lastJournalSeq(day.house.host.read)).toBe(seq);
}

describe.each(Object.keys(DOCUMENT_RULES) as Machine[])('%s', (machine) => {
  let before: unknown;
  beforeAll(() => {
    before = writer().prepare(`SELECT status FROM ${machine} WHERE id = ?`).pluck().get(documents[machine]);
  });
  afterAll(() => {
    run(`UPDATE ${machine} SET status = ? WHERE id = ?`, before, documents[machine]);
  });
  test.each(DOCUMENT_RULES[machine].states)('%s: every act by every role', async (state) => {
    run(`UPDATE ${machine} SET status = ? WHERE id = ?`, state, documents[machine]);
    await expectVerdictsOf(machine, state);
  });
});
