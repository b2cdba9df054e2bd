/** Labels of every state and of every act that a state can refuse. Source: domain rules §5. */
import type { AppointmentAction, AppointmentStatus } from '../appointment/status.ts';
import type { ShiftAction } from '../cashier/shift-status.ts';
import type * as E from '../enums.ts';
import type { EstimateAction } from '../estimate/estimate-status.ts';
import type { ClaimAction } from '../claim/claim-status.ts';
import type { InsuranceAction } from '../insurance/case-status.ts';
import type { RequestAction } from '../parts/request-status.ts';
import type { VisitAction } from '../reception/visit-status.ts';
import type {
  LaborLineAction,
  LaborLineStatus,
  PartLineAction,
  PartLineStatus,
  TaskAction,
} from '../repair-order/line-status.ts';
import type { OrderAction } from '../repair-order/status.ts';
import type { SupplementAction } from '../repair-order/supplement-status.ts';
import type { SettlementAction } from '../settlement/status.ts';
import type { PrintJobAction } from '../printing/print-job-status.ts';
import { type Label, type LabelsOf, say } from './label.ts';
import { printStateLabels } from './labels-printing.ts';
import { claimStateLabels, insuranceStateLabels } from './labels-order.ts';

export const visitStatusLabels: LabelsOf<E.VisitStatus> = {
  CHECKED_IN: say('已接车', 'Checked in'),
  IN_SERVICE: say('在修', 'In service'),
  DELIVERED: say('已交车', 'Delivered'),
  LEFT_UNREPAIRED: say('未修离店', 'Left unrepaired'),
  VOID: say('误建', 'Void'),
};
const visitActionLabels: LabelsOf<VisitAction> = {
  edit: say('修改接车信息', 'edit the check-in'),
  walkAround: say('环车检查', 'record the walk-around'),
  authoriseOrder: say('签委托', 'authorise the order'),
  cancelOrder: say('取消委托书', 'cancel the order'),
  deliver: say('交车', 'deliver'),
  leaveUnrepaired: say('未修离店', 'leave unrepaired'),
  void: say('作废', 'void'),
  takeOver: say('接手', 'take over'),
};

export const estimateStatusLabels: LabelsOf<E.EstimateStatus> = {
  DRAFT: say('草稿', 'Draft'),
  PRESENTED: say('已报价', 'Presented'),
  ACCEPTED: say('已接受', 'Accepted'),
  REJECTED: say('客户放弃', 'Rejected'),
  SUPERSEDED: say('已改版', 'Superseded'),
  EXPIRED: say('已过期', 'Expired'),
};
const estimateActionLabels: LabelsOf<EstimateAction> = {
  edit: say('修改', 'edit'),
  present: say('报价', 'present'),
  accept: say('接受', 'accept'),
  reject: say('放弃', 'reject'),
  revise: say('改版', 'revise'),
  supersede: say('改版', 'supersede'),
  expire: say('过期', 'expire'),
};

export const orderStatusLabels: LabelsOf<E.OrderStatus> = {
  DRAFT: say('草稿', 'Draft'),
  AUTHORISED: say('已委托', 'Authorised'),
  DISPATCHED: say('已派工', 'Dispatched'),
  IN_PROGRESS: say('维修中', 'In progress'),
  ON_HOLD: say('停工', 'On hold'),
  WORK_DONE: say('修毕', 'Work done'),
  QC_PASSED: say('总检合格', 'Check passed'),
  READY: say('待结算', 'Ready to settle'),
  SETTLED: say('已结算', 'Settled'),
  PAID: say('已收讫', 'Paid'),
  DELIVERED: say('已交车', 'Delivered'),
  CLOSED: say('已关闭', 'Closed'),
  CANCELLED: say('已取消', 'Cancelled'),
};
export const orderActionLabels: LabelsOf<OrderAction> = {
  editLines: say('修改项目', 'edit lines'),
  authorise: say('签委托', 'authorise'),
  dispatch: say('派工', 'dispatch'),
  reassign: say('改派', 'move to another group'),
  startTask: say('开工', 'start work'),
  finishTask: say('完成任务', 'finish the task'),
  pauseTask: say('暂停任务', 'pause the task'),
  check: say('检验', 'check'),
  hold: say('停工', 'put on hold'),
  resume: say('复工', 'resume'),
  finishWork: say('完工', 'finish work'),
  finishFast: say('快速完工', 'finish at once'),
  passCheck: say('总检通过', 'pass the final check'),
  failCheck: say('总检退回', 'fail the final check'),
  setWash: say('登记洗车', 'record the wash'),
  handOver: say('内部交车', 'hand over internally'),
  sendBack: say('退回', 'send back'),
  settle: say('结算', 'settle'),
  markPaid: say('收款', 'take payment'),
  voidPayment: say('作废收款', 'void a payment'),
  printGatePass: say('打印出门证', 'print the gate pass'),
  release: say('放行', 'release unpaid'),
  deliver: say('交车', 'deliver'),
  reverseSettlement: say('反结算', 'reverse the settlement'),
  close: say('关闭', 'close'),
  readyRetail: say('零售待结算', 'make the sale ready'),
  cancel: say('取消', 'cancel'),
  issuePart: say('领料', 'issue parts'),
  issueRetailPart: say('零售出库', 'issue parts of a counter sale'),
  returnPart: say('退料', 'return parts'),
  removeLine: say('删减项目', 'remove a line'),
  setCoverage: say('登记质保答复', 'record what the manufacturer bears'),
  insure: say('登记保险案件', 'keep the insurance case'),
  claim: say('登记索赔单', 'keep the warranty claim'),
  proposeSupplement: say('提出增项', 'propose a supplement'),
  addSupplement: say('增项', 'add a supplement'),
  agreeSum: say('登记客户同意的金额', 'record a sum agreed to'),
  changePromise: say('修改预计交车时间', 'change the promised time'),
  raiseWarranty: say('延长质量保证期', 'extend the quality warranty'),
  takeOver: say('接手', 'take over'),
};

