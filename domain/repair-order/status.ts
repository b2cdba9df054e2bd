/**
 * States of the repair order (委托书). Acts that keep the state stand in the table too, so that one place says
 * whether parts may go out or a line may be typed.
 *
 * @source domain rules §5.3, §5.5
 */
import type { OrderStatus } from '../enums.ts';
import type { StateTable } from '../state-table.ts';

export const ORDER_ACTIONS = [
  'editLines',
  'authorise',
  'dispatch',
  'reassign',
  'startTask',
  'finishTask',
  'pauseTask',
  'check',
  'hold',
  'resume',
  'finishWork',
  'finishFast',
  'passCheck',
  'failCheck',
  'setWash',
  'handOver',
  'sendBack',
  'settle',
  'markPaid',
  'voidPayment',
  'printGatePass',
  'release',
  'deliver',
  'reverseSettlement',
  'close',
  'readyRetail',
  'cancel',
  'issuePart',
  'issueRetailPart',
  'returnPart',
  'removeLine',
  'setCoverage',
  'insure',
  'proposeSupplement',
  'addSupplement',
  'agreeSum',
  'changePromise',
  'raiseWarranty',
  'takeOver',
] as const;
export type OrderAction = (typeof ORDER_ACTIONS)[number];

/** State × action of the order; DRAFT is free to type, after SETTLED nothing of it changes but by 反结算. */
export const orderStatusTable: StateTable<'order', OrderStatus, OrderAction> = {
  machine: 'order',
  moves: {
    DRAFT: {
      insure: 'DRAFT',
      editLines: 'DRAFT',
      setCoverage: 'DRAFT',
      authorise: 'AUTHORISED',
      changePromise: 'DRAFT',
      takeOver: 'DRAFT',
      issueRetailPart: 'DRAFT',
      readyRetail: 'READY',
      cancel: 'CANCELLED',
    },
    AUTHORISED: {
      insure: 'AUTHORISED',
      dispatch: 'DISPATCHED',
      finishFast: 'WORK_DONE',
      issuePart: 'AUTHORISED',
      returnPart: 'AUTHORISED',
      removeLine: 'AUTHORISED',
      setCoverage: 'AUTHORISED',
      proposeSupplement: 'AUTHORISED',
      addSupplement: 'AUTHORISED',
      setWash: 'AUTHORISED',
      agreeSum: 'AUTHORISED',
      changePromise: 'AUTHORISED',
      raiseWarranty: 'AUTHORISED',
      takeOver: 'AUTHORISED',
      cancel: 'CANCELLED',
    },
    DISPATCHED: {
      insure: 'DISPATCHED',
      startTask: 'IN_PROGRESS',
      reassign: 'DISPATCHED',
      issuePart: 'DISPATCHED',
      returnPart: 'DISPATCHED',
      removeLine: 'DISPATCHED',
      setCoverage: 'DISPATCHED',
      proposeSupplement: 'DISPATCHED',
      addSupplement: 'DISPATCHED',
      setWash: 'DISPATCHED',
      agreeSum: 'DISPATCHED',
      changePromise: 'DISPATCHED',
      raiseWarranty: 'DISPATCHED',
      takeOver: 'DISPATCHED',
    },
    IN_PROGRESS: {
      insure: 'IN_PROGRESS',
      startTask: 'IN_PROGRESS',
      finishTask: 'IN_PROGRESS',
      pauseTask: 'IN_PROGRESS',
      check: 'IN_PROGRESS',
      finishWork: 'WORK_DONE',
      hold: 'ON_HOLD',
      reassign: 'IN_PROGRESS',
      issuePart: 'IN_PROGRESS',
      returnPart: 'IN_PROGRESS',
      removeLine: 'IN_PROGRESS',
      setCoverage: 'IN_PROGRESS',
      proposeSupplement: 'IN_PROGRESS',
      addSupplement: 'IN_PROGRESS',
      setWash: 'IN_PROGRESS',
      agreeSum: 'IN_PROGRESS',
      changePromise: 'IN_PROGRESS',
      raiseWarranty: 'IN_PROGRESS',
      takeOver: 'IN_PROGRESS',
    },
    ON_HOLD: {
      insure: 'ON_HOLD',
      resume: 'IN_PROGRESS',
      reassign: 'ON_HOLD',
      issuePart: 'ON_HOLD',
      returnPart: 'ON_HOLD',
      removeLine: 'ON_HOLD',
      setCoverage: 'ON_HOLD',
      proposeSupplement: 'ON_HOLD',
      addSupplement: 'ON_HOLD',
      setWash: 'ON_HOLD',
      agreeSum: 'ON_HOLD',
      changePromise: 'ON_HOLD',
      raiseWarranty: 'ON_HOLD',
      takeOver: 'ON_HOLD',
    },
    WORK_DONE: {
      insure: 'WORK_DONE',
      passCheck: 'QC_PASSED',
      failCheck: 'IN_PROGRESS',
      issuePart: 'WORK_DONE',
      returnPart: 'WORK_DONE',
      removeLine: 'WORK_DONE',
      setCoverage: 'WORK_DONE',
      proposeSupplement: 'WORK_DONE',
      // a supplement found now sends the car back to work
      addSupplement: 'IN_PROGRESS',
      setWash: 'WORK_DONE',
      agreeSum: 'WORK_DONE',
      changePromise: 'WORK_DONE',
      raiseWarranty: 'WORK_DONE',
      takeOver: 'WORK_DONE',
    },
    QC_PASSED: {
      insure: 'QC_PASSED',
      handOver: 'READY',
      sendBack: 'IN_PROGRESS',
      returnPart: 'QC_PASSED',
      removeLine: 'QC_PASSED',
      setCoverage: 'QC_PASSED',
      setWash: 'QC_PASSED',
      agreeSum: 'QC_PASSED',
      changePromise: 'QC_PASSED',
      raiseWarranty: 'QC_PASSED',
      takeOver: 'QC_PASSED',
    },
    READY: {
      insure: 'READY',
      settle: 'SETTLED',
      sendBack: 'IN_PROGRESS',
      removeLine: 'READY',
      setCoverage: 'READY',
      setWash: 'READY',
      agreeSum: 'READY',
      changePromise: 'READY',
      raiseWarranty: 'READY',
      takeOver: 'READY',
    },
    SETTLED: {
      insure: 'SETTLED',
      markPaid: 'PAID',
      voidPayment: 'SETTLED',
      release: 'DELIVERED',
      reverseSettlement: 'READY',
      takeOver: 'SETTLED',
    },
    PAID: {
      insure: 'PAID',
      printGatePass: 'PAID',
      deliver: 'DELIVERED',
      voidPayment: 'SETTLED',
      reverseSettlement: 'READY',
      takeOver: 'PAID',
    },
    DELIVERED: { insure: 'DELIVERED', close: 'CLOSED', reverseSettlement: 'READY' },
    CLOSED: { insure: 'CLOSED', reverseSettlement: 'READY' },
    CANCELLED: {},
  },
};

/** 在修: the car counts as being in the workshop. */
export const IN_SHOP_STATUSES = [
  'AUTHORISED',
  'DISPATCHED',
  'IN_PROGRESS',
  'ON_HOLD',
  'WORK_DONE',
  'QC_PASSED',
  'READY',
] as const satisfies readonly OrderStatus[];

/** An order that blocks a second one on the same car: everything not yet delivered or cancelled. */
export const OPEN_ORDER_STATUSES = [
  'DRAFT',
  ...IN_SHOP_STATUSES,
  'SETTLED',
  'PAID',
] as const satisfies readonly OrderStatus[];

/** True while the order stands open on its car. */
export function isOpenOrder(status: OrderStatus): boolean {
  return (OPEN_ORDER_STATUSES as readonly OrderStatus[]).includes(status);
}

/** True once a slip was confirmed: lines are closed and only 反结算 opens them again. */
export function isSettledOrder(status: OrderStatus): boolean {
  return status === 'SETTLED' || status === 'PAID' || status === 'DELIVERED' || status === 'CLOSED';
}
