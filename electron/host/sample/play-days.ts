/** A day of the invented shop, played through the very services the desks use: journal, stock and money are genuine. */
import { v7 } from 'uuid';
import type { Actor } from '#domain/actor.ts';
import { HANDOVER_CHECKS } from '#domain/enums.ts';
import { allEmployees } from '#db/store/employees.ts';
import { estimateById } from '#db/store/estimates.ts';
import { linesOfOrder, orderById } from '#db/store/orders.ts';
import { settlementById } from '#db/store/settlements.ts';
import { vehicleById } from '#db/store/vehicles.ts';
import { visitById } from '#db/store/visits.ts';
import { tasksOfOrder } from '#db/store/workshop.ts';
import type { Host } from '../host.ts';
import { found } from '../refused.ts';
import { openShift } from '../services/cashier/open-shift.ts';
import { acceptEstimate } from '../services/estimate/accept-estimate.ts';
import { openEstimate } from '../services/estimate/open-estimate.ts';
import { presentEstimate } from '../services/estimate/present-estimate.ts';
import { saveLines } from '../services/estimate/save-lines.ts';
import { issueParts } from '../services/part/issue-part.ts';
import { checkIn } from '../services/reception/check-in.ts';
import { saveWalkAround, signWalkAround } from '../services/reception/walk-around.ts';
import { authoriseOrder } from '../services/repair-order/authorise-order.ts';
import { handOverOrder } from '../services/repair-order/hand-over.ts';
import { deliverOrder, printGatePass } from '../services/repair-order/deliver-order.ts';
import { finishWork, holdOrder } from '../services/repair-order/workshop-acts.ts';
import { confirmSettlement } from '../services/settlement/confirm-settlement.ts';
import { dispatchOrder } from '../services/workshop/assign-task.ts';
import { finalCheck, recordCheck } from '../services/workshop/check-work.ts';
import { finishTask, startTask } from '../services/workshop/task-acts.ts';
import { payInCash } from './pay-in-cash.ts';
import { putPapersAway } from './put-papers-away.ts';
import { bringerOf, sampleLines } from './sample-lines.ts';
import { PLANS, type Plan, SAMPLE_WALK, type Stage, STAGES, USUAL_WARNINGS } from './sample-plans.ts';
import { fillPackages } from './sample-packages.ts';
import { SAMPLE_SIGNATURE } from './sample-signature.ts';
import { sendMoneyAhead } from './sample-stored-value.ts';
import { findMore } from './sample-supplements.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Plays all plans; `pass` moves the clock on. */
export function playSampleDays(host: Host, pass: (ms: number) => void): void {
  const staff = allEmployees(host.read);
  const who = (no: string): Actor => {
    const { id, name, roles } = found(
      staff.find((e) => e.no === no),
      no,
    );
    return { employeeId: id, deskId: 0, name, roles };
  };
  fillPackages(host, who('M01'));
  openShift(host, who('C01'), { commandId: v7(), floatFen: 50_000 });
  PLANS.forEach((plan, i) => {
    pass(6 * MINUTE);
    new Car(host, plan, who, pass, `S0${(i % 5) + 1}`).play();
  });
  sendMoneyAhead(host, who('C01'));
  putPapersAway(host, who('M01'));
}

class Car {
  readonly #host: Host;
  readonly #plan: Plan;
  readonly #who: (no: string) => Actor;
  readonly #pass: (ms: number) => void;
  readonly #advisor: Actor;

  constructor(host: Host, plan: Plan, who: (no: string) => Actor, pass: (ms: number) => void, advisorNo: string) {
    this.#host = host;
    this.#plan = plan;
    this.#who = who;
    this.#pass = pass;
    this.#advisor = who(advisorNo);
  }

