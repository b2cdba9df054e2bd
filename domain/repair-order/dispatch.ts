/** 派工, 开工, 停工. @source domain rules §5.3, §5.4 */
import type { HoldReason, LineStatus } from '../enums.ts';
import { FindingList, type Findings } from '../findings.ts';
import { checkPromise, type PromiseAsked } from '../reception/promise.ts';
import { cleanLine } from '../text.ts';

export type DispatchedLine = { readonly lineNo: number; readonly name: string; readonly status: LineStatus };
export type TaskTyped = {
  readonly laborLineNos: readonly number[];
  readonly groupName: string;
  readonly technicianId: number | null;
};

function named(lines: readonly DispatchedLine[]): string[] {
  return lines.map((line) => `${line.lineNo} ${line.name}`);
}

/**
 * Every labor line still to be done gets a group and a technician.
 *
 * @refuses GROUP_MISSING, TECHNICIAN_MISSING with the lines, LABOR_LINE_UNKNOWN
 */
export function checkDispatch(lines: readonly DispatchedLine[], tasks: readonly TaskTyped[]): Findings {
  const known = new Set(lines.map((line) => line.lineNo));
  const unknown = tasks.flatMap((task) => task.laborLineNos).filter((lineNo) => !known.has(lineNo));
  const given = (has: (task: TaskTyped) => boolean) => new Set(tasks.filter(has).flatMap((task) => task.laborLineNos));
  const grouped = given((task) => cleanLine(task.groupName) !== '');
  const manned = given((task) => task.technicianId !== null);
  const open = lines.filter((line) => line.status !== 'CANCELLED' && line.status !== 'DONE');
  const groupless = open.filter((line) => !grouped.has(line.lineNo));
  const unmanned = open.filter((line) => grouped.has(line.lineNo) && !manned.has(line.lineNo));
  return new FindingList()
    .refuseIf(unknown.length > 0, 'LABOR_LINE_UNKNOWN', { lineNos: unknown }, 'tasks')
    .refuseIf(groupless.length > 0, 'GROUP_MISSING', { lines: named(groupless) }, 'tasks')
    .refuseIf(unmanned.length > 0, 'TECHNICIAN_MISSING', { lines: named(unmanned) }, 'tasks').found;
}

export type StartKnown = {
  /** the task the technician is on now, at another or this order */
  readonly running: { readonly technicianName: string; readonly orderNo: string } | null;
  /** a supplement line of the task that nobody agreed to yet */
  readonly notAgreedSupplementNo: string | null;
};

/**
 * 开工.
 *
 * @refuses SUPPLEMENT_NOT_AGREED; warns TECHNICIAN_BUSY (confirming pauses the other task)
 */
export function checkStart(known: StartKnown): Findings {
  const { running, notAgreedSupplementNo } = known;
  return new FindingList()
    .refuseIf(notAgreedSupplementNo !== null, 'SUPPLEMENT_NOT_AGREED', { supplementNo: notAgreedSupplementNo ?? '' })
    .warnIf(running !== null, 'TECHNICIAN_BUSY', {
      name: running?.technicianName ?? '',
      orderNo: running?.orderNo ?? '',
    }).found;
}

/**
 * 停工: why, and what the customer is told now.
 *
 * @refuses HOLD_REASON_MISSING, REASON_MISSING for OTHER without words, PROMISE_…
 */
export function checkHold(reason: HoldReason | null, note: string, promise: PromiseAsked): Findings {
  return new FindingList()
    .refuseIf(reason === null, 'HOLD_REASON_MISSING', {}, 'reason')
    .refuseIf(reason === 'OTHER' && cleanLine(note) === '', 'REASON_MISSING', {}, 'note')
    .add(checkPromise(promise)).found;
}
