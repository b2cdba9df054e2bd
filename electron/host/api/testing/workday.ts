/** What each person can do to one car, by the procedures, on the car as it stands; refused when it is not its time. */
import { v7 } from 'uuid';
import { DELIVERY_CHECKS, HANDOVER_CHECKS } from '#domain/enums.ts';
import { proposeClaim } from '#domain/claim/claim.ts';
import type { LineInput } from '#domain/contract/line.ts';
import type { ClaimInput } from '#domain/contract/order-claim.ts';
import { findEmployeeForSignIn } from '#db/store/employees.ts';
import { accepted } from './estimate-desk.ts';
import type { ShopDay } from './shop-day.ts';
import { VEHICLE } from './typed.ts';

const HOUR = 3_600_000;

export type Car = { readonly orderId: number; readonly visitId: number; readonly vehicleId: number };

export class Workday {
  readonly day: ShopDay;
  readonly technicianId: number;

  constructor(day: ShopDay) {
    this.day = day;
    this.technicianId = findEmployeeForSignIn(day.house.host.read, 'technician')?.id ?? 0;
  }

  /** A car whose customer took the estimate and whose walk-around is done; everything is ready for the signature. */
  async receive(vin: string, lines?: LineInput[], orderDiscountFen?: number): Promise<Car> {
    const { orderId, visitId, vehicleId } = await accepted(this.day, lines, orderDiscountFen);
    const { vehicle, reception } = await this.day.as('advisor');
    const { version, plateNo } = (await vehicle.card({ id: vehicleId })).vehicle;
    const typed = { ...VEHICLE, plateNo: plateNo ?? '', vin };
    await vehicle.edit({ commandId: v7(), id: vehicleId, version, vehicle: typed });
    const nothing = { marks: [], functions: [], warningLamps: [], belongings: [] };
    const walkAround = { ...nothing, isNoMarks: true, isExteriorDirty: false };
    const saved = await reception.saveWalkAround({ commandId: v7(), visitId, walkAround });
    const sign = { kind: 'PAPER', signedBy: '陈𬭎' } as const;
    await reception.signWalkAround({ commandId: v7(), visitId, version: saved.version, sign });
    return { orderId, visitId, vehicleId };
  }

  async view(car: Car) {
    return (await this.day.as('manager')).order.get({ id: car.orderId });
  }

  /** Head of a command on the order as it stands; routine warnings are confirmed. */
  async on(car: Car) {
    const { version } = await this.view(car);
    const confirmed = ['PROMISE_OUT_OF_HOURS', 'PROMISE_IN_PEAK', 'MILEAGE_OUT_FAR', 'TECHNICIAN_BUSY'];
    return { commandId: v7(), id: car.orderId, version, confirmed };
  }

  async authorise(car: Car) {
    const signature = { signMode: 'PAPER', signedBy: '陈𬭎', isPhoneRefused: false, insuranceReportNo: '' } as const;
    return (await this.day.as('advisor')).order.authorise({ ...(await this.on(car)), ...signature });
  }

  async dispatch(car: Car) {
    const labor = (await this.view(car)).lines.filter((l) => l.kind === 'LABOR' && l.status !== 'CANCELLED');
    const laborLineNos = labor.map((l) => l.lineNo);
    const task = { laborLineNos, groupName: '一班', technicianId: this.technicianId, bay: '' };
    return (await this.day.as('foreman')).order.dispatch({ ...(await this.on(car)), tasks: [task] });
  }

  async startTask(car: Car) {
    const task = (await this.view(car)).tasks.find((one) => one.status !== 'FINISHED' && one.status !== 'CANCELLED');
    return (await this.day.as('technician')).order.startTask({ ...(await this.on(car)), taskId: task?.id ?? 999_999 });
  }

  async finishTask(car: Car) {
    const task = (await this.view(car)).tasks.find((one) => one.status === 'STARTED' || one.status === 'PAUSED');
    return (await this.day.as('technician')).order.finishTask({ ...(await this.on(car)), taskId: task?.id ?? 999_999 });
  }

  async hold(car: Car) {
    const why = { reason: 'WAIT_PARTS', note: '', promisedAt: Date.now() + 5 * HOUR } as const;
    return (await this.day.as('foreman')).order.hold({ ...(await this.on(car)), ...why });
  }

  async resume(car: Car) {
    return (await this.day.as('foreman')).order.resume(await this.on(car));
  }

  /** Self and leader check, then done. */
  async finishWork(car: Car) {
    const passed = { isPassed: true, failReason: '' };
    const technician = (await this.day.as('technician')).order;
    await technician.check({ ...(await this.on(car)), stage: 'SELF', ...passed });
    const foreman = (await this.day.as('foreman')).order;
    await foreman.check({ ...(await this.on(car)), stage: 'LEADER', ...passed });
    return foreman.finishWork(await this.on(car));
  }

  async finalCheck(car: Car, isPassed: boolean) {
    const said = { isPassed, failReason: isPassed ? '' : '制动异响' };
    return (await this.day.as('inspector')).order.finalCheck({ ...(await this.on(car)), ...said });
  }

