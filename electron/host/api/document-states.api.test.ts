/**
 * Every act on a visit, an estimate, a supplement, a slip, a shift, a booking, a task and a parts request × every state × every
 * role against a running host, compared with the tables of the domain rules (§2, §5) as testing/document-rules.ts has them. A document is put into a
 * state in the file itself: what led there is the matter of other tests. Nothing a call came to is written.
 */
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayOf } from '#domain/calendar.ts';
import type { Role } from '#domain/enums.ts';
import { machineLabels } from '#domain/messages/labels.ts';
import { lastJournalSeq } from '#db/store/journal.ts';
import { attemptsOn, type Documents } from './testing/document-attempts.ts';
import { DOCUMENT_RULES, type Machine, type MachineRules } from './testing/document-rules.ts';
import { drafted } from './testing/estimate-desk.ts';
import type { Caller } from './testing/every-role.ts';
import { ShopDay } from './testing/shop-day.ts';
import { dueVerdict, employeeOf, everyRole, NO_VERSION, verdictOf } from './testing/state-trial.ts';
import { SupplementDesk, vinOf } from './testing/supplement-desk.ts';
import { laborLine, OP, PART, partLine, VINS } from './testing/typed.ts';
import { Workday } from './testing/workday.ts';

const HOUR = 3_600_000;

let day: ShopDay;
let callers: ReadonlyMap<Role, Caller>;
let documents: Documents;
/** The order of the slip, and the state the slip's acts find it in. */
let settledOrderId: number;

const writer = () => day.house.host.database.writer();
const run = (sql: string, ...values: unknown[]) => writer().prepare(sql).run(values);
const tableOf = (machine: Machine): string => (DOCUMENT_RULES[machine] as MachineRules).table ?? machine;
const ofTable = (what: string, table: string, id: number) =>
  writer().prepare(`SELECT ${what} FROM ${table} WHERE id = ?`).pluck().get(id);
/** Acts on a task or a parts request go under the version of their order. */
const versionOf = (machine: Machine) =>
  (machine === 'task' || machine === 'partsRequest'
    ? ofTable('version', 'repair_order', documents.work.orderId)
    : ofTable('version', tableOf(machine), documents[machine])) as number;

/** A car on whose order a supplement was proposed. */
async function proposed(work: Workday) {
  const car = await work.receive(VINS[0], [laborLine(1, OP.brakes)]);
  await work.authorise(car);
  const { id } = await new SupplementDesk(day, work, car).propose();
  return { id, orderId: car.orderId };
}

/** A car under way: its task started, a third of its part out, the rest of it still open. */
async function underWay(work: Workday) {
  const car = await work.receive(vinOf(1), [laborLine(1, OP.brakes), partLine(2, PART.oil, 7200, { qtyMilli: 1200 })]);
  await work.authorise(car);
  await work.dispatch(car);
  await work.issue(car, 400);
  await work.startTask(car);
  const { tasks, lines } = await work.view(car);
  const partLineId = lines.find((line) => line.kind === 'PART')?.id ?? 0;
  const request = writer().prepare('SELECT id FROM parts_request WHERE order_id = ?').pluck().get(car.orderId);
  return { task: tasks[0]?.id ?? 0, partsRequest: request as number, partLineId, orderId: car.orderId };
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
  const busy = await underWay(work);
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
    task: busy.task,
    partsRequest: busy.partsRequest,
    technicianId: work.technicianId,
    work: { orderId: busy.orderId, partLineId: busy.partLineId, openMilli: 800 },
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
  run('UPDATE work_task SET technician_id = ?', employeeId);
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
    before = ofTable('status', tableOf(machine), documents[machine]);
  });
  afterAll(() => {
    run(`UPDATE ${tableOf(machine)} SET status = ? WHERE id = ?`, before, documents[machine]);
  });
  test.each(DOCUMENT_RULES[machine].states)('%s: every act by every role', async (state) => {
    run(`UPDATE ${tableOf(machine)} SET status = ? WHERE id = ?`, state, documents[machine]);
    await expectVerdictsOf(machine, state);
  });
});

/** A void has no version to be stopped by: it is done, and taken back. */
test.each(DOCUMENT_RULES.settlement.states)(
  '%s: a transfer that never came is void on a slip that lives',
  async (state) => {
    const { settlement: id, transferPaymentId: paymentId } = documents;
    const before = ofTable('status', 'settlement', id);
    const row = writer().prepare('SELECT * FROM payment WHERE id = ?').get(paymentId) as Record<string, unknown>;
    run('UPDATE settlement SET status = ? WHERE id = ?', state, id);
    const call = callers.get('CASHIER');
    if (!call) throw new Error('nobody at the till');
    const input = { commandId: v7(), paymentId, reason: '未到账' };
    const lives = ['CONFIRMED', 'PART_PAID', 'PAID'].includes(state);
    expect(await verdictOf(call('cashier.voidPayment', input), 'settlement')).toBe(lives ? 'done' : 'wrong state');
    expect(ofTable('status', 'settlement', id)).toBe(state);
    const after = writer().prepare('SELECT * FROM payment WHERE id = ?').get(paymentId) as typeof row;
    for (const column of Object.keys(row).filter((one) => row[one] !== after[one]))
      run(`UPDATE payment SET ${column} = ? WHERE id = ?`, row[column], paymentId);
    run('UPDATE settlement SET status = ? WHERE id = ?', before, id);
  },
);

test('no machine is left out', () => {
  // an order and a print job have a file of their own; a line has no act but those of its order, its task and its request
  const elsewhere = ['order', 'printJob', 'laborLine', 'partLine'];
  expect([...Object.keys(DOCUMENT_RULES), ...elsewhere].sort()).toEqual(Object.keys(machineLabels).sort());
});
