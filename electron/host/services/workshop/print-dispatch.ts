/** 派工单: the paper a technician takes along, one for each task; no price and no phone stand on it (domain rules §9.6). */
import { labelOf } from '#domain/messages/labels.ts';
import { vinTail } from '#domain/vehicle/vin.ts';
import { employeeById } from '#db/store/employees.ts';
import { orderAround } from '#db/store/orders.ts';
import type { WriteTx } from '#db/write.ts';
import type { DispatchData } from '#print/dispatch/data.ts';
import { found } from '../../refused.ts';
import { enqueuePaper } from '../print/enqueue.ts';
import { carHead, shopHead } from '../print/paper-heads.ts';
import { billedLines } from '../settlement/compute-slips.ts';

type Visit = NonNullable<ReturnType<typeof orderAround>>['visit'];

export type GivenTask = {
  readonly id: number;
  readonly groupName: string;
  readonly technicianId: number;
  readonly bay: string;
  readonly laborLineNos: readonly number[];
};

/** What whoever works on the car has to know of its customer. */
function attentionOf(visit: Visit): string {
  if (visit === null) return '';
  const { isWaitInShop, oldPartsChoice } = visit;
  return [
    ...(isWaitInShop ? ['客户在店等待'] : []),
    ...(oldPartsChoice === null ? [] : [`旧件:${labelOf('zh-CN', 'oldPartsChoice', oldPartsChoice)}`]),
  ].join(';');
}

/** Queues the sheet of one task; a task given anew is another sheet, no 补打. @returns the job id */
export function printDispatch(tx: WriteTx, orderId: number, task: GivenTask): string {
  const around = found(orderAround(tx, orderId), '委托书');
  const { order, visit } = around;
  const car = carHead(around);
  const technician = found(employeeById(tx, task.technicianId), '技师').name;
  const lines = billedLines(tx, orderId).filter(
    (line) => line.kind === 'LABOR' && task.laborLineNos.includes(line.lineNo),
  );
  const data: DispatchData = {
    docNo: order.orderNo,
    orderNo: order.orderNo,
    shop: shopHead(tx),
    plateNo: car.plateNo,
    modelName: car.modelName,
    vinTail: vinTail(car.vin),
    bay: task.bay,
    groupName: task.groupName,
    technicians: technician,
    complaint: visit?.complaint ?? '',
    attention: attentionOf(visit),
    dispatchedAt: tx.act.at,
    promisedAt: order.promisedAt,
    items: lines.map((line, i) => ({
      seq: i + 1,
      code: line.code ?? '',
      name: line.name,
      workHoursCenti: line.workHoursCenti ?? line.billHoursCenti ?? null,
      technician,
    })),
    advisorName: around.advisorName,
    dispatchedByName: tx.act.actor.name,
  };
  const paper = { form: 'DISPATCH', docType: 'order', docId: order.id, docNo: order.orderNo } as const;
  return enqueuePaper(tx, { ...paper, docRev: task.id, data });
}