  async handOver(car: Car) {
    // as the window sends it: with the advice that stands there already
    const { advice } = await this.view(car);
    const next = { certNo: '', checks: [...HANDOVER_CHECKS], advice, nextServiceOn: null, nextServiceKm: null };
    return (await this.day.as('advisor')).order.handOver({ ...(await this.on(car)), ...next });
  }

  async sendBack(car: Car) {
    return (await this.day.as('advisor')).order.sendBack({ ...(await this.on(car)), reason: '试车再查' });
  }

  async cancel(car: Car) {
    return (await this.day.as('manager')).order.cancel({ ...(await this.on(car)), reason: '客户改期' });
  }

  /** What still waits of every line, or up to `limitMilli` of each. */
  async issue(car: Car, limitMilli = Number.MAX_SAFE_INTEGER) {
    const { part } = await this.day.as('parts');
    const sheet = await part.issueSheet({ orderId: car.orderId });
    const lines = sheet.lines
      .filter((line) => line.openMilli > 0)
      .map((line) => ({ orderLineId: line.orderLineId, qtyMilli: Math.min(line.openMilli, limitMilli) }));
    const head = { commandId: v7(), orderId: car.orderId, version: sheet.version };
    return part.issue({ ...head, receivedById: this.technicianId, lines });
  }

  /** Up to `limitMilli` of each line that is out. */
  async giveBack(car: Car, limitMilli: number) {
    const { part } = await this.day.as('parts');
    const sheet = await part.issueSheet({ orderId: car.orderId });
    const lines = sheet.lines
      .map((line) => ({ orderLineId: line.orderLineId, qtyMilli: line.issuedMilli - line.returnedMilli }))
      .filter((line) => line.qtyMilli > 0)
      .map((line) => ({ ...line, qtyMilli: Math.min(line.qtyMilli, limitMilli) }));
    const head = { commandId: v7(), orderId: car.orderId, version: sheet.version };
    return part.return({ ...head, returnedById: this.technicianId, reason: '未使用', lines });
  }

  /** The claim as the window drafts it from the order. */
  async claim(car: Car, change: Partial<ClaimInput> = {}) {
    const view = await this.view(car);
    const results = view.claimJobs.map(({ lineNo, cause }) => ({ lineNo, cause, result: '已完成' }));
    const claim = { ...proposeClaim(view), ...change };
    return (await this.day.as('advisor')).order.saveClaim({ ...(await this.on(car)), claim, results });
  }

  async settle(car: Car, orderDiscountFen = 0) {
    const { commandId, version } = await this.on(car);
    const words = { orderDiscountFen, oldPartsResult: 'SHOP' } as const;
    return (await this.day.as('advisor')).settlement.confirm({ commandId, orderId: car.orderId, version, ...words });
  }

  /** The customer's slip that stands. */
  async slip(car: Car) {
    const standing = (await this.view(car)).settlements.filter(
      (one) => one.status !== 'REVERSED' && one.payableFen >= 0,
    );
    const live = standing.filter((one) => one.payerType === 'SELF');
    return (await this.day.as('cashier')).settlement.get({ id: live.at(-1)?.id ?? 999_999 });
  }

  /** Cash, all that is due or `amountFen` of it. */
  async pay(car: Car, amountFen?: number) {
    const slip = await this.slip(car);
    const cash = amountFen === undefined ? slip.dueFen : Math.min(amountFen, slip.dueFen);
    const tenders = [{ tender: 'CASH' as const, amountFen: cash, reference: '' }];
    const { cashier } = await this.day.as('cashier');
    return cashier.take({ commandId: v7(), settlementId: slip.id, version: slip.version, tenders });
  }

  async voidLast(car: Car) {
    const payment = (await this.slip(car)).payments.filter((one) => one.state === 'RECEIVED').at(-1);
    const { cashier } = await this.day.as('cashier');
    return cashier.voidPayment({ commandId: v7(), paymentId: payment?.id ?? 999_999, reason: '收错' });
  }

  async reverse(car: Car) {
    const { id, version } = await this.slip(car);
    return (await this.day.as('advisor')).settlement.reverse({ commandId: v7(), id, version, reason: '漏项' });
  }

  async gatePass(car: Car) {
    return (await this.day.as('advisor')).order.gatePass(await this.on(car));
  }

  async deliver(car: Car) {
    const leave = { mileageOut: 45_213, checklist: [...DELIVERY_CHECKS], preferredCallTime: '' };
    return (await this.day.as('advisor')).order.deliver({ ...(await this.on(car)), ...leave });
  }

  async release(car: Car) {
    return (await this.day.as('manager')).order.release({ ...(await this.on(car)), reason: '老客户' });
  }

  /** Everything up to a car that can be settled. */
  async workUntilReady(car: Car): Promise<void> {
    await this.authorise(car);
    await this.dispatch(car);
    await this.issue(car);
    await this.startTask(car);
    await this.finishTask(car);
    await this.finishWork(car);
    await this.finalCheck(car, true);
    await this.handOver(car);
  }
}
