/** 自检, 互检, 班组长检, 总检 with their items; a failure opens the work again (domain rules §4.3, §5.3). */
import type { Actor } from '#domain/actor.ts';
import type { CheckStage } from '#domain/enums.ts';
import { grantOf } from '#domain/permissions.ts';
import { checkFinalCheck } from '#domain/repair-order/final-check.ts';
import { checkWorkCheck, type ItemSaid } from '#domain/workshop/checks.ts';
import { addCheck, changeTask, tasksOfOrder } from '#db/store/workshop.ts';
import type { Host } from '../../host.ts';
import { mustPass } from '../../refused.ts';
import { actOnOrder, type OrderCommand, type OrderScene } from '../repair-order/order-act.ts';

type Said = { isPassed: boolean; failReason: string; items?: ItemSaid[] | undefined };

/** The last task is opened again: somebody must look at what failed. */
export function reopenWork({ tx, order, by }: OrderScene): void {
  const last = tasksOfOrder(tx, order.id)
    .filter(({ task }) => task.status === 'FINISHED')
    .at(-1);
  if (last) changeTask(tx, last.task.id, { status: 'ASSIGNED', finishedAt: null }, by);
}

/** Whoever touched the car: a task that was taken away before it began does not count. */
function workedIds({ tx, order }: OrderScene): number[] {
  return tasksOfOrder(tx, order.id)
    .filter(({ task }) => task.status !== 'CANCELLED' || task.startedAt !== null)
    .map(({ task }) => task.technicianId);
}

function failedItems(said: Said): string[] {
  return (said.items ?? []).filter((one) => !one.isOk).map((one) => one.item);
}

function note({ tx, order, now, by }: OrderScene, stage: CheckStage, said: Said): void {
  addCheck(tx, {
    orderId: order.id,
    stage,
    result: said.isPassed ? 'PASS' : 'FAIL',
    items: (said.items ?? []).map((one) => ({ name: one.item, isOk: one.isOk })),
    failReason: said.failReason || null,
    employeeId: by.employeeId,
    at: now,
  });
}

/** @refuses CHECK_NOT_WORKED, CHECK_OWN_WORK, CHECK_ITEM_FAILED, FAIL_REASON_MISSING, STATE_REFUSED */
export function recordCheck(
  host: Host,
  actor: Actor,
  input: OrderCommand & Said & { stage: Exclude<CheckStage, 'FINAL'> },
) {
  return actOnOrder(host, actor, 'order.checked', input, 'check', (scene) => {
    const checker = { employeeId: actor.employeeId, roles: actor.roles, name: actor.name };
    mustPass(
      checkWorkCheck({
        ...{ stage: input.stage, isPassed: input.isPassed, failReason: input.failReason, checker },
        failedItems: failedItems(input),
        isForeman: grantOf(actor.roles, 'order.dispatch') === 'any',
        workedIds: workedIds(scene),
      }),
      undefined,
    );
    note(scene, input.stage, input);
    if (!input.isPassed) reopenWork(scene);
    return { touches: ['tasks'] };
  });
}

/** By an inspector who did not work on the car; a failure sends it back and counts 内返. @refuses INSPECTOR_WORKED, CHECK_ITEM_FAILED, FAIL_REASON_MISSING */
export function finalCheck(host: Host, actor: Actor, input: OrderCommand & Said) {
  const [act, action] = input.isPassed
    ? (['order.checkPassed', 'passCheck'] as const)
    : (['order.checkFailed', 'failCheck'] as const);
  return actOnOrder(host, actor, act, input, action, (scene) => {
    const { order, now } = scene;
    mustPass(
      checkFinalCheck({
        inspector: { employeeId: actor.employeeId, name: actor.name },
        technicianIds: workedIds(scene),
        ...{ isPassed: input.isPassed, failReason: input.failReason, failedItems: failedItems(input) },
      }),
      undefined,
    );
    note(scene, 'FINAL', input);
    if (input.isPassed) return { change: { qcPassedAt: now } };
    reopenWork(scene);
    return { change: { internalReworkCount: order.internalReworkCount + 1 }, touches: ['tasks'] };
  });
}
