/** Every act on a visit, estimate, supplement, slip, shift, booking, task or parts request as a call with a sound input: only right, state or version can stop it. */
import { v7 } from 'uuid';
import type { DocumentAct, Machine } from './document-rules.ts';
import type { Attempt } from './state-trial.ts';
import { checkIn, laborLine, OP } from './typed.ts';

const HOUR = 3_600_000;

/** The documents that are tried, one of each kind, and what their acts name besides. */
export type Documents = Readonly<Record<Machine, number>> & {
  readonly orderId: number;
  readonly payableFen: number;
  /** counted in the open shift */
  readonly cashPaymentId: number;
  /** a transfer the bank has not shown */
  readonly transferPaymentId: number;
  /** a car that is not the one booked */
  readonly otherVehicleId: number;
  readonly day: string;
  /** a technician with nothing else to do, and a car under way whose part is out by a third */
  readonly technicianId: number;
  readonly work: { readonly orderId: number; readonly partLineId: number; readonly openMilli: number };
};

type Calls = { readonly [M in Machine]: Readonly<Record<DocumentAct<M>, Attempt>> };

function visitCalls(id: number, version: number): Calls['visit'] {
  const seen = { commandId: v7(), id, version };
  const walk = { commandId: v7(), visitId: id, version };
  const { vehicleId: _car, confirmed, ...visit } = checkIn(1);
  const walkAround = { marks: [], functions: [], warningLamps: [], belongings: [] };
  const mark = { zone: 'HOOD', type: 'SCRATCH', xMilli: 500, yMilli: 500, note: '' };
  const reason = '试一试';
  return {
    edit: { path: 'reception.edit', input: { ...seen, confirmed, visit, promiseReason: reason } },
    saveWalkAround: {
      path: 'reception.saveWalkAround',
      input: { ...walk, walkAround: { ...walkAround, isNoMarks: true, isExteriorDirty: false } },
    },
    signWalkAround: {
      path: 'reception.signWalkAround',
      input: { ...walk, sign: { kind: 'PAPER', signedBy: '陈𬭎' } },
    },
    addLateMarks: { path: 'reception.addLateMarks', input: { ...walk, marks: [mark] } },
    leaveUnrepaired: { path: 'reception.leaveUnrepaired', input: { ...seen, reason } },
    void: { path: 'reception.void', input: { ...seen, reason } },
    takeOver: { path: 'reception.takeOver', input: { ...seen, reason } },
  };
}

function estimateCalls(id: number, version: number, day: string): Calls['estimate'] {
  const seen = { commandId: v7(), id, version };
  const lines = [laborLine(1, OP.brakes)];
  return {
    saveLines: {
      path: 'estimate.saveLines',
      input: { ...seen, lines, orderDiscountFen: 0, validUntilOn: day, remark: '' },
    },
    present: { path: 'estimate.present', input: seen },
    accept: { path: 'estimate.accept', input: { ...seen, acceptedBy: '陈𬭎', acceptMode: 'SIGNED', note: '' } },
    reject: { path: 'estimate.reject', input: { ...seen, reason: '太贵' } },
    revise: { path: 'estimate.revise', input: seen },
  };
}

function supplementCalls(id: number, version: number, orderId: number): Calls['supplement'] {
  const seen = { commandId: v7(), id, version };
  const words = { fault: '前制动片剩 2 mm', reason: '低于使用极限', newPromisedAt: null };
  const consent = { mode: 'PHONE', by: '陈𬭎', phone: '15400001234', at: Date.now(), note: '电话里说' };
  const rest = { declinedNote: '', newPromisedAt: null, totalFen: 0 };
  const answer = (approvedLineNos: number[]) => ({
    path: 'supplement.answer',
    input: { commandId: v7(), orderId, answers: [{ id, version, approvedLineNos }], ...consent, ...rest },
  });
  return {
    save: { path: 'supplement.save', input: { ...seen, ...words, lines: [laborLine(1, OP.brakes)] } },
    present: { path: 'supplement.present', input: seen },
    approve: answer([1, 2]),
    approvePartly: answer([1]),
    decline: answer([]),
  };
}