const supplementStatusLabels: LabelsOf<E.SupplementStatus> = {
  DRAFT: say('草稿', 'Draft'),
  PRESENTED: say('待客户', 'Presented'),
  APPROVED: say('已同意', 'Approved'),
  PARTLY_APPROVED: say('部分同意', 'Partly approved'),
  DECLINED: say('不同意', 'Declined'),
  EXPIRED: say('已过期', 'Expired'),
};
const supplementActionLabels: LabelsOf<SupplementAction> = {
  edit: say('修改', 'edit'),
  present: say('报价', 'present'),
  approve: say('登记同意', 'record consent'),
  approvePartly: say('登记部分同意', 'record partial consent'),
  decline: say('登记不同意', 'record the refusal'),
  expire: say('过期', 'expire'),
};

export const taskStatusLabels: LabelsOf<E.TaskStatus> = {
  ASSIGNED: say('已派工', 'Assigned'),
  STARTED: say('施工中', 'Started'),
  PAUSED: say('暂停', 'Paused'),
  FINISHED: say('已完成', 'Finished'),
  CANCELLED: say('已取消', 'Cancelled'),
};
const taskActionLabels: LabelsOf<TaskAction> = {
  start: say('开工', 'start'),
  pause: say('暂停', 'pause'),
  resume: say('继续', 'resume'),
  finish: say('完工', 'finish'),
  reopen: say('重开', 'reopen'),
  cancel: say('取消', 'cancel'),
};

/** Labor and part lines share one list of labels. */
export const lineStatusLabels: LabelsOf<E.LineStatus> = {
  OPEN: say('未开始', 'Open'),
  DOING: say('施工中', 'Doing'),
  DONE: say('已完成', 'Done'),
  REQUESTED: say('待发料', 'Requested'),
  ISSUED: say('已发料', 'Issued'),
  CANCELLED: say('已取消', 'Cancelled'),
};
const laborLineStatusLabels: LabelsOf<LaborLineStatus> = lineStatusLabels;
const laborLineActionLabels: LabelsOf<LaborLineAction> = {
  start: say('开工', 'start'),
  finish: say('完工', 'finish'),
  reopen: say('重开', 'reopen'),
  cancel: say('取消', 'cancel'),
};
const partLineStatusLabels: LabelsOf<PartLineStatus> = lineStatusLabels;
const partLineActionLabels: LabelsOf<PartLineAction> = {
  request: say('申请领料', 'request'),
  issue: say('发料', 'issue'),
  return: say('退料', 'return'),
  cancel: say('取消', 'cancel'),
};

export const requestStatusLabels: LabelsOf<E.RequestStatus> = {
  OPEN: say('待发', 'Open'),
  PARTLY_ISSUED: say('部分发料', 'Partly issued'),
  ISSUED: say('已发', 'Issued'),
  BACKORDER: say('缺件', 'Backorder'),
  CANCELLED: say('已取消', 'Cancelled'),
};
const requestActionLabels: LabelsOf<RequestAction> = {
  issuePart: say('发料', 'issue a part of it'),
  issueAll: say('发料', 'issue'),
  return: say('退料', 'return'),
  returnAll: say('退料', 'return all of it'),
  dropSome: say('减少', 'ask for less'),
  dropRest: say('减少', 'ask for no more'),
  backorder: say('登记缺件', 'note the shortage'),
  cancel: say('取消', 'cancel'),
};

