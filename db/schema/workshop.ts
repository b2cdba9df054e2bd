/** Work given to groups and technicians, and the checks of it. */
import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { CHECK_STAGES, TASK_STATUSES } from '#domain/enums.ts';
import { id, json, ref } from './columns.ts';
import { repairOrder } from './order.ts';
import { employee, stamps } from './staff.ts';

export const workTask = sqliteTable(
  'work_task',
  {
    id: id(),
    orderId: ref(() => repairOrder.id).notNull(),
    laborLineNos: json<readonly number[]>().notNull(),
    groupName: text().notNull(),
    technicianId: ref(() => employee.id).notNull(),
    bay: text(),
    plannedStartAt: integer(),
    plannedEndAt: integer(),
    startedAt: integer(),
    pauses: json<readonly { from: number; until?: number }[]>().notNull().default([]),
    finishedAt: integer(),
    workHoursCenti: integer().notNull().default(0),
    status: text({ enum: TASK_STATUSES }).notNull(),
    ...stamps(),
  },
  (t) => [
    index('work_task_order').on(t.orderId),
    index('work_task_technician').on(t.technicianId, t.status),
    uniqueIndex('work_task_running').on(t.technicianId).where(sql`status = 'STARTED'`),
  ],
);

/** Append only: a failed check stays beside the later one that passed. */
export const qualityCheck = sqliteTable(
  'quality_check',
  {
    id: id(),
    orderId: ref(() => repairOrder.id).notNull(),
    stage: text({ enum: CHECK_STAGES }).notNull(),
    result: text({ enum: ['PASS', 'FAIL'] }).notNull(),
    items: json<readonly { name: string; isOk: boolean; note?: string }[]>().notNull().default([]),
    failReason: text(),
    employeeId: ref(() => employee.id).notNull(),
    at: integer().notNull(),
  },
  (t) => [index('quality_check_order').on(t.orderId, t.stage)],
);
