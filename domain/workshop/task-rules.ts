/** Who may work on a task, and what may be moved or added. @source domain rules §2 (start / finish own task), §4.3, §5.3 */
import type { Role } from '../enums.ts';
import { FindingList, type Findings } from '../findings.ts';
import { grantOf } from '../permissions.ts';
import { cleanLine } from '../text.ts';

export type Worker = { readonly employeeId: number; readonly roles: readonly Role[] };
export type TaskOwner = { readonly technicianId: number; readonly technicianName: string };

/** A foreman (and a manager) may do it for anybody; a technician for themselves. */
function maySpeakForAll(worker: Worker): boolean {
  return grantOf(worker.roles, 'order.dispatch') === 'any';
}

/**
 * 开工, 暂停, 完工 of a task.
 *
 * @refuses TASK_OF_OTHER for a technician at a colleague's task
 */
export function checkTaskOwner(worker: Worker, owner: TaskOwner): Findings {
  const isOther = owner.technicianId !== worker.employeeId && !maySpeakForAll(worker);
  return new FindingList().refuseIf(isOther, 'TASK_OF_OTHER', { name: owner.technicianName }).found;
}

export type TaskGiven = {
  readonly groupName: string;
  readonly plannedStartAt: number | null;
  readonly plannedEndAt: number | null;
};

/**
 * A task as the foreman gives it.
 *
 * @refuses GROUP_MISSING, TASK_PLAN_ENDS_FIRST
 */
export function checkTaskGiven(task: TaskGiven, lines: readonly string[]): Findings {
  const { plannedStartAt: from, plannedEndAt: until } = task;
  return new FindingList()
    .refuseIf(cleanLine(task.groupName) === '', 'GROUP_MISSING', { lines: [...lines] }, 'groupName')
    .refuseIf(from !== null && until !== null && until <= from, 'TASK_PLAN_ENDS_FIRST', {}, 'plannedEndAt').found;
}

/**
 * Labor lines that come later (an agreed supplement) get a task of their own.
 *
 * @refuses LABOR_LINE_UNKNOWN, LABOR_LINE_GIVEN for a line somebody already has
 */
export function checkLaterLines(
  known: readonly number[],
  given: readonly number[],
  asked: readonly number[],
): Findings {
  const unknown = asked.filter((lineNo) => !known.includes(lineNo));
  const taken = asked.filter((lineNo) => given.includes(lineNo));
  return new FindingList()
    .refuseIf(unknown.length > 0, 'LABOR_LINE_UNKNOWN', { lineNos: unknown }, 'laborLineNos')
    .refuseIf(taken.length > 0, 'LABOR_LINE_GIVEN', { lineNos: taken }, 'laborLineNos').found;
}
