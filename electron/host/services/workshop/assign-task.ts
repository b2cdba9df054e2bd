/** 派工 and 改派: work given to groups and technicians (domain rules §5.3). */
import type { Actor } from '#domain/actor.ts';
import { checkDispatch } from '#domain/repair-order/dispatch.ts';
import { taskStatusTable } from '#domain/repair-order/line-status.ts';
import { nextStatus } from '#domain/state-table.ts';
import { checkLaterLines, checkTaskGiven } from '#domain/workshop/task-rules.ts';
import { employeeById } from '#db/store/employees.ts';
import { changeLine, type OrderLineRow } from '#db/store/orders.ts';
import { addTask, changeTask, tasksOfOrder } from '#db/store/workshop.ts';
import type { Host } from '../../host.ts';
import { found, must, mustPass } from '../../refused.ts';
import { actOnOrder, type OrderCommand, type OrderScene } from '../repair-order/order-act.ts';
import { billedLines } from '../settlement/compute-slips.ts';
import { printDispatch } from './print-dispatch.ts';

type Given = {
  groupName: string;
  technicianId: number;
  bay: string;
  plannedStartAt?: number | null | undefined;
  plannedEndAt?: number | null | undefined;
};
type TaskInput = Given & { laborLineNos: number[] };

/** Hours credited for the lines, in hundredths; a line without own hours counts what is billed. */
function hoursOf(lines: readonly OrderLineRow[]): number {
  return lines.reduce((sum, line) => sum + (line.workHoursCenti ?? line.billHoursCenti ?? 0), 0);
}

function laborOf({ tx, order }: OrderScene): OrderLineRow[] {
  return billedLines(tx, order.id).filter((line) => line.kind === 'LABOR');
}

/** Writes one task, puts its people on the lines and prints its sheet. @returns the job id */
function giveTask(scene: OrderScene, input: TaskInput): string {
  const { tx, order, now, by } = scene;
  const lines = laborOf(scene).filter((line) => input.laborLineNos.includes(line.lineNo));
  const plan = { plannedStartAt: input.plannedStartAt ?? null, plannedEndAt: input.plannedEndAt ?? null };
  mustPass(
    checkTaskGiven(
      { groupName: input.groupName, ...plan },
      lines.map((line) => line.name),
    ),
    undefined,
  );
  const technician = found(employeeById(tx, input.technicianId), '技师');
  const id = addTask(tx, {
    orderId: order.id,
    laborLineNos: input.laborLineNos,
    groupName: input.groupName,
    technicianId: technician.id,
    bay: input.bay || null,
    ...plan,
    workHoursCenti: hoursOf(lines),
    status: 'ASSIGNED',
    createdAt: now,
    createdBy: by.employeeId,
    updatedAt: now,
    updatedBy: by.employeeId,
  });
  for (const line of lines) changeLine(tx, line.id, { groupName: input.groupName, technicianId: technician.id }, by);
  return printDispatch(tx, order.id, { ...input, id });
}

/** @refuses GROUP_MISSING, TECHNICIAN_MISSING, LABOR_LINE_UNKNOWN, TASK_PLAN_ENDS_FIRST, STATE_REFUSED */
export function dispatchOrder(host: Host, actor: Actor, input: OrderCommand & { tasks: TaskInput[] }) {
  return actOnOrder(host, actor, 'order.dispatched', input, 'dispatch', (scene) => {
    mustPass(checkDispatch(laborOf(scene), input.tasks), undefined);
    const printJobIds = input.tasks.map((task) => giveTask(scene, task));
    return { change: { dispatchedAt: scene.now }, touches: ['tasks', 'printJobs'], more: { printJobIds } };
  });
}

/**
 * 改派: the task ends where it was and begins anew with the other group; what was done there stays on record.
 * @refuses STATE_REFUSED, GROUP_MISSING, TASK_PLAN_ENDS_FIRST
 */
export function moveTask(host: Host, actor: Actor, input: OrderCommand & Given & { taskId: number }) {
  return actOnOrder(host, actor, 'order.taskMoved', input, 'reassign', (scene) => {
    const { tx, order, now, by } = scene;
    const { task, technicianName } = found(
      tasksOfOrder(tx, order.id).find((row) => row.task.id === input.taskId),
      '派工',
    );
    const status = must(nextStatus(taskStatusTable, task.status, 'cancel'));
    const pauses = task.pauses.map((pause) => (pause.until === undefined ? { ...pause, until: now } : pause));
    changeTask(tx, task.id, { status, pauses }, by);
    const jobId = giveTask(scene, { ...input, laborLineNos: [...task.laborLineNos] });
    return {
      touches: ['tasks', 'printJobs'],
      more: { printJobIds: [jobId] },
      changes: { from: { group: task.groupName, technician: technicianName }, to: { group: input.groupName } },
    };
  });
}

/** Lines that came later get a task of their own. @refuses LABOR_LINE_UNKNOWN, LABOR_LINE_GIVEN, GROUP_MISSING, STATE_REFUSED */
export function addLaterTask(host: Host, actor: Actor, input: OrderCommand & TaskInput) {
  return actOnOrder(host, actor, 'order.taskAdded', input, 'reassign', (scene) => {
    const live = tasksOfOrder(scene.tx, scene.order.id).filter(({ task }) => task.status !== 'CANCELLED');
    const given = live.flatMap(({ task }) => [...task.laborLineNos]);
    const known = laborOf(scene).map((line) => line.lineNo);
    mustPass(checkLaterLines(known, given, input.laborLineNos), undefined);
    const jobId = giveTask(scene, input);
    return { touches: ['tasks', 'printJobs'], more: { printJobIds: [jobId] } };
  });
}
