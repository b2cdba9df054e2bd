/** 开工, 暂停, 完工 of one task by the technician, or by the foreman for them (domain rules §2, §5.3). */
import type { Actor } from '#domain/actor.ts';
import { checkStart } from '#domain/repair-order/dispatch.ts';
import { type TaskAction, taskStatusTable } from '#domain/repair-order/line-status.ts';
import { nextStatus } from '#domain/state-table.ts';
import { checkTaskOwner } from '#domain/workshop/task-rules.ts';
import { changeLine, orderById } from '#db/store/orders.ts';
import { changeTask, runningTask, type TaskRow, tasksOfOrder } from '#db/store/workshop.ts';
import type { WriteTx } from '#db/write.ts';
import type { Host } from '../../host.ts';
import { found, must, mustPass } from '../../refused.ts';
import { actOnOrder, type OrderCommand, type OrderScene } from '../repair-order/order-act.ts';
import { billedLines } from '../settlement/compute-slips.ts';
import { unagreedOfTask } from '../supplement/unagreed.ts';

export type TaskCommand = OrderCommand & { confirmed?: string[] | undefined; taskId: number };

/** The task, when this person may work on it. @refuses NOT_FOUND, TASK_OF_OTHER */
function ownTask({ tx, order }: OrderScene, actor: Actor, taskId: number): { task: TaskRow; technicianName: string } {
  const row = found(
    tasksOfOrder(tx, order.id).find(({ task }) => task.id === taskId),
    '派工',
  );
  const owner = { technicianId: row.task.technicianId, technicianName: row.technicianName };
  mustPass(checkTaskOwner({ employeeId: actor.employeeId, roles: actor.roles }, owner), undefined);
  return row;
}

function after(task: TaskRow, action: TaskAction): TaskRow['status'] {
  return must(nextStatus(taskStatusTable, task.status, action));
}

function setLines(tx: WriteTx, task: TaskRow, status: 'DOING' | 'DONE'): void {
  const by = { employeeId: tx.act.actor.employeeId, now: tx.act.at };
  for (const line of billedLines(tx, task.orderId)) {
    if (line.kind === 'LABOR' && task.laborLineNos.includes(line.lineNo)) changeLine(tx, line.id, { status }, by);
  }
}

function endPauses(task: TaskRow, now: number): TaskRow['pauses'] {
  return task.pauses.map((pause) => (pause.until === undefined ? { ...pause, until: now } : pause));
}

/** A running task of a car comes to rest. */
export function pauseRunning({ tx, by, now }: OrderScene, task: TaskRow): void {
  changeTask(tx, task.id, { status: after(task, 'pause'), pauses: [...task.pauses, { from: now }] }, by);
}

/** 开工; a technician busy elsewhere is warned about, confirming pauses the other task. @refuses TASK_OF_OTHER, STATE_REFUSED */
export function startTask(host: Host, actor: Actor, input: TaskCommand) {
  return actOnOrder(host, actor, 'order.taskStarted', input, 'startTask', (scene) => {
    const { tx, order, now, by } = scene;
    const { task, technicianName } = ownTask(scene, actor, input.taskId);
    const status = after(task, task.status === 'PAUSED' ? 'resume' : 'start');
    const running = runningTask(tx, task.technicianId);
    const busy = running && running.id !== task.id ? running : undefined;
    const known = busy ? { technicianName, orderNo: orderById(tx, busy.orderId)?.orderNo ?? '' } : null;
    mustPass(
      checkStart({ running: known, notAgreedSupplementNo: unagreedOfTask(tx, order.id, task.laborLineNos) }),
      input.confirmed,
    );
    if (busy) pauseRunning(scene, busy);
    changeTask(tx, task.id, { status, startedAt: task.startedAt ?? now, pauses: endPauses(task, now) }, by);
    setLines(tx, task, 'DOING');
    return {
      change: { startedAt: order.startedAt ?? now },
      touches: ['tasks', ...(busy ? [`order:${busy.orderId}`] : [])],
    };
  });
}

/** @refuses TASK_OF_OTHER, STATE_REFUSED */
export function pauseTask(host: Host, actor: Actor, input: TaskCommand) {
  return actOnOrder(host, actor, 'order.taskPaused', input, 'pauseTask', (scene) => {
    pauseRunning(scene, ownTask(scene, actor, input.taskId).task);
    return { touches: ['tasks'] };
  });
}

/** @refuses TASK_OF_OTHER, STATE_REFUSED */
export function finishTask(host: Host, actor: Actor, input: TaskCommand) {
  return actOnOrder(host, actor, 'order.taskFinished', input, 'finishTask', (scene) => {
    const { tx, now, by } = scene;
    const { task } = ownTask(scene, actor, input.taskId);
    const status = after(task, 'finish');
    changeTask(tx, task.id, { status, finishedAt: now, pauses: endPauses(task, now) }, by);
    setLines(tx, task, 'DONE');
    return { touches: ['tasks'] };
  });
}