function moneyCalls(documents: Documents, version: number) {
  const { settlement, cashPaymentId, transferPaymentId, payableFen } = documents;
  const take = (amountFen: number) => ({
    path: 'cashier.take',
    input: {
      commandId: v7(),
      settlementId: settlement,
      version,
      tenders: [{ tender: 'CASH', amountFen, reference: '' }],
    },
  });
  return {
    takePart: take(1),
    takeAll: take(payableFen),
    confirmArrival: {
      path: 'cashier.confirmArrival',
      input: { commandId: v7(), paymentId: transferPaymentId, version },
    },
    voidPayment: { path: 'cashier.voidPayment', input: { commandId: v7(), paymentId: cashPaymentId, reason: '收错' } },
  };
}

function shiftCalls(documents: Documents, version: number): Calls['shift'] {
  const { takePart, confirmArrival, voidPayment } = moneyCalls(documents, NO_PAYMENT);
  const seen = { commandId: v7(), id: documents.shift, version };
  return {
    takePayment: takePart,
    confirmArrival,
    voidPayment,
    startCount: { path: 'cashier.startCount', input: seen },
    close: { path: 'cashier.closeShift', input: { ...seen, counted: [], reason: '试一试', cashToSafeFen: 0 } },
  };
}
const NO_PAYMENT = 999_999;

function bookingAgain() {
  const who = { plateNo: '', vin: '', name: '陈𬭎', phone: '15400001234', advisorId: null };
  const what = { serviceType: 'PERIODIC', symptom: '', channel: 'PHONE', remark: '', parts: [] };
  return { startAt: Date.now() + HOUR, estMinutes: 60, ...who, ...what };
}

function appointmentCalls(documents: Documents, version: number): Calls['appointment'] {
  const { appointment: id, otherVehicleId } = documents;
  const confirmed = ['APPT_OVERLAP', 'APPT_OUT_OF_HOURS'];
  const seen = { commandId: v7(), confirmed, id, version };
  return {
    confirm: { path: 'appointment.confirm', input: seen },
    edit: { path: 'appointment.edit', input: { ...seen, appointment: bookingAgain() } },
    cancel: { path: 'appointment.cancel', input: { ...seen, reason: '改期' } },
    move: { path: 'appointment.move', input: { ...seen, startAt: Date.now() + 48 * HOUR, advisorId: null } },
    // another car stands at the door: refused only once the booking may arrive
    arrive: { path: 'reception.checkIn', input: { ...checkIn(otherVehicleId), commandId: v7(), appointmentId: id } },
  };
}

function taskCalls({ task, work, technicianId }: Documents, version: number): Calls['task'] {
  const input = { commandId: v7(), id: work.orderId, version, taskId: task, confirmed: ['TECHNICIAN_BUSY'] };
  return {
    start: { path: 'order.startTask', input },
    pause: { path: 'workshop.pauseTask', input: { ...input, confirmed: undefined } },
    finish: { path: 'order.finishTask', input: { ...input, confirmed: undefined } },
    move: {
      path: 'workshop.moveTask',
      input: { ...input, confirmed: undefined, groupName: '一班', technicianId, bay: '' },
    },
  };
}

function requestCalls({ work, technicianId }: Documents, version: number): Calls['partsRequest'] {
  const head = { commandId: v7(), orderId: work.orderId, version };
  const issue = (qtyMilli: number) => ({
    path: 'part.issue',
    input: { ...head, receivedById: technicianId, lines: [{ orderLineId: work.partLineId, qtyMilli }] },
  });
  const back = { returnedById: technicianId, reason: '未使用' };
  return {
    issueSome: issue(1),
    issueAll: issue(work.openMilli),
    giveBack: {
      path: 'part.return',
      input: { ...head, ...back, lines: [{ orderLineId: work.partLineId, qtyMilli: 1 }] },
    },
  };
}

/** The calls on one kind of document, under `version`. */
export function attemptsOn(documents: Documents, version: number): Calls {
  const { takePart, takeAll, confirmArrival, voidPayment } = moneyCalls(documents, version);
  const reversal = { commandId: v7(), id: documents.settlement, version, reason: '漏项' };
  return {
    visit: visitCalls(documents.visit, version),
    estimate: estimateCalls(documents.estimate, version, documents.day),
    supplement: supplementCalls(documents.supplement, version, documents.orderId),
    settlement: {
      ...{ takePart, takeAll, confirmArrival, voidPayment },
      reverse: { path: 'settlement.reverse', input: reversal },
    },
    shift: shiftCalls(documents, version),
    appointment: appointmentCalls(documents, version),
    task: taskCalls(documents, version),
    partsRequest: requestCalls(documents, version),
  };
}
