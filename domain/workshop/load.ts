/**
 * How much work somebody has today beside what they can do.
 *
 * @source domain rules §6.7 (sum of hours / free capacity), §13
 */
import { atOf, type Day, dayOf, MINUTE_MS } from '../calendar.ts';
import type { LineKind, TaskStatus } from '../enums.ts';
import type { OpeningHours } from '../reception/promise.ts';

export type LoadTask = {
  readonly technicianId: number;
  readonly groupName: string;
  readonly status: TaskStatus;
  readonly finishedAt: number | null;
  /** hours credited, in hundredths */
  readonly workHoursCenti: number;
};

/** Minutes of a shop day. */
export function openMinutes({ openFrom, openTo }: OpeningHours): number {
  const day = '2026-01-01';
  return Math.max(0, (atOf(day, openTo) - atOf(day, openFrom)) / MINUTE_MS);
}

/** What one technician can do in a shop day, in hundredths of an hour. */
export function dayCapacityCenti(hours: OpeningHours): number {
  return Math.floor((openMinutes(hours) * 100) / 60);
}

/** Counts today: whatever is still to be done, and what was finished today. */
export function isOfToday(task: LoadTask, today: Day): boolean {
  if (task.status === 'CANCELLED') return false;
  return task.status !== 'FINISHED' || (task.finishedAt !== null && dayOf(task.finishedAt) === today);
}

/** Hours assigned today, in hundredths. */
export function assignedCenti(tasks: readonly LoadTask[], today: Day): number {
  return tasks.reduce((sum, task) => (isOfToday(task, today) ? sum + task.workHoursCenti : sum), 0);
}

/** Billed hours of the labor among lines, typed or stored, in hundredths; a line at a fixed price brings none. */
export function laborCenti(
  lines: readonly { readonly kind: LineKind; readonly billHoursCenti?: number | null | undefined }[],
): number {
  return lines.reduce((sum, line) => (line.kind === 'LABOR' ? sum + (line.billHoursCenti ?? 0) : sum), 0);
}

/** Hours still to be done, in hundredths: running, paused and waiting tasks in full. */
export function openCenti(tasks: readonly LoadTask[]): number {
  return tasks.reduce(
    (sum, task) => (task.status === 'FINISHED' || task.status === 'CANCELLED' ? sum : sum + task.workHoursCenti),
    0,
  );
}
