/** The work on an order as screens show it: tasks and checks. */
import { z } from 'zod';
import { CHECK_ITEMS } from '../workshop/checks.ts';
import * as E from '../enums.ts';
import { at, id } from './shapes.ts';

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
