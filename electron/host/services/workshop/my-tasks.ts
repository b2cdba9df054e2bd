/** The tasks of the person who asks: the first screen of a technician. */
import type { Actor } from '#domain/actor.ts';
import { atOf, dayOf } from '#domain/calendar.ts';
import type { MyTask } from '#domain/contract/workshop.contract.ts';
import { tasksSince } from '#db/store/board.ts';
import { linesOfOrder } from '#db/store/orders.ts';
import { checksOfOrder } from '#db/store/workshop.ts';
import type { ReadDb } from '#db/write.ts';

const PLACE = ['STARTED', 'PAUSED', 'ASSIGNED', 'FINISHED'];

/** What runs first, then what waits, the earliest promise first; what was finished today last. */
export function myTasks(db: ReadDb, actor: Actor, now: number): MyTask[] {
  const rows = tasksSince(db, atOf(dayOf(now)), actor.employeeId).map(
    ({ task, order, vehicle, modelName, visit }): MyTask => ({
      taskId: task.id,
      orderId: order.id,
      orderVersion: order.version,
      orderNo: order.orderNo,
      orderStatus: order.status,
      plateNo: vehicle?.plateNo ?? vehicle?.temporaryPlate ?? '',
      modelName: modelName ?? vehicle?.modelCode ?? '',
      complaint: visit?.complaint ?? '',
      bay: task.bay ?? '',
      status: task.status,
      works: linesOfOrder(db, order.id)
        .filter((line) => line.kind === 'LABOR' && task.laborLineNos.includes(line.lineNo))
        .map((line) => line.name),
      workHoursCenti: task.workHoursCenti,
      promisedAt: order.promisedAt,
      plannedStartAt: task.plannedStartAt,
      plannedEndAt: task.plannedEndAt,
      startedAt: task.startedAt,
      finishedAt: task.finishedAt,
      isSelfChecked:
        checksOfOrder(db, order.id).findLast(({ check }) => check.stage === 'SELF')?.check.result === 'PASS',
    }),
  );
  const due = (row: MyTask) => row.plannedStartAt ?? row.promisedAt ?? Number.MAX_SAFE_INTEGER;
  return rows.sort((a, b) => PLACE.indexOf(a.status) - PLACE.indexOf(b.status) || due(a) - due(b));
}
