/** The repair order from authorisation to delivery (委托书). */
import { z } from 'zod';
import * as E from '../enums.ts';
import { act, command, query } from './command.ts';
import { LineView } from './line.ts';
import { ClaimJobView, claimProcedures, ClaimView } from './order-claim.ts';
import { coverageProcedures } from './order-coverage.ts';
import { InsuranceCaseView, insuranceProcedures } from './order-insurance.ts';
import { lineProcedures } from './order-lines.ts';
import { CheckItems, CheckView, SlipOfOrder, TaskView } from './order-work.ts';
import {
  at,
  fen,
  id,
  km,
  on,
  orderStatus,
  page,
  PayerSumView,
  PersonRef,
  text,
  textOrEmpty,
  TotalsView,
  version,
} from './shapes.ts';

export const OrderView = z.strictObject({
  id,
  orderNo: z.string(),
  status: orderStatus,
  holdReason: z.enum(E.HOLD_REASONS).nullable(),
  mainType: z.enum(E.MAIN_TYPES),
  visitId: id.nullable(),
  visitNo: z.string().nullable(),
  vehicleId: id.nullable(),
  plateNo: z.string().nullable(),
  vin: z.string().nullable(),
  isVinVerified: z.boolean(),
  modelName: z.string(),
  customerId: id,
  customerName: z.string(),
  phoneMasked: z.string(),
  bringerName: z.string(),
  complaint: z.string(),
  mileageIn: km.nullable(),
  mileageOut: km.nullable(),
  advisor: PersonRef,
  estimateId: id.nullable(),
  arrivedAt: at.nullable(),
  promisedAt: at,
  authorisedAt: at.nullable(),
  authorisedSelfFen: fen.nullable(),
  signedBy: z.string().nullable(),
  washState: z.enum(E.WASH_STATES),
  holdNote: z.string(),
  promises: z.array(z.strictObject({ promisedAt: at, reason: z.string(), toldBy: z.string(), at, byName: z.string() })),
  reworkOfOrderId: id.nullable(),
  reworkOfOrderNo: z.string().nullable(),
  reworkKind: z.enum(['INTERNAL', 'EXTERNAL']).nullable(),
  internalReworkCount: z.int(),
  isWaiting: z.boolean(),
  oldPartsChoice: z.enum(E.OLD_PARTS_CHOICES),
  warrantyKm: z.int().nullable(),
  warrantyDays: z.int().nullable(),
  certNo: z.string().nullable(),
  nextServiceOn: on.nullable(),
  nextServiceKm: km.nullable(),
  handoverChecks: z.array(z.enum(E.HANDOVER_CHECKS)),
  advice: z.array(z.strictObject({ text: z.string(), urgency: z.enum(E.ADVICE_URGENCIES) })),
  orderDiscountFen: fen,
  lines: z.array(LineView),
  totals: TotalsView,
  /** empty where one payer has all of it */
  payers: z.array(PayerSumView),
  insurance: InsuranceCaseView.nullable(),
  claim: ClaimView.nullable(),
  /** the jobs the manufacturer bears, with what was found and done */
  claimJobs: z.array(ClaimJobView),
  tasks: z.array(TaskView),
  checks: z.array(CheckView),
  settlements: z.array(SlipOfOrder),
  gatePassNo: z.string().nullable(),
  deliveredAt: at.nullable(),
  /** actions the state table allows this person now; the buttons are drawn from it */
  actions: z.array(z.string()),
  version,
});
export type OrderView = z.infer<typeof OrderView>;

export const OrderRow = z.strictObject({
  id,
  orderNo: z.string(),
  status: orderStatus,
  holdReason: z.enum(E.HOLD_REASONS).nullable(),
  plateNo: z.string().nullable(),
  modelName: z.string(),
  customerName: z.string(),
  advisorName: z.string(),
  groupNames: z.array(z.string()),
  promisedAt: at,
  arrivedAt: at.nullable(),
  isWaiting: z.boolean(),
  totalFen: fen,
  dueFen: fen,
});
export type OrderRow = z.infer<typeof OrderRow>;

const changed = z.strictObject({ version, status: orderStatus });
const changedWithPaper = z.strictObject({ version, status: orderStatus, printJobIds: z.array(z.string()) });

