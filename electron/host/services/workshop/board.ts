/** The board of all cars in the shop (domain rules §13). */
import type { BoardRow } from '#domain/contract/workshop.contract.ts';
import { waitsFor } from '#domain/workshop/car-state.ts';
import { ordersOnBoard, tasksOfOrders, visitsWithoutOrder } from '#db/store/board.ts';
import type { ReadDb } from '#db/write.ts';

function waitingVisits(db: ReadDb): BoardRow[] {
  return visitsWithoutOrder(db).map(({ visit, vehicle, modelName, advisorName }) => ({
    orderId: null,
    visitId: visit.id,
    orderNo: visit.visitNo,
    plateNo: vehicle.plateNo ?? vehicle.temporaryPlate ?? '',
    modelName: modelName ?? vehicle.modelCode,
    advisor: { id: visit.advisorId, name: advisorName },
    status: null,
    waitsFor: 'ESTIMATE',
    promisedAt: visit.promisedAt,
    arrivedAt: visit.arrivedAt,
    isWaiting: visit.isWaitInShop ?? false,
    holdReason: null,
    holdNote: '',
    internalReworkCount: 0,
    groupNames: [],
    technicianNames: [],
    bays: [],
  }));
}

type OnBoard = ReturnType<typeof ordersOnBoard>[number];
type TaskOnBoard = ReturnType<typeof tasksOfOrders>[number];

function orderRow(row: OnBoard, tasks: readonly TaskOnBoard[]): BoardRow[] {
  const { order, vehicle, visit } = row;
  const open = tasks.filter(({ task }) => task.status !== 'FINISHED');
  const waits = waitsFor({
    status: order.status,
    estimateStatus: row.estimateStatus,
    holdReason: order.holdReason,
    washState: order.washState,
    openTasks: open.length,
    hasRunningTask: open.some(({ task }) => task.status === 'STARTED'),
  });
  if (waits === null) return [];
  return [
    {
      orderId: order.id,
      visitId: order.visitId,
      orderNo: order.orderNo,
      plateNo: vehicle.plateNo ?? vehicle.temporaryPlate ?? '',
      modelName: row.modelName ?? vehicle.modelCode,
      advisor: { id: order.advisorId, name: row.advisorName },
      status: order.status,
      waitsFor: waits,
      holdReason: order.holdReason,
      holdNote: order.holdNote ?? '',
      promisedAt: order.promisedAt,
      arrivedAt: visit?.arrivedAt ?? null,
      isWaiting: visit?.isWaitInShop ?? false,
      groupNames: [...new Set(tasks.map(({ task }) => task.groupName))],
      technicianNames: [...new Set(tasks.map((one) => one.technicianName))],
      bays: [...new Set(tasks.flatMap(({ task }) => (task.bay ? [task.bay] : [])))],
      internalReworkCount: order.internalReworkCount,
    },
  ];
}

/** Every car from check-in to delivery, the earliest promise first. */
export function boardRows(db: ReadDb): BoardRow[] {
  const orders = ordersOnBoard(db);
  const tasks = tasksOfOrders(
    db,
    orders.map(({ order }) => order.id),
  );
  const work = orders.flatMap((row) =>
    orderRow(
      row,
      tasks.filter(({ task }) => task.orderId === row.order.id),
    ),
  );
  const soonest = (row: BoardRow) => row.promisedAt ?? Number.MAX_SAFE_INTEGER;
  return [...work, ...waitingVisits(db)].sort((a, b) => soonest(a) - soonest(b));
}