export const settlementStatusLabels: LabelsOf<E.SettlementStatus> = {
  DRAFT: say('草稿', 'Draft'),
  CONFIRMED: say('已结算', 'Confirmed'),
  PART_PAID: say('部分收款', 'Partly paid'),
  PAID: say('已收款', 'Paid'),
  ON_ACCOUNT: say('挂账', 'On account'),
  REVERSED: say('已反结算', 'Reversed'),
};
const settlementActionLabels: LabelsOf<SettlementAction> = {
  confirm: say('结算', 'confirm'),
  payPart: say('收款', 'take payment'),
  payAll: say('收款', 'take payment'),
  payNothing: say('零元收讫', 'close at zero'),
  announce: say('登记转账', 'note a transfer'),
  voidWaiting: say('作废转账', 'void a transfer that never came'),
  voidSome: say('作废收款', 'void a payment'),
  voidAll: say('作废收款', 'void a payment'),
  putOnAccount: say('挂账', 'put on account'),
  reverseUnpaid: say('反结算', 'reverse'),
  reversePaid: say('反结算', 'reverse'),
};

export const shiftStatusLabels: LabelsOf<E.ShiftStatus> = {
  OPEN: say('当班', 'Open'),
  COUNTING: say('清点中', 'Counting'),
  CLOSED: say('已交班', 'Closed'),
  ACCEPTED: say('已接收', 'Accepted'),
};
const shiftActionLabels: LabelsOf<ShiftAction> = {
  takePayment: say('收款', 'take payment'),
  startCount: say('清点', 'start counting'),
  close: say('交班', 'close the shift'),
  accept: say('接收', 'accept the shift'),
};

export const appointmentStatusLabels: LabelsOf<AppointmentStatus> = {
  BOOKED: say('已预约', 'Booked'),
  CONFIRMED: say('已确认', 'Confirmed'),
  ARRIVED: say('已到店', 'Arrived'),
  NO_SHOW: say('未到', 'No show'),
  CANCELLED: say('已取消', 'Cancelled'),
  MOVED: say('已改期', 'Moved'),
};
const appointmentActionLabels: LabelsOf<AppointmentAction> = {
  edit: say('修改', 'edit'),
  confirm: say('确认', 'confirm'),
  arrive: say('到店', 'arrive'),
  markNoShow: say('登记未到', 'mark as no-show'),
  cancel: say('取消', 'cancel'),
  move: say('改期', 'move'),
};

const printJobActionLabels: LabelsOf<PrintJobAction> = {
  retry: say('重试', 'retry'),
  release: say('打印', 'print'),
  takeOver: say('改用其他打印机', 'print elsewhere'),
  cancel: say('放弃', 'give up'),
  printed: say('确认已打出', 'confirm as printed'),
  notPrinted: say('未打出重打', 'print again'),
};

type Machine = { readonly states: Readonly<Record<string, Label>>; readonly actions: Readonly<Record<string, Label>> };

const insuranceActionLabels: LabelsOf<InsuranceAction> = {
  survey: say('查勘', 'survey'),
  assess: say('定损', 'assess'),
  repair: say('维修', 'repair'),
  submit: say('交案', 'submit'),
  pay: say('赔付', 'pay'),
  reject: say('拒赔', 'reject'),
};

const claimActionLabels: LabelsOf<ClaimAction> = {
  submit: say('提交', 'submit'),
  approve: say('批准', 'approve'),
  approvePart: say('部分批准', 'approve in part'),
  reject: say('拒绝', 'reject'),
  settle: say('回款', 'settle'),
};

/** Labels by the machine name of the state tables: STATE_REFUSED names machine, state and action. */
export const machineLabels = {
  visit: { states: visitStatusLabels, actions: visitActionLabels },
  estimate: { states: estimateStatusLabels, actions: estimateActionLabels },
  order: { states: orderStatusLabels, actions: orderActionLabels },
  supplement: { states: supplementStatusLabels, actions: supplementActionLabels },
  task: { states: taskStatusLabels, actions: taskActionLabels },
  laborLine: { states: laborLineStatusLabels, actions: laborLineActionLabels },
  partLine: { states: partLineStatusLabels, actions: partLineActionLabels },
  partsRequest: { states: requestStatusLabels, actions: requestActionLabels },
  settlement: { states: settlementStatusLabels, actions: settlementActionLabels },
  shift: { states: shiftStatusLabels, actions: shiftActionLabels },
  appointment: { states: appointmentStatusLabels, actions: appointmentActionLabels },
  printJob: { states: printStateLabels, actions: printJobActionLabels },
  insurance: { states: insuranceStateLabels, actions: insuranceActionLabels },
  claim: { states: claimStateLabels, actions: claimActionLabels },
} as const satisfies Readonly<Record<string, Machine>>;
export type MachineName = keyof typeof machineLabels;
