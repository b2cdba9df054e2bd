/** What an order's screen shows beside its lines: tasks, checks and slips. */
import { z } from 'zod';
import { CHECK_ITEMS } from '../workshop/checks.ts';
import * as E from '../enums.ts';
import { at, fen, id, payerType } from './shapes.ts';

export const TaskView = z.strictObject({
  id,
  laborLineNos: z.array(z.int()),
  groupName: z.string(),
  technicianId: id.nullable(),
  technicianName: z.string().nullable(),
  bay: z.string(),
  status: z.enum(E.TASK_STATUSES),
  startedAt: at.nullable(),
  finishedAt: at.nullable(),
  plannedStartAt: at.nullable(),
  plannedEndAt: at.nullable(),
  workHoursCenti: z.int(),
});
export const CheckView = z.strictObject({
  stage: z.enum(E.CHECK_STAGES),
  isPassed: z.boolean(),
  byName: z.string(),
  at,
  failReason: z.string(),
  failedItems: z.array(z.string()),
});

/** what was looked at, and what was not in order */
export const CheckItems = z.array(z.strictObject({ item: z.enum(CHECK_ITEMS), isOk: z.boolean() })).max(20);

/** A settlement slip of the order, as far as it is read there. */
export const SlipOfOrder = z.strictObject({
  id,
  settlementNo: z.string(),
  payerType,
  payerName: z.string(),
  payableFen: fen,
  dueFen: fen,
  status: z.enum(E.SETTLEMENT_STATUSES),
});
