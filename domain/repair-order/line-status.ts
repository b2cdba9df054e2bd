/** States of labor lines, part lines and workshop tasks. @source domain rules §4.3, §5.3 */
import type { LABOR_LINE_STATUSES, PART_LINE_STATUSES, TaskStatus } from '../enums.ts';
import type { StateTable } from '../state-table.ts';

export type LaborLineStatus = (typeof LABOR_LINE_STATUSES)[number];
export type PartLineStatus = (typeof PART_LINE_STATUSES)[number];

export const LABOR_LINE_ACTIONS = ['start', 'finish', 'reopen', 'cancel'] as const;
export type LaborLineAction = (typeof LABOR_LINE_ACTIONS)[number];

/** A finished job opens again only by 内返 or 退回; a job under way or done is not cancelled. */
export const laborLineStatusTable: StateTable<'laborLine', LaborLineStatus, LaborLineAction> = {
  machine: 'laborLine',
  moves: {
    OPEN: { start: 'DOING', cancel: 'CANCELLED' },
    DOING: { start: 'DOING', finish: 'DONE' },
    DONE: { reopen: 'DOING' },
    CANCELLED: {},
  },
};

export const PART_LINE_ACTIONS = ['request', 'issue', 'return', 'cancel'] as const;
export type PartLineAction = (typeof PART_LINE_ACTIONS)[number];

/** `issue` and `return` name the last piece: the line is ISSUED when all of it is out, REQUESTED again when it came back. */
export const partLineStatusTable: StateTable<'partLine', PartLineStatus, PartLineAction> = {
  machine: 'partLine',
  moves: {
    OPEN: { request: 'REQUESTED', issue: 'ISSUED', cancel: 'CANCELLED' },
    REQUESTED: { issue: 'ISSUED', cancel: 'CANCELLED' },
    ISSUED: { return: 'REQUESTED' },
    CANCELLED: {},
  },
};

export const TASK_ACTIONS = ['start', 'pause', 'resume', 'finish', 'reopen', 'cancel'] as const;
export type TaskAction = (typeof TASK_ACTIONS)[number];

/** 派工: a task moved to another group is cancelled there and assigned anew. */
export const taskStatusTable: StateTable<'task', TaskStatus, TaskAction> = {
  machine: 'task',
  moves: {
    ASSIGNED: { start: 'STARTED', cancel: 'CANCELLED' },
    STARTED: { pause: 'PAUSED', finish: 'FINISHED', cancel: 'CANCELLED' },
    PAUSED: { resume: 'STARTED', finish: 'FINISHED', cancel: 'CANCELLED' },
    FINISHED: { reopen: 'ASSIGNED' },
    CANCELLED: {},
  },
};
