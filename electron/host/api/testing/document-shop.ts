/** A shop with one document of every kind that has states, each where its acts can be tried. */
import { v7 } from 'uuid';
import { dayOf } from '#domain/calendar.ts';
import type { Role } from '#domain/enums.ts';
import type { Documents } from './document-attempts.ts';
import { drafted } from './estimate-desk.ts';
import type { Caller } from './every-role.ts';
import { ShopDay } from './shop-day.ts';
import { everyRole } from './state-trial.ts';
import { SupplementDesk, vinOf } from './supplement-desk.ts';
import { laborLine, OP, PART, partLine, VINS } from './typed.ts';
import { Workday } from './workday.ts';

const HOUR = 3_600_000;

export type DocumentShop = {
  readonly day: ShopDay;
  readonly work: Workday;
  readonly documents: Documents;
  /** somebody of every role */
  readonly callers: ReadonlyMap<Role, Caller>;
  /** the order of the slip */
  readonly settledOrderId: number;
};

/** A car on whose order a supplement was proposed. */
async function proposed(day: ShopDay, work: Workday) {
  const car = await work.receive(VINS[0], [laborLine(1, OP.brakes)]);
  await work.authorise(car);
  const { id } = await new SupplementDesk(day, work, car).propose();
  return { id, orderId: car.orderId };
}

/** A car under way: its task started, a third of its part out, the rest of it still open. */
async function underWay(day: ShopDay, work: Workday) {
  const car = await work.receive(vinOf(1), [laborLine(1, OP.brakes), partLine(2, PART.oil, 7200, { qtyMilli: 1200 })]);
  await work.authorise(car);
  await work.dispatch(car);
  await work.issue(car, 400);
  await work.startTask(car);
  const { tasks, lines } = await work.view(car);
  const partLineId = lines.find((line) => line.kind === 'PART')?.id ?? 0;
  const request = day.house.host.database
    .writer()
    .prepare('SELECT id FROM parts_request WHERE order_id = ?')
    .pluck()
    .get(car.orderId);
  return { task: tasks[0]?.id ?? 0, partsRequest: request as number, partLineId, orderId: car.orderId };
}

/** A slip with some cash in the till and a transfer on its way. */
async function partlyPaid(day: ShopDay, work: Workday) {
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

async function booked(day: ShopDay, plateNo: string): Promise<number> {
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

/** A state is set without what led there, and taken back: the file's own guards are the matter of the migrations' tests. */
function thaw(day: ShopDay): void {
  const writer = day.house.host.database.writer();
  writer.pragma('ignore_check_constraints = ON');
  const frozen = "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'supplement'";
  for (const name of writer.prepare(frozen).pluck().all()) writer.exec(`DROP TRIGGER ${String(name)}`);
}

/** Every document of the desk and every task becomes this person's: then the role alone decides. */
export function giveTo(day: ShopDay, employeeId: number): void {
  const run = (sql: string) => day.house.host.database.writer().prepare(sql).run(employeeId);
  run('UPDATE visit SET advisor_id = ?');
  run('UPDATE repair_order SET advisor_id = ?');
  run('UPDATE work_task SET technician_id = ?');
}

export async function openDocumentShop(): Promise<DocumentShop> {
  const day = await ShopDay.open('port');
  const work = new Workday(day);
  const cashier = (await day.as('cashier')).cashier;
  const { shiftId } = await cashier.openShift({ commandId: v7(), floatFen: 50_000 });
  const supplement = await proposed(day, work);
  const paid = await partlyPaid(day, work);
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
  const busy = await underWay(day, work);
  const { id: estimate } = await drafted(day);
  const bookedCar = await day.car();
  const other = await day.car();
  const { vehicle } = await (await day.as('advisor')).vehicle.card({ id: bookedCar.vehicleId });
  const documents: Documents = {
    visit: visit.visitId,
    estimate,
    supplement: supplement.id,
    settlement: paid.slip.id,
    shift: shiftId,
    appointment: await booked(day, vehicle.plateNo ?? ''),
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
  const callers = await everyRole(day);
  thaw(day);
  return { day, work, documents, callers, settledOrderId: paid.car.orderId };
}
