/** The workshop desk: the board, the work of groups and technicians. */
import { z } from 'zod';
import * as E from '../enums.ts';
import { WAITS_FOR } from '../workshop/car-state.ts';
import { act, command, query } from './command.ts';
import { at, id, km, on, orderStatus, PersonRef, text, textOrEmpty, version } from './shapes.ts';

/** A car in the shop; before its first estimate it has no order. */
export const BoardRow = z.strictObject({
  orderId: id.nullable(),
  visitId: id.nullable(),
  orderNo: z.string(),
  plateNo: z.string(),
  modelName: z.string(),
  advisor: PersonRef,
  status: orderStatus.nullable(),
  waitsFor: z.enum(WAITS_FOR),
  holdReason: z.enum(E.HOLD_REASONS).nullable(),
  holdNote: z.string(),
  promisedAt: at.nullable(),
  arrivedAt: at.nullable(),
  isWaiting: z.boolean(),
  groupNames: z.array(z.string()),
  technicianNames: z.array(z.string()),
  bays: z.array(z.string()),
  internalReworkCount: z.int(),
});
export type BoardRow = z.infer<typeof BoardRow>;

/** Hours in hundredths: given today, and what the day holds. */
const Load = { assignedCenti: z.int(), capacityCenti: z.int() };

export const TechnicianLoad = z.strictObject({
  id,
  name: z.string(),
  groupName: z.string(),
  openTasks: z.int(),
  /** the order they are on right now */
  runningOrderNo: z.string().nullable(),
  ...Load,
});
export const WorkshopLoad = z.strictObject({
  technicians: z.array(TechnicianLoad),
  groups: z.array(z.strictObject({ groupName: z.string(), ...Load })),
  /** bays with the car that stands in them */
  bays: z.array(z.strictObject({ bay: z.string(), plateNo: z.string() })),
});
export type WorkshopLoad = z.infer<typeof WorkshopLoad>;

/** One task of the person who asks. */
export const MyTask = z.strictObject({
  taskId: id,
  orderId: id,
  orderVersion: version,
  orderNo: z.string(),
  orderStatus,
  plateNo: z.string(),
  modelName: z.string(),
  complaint: z.string(),
  bay: z.string(),
  status: z.enum(E.TASK_STATUSES),
  works: z.array(z.string()),
  workHoursCenti: z.int(),
  promisedAt: at.nullable(),
  plannedStartAt: at.nullable(),
  plannedEndAt: at.nullable(),
  startedAt: at.nullable(),
  finishedAt: at.nullable(),
  isSelfChecked: z.boolean(),
});
export type MyTask = z.infer<typeof MyTask>;

const given = {
  groupName: text(30),
  technicianId: id,
  bay: textOrEmpty(20),
  plannedStartAt: at.nullable().optional(),
  plannedEndAt: at.nullable().optional(),
};
/** An earlier order of the car, and until when the shop answers for its work. */
export const ReworkCandidate = z.strictObject({
  orderId: id,
  orderNo: z.string(),
  deliveredAt: at,
  endsOn: on,
  endsKm: z.int(),
  isWithinWarranty: z.boolean(),
  works: z.array(z.string()),
});
export type ReworkCandidate = z.infer<typeof ReworkCandidate>;

const changed = z.strictObject({ version, status: orderStatus });
const printJobIds = z.array(z.string());
const changedWithPaper = changed.extend({ printJobIds });

export const workshopContract = {
  /** every car in the shop, from check-in to delivery */
  board: query('search', 'any').input(z.strictObject({})).output(z.array(BoardRow)),
  /** 在修看板 on paper, as the shop stands now */
  printBoard: act('search', 'any').input(command({})).output(z.strictObject({ printJobIds })),
  /** who has how much today */
  load: query('search', 'any').input(z.strictObject({})).output(WorkshopLoad),
  /** open ones, and those finished today */
  myTasks: query('task.work', 'own').input(z.strictObject({})).output(z.array(MyTask)),
  /** 改派: to another group, technician or bay */
  moveTask: act('order.dispatch', 'any')
    .input(command({ id, version, taskId: id, ...given }))
    .output(changedWithPaper),
  /** labor lines that came after the dispatch */
  addTask: act('order.dispatch', 'any')
    .input(command({ id, version, laborLineNos: z.array(z.int().min(1)).min(1).max(100), ...given }))
    .output(changedWithPaper),
  /** for reception, estimate and supplement: hours and load within opening hours; the advisor decides */
  proposePromise: query('search', 'any')
    .input(z.strictObject({ hoursCenti: z.int().min(0).max(999_900), orderId: id.optional() }))
    .output(z.strictObject({ promisedAt: at, queueCenti: z.int(), technicians: z.int() })),
  changePromise: act('order.authorise', 'own')
    .input(command({ id, version, promisedAt: at, reason: textOrEmpty(200), toldBy: textOrEmpty(30) }))
    .output(changed),
  /** 快速工单 */
  finishFast: act('order.dispatch', 'any').input(command({ id, version })).output(changed),
  reworkCandidates: query('search', 'any')
    .input(z.strictObject({ orderId: id }))
    .output(z.array(ReworkCandidate)),
  linkRework: act('estimate.write', 'own')
    .input(command({ id, version, reworkOfOrderId: id, reworkKind: z.enum(['INTERNAL', 'EXTERNAL']) }))
    .output(changed),
  /** never below what the law or an earlier promise gives */
  raiseWarranty: act('order.authorise', 'own')
    .input(command({ id, version, km, days: z.int().min(0).max(9_999) }))
    .output(changed),
  pauseTask: act('task.work', 'any')
    .input(command({ id, version, taskId: id }))
    .output(changed),
};
