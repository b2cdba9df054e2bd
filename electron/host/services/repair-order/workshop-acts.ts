/** The workshop: dispatch, start, finish, hold, checks (domain rules §5.3). */
import type { Actor } from '#domain/actor.ts';
import type { CheckStage, HoldReason, WashState } from '#domain/enums.ts';
import { checkDispatch, checkHold, checkStart } from '#domain/repair-order/dispatch.ts';
import { checkFinish, checkWorkCheck } from '#domain/repair-order/finish.ts';
import { taskStatusTable } from '#domain/repair-order/line-status.ts';
import { nextStatus } from '#domain/state-table.ts';
import { addPromise, changeLine, orderAround, orderById } from '#db/store/orders.ts';
import {
  addCheck,
  addTask,
  changeTask,
  checksOfOrder,
  runningTask,
  type TaskRow,
  tasksOfOrder,
} from '#db/store/workshop.ts';
import { employeeById } from '#db/store/employees.ts';
import { shopProfileRow } from '#db/store/shop.ts';
import type { WriteTx } from '#db/write.ts';
import type { Host } from '../../host.ts';
import { found, must, mustPass } from '../../refused.ts';
import { billedLines } from '../settlement/compute-slips.ts';
import { actOnOrder, type OrderCommand } from './order-act.ts';

type Confirmed = { confirmed?: string[] | undefined };
type TaskInput = { laborLineNos: number[]; groupName: string; technicianId: number; bay: string };

/** @refuses GROUP_MISSING, TECHNICIAN_MISSING, LABOR_LINE_UNKNOWN, STATE_REFUSED */
export function dispatchOrder(host: Host, actor: Actor, input: OrderCommand & { tasks: TaskInput[] }) {
  return actOnOrder(host, actor, 'order.dispatched', input, 'dispatch', ({ tx, order, now, by }) => {
    const labor = billedLines(tx, order.id).filter((line) => line.kind === 'LABOR');
    mustPass(checkDispatch(labor, input.tasks), undefined);
    for (const task of input.tasks) {
      const technician = found(employeeById(tx, task.technicianId), '技师');
      addTask(tx, {
        orderId: order.id,
        laborLineNos: task.laborLineNos,
        groupName: task.groupName,
        technicianId: technician.id,
        bay: task.bay || null,
        status: 'ASSIGNED',
        createdAt: now,
        createdBy: actor.employeeId,
        updatedAt: now,
        updatedBy: actor.employeeId,
      });
      for (const line of labor.filter((l) => task.laborLineNos.includes(l.lineNo))) {
        changeLine(tx, line.id, { groupName: task.groupName, technicianId: technician.id }, by);
      }
    }
    return { change: { dispatchedAt: now }, touches: ['tasks'] };
  });
}

function taskOf(tx: WriteTx, orderId: number, taskId: number): TaskRow {
  return found(tasksOfOrder(tx, orderId).find((row) => row.task.id === taskId)?.task, '派工');
}

function setLines(tx: WriteTx, orderId: number, lineNos: readonly number[], status: 'DOING' | 'DONE'): void {
  const by = { employeeId: tx.act.actor.employeeId, now: tx.act.at };
  for (const line of billedLines(tx, orderId)) {
    if (line.kind === 'LABOR' && lineNos.includes(line.lineNo)) changeLine(tx, line.id, { status }, by);
  }
}

/** 开工; a technician busy elsewhere is warned about, confirming pauses the other task. @refuses STATE_REFUSED */
export function startTask(host: Host, actor: Actor, input: OrderCommand & Confirmed & { taskId: number }) {
  return actOnOrder(host, actor, 'order.taskStarted', input, 'startTask', ({ tx, order, now, by }) => {
    const task = taskOf(tx, order.id, input.taskId);
    const isPaused = task.status === 'PAUSED';
    const status = must(nextStatus(taskStatusTable, task.status, isPaused ? 'resume' : 'start'));
    const running = runningTask(tx, task.technicianId);
    const busy = running && running.id !== task.id ? running : undefined;
    const busyOrder = busy ? orderById(tx, busy.orderId) : undefined;
    const name = employeeById(tx, task.technicianId)?.name ?? '';
    const known = busyOrder ? { technicianName: name, orderNo: busyOrder.orderNo } : null;
    mustPass(checkStart({ running: known, notAgreedSupplementNo: null }), input.confirmed);
    if (busy) changeTask(tx, busy.id, { status: 'PAUSED', pauses: [...busy.pauses, { from: now }] }, by);
    changeTask(tx, task.id, { status, startedAt: task.startedAt ?? now }, by);
    setLines(tx, order.id, task.laborLineNos, 'DOING');
    return {
      change: { startedAt: order.startedAt ?? now },
      touches: ['tasks', ...(busy ? [`order:${busy.orderId}`] : [])],
    };
  });
}

