/** 停工, 复工, 完工 and the wash (domain rules §5.3). */
import type { Actor } from '#domain/actor.ts';
import type { HoldReason, WashState } from '#domain/enums.ts';
import { checkHold } from '#domain/repair-order/dispatch.ts';
import { checkFinish } from '#domain/repair-order/finish.ts';
import { checkWash } from '#domain/workshop/wash.ts';
import { checksOfOrder, tasksOfOrder } from '#db/store/workshop.ts';
import type { Host } from '../../host.ts';
import { mustPass } from '../../refused.ts';
import { keepPromise } from '../reception/keep-promise.ts';
import { lastAgreedAt, numbersIn, unassignedLabor } from '../supplement/unagreed.ts';
import { promiseOf } from '../workshop/promise.ts';
import { pauseRunning } from '../workshop/task-acts.ts';
import { actOnOrder, type OrderCommand } from './order-act.ts';

type Confirmed = { confirmed?: string[] | undefined };

/** 停工 with its reason; the promised time is said anew. @refuses HOLD_REASON_MISSING, REASON_MISSING, PROMISE_… */
export function holdOrder(
  host: Host,
  actor: Actor,
  input: OrderCommand & Confirmed & { reason: HoldReason; note: string; promisedAt: number },
) {
  return actOnOrder(host, actor, 'order.held', input, 'hold', (scene) => {
    const { tx, order, now } = scene;
    const promise = promiseOf(tx, order, input.promisedAt, now);
    mustPass(checkHold(input.reason, input.note, promise), input.confirmed);
    const { promisedAt, reason } = input;
    const kept = keepPromise(tx, order, { promisedAt, reason, toldBy: actor.name });
    for (const { task } of tasksOfOrder(tx, order.id)) if (task.status === 'STARTED') pauseRunning(scene, task);
    return {
      change: { holdReason: input.reason, holdNote: input.note || null, promisedAt: input.promisedAt },
      touches: ['tasks', ...kept],
    };
  });
}

/** @refuses STATE_REFUSED */
export function resumeOrder(host: Host, actor: Actor, input: OrderCommand) {
  return actOnOrder(host, actor, 'order.resumed', input, 'resume', () => ({
    change: { holdReason: null, holdNote: null },
  }));
}

/** 完工. @refuses TASK_NOT_FINISHED, CHECK_MISSING */
export function finishWork(host: Host, actor: Actor, input: OrderCommand) {
  return actOnOrder(host, actor, 'order.workFinished', input, 'finishWork', ({ tx, order, now }) => {
    const checks = checksOfOrder(tx, order.id).map(({ check }) => ({
      stage: check.stage,
      isPassed: check.result === 'PASS',
      at: check.at,
    }));
    // it was done once already and came back: by a check, by the advisor, or for more work
    const lastFinal = checks.findLast((check) => check.stage === 'FINAL')?.at ?? 0;
    const roundSince = Math.max(lastFinal, order.workDoneAt ?? 0);
    const tasks = tasksOfOrder(tx, order.id).map(({ task }) => ({ name: task.groupName, status: task.status }));
    const known = {
      tasks,
      checks,
      roundSince: Math.max(roundSince, lastAgreedAt(tx, order.id)),
      presentedSupplements: numbersIn(tx, order.id, 'PRESENTED'),
      openSupplementLabor: unassignedLabor(tx, order.id),
    };
    mustPass(checkFinish(known), undefined);
    return { change: { workDoneAt: now } };
  });
}

/** 洗车 state. @refuses STATE_REFUSED */
export function setWash(host: Host, actor: Actor, input: OrderCommand & { washState: WashState }) {
  return actOnOrder(host, actor, 'order.washSet', input, 'setWash', ({ order }) => {
    mustPass(checkWash(order.washState, input.washState), undefined);
    return { change: { washState: input.washState } };
  });
}