  /** Until the stage of the plan. */
  play(): void {
    const visitId = this.#receive();
    if (!this.#reaches('DRAFT')) return;
    const orderId = this.#estimate(visitId);
    if (!this.#reaches('AUTHORISED')) return;
    this.#work(orderId);
    if (this.#reaches('READY')) this.#finish(orderId);
  }

  #reaches(stage: Stage): boolean {
    return STAGES.indexOf(this.#plan.stage) >= STAGES.indexOf(stage);
  }

  #seen(orderId: number): { commandId: string; id: number; version: number; confirmed: string[] } {
    this.#pass(MINUTE);
    return {
      commandId: v7(),
      id: orderId,
      version: found(orderById(this.#host.read, orderId), 'order').version,
      confirmed: [...USUAL_WARNINGS],
    };
  }

  #receive(): number {
    const host = this.#host;
    const vehicle = found(vehicleById(host.read, this.#plan.vehicle), 'vehicle');
    const { visitId } = checkIn(host, this.#advisor, {
      commandId: v7(),
      confirmed: [...USUAL_WARNINGS],
      vehicleId: vehicle.id,
      bringerName: bringerOf(this.#host, this.#plan.vehicle),
      bringerPhone: '',
      arrivalMode: 'DRIVEN',
      mainType: this.#plan.labor.includes('BY0040') ? 'PERIODIC' : 'GENERAL',
      mileageIn: (vehicle.lastMileageKm ?? 8000) + 2600,
      ...(vehicle.fuelType === 'ELECTRIC' ? { socPct: 60 } : { fuelEighths: 4 }),
      ...(vehicle.fuelType === 'PLUG_IN' ? { socPct: 45 } : {}),
      complaint: this.#plan.words,
      isWaiting: this.#plan.vehicle % 2 === 0,
      isWashWanted: this.#plan.vehicle % 3 === 0,
      oldPartsChoice: 'SHOP',
      promisedAt: host.now() + 32 * HOUR,
      isValuablesConfirmed: true,
      isPayMethodExplained: true,
      isCoversFitted: true,
    });
    if (this.#plan.stage === 'CHECKED_IN') return visitId;
    const { version } = saveWalkAround(host, this.#advisor, { commandId: v7(), visitId, walkAround: SAMPLE_WALK });
    signWalkAround(host, this.#advisor, {
      commandId: v7(),
      visitId,
      version,
      sign: {
        kind: 'SIGNED',
        signedBy: bringerOf(this.#host, this.#plan.vehicle),
        ...SAMPLE_SIGNATURE,
      },
    });
    return visitId;
  }

  #estimate(visitId: number): number {
    const host = this.#host;
    const vehicle = found(vehicleById(host.read, this.#plan.vehicle), 'vehicle');
    const { estimateId, orderId } = openEstimate(host, this.#advisor, { commandId: v7(), visitId });
    const seen = () => {
      this.#pass(MINUTE);
      const { version } = found(estimateById(host.read, estimateId), 'estimate');
      return { commandId: v7(), id: estimateId, version };
    };
    const validUntilOn = found(estimateById(host.read, estimateId), 'estimate').validUntilOn;
    const confirmed = ['PART_NOT_FITTING', 'PART_OBSOLETE'];
    saveLines(host, this.#advisor, null, {
      ...seen(),
      confirmed,
      lines: sampleLines(host, this.#plan, vehicle.modelCode),
      orderDiscountFen: 0,
      validUntilOn,
      remark: '',
    });
    if (this.#reaches('PRESENTED')) presentEstimate(host, this.#advisor, seen());
    if (this.#reaches('ACCEPTED'))
      acceptEstimate(host, this.#advisor, {
        ...seen(),
        acceptedBy: bringerOf(this.#host, this.#plan.vehicle),
        acceptMode: 'SIGNED',
        note: '',
      });
    return orderId;
  }

  #work(orderId: number): void {
    const host = this.#host;
    const foreman = this.#who('F01');
    const technician = this.#who(this.#plan.vehicle % 2 === 0 ? 'T01' : 'T02');
    authoriseOrder(host, this.#advisor, {
      ...this.#seen(orderId),
      signMode: 'PAPER',
      signedBy: bringerOf(this.#host, this.#plan.vehicle),
      isPhoneRefused: false,
      insuranceReportNo: '',
    });
    if (!this.#reaches('DISPATCHED')) return;
    const laborLineNos = linesOfOrder(host.read, orderId)
      .filter((line) => line.kind === 'LABOR')
      .map((line) => line.lineNo);
    dispatchOrder(host, foreman, {
      ...this.#seen(orderId),
      tasks: [{ laborLineNos, groupName: '机修一组', technicianId: technician.employeeId, bay: '3' }],
    });
    if (!this.#reaches('IN_PROGRESS')) return;
    const parts = linesOfOrder(host.read, orderId).filter((line) => line.kind === 'PART');
    if (parts.length > 0 && this.#plan.isHeld !== true) {
      const { commandId, version } = this.#seen(orderId);
      const lines = parts.map((line) => ({ orderLineId: line.id, qtyMilli: line.qtyMilli ?? 0 }));
      issueParts(host, this.#who('P01'), { commandId, orderId, version, receivedById: technician.employeeId, lines });
    }
    const taskId = tasksOfOrder(host.read, orderId)[0]?.task.id ?? 0;
    startTask(host, technician, { ...this.#seen(orderId), taskId });
    if (this.#plan.hasSupplements === true) findMore(host, technician, this.#advisor, orderId);
    if (this.#plan.isHeld === true) {
      holdOrder(host, foreman, {
        ...this.#seen(orderId),
        reason: 'WAIT_PARTS',
        note: '',
        promisedAt: host.now() + 40 * HOUR,
      });
    }
    if (!this.#reaches('WORK_DONE')) return;
    this.#pass(20 * MINUTE);
    finishTask(host, technician, { ...this.#seen(orderId), taskId });
    recordCheck(host, technician, { ...this.#seen(orderId), stage: 'SELF', isPassed: true, failReason: '' });
    recordCheck(host, foreman, { ...this.#seen(orderId), stage: 'LEADER', isPassed: true, failReason: '' });
    finishWork(host, foreman, this.#seen(orderId));
    if (this.#reaches('QC_PASSED'))
      finalCheck(host, this.#who('Q01'), { ...this.#seen(orderId), isPassed: true, failReason: '' });
  }

  #finish(orderId: number): void {
    const host = this.#host;
    const mileage =
      found(visitById(host.read, found(orderById(host.read, orderId), 'order').visitId ?? 0), 'visit').mileageInKm ?? 0;
    handOverOrder(host, this.#advisor, {
      ...this.#seen(orderId),
      ...{ certNo: '', checks: [...HANDOVER_CHECKS], nextServiceOn: null },
      advice: [{ text: '前轮胎磨损至 3 mm,建议下次更换', urgency: 'SOON' }],
      nextServiceKm: mileage + 10_000,
    });
    if (!this.#reaches('SETTLED')) return;
    const { commandId, version } = this.#seen(orderId);
    const { settlementIds } = confirmSettlement(host, this.#advisor, null, {
      commandId,
      orderId,
      version,
      orderDiscountFen: 0,
      oldPartsResult: 'SHOP',
    });
    const slip = found(settlementById(host.read, settlementIds[0] ?? 0), 'slip');
    if (!this.#reaches('PAID') || slip.payableFen === 0) return;
    payInCash(host, this.#who('C01'), slip);
    if (!this.#reaches('DELIVERED')) return;
    printGatePass(host, this.#advisor, this.#seen(orderId));
    const seen = this.#seen(orderId);
    deliverOrder(host, this.#advisor, {
      ...seen,
      confirmed: [...USUAL_WARNINGS],
      mileageOut: mileage + 2,
      checklist: ['WORK_SHOWN'],
      preferredCallTime: '',
    });
  }
}
