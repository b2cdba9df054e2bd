/** Which supplement of a line nobody agreed to: no parts, no work (domain rules §5.4, §5.5). */
import { isAgreed } from '#domain/repair-order/supplement-status.ts';
import { isUnborne } from '#domain/repair-order/coverage.ts';
import { linesOfOrder, type OrderLineRow } from '#db/store/orders.ts';
import { tasksOfOrder } from '#db/store/workshop.ts';
import { supplementById, supplementsOfOrder, supplementsTurning } from '#db/store/supplements.ts';
import type { ReadDb } from '#db/write.ts';

/** Its number, or null when the line may be worked on. */
export function unagreedNo(
  db: ReadDb,
  line: Pick<OrderLineRow, 'id' | 'supplementId' | 'payerType' | 'coverage'>,
): string | null {
  // the manufacturer said no, and the customer has not said yes
  if (isUnborne(line)) return supplementsTurning(db, [line.id])[0]?.supplementNo ?? '?';
  if (line.supplementId === null) return null;
  const supplement = supplementById(db, line.supplementId);
  return supplement && isAgreed(supplement.status) ? null : (supplement?.supplementNo ?? '?');
}

/** Numbers of an order's supplements in one state. */
export function numbersIn(db: ReadDb, orderId: number, status: 'DRAFT' | 'PRESENTED'): string[] {
  return supplementsOfOrder(db, orderId)
    .map((row) => row.supplement)
    .filter((one) => one.status === status)
    .map((one) => one.supplementNo);
}

/** When the customer last agreed to more work: checks before it do not count. */
export function lastAgreedAt(db: ReadDb, orderId: number): number {
  const agreed = supplementsOfOrder(db, orderId).filter((row) => isAgreed(row.supplement.status));
  return Math.max(0, ...agreed.map((row) => row.supplement.recordedAt ?? 0));
}

/** The first supplement without consent among the labor lines of a task, or null. */
export function unagreedOfTask(db: ReadDb, orderId: number, laborLineNos: readonly number[]): string | null {
  const lines = linesOfOrder(db, orderId).filter((line) => laborLineNos.includes(line.lineNo));
  return lines.map((line) => unagreedNo(db, line)).find((no) => no !== null) ?? null;
}

/** Numbers of the labor lines that a live task holds. */
function laborInTasks(db: ReadDb, orderId: number): Set<number> {
  const live = tasksOfOrder(db, orderId).filter(({ task }) => task.status !== 'CANCELLED');
  return new Set(live.flatMap(({ task }) => task.laborLineNos));
}

/** Labor that came with a supplement and has no task yet: nobody was told to do it. */
export function unassignedLabor(db: ReadDb, orderId: number): string[] {
  const given = laborInTasks(db, orderId);
  return linesOfOrder(db, orderId)
    .filter((line) => line.kind === 'LABOR' && line.supplementId !== null && line.status === 'OPEN')
    .filter((line) => !given.has(line.lineNo))
    .map((line) => `${line.lineNo} ${line.name}`);
}
