/** 接手: another advisor goes on with the car; the visit and its order stay in one hand (domain rules §2). */
import type { Actor } from '#domain/actor.ts';
import { visitStatusTable } from '#domain/reception/visit-status.ts';
import { orderStatusTable } from '#domain/repair-order/status.ts';
import { checkTakeOver } from '#domain/repair-order/take-over.ts';
import { mayAct, nextStatus } from '#domain/state-table.ts';
import { cleanLine } from '#domain/text.ts';
import { employeeById } from '#db/store/employees.ts';
import { changeOrder } from '#db/store/orders.ts';
import { changeVisit, visitAround, visitById } from '#db/store/visits.ts';
import type { WriteTx } from '#db/write.ts';
import type { Host } from '../../host.ts';
import { found, must, mustPass } from '../../refused.ts';
import { actOnOrder, type OrderCommand } from './order-act.ts';

type Reasoned = { readonly reason: string };

/** What the journal keeps of it. */
function changesOf(tx: WriteTx, beforeId: number, reason: string) {
  const name = (id: number) => employeeById(tx, id)?.name ?? '';
  return {
    advisor: { before: name(beforeId), after: tx.act.actor.name },
    reason: cleanLine(reason),
  };
}

/** @refuses REASON_MISSING, ALREADY_OWN_DOCUMENT, STATE_REFUSED once delivered, CHANGED_MEANWHILE */
export function takeOverOrder(host: Host, actor: Actor, input: OrderCommand & Reasoned) {
  return actOnOrder(host, actor, 'order.takenOver', input, 'takeOver', ({ tx, order, by }) => {
    mustPass(checkTakeOver(input.reason, { advisorId: order.advisorId, actorId: actor.employeeId }), undefined);
    const visit = order.visitId === null ? undefined : visitById(tx, order.visitId);
    if (visit && mayAct(visitStatusTable, visit.status, 'takeOver'))
      changeVisit(tx, visit, { advisorId: actor.employeeId }, by);
    return { change: { advisorId: actor.employeeId }, changes: changesOf(tx, order.advisorId, input.reason) };
  });
}

type VisitCommand = { readonly commandId: string; readonly id: number; readonly version: number };

/** The same from the visit, where no order stands yet or one goes along. @refuses as takeOverOrder */
export function takeOverVisit(host: Host, actor: Actor, input: VisitCommand & Reasoned) {
  return host.write(actor, 'reception.takenOver', input, (tx) => {
    const visit = found(visitById(tx, input.id), '接车单');
    must(nextStatus(visitStatusTable, visit.status, 'takeOver'));
    mustPass(checkTakeOver(input.reason, { advisorId: visit.advisorId, actorId: actor.employeeId }), undefined);
    const by = { employeeId: actor.employeeId, now: tx.act.at };
    const order = visitAround(tx, visit.id)?.order;
    if (order && mayAct(orderStatusTable, order.status, 'takeOver'))
      changeOrder(tx, order, { advisorId: actor.employeeId }, by);
    const version = changeVisit(tx, input, { advisorId: actor.employeeId }, by);
    return {
      result: { version },
      touches: [`visit:${visit.id}`, 'visits', ...(order ? [`order:${order.id}`, 'orders'] : [])],
      changes: changesOf(tx, visit.advisorId, input.reason),
    };
  });
}