export const orderContract = {
  get: query('search', 'any').input(z.strictObject({ id })).output(OrderView),
  list: query('search', 'any')
    .input(
      z.strictObject({
        statuses: z.array(orderStatus).max(13).optional(),
        text: z.string().max(60).optional(),
        ...page,
      }),
    )
    .output(z.array(OrderRow)),
  /** freezes authorisedSelfFen, reserves the parts, prints the 委托书 */
  authorise: act('order.authorise', 'own')
    .input(
      command({
        id,
        version,
        signMode: z.enum(E.SIGN_MODES),
        signedBy: text(30),
        /** 客户拒绝提供电话 */
        isPhoneRefused: z.boolean(),
        insuranceReportNo: textOrEmpty(40),
      }),
    )
    .output(changedWithPaper),
  cancel: act('order.authorise', 'own')
    .input(command({ id, version, reason: text(200) }))
    .output(changed),
  /** another advisor's order becomes one's own, with its visit; who, from whom and why stand in the journal */
  takeOver: act('order.takeOver', 'any')
    .input(command({ id, version, reason: text(200) }))
    .output(changed),
  ...lineProcedures,
  ...coverageProcedures,
  ...insuranceProcedures,
  ...claimProcedures,
  technicians: query('search', 'any')
    .input(z.strictObject({}))
    .output(z.array(z.strictObject({ id, name: z.string(), groupName: z.string(), runningTasks: z.int() }))),
  dispatch: act('order.dispatch', 'any')
    .input(
      command({
        id,
        version,
        tasks: z
          .array(
            z.strictObject({
              laborLineNos: z.array(z.int().min(1)).min(1).max(100),
              groupName: text(30),
              technicianId: id,
              bay: textOrEmpty(20),
              plannedStartAt: at.nullable().optional(),
              plannedEndAt: at.nullable().optional(),
            }),
          )
          .min(1)
          .max(50),
      }),
    )
    .output(changedWithPaper),
  startTask: act('task.work', 'any')
    .input(command({ id, version, taskId: id }))
    .output(changed),
  finishTask: act('task.work', 'any')
    .input(command({ id, version, taskId: id }))
    .output(changed),
  hold: act('order.dispatch', 'any')
    .input(command({ id, version, reason: z.enum(E.HOLD_REASONS), note: textOrEmpty(200), promisedAt: at }))
    .output(changed),
  resume: act('order.dispatch', 'any').input(command({ id, version })).output(changed),
  /** SELF and LEADER checks by technicians and the foreman; FINAL by an inspector who did not work on the car */
  check: act('task.work', 'any')
    .input(
      command({
        id,
        version,
        stage: z.enum(['SELF', 'PEER', 'LEADER']),
        isPassed: z.boolean(),
        failReason: textOrEmpty(200),
        items: CheckItems.optional(),
      }),
    )
    .output(changed),
  finishWork: act('order.dispatch', 'any').input(command({ id, version })).output(changed),
  finalCheck: act('order.finalCheck', 'any')
    .input(
      command({
        id,
        version,
        isPassed: z.boolean(),
        failReason: textOrEmpty(200),
        items: CheckItems.optional(),
      }),
    )
    .output(changed),
  setWash: act('search', 'any')
    .input(command({ id, version, washState: z.enum(E.WASH_STATES) }))
    .output(changed),
  /** 内部交车: READY to settle */
  handOver: act('order.authorise', 'own')
    .input(
      command({
        id,
        version,
        certNo: textOrEmpty(30),
        checks: z.array(z.enum(E.HANDOVER_CHECKS)).max(10),
        advice: z.array(z.strictObject({ text: text(200), urgency: z.enum(E.ADVICE_URGENCIES) })).max(20),
        nextServiceOn: on.nullable(),
        nextServiceKm: km.nullable(),
      }),
    )
    .output(changed),
  /** 退回: QC_PASSED or READY back to IN_PROGRESS */
  sendBack: act('order.authorise', 'own')
    .input(command({ id, version, reason: text(200) }))
    .output(changed),
  /** manager lets an unpaid car go; it stays on the list 未收款已放行 */
  release: act('order.releaseUnpaid', 'any')
    .input(command({ id, version, reason: text(200) }))
    .output(changedWithPaper),
  gatePass: act('gatePass.print', 'any')
    .input(command({ id, version }))
    .output(z.strictObject({ version, status: orderStatus, gatePassNo: z.string(), printJobIds: z.array(z.string()) })),
  deliver: act('order.deliver', 'own')
    .input(
      command({
        id,
        version,
        mileageOut: km,
        checklist: z.array(z.enum(E.DELIVERY_CHECKS)).max(20),
        preferredCallTime: textOrEmpty(30),
      }),
    )
    .output(changedWithPaper),
  print: act('search', 'any')
    .input(command({ id }))
    .output(z.strictObject({ printJobIds: z.array(z.string()) })),
};