/** @refuses STATE_REFUSED */
export function finishTask(host: Host, actor: Actor, input: OrderCommand & { taskId: number }) {
  return actOnOrder(host, actor, 'order.taskFinished', input, 'finishTask', ({ tx, order, now, by }) => {
    const task = taskOf(tx, order.id, input.taskId);
    const status = must(nextStatus(taskStatusTable, task.status, 'finish'));
    changeTask(tx, task.id, { status, finishedAt: now }, by);
    setLines(tx, order.id, task.laborLineNos, 'DONE');
    return { touches: ['tasks'] };
  });
}

/** 停工 with its reason; the promised time is said anew. @refuses HOLD_REASON_MISSING, REASON_MISSING, PROMISE_… */
export function holdOrder(
  host: Host,
  actor: Actor,
  input: OrderCommand & Confirmed & { reason: HoldReason; note: string; promisedAt: number },
) {
  return actOnOrder(host, actor, 'order.held', input, 'hold', ({ tx, order, now }) => {
    const around = orderAround(tx, order.id);
    const shop = shopProfileRow(tx);
    const promise = {
      promisedAt: input.promisedAt,
      arrivedAt: around?.visit?.arrivedAt ?? order.createdAt,
      now,
      hours: { openFrom: shop?.openFrom ?? '08:00', openTo: shop?.openTo ?? '18:00' },
      isLargeWork: order.mainType === 'ACCIDENT',
    };
    mustPass(checkHold(input.reason, input.note, promise), input.confirmed);
    addPromise(tx, {
      orderId: order.id,
      promisedAt: input.promisedAt,
      reason: input.reason,
      toldBy: actor.name,
      at: now,
      employeeId: actor.employeeId,
    });
    return { change: { holdReason: input.reason, holdNote: input.note || null, promisedAt: input.promisedAt } };
  });
}

/** @refuses STATE_REFUSED */
export function resumeOrder(host: Host, actor: Actor, input: OrderCommand) {
  return actOnOrder(host, actor, 'order.resumed', input, 'resume', () => ({
    change: { holdReason: null, holdNote: null },
  }));
}

/** 自检, 互检, 班组长检. @refuses FAIL_REASON_MISSING */
export function recordCheck(
  host: Host,
  actor: Actor,
  input: OrderCommand & { stage: Exclude<CheckStage, 'FINAL'>; isPassed: boolean; failReason: string },
) {
  return actOnOrder(host, actor, 'order.checked', input, 'check', ({ tx, order, now }) => {
    mustPass(checkWorkCheck(input.isPassed, input.failReason), undefined);
    const result = input.isPassed ? 'PASS' : 'FAIL';
    addCheck(tx, {
      orderId: order.id,
      stage: input.stage,
      result,
      failReason: input.failReason || null,
      employeeId: actor.employeeId,
      at: now,
    });
    return {};
  });
}

/** 完工. @refuses TASK_NOT_FINISHED, CHECK_MISSING */
export function finishWork(host: Host, actor: Actor, input: OrderCommand) {
  return actOnOrder(host, actor, 'order.workFinished', input, 'finishWork', ({ tx, order, now }) => {
    const checks = checksOfOrder(tx, order.id).map(({ check }) => ({
      stage: check.stage,
      isPassed: check.result === 'PASS',
      at: check.at,
    }));
    const lastFail = checks.filter((check) => check.stage === 'FINAL' && !check.isPassed).at(-1);
    const tasks = tasksOfOrder(tx, order.id).map(({ task }) => ({ name: task.groupName, status: task.status }));
    mustPass(checkFinish({ tasks, checks, roundSince: lastFail?.at ?? 0, presentedSupplements: [] }), undefined);
    return { change: { workDoneAt: now } };
  });
}

/** 洗车 state. @refuses STATE_REFUSED */
export function setWash(host: Host, actor: Actor, input: OrderCommand & { washState: WashState }) {
  return actOnOrder(host, actor, 'order.washSet', input, 'setWash', () => ({ change: { washState: input.washState } }));
}
