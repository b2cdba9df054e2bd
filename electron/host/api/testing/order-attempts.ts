/** Every act on an order as a call with a sound input, so that only right, state or version can stop it. */
import { v7 } from 'uuid';
import { DELIVERY_CHECKS } from '#domain/enums.ts';
import type { ClaimInput } from '#domain/contract/order-claim.ts';
import type { InsuranceCaseInput } from '#domain/contract/order-insurance.ts';
import type { OrderView } from '#domain/contract/order.contract.ts';
import type { OrderAct } from './order-rules.ts';
import type { Attempt } from './state-trial.ts';

const CONFIRMED = [
  'PROMISE_OUT_OF_HOURS',
  'PROMISE_IN_PEAK',
  'MILEAGE_OUT_FAR',
  'TECHNICIAN_BUSY',
  'WASH_NOT_DONE',
  'HANDOVER_INCOMPLETE',
  'CHECKLIST_INCOMPLETE',
];
/** A case that wants nothing but to be kept. */
const INSURANCE: InsuranceCaseInput = {
  ...{ insurerId: 2, reportNo: 'BA20261122', policyNo: '', lossOn: null, driver: '', surveyor: '', surveyorPhone: '' },
  ...{
    assessNo: '',
    assessedFen: null,
    approvedFen: null,
    deductibleBp: 0,
    isDirectPay: true,
    docs: [],
    state: 'REPORTED',
  },
};
/** A claim that wants nothing but to be kept. */
const CLAIM: ClaimInput = {
  ...{ kind: 'FIRST_SERVICE', faultCode: '', causalPart: '', failureText: '', oldPartTag: '', state: 'DRAFT' },
};
const LATER = 5 * 3_600_000;

/** The call of `act` on the order as it stands, under `version`. */
export function attemptOf(act: OrderAct, order: OrderView, version: number, technicianId: number): Attempt {
  const head = { commandId: v7(), confirmed: CONFIRMED, version };
  const seen = { ...head, id: order.id };
  const task = { ...seen, taskId: order.tasks.at(-1)?.id ?? 1 };
  const given = { groupName: '一班', technicianId, bay: '' };
  const laborLineNos = order.lines.filter((line) => line.kind === 'LABOR').map((line) => line.lineNo);
  const part = order.lines.find((line) => line.kind === 'PART');
  const parts = { ...head, orderId: order.id, lines: [{ orderLineId: part?.id ?? 1, qtyMilli: 1000 }] };
  const passed = { isPassed: true, failReason: '' };
  const reason = '试一试';
  const calls: Readonly<Record<OrderAct, Attempt>> = {
    authorise: {
      path: 'order.authorise',
      input: { ...seen, signMode: 'PAPER', signedBy: '陈𬭎', isPhoneRefused: false, insuranceReportNo: '' },
    },
    dispatch: { path: 'order.dispatch', input: { ...seen, tasks: [{ ...given, laborLineNos }] } },
    startTask: { path: 'order.startTask', input: task },
    finishTask: { path: 'order.finishTask', input: task },
    pauseTask: { path: 'workshop.pauseTask', input: task },
    moveTask: { path: 'workshop.moveTask', input: { ...task, ...given } },
    addTask: { path: 'workshop.addTask', input: { ...seen, ...given, laborLineNos } },
    hold: {
      path: 'order.hold',
      input: { ...seen, reason: 'WAIT_PARTS', note: '', promisedAt: Date.now() + LATER },
    },
    resume: { path: 'order.resume', input: seen },
    check: { path: 'order.check', input: { ...seen, ...passed, stage: 'SELF' } },
    finishWork: { path: 'order.finishWork', input: seen },
    finishFast: { path: 'workshop.finishFast', input: seen },
    passFinal: { path: 'order.finalCheck', input: { ...seen, ...passed } },
    failFinal: { path: 'order.finalCheck', input: { ...seen, isPassed: false, failReason: reason } },
    handOver: {
      path: 'order.handOver',
      input: { ...seen, certNo: '', checks: [], advice: [], nextServiceOn: null, nextServiceKm: null },
    },
    sendBack: { path: 'order.sendBack', input: { ...seen, reason } },
    settle: {
      path: 'settlement.confirm',
      input: { ...head, orderId: order.id, orderDiscountFen: 0, oldPartsResult: 'SHOP' },
    },
    gatePass: { path: 'order.gatePass', input: seen },
    deliver: {
      path: 'order.deliver',
      input: { ...seen, mileageOut: 45_213, checklist: [...DELIVERY_CHECKS], preferredCallTime: '' },
    },
    release: { path: 'order.release', input: { ...seen, reason } },
    cancel: { path: 'order.cancel', input: { ...seen, reason } },
    lowerLine: { path: 'order.lowerLine', input: { ...seen, lineNo: 1, measure: 1, reason } },
    cheapenLine: { path: 'order.cheapenLine', input: { ...seen, lineNo: 1, to: { kind: 'FREE' }, reason } },
    removeLine: { path: 'order.removeLine', input: { ...seen, lineNo: 1, reason } },
    setCoverage: {
      path: 'order.setCoverage',
      input: { ...seen, lineNo: 1, answer: 'ASKED', by: '', at: null, payerAccountId: null },
    },
    saveInsurance: {
      path: 'order.saveInsurance',
      input: { ...seen, insurance: INSURANCE, prices: [] },
    },
    saveClaim: {
      path: 'order.saveClaim',
      input: { ...seen, claim: CLAIM, results: [] },
    },
    takeOver: { path: 'order.takeOver', input: { ...seen, reason } },
    changePromise: {
      path: 'workshop.changePromise',
      input: { ...seen, promisedAt: Date.now() + LATER, reason, toldBy: '何青禾' },
    },
    raiseWarranty: { path: 'workshop.raiseWarranty', input: { ...seen, km: 900_000, days: 900 } },
    linkRework: { path: 'workshop.linkRework', input: { ...seen, reworkOfOrderId: order.id, reworkKind: 'EXTERNAL' } },
    issue: { path: 'part.issue', input: { ...parts, receivedById: technicianId } },
    giveBack: { path: 'part.return', input: { ...parts, returnedById: technicianId, reason } },
  };
  return calls[act];
}
